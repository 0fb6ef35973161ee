"""Which colours, shapes and pictures can a catalogue choose from?

Names only: the look itself stands in `overrides/` and in the templates.
"""

COLOURS = ("ochre", "brick", "indigo", "pine", "plum", "teal", "rose", "slate")
"""Each is readable on light and on dark pages."""

SHAPES = ("circle", "diamond", "triangle", "bubble", "step", "ribbon", "hexagon", "square", "star", "drop")
"""Each can be told from the others without its colour."""

PICTURES = ("line-of-service",)
"""Pictures that a principle can be shown by: each leadership level at the service of the one before."""
