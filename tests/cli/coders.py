"""Coders that stand in for the pipeline; importable, so that other processes can make them too."""

import os

from dateline.cli.batch import Coder
from dateline.errors import ModelMissing, ReportTooLarge
from dateline.model import Record, Report


def make_coder() -> Coder:
    """A coder that minds what the text tells it: to fail, to complain or to die."""

    def coder(report: Report) -> Record:
        if "fail" in report.text:
            raise ZeroDivisionError("by nothing")
        if "complain" in report.text:
            raise ReportTooLarge("It is too long.", hint="Cut it.")
        if "die" in report.text:
            os._exit(9)
        return Record(report)

    return coder


def make_nothing() -> Coder:
    """Raises as the pipeline does without its weights."""
    raise ModelMissing("No weights.", hint="Install them.")
