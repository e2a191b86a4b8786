"""Killed at any moment or written by four at once, a ledger ends as if one process had run through."""

import os
import signal
import time
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from random import Random

import pytest

from dateline.ledger import Card, Ledger, Link, Shelved, Sought
from ledger.making import READER, clock, contents, generated

SPAWNING = get_context("spawn")
REPORTS = 24
KILLS = 4
"""Few here; `make bench` kills at fifty moments of three hundred reports."""


def add_all(target: str, numbers: list[int], opened: Event | None = None) -> None:
    with Ledger.open(target, clock=clock) as ledger:
        if opened:
            opened.set()
        for number in numbers:
            record = generated(number)
            with ledger.transaction():
                added = ledger.add(record, reader=READER)
                place = Shelved(f"k{number % 5}", 1, 1)
                ledger.file_report(added.version_n, b"", names=b"")
                ledger.file([Card(n, added.version_n, b"", (place,)) for n in added.claims])
                for n in added.claims:
                    found = ledger.sought([Sought(place.key, 1, 1, 1)])
                    ledger.link(Link(other.n, n, True, 1.0) for other in found if other.n != n)


def started(target: str, numbers: list[int], opened: Event | None = None) -> BaseProcess:
    process = SPAWNING.Process(target=add_all, args=(target, numbers, opened))
    process.start()
    return process


def clusters(ledger: Ledger) -> list[list[str]]:
    ns = [claim.n for claim in ledger.claims()]
    return sorted(sorted(one.handle for one in cluster.members) for cluster in ledger.clusters(ns))


@pytest.fixture(scope="module")
def expected() -> object:
    with Ledger.open(":memory:", clock=clock) as ledger:
        for number in range(REPORTS):
            ledger.add(generated(number), reader=READER)
        return contents(ledger)


def test_killed_at_random_moments_nothing_is_lost_and_nothing_there_twice(target: str, expected: object) -> None:
    chance = Random(7)
    for _ in range(KILLS):
        opened = SPAWNING.Event()
        process = started(target, [*range(REPORTS)], opened)
        assert opened.wait(30)
        time.sleep(chance.uniform(0.0, 0.3))
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        with Ledger.open(target, clock=clock) as ledger:
            assert ledger.unfiled() == ()
    add_all(target, [*range(REPORTS)])
    with Ledger.open(target, clock=clock) as ledger:
        assert contents(ledger) == expected
        assert ledger.stats().records == REPORTS


def test_four_processes_with_overlapping_sets_write_what_one_would(bare_target: str, expected: object) -> None:
    every = [*range(REPORTS)]
    sets = [every[:15], every[9:], every[::-1], every[::2]]
    processes = [started(bare_target, numbers) for numbers in sets]
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0, 0]
    with Ledger.open(bare_target, clock=clock) as ledger:
        assert contents(ledger) == expected
        assert len(clusters(ledger)) == 5
