"""The registry of readers: which formats there are."""

from dateline.readers.source import Reader
from dateline.registry import Registry

readers: Registry[Reader] = Registry(
    "dateline.readers",
    kind="reader",
    builtin=(
        "dateline.readers.plain",
        "dateline.readers.markdown",
        "dateline.readers.page",
        "dateline.readers.jsonl",
        "dateline.readers.json_file",
    ),
)
