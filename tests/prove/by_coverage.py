"""Does the promise hold for files that are changed on, whenever the code did something new with them?

Atheris (libFuzzer) keeps each input that reached code which no other had reached.
Run as `python -m tests.prove.by_coverage KIND INPUTS SEED FOLDER`.
"""

import importlib
import random
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["macros"]):
    from tests.prove.promise import Trial

    importlib.import_module("macros.source.recovery")  # a file in order would not load it

from tests.prove.seeds import seeds
from tests.prove.slips import CHANGES, PIECES, Slip, saved, slipped

LONGEST = 3_000
"""How many bytes an input has at the most."""

NEVER = 1_000_000
"""After so many seconds, libFuzzer takes an input to hang."""


def changed(data: bytes, most: int, number: int) -> bytes:
    """Change an input: one in five as libFuzzer does, the others by slips of the hand."""
    chance = random.Random(number)  # noqa: S311 -- to choose, not to keep a secret
    if chance.random() < 0.2:
        return bytes(atheris.Mutate(data, most))
    slips = [
        Slip(chance.randrange(len(CHANGES)), chance.randrange(200), chance.randrange(40 * len(PIECES)))
        for _ in range(chance.choice((1, 1, 1, 2, 3)))
    ]
    return saved(slipped(data.decode("utf-8", "surrogateescape"), slips), chance.randrange(200))[:most]


def main(kind: str, count: int, first: int, folder: Path) -> None:
    """Try so many inputs; the process ends with the first that breaks the promise."""
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, data in enumerate(seeds(kind)):
        (corpus / str(number)).write_bytes(data)
    # Trial ends what hangs, by the processor's time: the time that libFuzzer goes by runs on while others work
    limits = [f"-runs={count}", f"-seed={first}", f"-max_len={LONGEST}", f"-timeout={NEVER}", "-rss_limit_mb=0"]
    arguments = [sys.argv[0], str(corpus), *limits, f"-artifact_prefix={folder}/", "-len_control=0"]
    atheris.Setup(arguments, Trial(kind, folder).keep, custom_mutator=changed)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
