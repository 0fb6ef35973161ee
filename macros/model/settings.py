"""What does an organisation set for itself? How much it asks of each competency, and the words of the interface."""

from collections.abc import Mapping

from macros.model.composer_words import ComposerWords
from macros.model.entry import Demands, Setting
from macros.model.export_words import ExportWords
from macros.model.finding_words import FindingWords
from macros.model.mending import Called
from macros.model.reflection_words import ReflectionWords
from macros.model.shapes import NO_FIELDS
from macros.model.text import Keyword, Label, Number, Reference
from macros.model.workshop_words import WorkshopWords
from macros.model.writing import Writing


class AtLeast(Demands):
    """How much there must be at the least; 0 asks for nothing."""

    behaviours: Number = 0
    """Behaviours of a competency, at each leadership level where any are expected."""
    warning_signs: Number = 0
    """Warning signs of a competency."""
    sponsor_moves: Number = 0
    """Sponsor moves of a competency, in each stance."""
    coaching_tips: Number = 0
    """Coaching tips of a competency."""
    self_check: Number = 0
    """Self-check questions of a competency."""
    commitments: Number = 0
    """Commitments of a competency."""
    moments: Number = 0
    """Moments that each sponsor move, coaching tip, self-check question and commitment serves."""
    workshop_commitments: Number = 0
    """Commitments that a workshop leads to, among the items of its steps."""
    say: Number = 0
    """Words to say with each sponsor move and coaching tip: 1 asks for them."""


class ChangeSettings(Setting):
    """How changes are told."""

    asks_more_words: tuple[Keyword, ...] = ()
    """Words that ask more of a leader where a text has them anew: `[always, every, must]`."""
    marked_for: Number = 60
    """For how many days before the last release new and changed items are marked; 0 marks those of the last alone."""

    @classmethod
    def named(cls) -> Called:
        """Return what messages call it: the field that holds it."""
        return Called("changes", is_setting=True)


