"""Slips in hand-written pages."""

from tests.mistakes import Group, Slip

INDEX = "content/index.md"
CARDS = "{{ moment_cards() }}"
LINK = '{{ link("rainy-monday") }}'
BEHAVIOURS = '{{ behaviours("welcome-each-reader", "assistant") }}'
FRONT = "---\ntitle: The Reading Room\n"
END = "look after those who come in.\n---\n"


def page(old: str, new: str, at: str | tuple[str, ...] = (), problems: int = 1, line: int = 0) -> Slip:
    return Slip(old, new, at, INDEX, problems=problems, line=line)


PAGES: Group = {
    "a component": (
        page(CARDS, "{{ moments_cards() }}"),
        page(CARDS, "{{ Moment_cards() }}"),
        page(CARDS, "{{ moment-cards() }}"),
        page(CARDS, "{{ moment_cards }}"),
        page(CARDS, "{{ moment_cards( }}"),
        page(CARDS, "{{ moment_cards() }"),
        page(CARDS, "{{ moment_cards()"),
        page(CARDS, "{ moment_cards() }}"),
        page(CARDS, '{{ moment_cards("rainy-monday") }}'),
        page(CARDS, "Here they are: {{ moment_cards() }}"),
        page(CARDS, "{{ moment_cards() }} {{ role_cards }}"),
        page(LINK, '{{ link("rainy-munday") }}'),
        page(LINK, "{{ link(rainy-monday) }}"),
        page(LINK, "{{ link(“rainy-monday”) }}"),
        page(LINK, '{{ link("rainy-monday) }}'),
        page(LINK, "{{ link() }}"),
        page(LINK, '{{ link("rainy-monday", "Rain") }}'),
        page(LINK, "{{ rainy-monday }}"),
        page(BEHAVIOURS, '{{ behaviours("welcome-each-reader", "speak-up") }}'),
        page(BEHAVIOURS, '{{ behaviours("rainy-monday", "assistant") }}'),
        page(BEHAVIOURS, '{{ behaviours("welcome-each-reader") }}'),
        page(BEHAVIOURS, '{{ behaviours("assistant", "welcome-each-reader") }}', problems=2),
        page(BEHAVIOURS, '{{ behaviors("welcome-each-reader", "assistant") }}'),
        Slip('{{ self_check("welcome-each-reader") }}', '{{ self_check("rainy-monday") }}', file="content/about.md"),
        Slip(
            '{{ self_check("welcome-each-reader") }}\n',
            '{{ self_check("welcome-each-reader") ',
            file="content/about.md",
        ),
        Slip('{{ self_check("welcome-each-reader") }}\n', '{{ item("nobody") }}', file="content/about.md"),
    ),
    "more than a component": (
        page(CARDS, '{% include "/etc/passwd" %}'),
        page(CARDS, "{% for i in range(999999999) %}x{% endfor %}"),
        page(CARDS, "{{ ''.__class__.__mro__ }}"),
        page(CARDS, '{{ open("/etc/passwd").read() }}'),
        page(CARDS, "{# a note that nobody ends"),
        page(CARDS, "{% raw %}{{ moment_cards() }}"),
        page(CARDS, "{{ 9**9**9 }}"),
    ),
    "headings": (
        page("## Moments { #moments }", "## Moments"),
        page("## Moments { #moments }", "## Moments {#Moments}", problems=2),
        page("## Moments { #moments }", "## Moments { #roles }", at=("## Moments { #roles }", "## Roles { #roles }")),
        page("## Moments { #moments }", "## Moments { moments }"),
        page("## Moments { #moments }", "##Moments { #moments }"),
        Slip("## Why { #why }", "## Why { #because }", file="content/about.md"),
    ),
    "links": (
        page("[the house](about.md)", "[the house](javascript:alert(1))"),
        page("[the house](about.md)", "[the house](data:text/html,hello)"),
        page("[the house](about.md)", "[the house](abuot.md)"),
        page("[the house](about.md)", "[the house](about.md#because)"),
        page("[the house](about.md)", "[the house](JavaScript&colon;alert(1))"),
        page("[the house](about.md)", "![the house](house.png)"),
        Slip("(index.md#moments)", "(index.md#moment)", file="content/about.md"),
    ),
    "front matter": (
        page("title: The Reading Room\n", "title:\n"),
        page("title: The Reading Room\n", "title:The Reading Room\n"),
        page("title: The Reading Room\n", "titel: The Reading Room\n"),
        page("title: The Reading Room\n", "title: The Room: a book\n"),
        page("title: The Reading Room\n", 'title: "The Reading Room\n'),
        page("title: The Reading Room\n", "\ttitle: The Reading Room\n"),
        page("title: The Reading Room\n", "title: [The Reading Room]\n"),
        page(END, "look after those who come in.\n\n", line=1),
        page(FRONT, "title: The Reading Room\n", line=1),
        page("title: The Reading Room\n", "title: The Reading Room\ntitle: Again\n", at="title: Again"),
    ),
    "characters": (
        Slip(
            "Start with what", "Café: start with what", file=INDEX, change=lambda text: text.decode().encode("latin-1")
        ),
        Slip("", "", file=INDEX, change=lambda text: text.decode().encode("utf-16-le"), line=1),
        page("Start with what", "Start \x00with what"),
        page(
            "Start with what is in front of you.",
            "<<<<<<< HEAD\nStart here.\n=======\nStart with what is in front of you.\n>>>>>>> main",
        ),
        page("Start with what is in front of you.", "<b>Start</b> with what is in front of you."),
        page("Start with what is in front of you.", "<script>alert(1)</script>"),
    ),
}
