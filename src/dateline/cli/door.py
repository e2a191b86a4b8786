"""The one way in and out: whatever happens, a command ends with an exit code and at most a few plain lines.

0    done
1    something was set aside, or the command could not do its work
2    the command line was wrong
130  interrupted
"""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from dateline.errors import DatelineError, UsageError

INTERRUPTED = 130
TRACEBACK_VARIABLE = "DATELINE_TRACEBACK"


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run one command and exit."""
    sys.exit(run(sys.argv[1:] if args is None else args))


def run(args: Sequence[str]) -> int:
    """Run one command; the exit code."""
    from dateline.cli.app import app

    try:
        return int(app.main(list(args), prog_name="dateline", standalone_mode=False) or 0)
    except click.Abort:
        click.echo("Stopped.", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except DatelineError as error:
        return _complain(error.message, error.hint, code=2 if isinstance(error, UsageError) else 1)
    except Exception as error:
        if os.environ.get(TRACEBACK_VARIABLE):
            raise
        return _complain(
            f"{type(error).__name__}: {error}.",
            f"This is a fault of dateline's: run it again with {TRACEBACK_VARIABLE}=1 and send us what it says.",
            code=1,
        )


def _complain(message: str, hint: str, *, code: int) -> int:
    click.echo(f"Error: {message}", err=True)
    if hint:
        click.echo(hint, err=True)
    return code
