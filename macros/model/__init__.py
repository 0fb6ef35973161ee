"""Which words exist? The types of a catalogue, no I/O.

It knows shapes and not what must hold between items: `checks` does.
"""

from macros.model.anchors import ANCHORS
from macros.model.catalogue import Catalogue, Coaching, Diagnosis, Framework, Sponsor
from macros.model.entry import CHANGED, DRAFT, Entry, Item, Tended
from macros.model.items import (
    ADVISED,
    Action,
    Behaviour,
    CoachingPractice,
    CoachingTip,
    Commitment,
    Competency,
    DiagnosisQuestion,
    LeaderRole,
    LeadershipLevel,
    Moment,
    Principle,
    SelfCheckQuestion,
    SponsorMove,
    SponsorStance,
    WarningSign,
)
from macros.model.looks import COLOURS, PICTURES, SHAPES
from macros.model.meant import as_meant, meant_by
from macros.model.passages import places_in
from macros.model.places import Places
from macros.model.reading import FORMAT, catalogue_of, releases_of
from macros.model.reflection import Ahead, DiagnosisAnswers, Reflection, place_in
from macros.model.releases import Record, Release, Releases
from macros.model.settings import AtLeast, ChangeSettings, Settings, Words
from macros.model.sources import Point, Source
from macros.model.text import LINK, Link, Whole, links_in
from macros.model.withdrawn import Withdrawn
from macros.model.workshops import DIFFICULTIES, FOR_FACILITATORS, Audience, Group, Materials, Step, Workshop
from macros.model.writing import Readability, Spelling, Writing, YesOrNo

__all__ = [
    "ADVISED",
    "ANCHORS",
    "CHANGED",
    "COLOURS",
    "DIFFICULTIES",
    "DRAFT",
    "FORMAT",
    "FOR_FACILITATORS",
    "LINK",
    "PICTURES",
    "SHAPES",
    "Action",
    "Ahead",
    "AtLeast",
    "Audience",
    "Behaviour",
    "Catalogue",
    "ChangeSettings",
    "Coaching",
    "CoachingPractice",
    "CoachingTip",
    "Commitment",
    "Competency",
    "Diagnosis",
    "DiagnosisAnswers",
    "DiagnosisQuestion",
    "Entry",
    "Framework",
    "Group",
    "Item",
    "LeaderRole",
    "LeadershipLevel",
    "Link",
    "Materials",
    "Moment",
    "Places",
    "Point",
    "Principle",
    "Readability",
    "Record",
    "Reflection",
    "Release",
    "Releases",
    "SelfCheckQuestion",
    "Settings",
    "Source",
    "Spelling",
    "Sponsor",
    "SponsorMove",
    "SponsorStance",
    "Step",
    "Tended",
    "WarningSign",
    "Whole",
    "Withdrawn",
    "Words",
    "Workshop",
    "Writing",
    "YesOrNo",
    "as_meant",
    "catalogue_of",
    "links_in",
    "meant_by",
    "place_in",
    "places_in",
    "releases_of",
]
