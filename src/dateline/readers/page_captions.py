"""Captions and credits of a page's pictures, kept as paragraphs of their own.

Extraction throws figures away with their words. So each caption becomes a paragraph in its place beforehand, and
one that is lost all the same is put back where the page has it.
"""

from typing import Any

from dateline.readers.page_facts import one_line

_OUTSIDE = (
    "ancestor::nav or ancestor::aside or ancestor::footer or ancestor::header[not(ancestor::article or ancestor::main)]"
)
_CLASSED = "contains(concat(' ', translate(@class, 'CAPTION', 'caption')), 'caption')"
_FIGURES = f"//figure[not({_OUTSIDE})][.//figcaption or .//*[{_CLASSED}]]"
_LOOSE = (
    f"//*[self::div or self::span or self::p][{_CLASSED}][not(ancestor::figure)][not({_OUTSIDE})]"
    f"[not(ancestor::*[{_CLASSED}])]"
)
MIN_CAPTION_WORDS = 3
MAX_CAPTION_CHARS = 1000


def captions_to_paragraphs(tree: Any) -> list[str]:
    """Turns figures with a caption, and loose captions, into paragraphs in the tree; their texts, in order."""
    captions = []
    for figure in tree.xpath(_FIGURES):
        found = figure.xpath(".//figcaption") or figure.xpath(f".//*[{_CLASSED}]")[:1]
        captions.append(_replace(figure, " ".join(one_line(element) for element in found)))
    for element in tree.xpath(_LOOSE):
        captions.append(_replace(element, one_line(element)))
    return [caption for caption in dict.fromkeys(captions) if caption]


def restore_captions(paragraphs: list[str], captions: list[str], tree: Any) -> list[str]:
    """The paragraphs with the captions that extraction lost, each before the paragraph that follows it on the page.

    A caption before the headline or after the last paragraph belongs to something else.
    """
    lost = [caption for caption in captions if caption not in paragraphs]
    if not lost:
        return paragraphs
    order = [one_line(element) for element in tree.iter("h1", "h2", "h3", "p", "li", "blockquote")]
    titles = tree.xpath("//h1")
    start = order.index(one_line(titles[0])) if titles else _first(order, paragraphs)
    for caption in lost:
        at = order.index(caption) if caption in order else -1
        following = next((text for text in order[at + 1 :] if text in paragraphs), None)
        if at > start and following is not None:
            paragraphs = [*paragraphs]
            paragraphs.insert(paragraphs.index(following), caption)
    return paragraphs


def _first(order: list[str], paragraphs: list[str]) -> int:
    kept = set(paragraphs)
    return next((number for number, text in enumerate(order) if text in kept), len(order))


def _replace(element: Any, caption: str) -> str:
    """Puts a paragraph with the caption in the element's place; an empty text where there is nothing to keep."""
    if len(caption.split()) < MIN_CAPTION_WORDS or len(caption) > MAX_CAPTION_CHARS:
        return ""
    tail = element.tail
    element.clear()
    element.tag, element.text, element.tail = "p", caption, tail
    return caption
