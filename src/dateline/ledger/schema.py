"""Bringing a database to the newest schema; a ledger that is there already costs one query."""

from importlib.resources import files

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from dateline.ledger.engines import WRITING, Dialect
from dateline.ledger.errors import LedgerTooNew

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""Every schema there has been, oldest first; `migrations/versions` has the step to each."""
HEAD = REVISIONS[-1]


def revision_of(connection: Connection) -> str | None:
    """The schema of the database; None for a new one. Leaves no transaction open."""
    try:
        with connection.begin():
            return _revision(connection)
    except DBAPIError as error:
        if "dateline_schema" in str(error.orig):
            return None
        raise


def _revision(connection: Connection) -> str | None:
    row = connection.execute(text("SELECT version_num FROM dateline_schema")).first()
    return str(row[0]) if row else None


def bring_to_head(connection: Connection, dialect: Dialect) -> None:
    """Upgrade where needed, in one transaction; several processes may try at once."""
    revision = revision_of(connection)
    if revision == HEAD:
        return
    if revision is not None and revision not in REVISIONS:
        raise LedgerTooNew(
            f"The ledger has schema {revision}, and this dateline knows none after {HEAD}.",
            hint="Upgrade dateline: pip install --upgrade dateline.",
        )
    upgrade(connection, dialect, to=HEAD)


def upgrade(connection: Connection, dialect: Dialect, *, to: str) -> None:
    """Run the migrations up to a revision, all or none; those that another process ran meanwhile are passed over."""
    # Alembic takes a fifth of a second to import, which only a new or an old ledger needs.
    from alembic import command
    from alembic.config import Config

    connection.info[WRITING] = True
    try:
        with connection.begin():
            dialect.lock(connection)
            config = Config()
            config.set_main_option("script_location", str(files("dateline.ledger") / "migrations"))
            config.set_main_option("path_separator", "os")
            config.attributes["connection"] = connection
            command.upgrade(config, to)
    finally:
        connection.info[WRITING] = False
