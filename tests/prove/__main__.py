"""Run the long proofs: `python -m tests.prove`; or one of them, by its name, with what it is to try."""

import importlib
import sys

PROOFS = ("paper", "fuzzing", "mutation", "interrupted")


def main(proof: str = "", *of: str) -> bool:
    """Run the proofs, or that one, and print what they showed; True where all holds."""
    # each with a process as it finds it: what one has loaded, the other would not load anew
    held = [importlib.import_module(f"tests.prove.{name}").main(*of) for name in ([proof] if proof else PROOFS)]
    return all(held)


sys.exit(not main(*sys.argv[1:]))
