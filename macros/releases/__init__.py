"""What was published, and when? The releases of a playbook, read, recorded, and what they mark as new.

Every date is part of the record, so a build is the same on any day.
"""

from macros.releases.marking import Mark, marks_of
from macros.releases.reading import FILE, read
from macros.releases.recording import NotRecorded, appended, day_for, release_of
from macros.releases.sealing import seal_of

__all__ = ["FILE", "Mark", "NotRecorded", "appended", "day_for", "marks_of", "read", "release_of", "seal_of"]
