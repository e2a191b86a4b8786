"""What can go wrong, as a tree: catch `DatelineError` for all of it.

    DatelineError
    ├── ReportUnreadable      one input cannot become a report; a batch sets it aside
    │   ├── ReportMissing     no such file or folder
    │   ├── ReportEmpty       nothing to read in it
    │   ├── ReportNotText     binary, or an encoding that cannot be told
    │   ├── ReportUnsupported an extension or layout that no reader takes
    │   ├── ReportMalformed   the layout is known, the content breaks it
    │   └── ReportTooLarge    more text than one report can hold
    ├── RecordInvalid         JSON that is not a record of the codebook
    ├── ModelMissing          the reader's weights are absent or of another version
    ├── GazetteerMissing      the table of places is absent or unreadable
    └── UsageError            options that contradict each other

The message says what happened, with the value; the hint says what to do next.
"""


class DatelineError(Exception):
    """Base of all errors that dateline raises on purpose; `hint` is the next step, in one sentence."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class ReportUnreadable(DatelineError):
    """One input cannot become a report; a batch sets it aside and goes on."""


class ReportMissing(ReportUnreadable):
    """No such file or folder, or a pattern that matches nothing."""


class ReportEmpty(ReportUnreadable):
    """There is nothing to read in it."""


class ReportNotText(ReportUnreadable):
    """Binary content, or an encoding that cannot be told."""


class ReportUnsupported(ReportUnreadable):
    """An extension, layout or language that no reader takes."""


class ReportMalformed(ReportUnreadable):
    """The layout is known, but the content breaks it."""


class ReportTooLarge(ReportUnreadable):
    """More text than one report can hold."""


class RecordInvalid(DatelineError):
    """JSON that is not a record of the codebook."""


class ModelMissing(DatelineError):
    """The reader's weights are absent or of another version."""


class GazetteerMissing(DatelineError):
    """The table of places is absent or unreadable."""


class UsageError(DatelineError):
    """Options that contradict each other or make no sense together."""
