"""Which words does the interface use where a session is composed? Part of the words of the interface."""

from macros.model.entry import Entry
from macros.model.text import Label


class ComposerWords(Entry):
    """The words on the page of the composer."""

    compose: Label = "Compose a session"
    compose_add: Label = "Add: {title}"
    compose_added: Label = "Added: {title}"
    compose_all_kinds: Label = "All kinds"
    compose_broken: Label = "This link is damaged; nothing could be restored from it."
    compose_copy: Label = "Copy the link"
    compose_empty: Label = "Nothing is chosen yet."
    compose_find: Label = "Find what to use"
    compose_found: Label = "{count} found"
    compose_gone: Label = "No longer part of the playbook: {title}"
    compose_kind: Label = "Kind"
    compose_link: Label = "The link that restores it all"
    compose_minutes: Label = "Minutes"
    compose_move_down: Label = "Move down: {title}"
    compose_move_up: Label = "Move up: {title}"
    compose_moved: Label = "{title}: now {place} of {count}"
    compose_needs: Label = "Composing needs JavaScript. The workshops can be read, printed and run without it."
    compose_own: Label = "Something of your own"
    compose_own_add: Label = "Add it"
    compose_pack: Label = "Print agenda and handout"
    compose_pause: Label = "Break after it, in minutes"
    compose_private: Label = "The link itself holds the session. Nothing leaves your browser, and nothing is stored."
    compose_replaced: Label = "{title} has taken the place of what this link named."
    compose_session: Label = "Your session"
    compose_start_over: Label = "Start over"
    compose_summary: Label = "Choose items and steps, put them in order, and have an agenda, a handout and one link."
    compose_take_out: Label = "Take out: {title}"
    compose_taken_out: Label = "Taken out: {title}"
    compose_title: Label = "Title of the session"
    compose_unknown: Label = "This link names something that the playbook does not know: {title}"
