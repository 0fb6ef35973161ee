"""Run the long proofs: `python -m tests.prove`; or one of them, `fuzzing` or `mutation`, with a number of trials."""

import sys

from tests.prove import fuzzing

INPUTS = 1_050_000
"""How many inputs are tried unless another number is given."""


def main(proof: str = "", trials: str = "") -> bool:
    """Run the proofs, and print what they showed; True where all holds."""
    return proof not in {"", "fuzzing"} or fuzzing.main(int(trials or INPUTS))


sys.exit(not main(*sys.argv[1:]))
