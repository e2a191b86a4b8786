"""Text into words, sentences and the reader's layers; the only room that knows an NLP library."""

from dateline.language.reader import Reader
from dateline.language.sentences import find_sentences

__all__ = ["Reader", "find_sentences"]
