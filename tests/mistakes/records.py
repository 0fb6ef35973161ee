"""Slips in the two records that only commands write: the ledger of addresses and the releases."""

from tests.mistakes import Group, Slip

LEDGER, RELEASES = "links.yaml", "releases.yaml"
BADGE = "  commitments/#wear-a-badge: wear-a-badge\n"
RELEASE = ("  - date: 2026-05-25", 'seal: "bc72283a6fdd5056"', "format: 1")

RECORDS: Group = {
    "the ledger": (
        Slip(BADGE, "  commitments/#wear-a-badge: learn-five-names\n", file=LEDGER),
        Slip(BADGE, "  commitments/#wear-a-badge: nobody\n", file=LEDGER),
        Slip(BADGE, "  commitments/#wear-a-badge wear-a-badge\n", file=LEDGER),
        Slip(BADGE, "  commitments/#wear-a-badge:wear-a-badge\n", file=LEDGER),
        Slip(BADGE, "  hello\n", file=LEDGER),
        Slip(BADGE, BADGE + BADGE, file=LEDGER, line=28),
        Slip(BADGE, "", file=LEDGER, line=6),  # nothing says where it stood
        Slip(BADGE, "<<<<<<< HEAD\n" + BADGE + "=======\n>>>>>>> main\n", file=LEDGER),
        Slip("format: 1\n", "", file=LEDGER, line=4),
        Slip("format: 1\n", "format: 7\n", file=LEDGER),
        Slip("items:\n", "item:\n", file=LEDGER),
        Slip(BADGE, "  ../../etc/passwd: wear-a-badge\n", file=LEDGER),
        Slip("  - about/#why", "\t- about/#why", file=LEDGER),
        Slip("  - about/#why", "  - [about/#why", file=LEDGER),
    ),
    "the releases": (
        Slip("wear-a-badge, dust-the-globe, learn", "wear-a-badge, learn", file=RELEASES, at=RELEASE),
        Slip(
            "wear-a-badge, dust-the-globe, learn",
            "wear-a-badge, dust-the-glob, learn",
            file=RELEASES,
            at=(*RELEASE, "dust-the-glob,"),
        ),
        Slip("date: 2026-05-25", "date: 2026-06-25", file=RELEASES, at=("  - date: 2026-06-25", *RELEASE[1:])),
        Slip(
            'seal: "bc72283a6fdd5056"',
            'seal: "0000000000000000"',
            file=RELEASES,
            at=("  - date: 2026-05-25", 'seal: "'),
        ),
        Slip('    seal: "bc72283a6fdd5056"\n', "", file=RELEASES, at="  - date: 2026-05-25"),
        Slip("date: 2026-05-25", "date: 2026-15-25", file=RELEASES),
        Slip("note:", "notes:", file=RELEASES),
        Slip("ring-before-billing\n    ]", "ring-before-billing\n", file=RELEASES, at=("began_with: [",)),
        Slip("format: 1\n", "format:1\n", file=RELEASES),
        Slip("    note:", "<<<<<<< HEAD\n    note:", file=RELEASES),
    ),
}
