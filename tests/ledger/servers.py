"""A PostgreSQL server for the tests, from whatever binaries the machine has."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ACCOUNT = "postgres" if Path("/var/lib/postgresql").exists() else "nobody"
"""Whom the server runs as where the tests run as root, which PostgreSQL refuses."""


def binaries() -> Path | None:
    """The folder with initdb and postgres: that of the newest version installed; None where there is none."""
    installed = Path("/usr/lib/postgresql")
    found = sorted(installed.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3])) if installed.exists() else []
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def running_server() -> Iterator[str]:
    """A server on a socket of its own, gone afterwards; gives the URL up to the database's name."""
    folder = binaries()
    assert folder is not None
    home = Path(tempfile.mkdtemp(prefix="dateline-pg-"))
    account = _ACCOUNT if os.geteuid() == 0 else None
    if account:
        shutil.chown(home, account)
    data = home / "data"
    _run([folder / "initdb", "-D", data, "-U", "dateline", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"], account)
    options = ["-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=40", "-k", str(home)]
    server = subprocess.Popen(
        [folder / "postgres", "-D", data, *options],
        user=account,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=home,
    )
    try:
        _wait_for(folder, home, server)
        yield f"postgresql://dateline@/{{name}}?host={home}"
    finally:
        server.terminate()
        server.wait(30)
        shutil.rmtree(home, ignore_errors=True)


def _run(command: list[str | Path], account: str | None) -> None:
    done = subprocess.run(command, user=account, cwd="/", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _wait_for(folder: Path, home: Path, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        ready = subprocess.run(
            [folder / "pg_isready", "-h", home, "-U", "dateline"], stdout=subprocess.DEVNULL, check=False
        )
        if ready.returncode == 0:
            return
        assert server.poll() is None, "the server ended at once"
        time.sleep(0.05)
    raise AssertionError("the server did not start within ten seconds")
