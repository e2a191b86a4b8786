"""Whether a text is English: by its function words first, by py3langid only where those leave a doubt.

py3langid takes 0.7 s to load its model, the count a millisecond; on our examples the count settles all but
lists and very short texts.
"""

import re

SURE_SHARE = 0.15
"""Share of words below that makes a text English beyond doubt. English news has 0.25 to 0.40; Dutch, which shares *of*
and *was*, under 0.05."""

DOUBT_WORDS = 12
"""Shorter texts than this are not judged: a headline of names looks like any language."""

_SAMPLE_CHARS = 4000
_FUNCTION_WORDS = frozenset(
    """
    the of and to that was with for by from which has have had are were said this its their they been his her who
    would after about not but could while when where more than into between against before because over under
    during other also some there will what these those our your is at it as on
    """.split()
)
_WORD = re.compile(r"[^\W\d_]{1,40}")


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language; None where it is too short to tell."""
    sample = _sample(text)
    words = [word.lower() for word in _WORD.findall(sample)]
    english = sum(word in _FUNCTION_WORDS for word in words)
    if words and english >= SURE_SHARE * len(words) and (english >= 2 or len(words) < DOUBT_WORDS):
        return "en"
    if len(words) < DOUBT_WORDS and sample.isascii():
        return None
    import py3langid

    return str(py3langid.classify(sample)[0])


def is_english(code: str) -> bool:
    """True for `en` and its varieties (`en-GB`, `en_US`, `eng`, `English`)."""
    return re.fullmatch(r"en(g|glish)?([-_].*)?", code.strip().lower()) is not None


def _sample(text: str) -> str:
    """The start and the middle: a page may open with a foreign caption."""
    if len(text) <= 2 * _SAMPLE_CHARS:
        return text
    middle = len(text) // 2
    return f"{text[:_SAMPLE_CHARS]} {text[middle : middle + _SAMPLE_CHARS]}"
