"""How do leaders look at themselves? The scales of the self-checks, what each answer means, and what is told of it."""

from collections.abc import Mapping

from macros.model.entry import Entry, Setting
from macros.model.mending import Called
from macros.model.text import Line, Number, Prose, StanceId, StepKey, Whole
from macros.source import Text

SECONDS = 20
"""How long a question takes where the catalogue does not say."""


class DiagnosisAnswers(Setting):
    """How the questions of the leadership diagnosis are answered, and what to do then."""

    answers: Mapping[StepKey, Line]
    """What can be answered, as `key: label`, the worst first."""
    put_right_up_to: StepKey
    """The best answer that still says: put this right first."""
    put_right_first: Prose
    """What to do where at least one answer says so; what each question says under `if_not` follows it."""
    train_now: Prose
    """What to do where all are answered, and none says so."""

    @classmethod
    def named(cls) -> Called:
        """Return what messages call it: the field that holds it."""
        return Called("diagnosis", is_setting=True)


class Ahead(Entry):
    """A sponsor stance that runs ahead of another: practised more, by a step of the scale or more."""

    stance: StanceId
    """The id of the stance that is practised more."""
    of: StanceId
    """The id of the stance that is practised less."""
    text: Prose
    """What a leader is told then."""


class Reflection(Setting):
    """The scales of the self-checks and of the diagnosis, and what their answers mean."""

    how_often: Mapping[StepKey, Line]
    """How often something was so in the last month, as `key: label`, the least first. Answers are kept by the keys."""
    rare_up_to: StepKey
    """The key of the highest step that still means: rare."""
    how_much: Mapping[StepKey, Line]
    """How much something matters in a leader's own job, as `key: label`, the least first."""
    matters_from: StepKey
    """The key of the lowest step that means: this matters."""
    seconds: Number = SECONDS
    """How many seconds a question takes."""
    diagnosis: DiagnosisAnswers | None = None
    ahead: tuple[Ahead, ...] = ()
    """Which sponsor stance may run ahead of which other, and what a leader is told then."""

    @property
    def takes(self) -> int:
        """The seconds that a question takes."""
        read: object = self.seconds
        return int(read) if isinstance(read, Whole) and read else SECONDS

    def thresholds(self) -> tuple[tuple[str, Mapping[Text, Text], Text], ...]:
        """Return each scale that could be read, by the name of its field, with the step that parts it."""
        asked = self.diagnosis
        found = (
            ("how_often", self.how_often, self.rare_up_to),
            ("how_much", self.how_much, self.matters_from),
            *((("answers", asked.answers, asked.put_right_up_to),) if asked else ()),
        )
        return tuple(each for each in found if isinstance(each[1], Mapping))


def place_in(scale: Mapping[Text, Text], step: Text) -> int:
    """Return how many steps of a scale lie below a step."""
    return list(scale).index(step)
