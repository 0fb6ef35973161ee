"""Has anybody changed what was recorded? A seal over a release and all before it says so."""

import hashlib
import json

from macros.model import Release

LENGTH = 16
"""Letters of a seal: enough to find a slip of the hand, which is all it is for."""


def seal_of(release: Release, before: str) -> str:
    """Return the seal of a release after one sealed with `before`; a note may be put in better words, all else not."""
    told = [
        before,
        release.date,
        list(release.began_with),
        [[each.id, each.kind, each.title, list(each.what), each.changed or ""] for each in release.changes],
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:LENGTH]
