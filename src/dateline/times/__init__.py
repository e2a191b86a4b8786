"""Times: find the expressions that place something in time and say what they mean, in EDTF and in TIMEX3."""

from dateline.times.anchors import resolve_weekday
from dateline.times.calendars import before
from dateline.times.edtf import bounds_of, coarsen
from dateline.times.find import find_times, time_at
from dateline.times.grammar import Scope, Tense

__all__ = ["Scope", "Tense", "before", "bounds_of", "coarsen", "find_times", "resolve_weekday", "time_at"]
