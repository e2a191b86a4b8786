"""Who is said to say what: source, cue and content, the speaker, the stance and the medium."""

from dateline.attributions.find import find_attributions

__all__ = ["find_attributions"]
