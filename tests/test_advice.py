"""What is advised for each self-check question: near to it, the same each time, and spread."""

from collections import Counter

from macros.advice import KINDS, advice_in
from macros.model import Catalogue, CoachingTip, SelfCheckQuestion, SponsorMove


def unnamed(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue whose competencies' questions name no advice, so that all of it is found."""
    competencies = tuple(
        competency.but(self_check=tuple(question.but(advise=()) for question in competency.self_check))
        for competency in catalogue.competencies
    )
    return catalogue.but(competencies=competencies)


def test_every_question_of_ours_is_given_one_of_each_kind(own: Catalogue) -> None:
    advice = advice_in(own)
    asked = [item for item in own.items() if isinstance(item, SelfCheckQuestion) and item.parent]
    assert {question.id for question in asked} == set(advice)
    assert {tuple(type(item) for item in items) for items in advice.values()} == {KINDS}


def test_advice_comes_from_the_competency_or_the_stance_of_the_question(own: Catalogue) -> None:
    advice = advice_in(own)
    for competency in own.competencies:
        for question in competency.self_check:
            assert {item.parent for item in advice[question.id]} == {competency.id}
    for stance in own.stances:
        for question in stance.self_check:
            assert [item.stance for item in advice[question.id] if isinstance(item, SponsorMove)] == [stance.id]


def test_the_questions_of_one_competency_do_not_all_get_the_same(own: Catalogue) -> None:
    """What is found goes to each question in turn; what questions name themselves may stand twice, and no oftener."""
    for catalogue, most in ((own, 2), (unnamed(own), 1)):
        advice = advice_in(catalogue)
        for competency in catalogue.competencies:
            for number, kind in enumerate(KINDS):
                given = Counter(advice[question.id][number].id for question in competency.self_check)
                there = sum(isinstance(item, kind) for item in competency.children())
                assert max(given.values()) <= max(most, -(-len(competency.self_check) // there))


def test_what_is_near_comes_first(own: Catalogue) -> None:
    """Where no question names anything, the nearest of all pairs is given: by shared moments and points."""
    catalogue = unnamed(own)
    advice = advice_in(catalogue)
    for competency in catalogue.competencies:
        pairs = {
            (question.id, tip.id): len({*question.moments} & {*tip.moments}) + len({*question.sources} & {*tip.sources})
            for question in competency.self_check
            for tip in competency.coaching_tips
        }
        given = [pairs[question.id, advice[question.id][0].id] for question in competency.self_check]
        assert max(given) == max(pairs.values())


def test_what_a_question_names_itself_comes_first_and_the_rest_is_found(harbour: Catalogue) -> None:
    def advised(catalogue: Catalogue) -> list[str]:
        return [item.id for item in advice_in(catalogue)["called-it-out-loud"]]

    assert advised(harbour) == ["ask-for-the-hour", "name-the-hour", "learn-one-star"]
    assert harbour.sponsor
    first, *others = harbour.stances
    named = first.but(self_check=tuple(question.but(advise=("hang-up-the-table",)) for question in first.self_check))
    own_choice = harbour.but(sponsor=harbour.sponsor.but(stances=(named, *others)))
    assert advised(own_choice) == ["ask-for-the-hour", "name-the-hour", "hang-up-the-table"]


def test_drafts_are_never_advised(harbour: Catalogue) -> None:
    (competency,) = harbour.competencies
    (tip,) = competency.coaching_tips
    tips = (tip.but(status="draft"), tip.but(id="another-tip"))
    drafted = harbour.but(competencies=(competency.but(coaching_tips=tips),)).published
    advised = {item.id for items in advice_in(drafted).values() for item in items if isinstance(item, CoachingTip)}
    assert advised == {"another-tip"}
