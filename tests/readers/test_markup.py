"""Markdown signs become words."""

import time

import pytest

from dateline.readers.markup import Block, to_blocks, to_words, unmask


@pytest.mark.parametrize(
    ("signs", "words"),
    [
        ("The Kremlin [confirmed](#) it", "The Kremlin confirmed it"),
        ("[the army](https://a.org/b_(c) 'T') left", "the army left"),
        ("[a [sic] word](x)", "a [sic] word"),
        ("[words][1] and [^2]", "words and"),
        ("**Ilie *the* Monk** / *AFP*", "Ilie the Monk / AFP"),
        ("__bold__ and snake_case_name", "bold and snake_case_name"),
        ("what the f**k", "what the f**k"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        (r"not \*this\* one", "not *this* one"),
        ("`code` and ~~gone~~", "code and gone"),
        ("R&amp;D &mdash; <em>now</em><br>here<!-- no -->", "R&D — now here"),
        ("![Trucks leave the fort at dawn](a.jpg)", "Trucks leave the fort at dawn"),
        ("![fort](a.jpg) gone", "gone"),
    ],
)
def test_inline_signs_become_words(signs: str, words: str) -> None:
    assert to_words(signs) == words


def test_blocks_are_headings_items_and_running_text() -> None:
    text = "Head\n====\n\n## Sub ##\n- one\n- two\n  goes on\n\n> quoted\n> words\n\n"
    text += "***\n\n| a | b |\n|---|---|\n\n[1]: http://a.b"
    assert to_blocks(text) == [
        Block("Head", 1),
        Block("Sub", 2),
        Block("one"),
        Block("two goes on"),
        Block("quoted words"),
        Block("a, b."),
    ]


def test_plain_text_loses_masked_links_only() -> None:
    assert unmask("They [left](#) **now**, *he* said") == "They left now, *he* said"


@pytest.mark.parametrize("unit", ["[", "[a", "[a](", "**a ", "_a ", "<!--", "<b ", "`a", "![a", "| "])
def test_one_endless_line_stays_fast(unit: str) -> None:
    started = time.process_time()
    to_blocks(unit * (200_000 // len(unit)))
    assert time.process_time() - started < 5.0
