"""The brief as a page: Markdown or HTML, with its reports numbered at the end."""

from html import escape
from typing import TextIO

from dateline.asking.brief import Brief, Sentence
from dateline.asking.words import say_day
from dateline.model import Report

NOTHING = "Nothing."


def write_markdown(brief: Brief, out: TextIO) -> None:
    """Headings, a list for each section, and the reports at the end."""
    out.write(f"# {brief.title}\n\n{_plain(brief.asked)}\n")
    for section in brief.sections:
        out.write(f"\n## {section.title}\n\n")
        for sentence in section.sentences:
            out.write(f"- **{_label(sentence)}.** {_plain(_words(sentence))} {_marks(brief, sentence)}".rstrip() + "\n")
        if not section.sentences:
            out.write(f"{NOTHING}\n")
    out.write("\n## Reports\n\n")
    for number, report in enumerate(brief.reports, start=1):
        link = f" <{report.url}>" if report.url else ""
        out.write(f"{number}. {_plain(_report(report))}{link}\n")
    if not brief.reports:
        out.write(f"{NOTHING}\n")


def _marks(brief: Brief, sentence: Sentence) -> str:
    return "".join(f"[{brief.number(id)}]" for id in sentence.reports)


def _label(sentence: Sentence) -> str:
    return sentence.label[:1].upper() + sentence.label[1:]


def _words(sentence: Sentence) -> str:
    return f"{sentence.words}; {sentence.note}." if sentence.note else f"{sentence.words}."


def _report(report: Report) -> str:
    day = say_day(report.published) if report.published else "undated"
    return f"{report.outlet or report.id}, {day}: {report.title or report.id}."


def _plain(text: str) -> str:
    """Text whose signs mean nothing in Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>" else sign for sign in " ".join(text.split()))


_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222}}
h2{{margin-top:2rem}}li{{margin:.4rem 0}}.note{{color:#666}}</style></head><body>
<h1>{title}</h1>
<p>{asked}</p>
"""


def write_html(brief: Brief, out: TextIO) -> None:
    """The same as one page without anything to fetch; numbers lead to the reports."""
    out.write(_HEAD.format(title=escape(brief.title), asked=escape(brief.asked)))
    for section in brief.sections:
        out.write(f"<h2>{escape(section.title)}</h2>\n")
        items = "".join(f"<li>{_item(brief, sentence)}</li>\n" for sentence in section.sentences)
        out.write(f"<ul>\n{items}</ul>\n" if items else f"<p>{NOTHING}</p>\n")
    out.write("<h2>Reports</h2>\n<ol>\n")
    for number, report in enumerate(brief.reports, start=1):
        out.write(f'<li id="r{number}">{_linked(report)}</li>\n')
    out.write("</ol>\n</body></html>\n")


def _item(brief: Brief, sentence: Sentence) -> str:
    numbers = (brief.number(id) for id in sentence.reports)
    marks = " ".join(f'<a href="#r{number}">[{number}]</a>' for number in numbers)
    note = f'<span class="note">; {escape(sentence.note)}</span>' if sentence.note else ""
    return f"<b>{escape(_label(sentence))}.</b> {escape(sentence.words)}{note}. {marks}".rstrip()


def _linked(report: Report) -> str:
    words = escape(_report(report))
    has_link = report.url is not None and report.url.startswith(("https://", "http://"))
    return f'<a href="{escape(report.url or "")}">{words}</a>' if has_link else words
