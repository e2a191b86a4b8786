"""`dateline gazetteer`: all of GeoNames as a file that `dateline code` can use, and what such a file holds."""

from pathlib import Path

import click

from dateline.cli.options import gazetteer_option

FILE = click.Path(dir_okay=False, path_type=Path)


@click.group("gazetteer")
def command() -> None:
    """Make a gazetteer of all of GeoNames, or describe one.

    \b
    Example:
      dateline gazetteer build allCountries.zip --out places.sqlite
    """


@command.command("build")
@click.argument("dump", type=FILE, metavar="DUMP")
@click.option(
    "--out",
    "file",
    type=FILE,
    default=Path("gazetteer.sqlite"),
    show_default=True,
    metavar="FILE",
    help="The file to make.",
)
@click.option("--alternates", type=FILE, metavar="FILE", help="Also file the names of alternateNamesV2.zip.")
@click.option("--admin1", type=FILE, metavar="FILE", help="Also keep the regions of admin1CodesASCII.txt.")
@click.option("--countries", type=FILE, metavar="FILE", help="Also keep the countries of countryInfo.txt.")
def build(dump: Path, file: Path, alternates: Path | None, admin1: Path | None, countries: Path | None) -> int:
    """Put all of GeoNames into one SQLite file.

    DUMP is allCountries.zip, one country's zip (such as SY.zip), or the text file inside, as GeoNames publishes them
    at https://download.geonames.org/export/dump/. The file keeps GeoNames' own columns in tables of their own, and
    the index by which `dateline code --gazetteer FILE` finds places. Villages, hills, wadis and farms come with it;
    all of GeoNames takes the better part of an hour and about 6 GB, a country minutes.

    \b
    Examples:
      dateline gazetteer build allCountries.zip --out places.sqlite
      dateline gazetteer build SY.zip --out syria.sqlite --alternates alternateNamesV2.zip
    """
    from dateline.cli.progress import step_shown
    from dateline.places.full import Dump, build_full

    with step_shown() as progress:
        rows = build_full(file, Dump(dump, alternates, admin1, countries), progress=progress)
    click.echo(f"{file} holds {rows:,} places of GeoNames. Use it with `dateline code --gazetteer {file}`.")
    return 0


@command.command("info")
@gazetteer_option
def info(gazetteer: Path | None) -> int:
    """Say which gazetteer is in use, what it was made of, and how much it holds.

    \b
    Example:
      dateline gazetteer info --gazetteer places.sqlite
    """
    import sys

    from dateline.cli.plain import print_view
    from dateline.cli.tables import facts_table
    from dateline.places.gazetteer import about

    found = about(gazetteer)
    facts = [
        ("file", str(found.path)),
        ("size", f"{found.size / 1e6:,.0f} MB"),
        ("made of", found.made_of),
        ("places", f"{found.places:,}"),
        ("names", f"{found.names:,}"),
    ]
    print_view(facts_table(facts), sys.stdout)
    return 0
