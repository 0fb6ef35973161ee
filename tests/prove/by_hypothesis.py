"""Does the promise hold for files that Hypothesis changes?

Run as `python -m tests.prove.by_hypothesis KIND INPUTS SEED FOLDER`.
"""

import sys
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.prove.promise import Trial
from tests.prove.seeds import seeds
from tests.prove.slips import PIECES, Slip, saved, slipped

BATCH = 2_500
"""Hypothesis keeps what it has tried, and grows slow: so it begins anew after as many inputs."""

WIDTH = 4
"""How many bytes say one slip."""


def inputs(kind: str) -> st.SearchStrategy[bytes]:
    """Draw files: those that people write, with a few slips in them; and texts and bytes of no form at all."""
    written = [data.decode("utf-8", "replace") for data in seeds(kind)]
    changed = st.builds(slipped, st.sampled_from(written), _slips())
    formless = st.lists(st.sampled_from((*PIECES, "\n", " ", "a", "é")), max_size=30).map("".join)
    texts = st.builds(saved, changed, st.integers(0, 99))
    others = formless.map(lambda text: saved(text, 0)) | st.binary(max_size=300)
    return st.integers(0, 7).flatmap(lambda one_in_eight: texts if one_in_eight else others)


def _slips() -> st.SearchStrategy[list[Slip]]:
    # drawn as bytes: one draw costs as much as reading a short file
    return st.binary(min_size=WIDTH, max_size=4 * WIDTH).map(
        lambda drawn: [
            Slip(drawn[at], drawn[at + 1], int.from_bytes(drawn[at + 2 : at + WIDTH], "big"))
            for at in range(0, len(drawn) - WIDTH + 1, WIDTH)
        ]
    )


def main(kind: str, count: int, first: int, folder: Path) -> None:
    """Try so many inputs; the first that breaks the promise is made small, and raised with what it did."""
    trial, drawn = Trial(kind, folder), inputs(kind)
    for batch in range(0, count, BATCH):
        many = settings(
            max_examples=min(BATCH, count - batch),
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        seed(first + batch)(many(given(drawn)(trial.keep)))()
    print(f"Done {trial.inputs} runs")  # noqa: T201 -- in libFuzzer's words, for whoever started it


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
