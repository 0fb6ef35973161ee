"""The generator of leadership playbooks: a catalogue in, a site out. design: one module, one question."""