class Words(WorkshopWords, ComposerWords, FindingWords, ReflectionWords, ExportWords):
    """The words of the interface; each may be written in the catalogue's language."""

    about: Label = "About"
    about_item: Label = "More about this"
    actions: Label = "Actions"
    actions_summary: Label = "Things that every leader can do for customers, whatever the role."
    all_items: Label = "All items"
    and_more: Label = "{count} more"
    as_of: Label = "As of {date}"
    asks_more: Label = "Asks more of you"
    avoid: Label = "Avoid"
    began_with: Label = "The playbook begins, with {count} entries."
    behaviours: Label = "Behaviours"
    by_level: Label = "By level"
    by_level_summary: Label = "Every competency at every leadership level, side by side."
    cards: Label = "Cards"
    cards_counted: Label = "Cards: {cards}. Sheets of paper: {sheets}."
    cards_how: Label = "Print at 100 %, on both sides, turned over the long edge. Cut along the marks."
    cards_of: Label = "Cards: {title}"
    cards_summary: Label = "To print on both sides and cut out, for a session or a pocket."
    care: Label = "Care"
    care_summary: Label = "For those who edit: what should be read again, and where the playbook is thin."
    changed: Label = "Changed"
    coaching: Label = "Coaching"
    coaching_tips: Label = "Coaching tips"
    commitments: Label = "Commitments"
    commitments_summary: Label = "Small enough for this week. Choose one or two."
    competencies: Label = "Competencies"
    competencies_summary: Label = "What a leader can learn to do, grouped by role."
    cite: Label = "Cite this page"
    cited: Label = "{title}. {playbook}, version of {date}. {address}"
    """How a page is cited, in one line."""
    cited_whole: Label = "{playbook}, version of {date}. {address}"
    """How the playbook as a whole is cited, on Home."""
    contents: Label = "Contents"
    copied: Label = "Copied"
    copy: Label = "Copy"
    copy_by_hand: Label = "Selected, to be copied"
    """Where a browser lets nobody copy by a button."""
    copy_link: Label = "Link to this"
    copy_the_link: Label = "Copy the link to this"
    diagnosis: Label = "Diagnosis"
    do: Label = "Do"
    draft: Label = "Draft"
    draws_on: Label = "Draws on"
    drafts_count: Label = "Drafts, not published yet: {count}"
    due: Label = "Due"
    due_heading: Label = "To be read again"
    due_soon: Label = "Due soon"
    edit: Label = "Edit this text"
    feed: Label = "All news as a feed (Atom)"
    five_minutes: Label = "Five minutes"
    for_everyone: Label = "For every leader"
    for_moments: Label = "For"
    go_deeper: Label = "Go deeper"
    handouts: Label = "Handouts"
    hard_questions: Label = "The hard questions"
    home: Label = "Home"
    if_not: Label = "If not"
    in_each_competency: Label = "In each competency"
    in_all: Label = "In all"
    item: Label = "Item"
    looked_after: Label = "Looked after by {owner}"
    matrix_picture: Label = "Where each competency is expected."
    kind_action: Label = "Action"
    kind_behaviour: Label = "Behaviour"
    kind_coaching_practice: Label = "Coaching practice"
    kind_coaching_tip: Label = "Coaching tip"
    kind_commitment: Label = "Commitment"
    kind_competency: Label = "Competency"
    kind_diagnosis_question: Label = "Diagnosis question"
    kind_leader_role: Label = "Leader role"
    kind_leadership_level: Label = "Leadership level"
    kind_moment: Label = "Moment"
    kind_page: Label = "Page"
    kind_principle: Label = "Principle"
    kind_self_check_question: Label = "Self-check question"
    kind_source: Label = "Source"
    kind_sponsor_move: Label = "Sponsor move"
    kind_sponsor_stance: Label = "Sponsor stance"
    kind_warning_sign: Label = "Warning sign"
    last_reviewed: Label = "Last reviewed: {date}"
    leader_roles: Label = "Roles"
    leader_roles_summary: Label = "The roles that a leader plays, and the competencies in each."
    listed: Label = "{first}, {next}"
    """Two entries of a list in one line, the way of the language."""
    listen_for: Label = "Listen for"
    measure: Label = "See it improve"
    menu: Label = "Menu"
    menu_close: Label = "Close menu"
    moments: Label = "Moments"
    moments_summary: Label = "Start from the situation that you are in."
    new: Label = "New"
    news: Label = "What is new"
    news_summary: Label = "What was added, changed and taken out, the latest first."
    no_longer_here: Label = "No longer here"
    not_expected: Label = "Not expected at this level"
    not_found: Label = "This page is not here"
    not_found_help: Label = "The address may be mistyped, or out of date. You can go on from here:"
    not_reviewed: Label = "Not reviewed yet"
    nothing_due: Label = "Everything was read in time."
    now_at: Label = "This is now here:"
    on_this_page: Label = "On this page"
    our_own: Label = "Our own addition; no source stands behind it."
    overdue: Label = "Overdue"
    owner: Label = "Looked after by"
    path: Label = "You are here"
    pdf: Label = "Ready to print"
    pays: Label = "What it pays"
    practices: Label = "Practices"
    principles: Label = "Principles"
    principles_summary: Label = "Ideas that hold over all competencies."
    questions: Label = "Questions"
    read_instead: Label = "Read instead"
    rhythm: Label = "Rhythm"
    right_now: Label = "Right now"
    roles_picture: Label = "Around {served}, the roles of a leader:"
    say: Label = "Say"
    say_it: Label = "Say it"
    say_it_summary: Label = "Words to say, by the moment in which you need them."
    say_it_whenever: Label = "In any moment"
    service_picture: Label = "Who works for whom:"
    search_close: Label = "Close search"
    self_check: Label = "Self-check"
    self_check_of: Label = "Self-check: {title}"
    self_check_summary: Label = "Questions about your own last month. “No” is an honest answer."
    sign: Label = "Sign"
    source_by: Label = "by {by}"
    sources: Label = "Sources"
    sources_summary: Label = "The documents behind this playbook, and where each idea is put to work."
    split_into: Label = "This is several things now:"
    sponsor: Label = "Sponsor"
    sponsor_moves: Label = "Sponsor moves"
    stances: Label = "Stances"
    suggest: Label = "Suggest a change"
    suggest_by_mail: Label = "Suggest a change by mail"
    taken_out: Label = "Taken out"
    taught_once: Label = "Points taught once only"
    taught_by: Label = "Put to work in"
    those_served: Label = "Customers"
    titled: Label = "{title}: {text}"
    """A title with what it says, in one line."""
    to_dark: Label = "Switch to dark colours"
    to_light: Label = "Switch to light colours"
    try_this: Label = "Try this week"
    version: Label = "Version of {date}"
    """Which version a page on paper is of, by the day of the last release, or else of the build."""
    warning_signs: Label = "Warning signs"
    what_is_in_front: Label = "What is in front of you?"
    whole_playbook: Label = "The whole playbook"
    why: Label = "Why it matters"
    withdrawn: Label = "This is no longer part of the playbook."
    works_for: Label = "{one} works for {other}"
    """Read aloud in place of a picture: {other} may be those served, or the title of a leadership level."""
    your_level: Label = "How far does your work reach?"
    your_role: Label = "What does today ask of you?"


class Settings(Demands):
    """What this organisation sets for itself."""

    at_least: AtLeast | None = None
    words: Words | None = None
    theme_words: Mapping[Reference, Label] = NO_FIELDS
    """Words of Material, by its own names ("search.placeholder"), where Material does not know the language."""
    changes: ChangeSettings | None = None
    commitments_at_once: Number = 2
    """How many commitments a leader chooses at a time; more are told to be too many to stick. 0 sets no limit."""
    synonyms: tuple[tuple[Keyword, ...], ...] = ()
    """Words and phrases that mean the same to somebody who searches, group by group: `[thank, praise, recognise]`."""
    writing: Writing | None = None
