"""Who is said to say what: source, cue and content, the speaker, the stance and the medium."""

from dateline.attributions.find import find_attributions
from dateline.attributions.parted import with_parted_cues

__all__ = ["find_attributions", "with_parted_cues"]
