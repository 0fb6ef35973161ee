"""Is each text, and each sentence in it, as short as the settings ask for?"""

from collections.abc import Iterator

from macros.checks.rule import Finding, rule
from macros.checks.writing.places import abbreviations_of, texts_with, writing_of
from macros.checks.writing.reading import as_read, has_more_words, number_of_words, sentences_in, unspaced_at_most
from macros.model import Catalogue, Places, Writing
from macros.source import Text


@rule("short-text", "warning")
def texts_are_short(catalogue: Catalogue) -> Iterator[Finding]:
    """No text has more words than the settings allow where it stands.

    Who has five minutes before a conversation reads a short text, and looks at a long one.
    """
    writing = writing_of(catalogue)
    for text, place, most in _long_texts(catalogue, writing) if writing else ():
        told = f"this text has {number_of_words(as_read(text))} words, of {most} at the most"
        cure = f"say it in fewer; 'settings', 'writing', 'words_at_most', '{place}' holds the limit"
        yield Finding(Places(text).of(0, len(text)), told, cure)


def _long_texts(catalogue: Catalogue, writing: Writing) -> Iterator[tuple[Text, Text, int]]:
    """Yield each text that has too many words, with the place that has a limit, and the limit."""
    for text, place, most in texts_with(catalogue, writing.words_at_most):
        if has_more_words(text, most) and has_more_words(as_read(text), most):
            yield text, place, most


@rule("few-sentences", "warning")
def texts_have_few_sentences(catalogue: Catalogue) -> Iterator[Finding]:
    """No text has more sentences than the settings allow where it stands.

    A definition that needs a second sentence defines two things, or explains itself.
    """
    writing = writing_of(catalogue)
    if not writing:
        return
    abbreviations = abbreviations_of(writing)
    for text, place, most in texts_with(catalogue, writing.sentences_at_most):
        sentences = list(sentences_in(as_read(text), abbreviations))
        if len(sentences) > most:
            told = f"this text has {len(sentences)} sentences, of {most} at the most; here begins one too many"
            cure = f"say it in fewer; 'settings', 'writing', 'sentences_at_most', '{place}' holds the limit"
            yield Finding(Places(text).of(*sentences[most]), told, cure)


@rule("short-sentence", "warning")
def sentences_are_short(catalogue: Catalogue) -> Iterator[Finding]:
    """No sentence has more words than the settings allow where it stands.

    Readers lose their way in a long sentence, and those who read in a second language lose it first.
    """
    writing = writing_of(catalogue)
    if not writing:
        return
    abbreviations, told_whole = abbreviations_of(writing), None
    for text, place, most in texts_with(catalogue, writing.sentence_words):
        few = most - unspaced_at_most(text)
        if text.count(" ") < few:
            continue
        read, places = as_read(text), None
        sentences = list(sentences_in(read, abbreviations))
        if len(sentences) == 1:
            # two short sentences would still be too long a text
            if told_whole is None:
                told_whole = {long.position for long, *_ in _long_texts(catalogue, writing)}
            if text.position in told_whole:
                continue
        for start, end in sentences:
            if read.count(" ", start, end) >= few and has_more_words(read[start:end], most):
                places = places or Places(text)
                told = f"this sentence has {number_of_words(read[start:end])} words, of {most} at the most"
                limit = f"'settings', 'writing', 'sentence_words', '{place}' holds the limit"
                cure = f"say it in fewer, or make two of it; {limit}"
                yield Finding(places.of(start, end), told, cure)
