"""The command line: parse input, call the rooms, print. `main` is the door; everything else loads when needed."""

from dateline.cli.door import main

__all__ = ["main"]
