"""What does axe find on a page as it stands, in both schemes of colours, that a person has not judged?"""

from typing import Any

from playwright.sync_api import Page

UNDECIDED = {
    # a summary draws its triangle with ::after, or an icon lies beside the text: the colours are those of the page
    ("color-contrast", "pseudoContent"),
    # one letter alone, such as the numbers in a drawing: ink on paper
    ("color-contrast", "shortTextContent"),
    # letters in a drawing: their colours are reckoned in test_colours.py, where axe sees only a picture
    ("color-contrast", "imgNode"),
    # the opened menu or search lies over the page: what lies beneath it is not what is read
    ("color-contrast", "bgOverlap"),
    ("color-contrast", "elmPartiallyObscured"),
    ("color-contrast", "elmPartiallyObscuring"),
    ("color-contrast", "outsideViewport"),
    # the list of results, while nothing is found
    ("aria-required-children", "default"),
}
"""What axe leaves to a person, and what a person has judged."""

AXE = """async () => {
  // preload would fetch each style sheet again, for one rule, of films: where there is one, it would be undecided
  const found = await axe.run({ resultTypes: ["violations", "incomplete"], preload: false })
  const why = node => [...node.any, ...node.all, ...node.none].map(check => check.data?.messageKey || "default")
  return {
    violations: found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`)),
    undecided: found.incomplete.flatMap(rule => rule.nodes.flatMap(node => why(node).map(key => [rule.id, key]))),
  }
}"""


def judge(page: Page, state: str) -> None:
    """Judge what is open in both schemes of colours."""
    for scheme in ("default", "slate"):
        page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
        found: dict[str, Any] = page.evaluate(AXE)
        assert found["violations"] == [], f"{state}, {scheme}"
        assert {(rule, why) for rule, why in found["undecided"]} <= UNDECIDED, f"{state}, {scheme}"
