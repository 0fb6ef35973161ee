"""Run the long proofs: `python -m tests.prove`; or one of them, `paper`, `fuzzing` or `mutation`."""

import importlib
import sys

PROOFS = ("paper", "fuzzing", "mutation")


def main(proof: str = "", *of: str) -> bool:
    """Run the proofs, or that one, and print what they showed; True where all holds."""
    # each with a process as it finds it: what one has loaded, the other would not load anew
    held = [importlib.import_module(f"tests.prove.{name}").main(*of) for name in ([proof] if proof else PROOFS)]
    return all(held)


sys.exit(not main(*sys.argv[1:]))
