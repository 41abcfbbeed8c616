"""The command line, and the sole reader of the environment. Knows the roles; what they do is wired in build.py.

Exit statuses: 0 done, 1 failed, 64 wrong usage (EX_USAGE), 78 a setting is missing or wrong (EX_CONFIG).
"""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import roles
from bot.cli.dead import dead
from bot.cli.ending import EX_CONFIG, EX_USAGE, TYPER_USAGE, until_done
from bot.cli.jobs import jobs
from bot.cli.parse import parse
from bot.cli.setup import connect, disconnect, doctor, manifest
from bot.cli.zoho import zoho
from bot.errors import SettingsError

if TYPE_CHECKING:
    pass

# Objects more than are gone, instead of Python's 700.
_COLLECTED_AFTER = 20_000
# Between SIGTERM and SIGKILL most supervisors leave half a minute or less.
DRAIN_SECONDS = 15.0

cli = typer.Typer(
    name="taskbot",
    help="One line in Slack becomes a task in Zoho CRM or Zoho Mail.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    # Boxes break a sentence in the middle, and logs and scripts read them too.
    rich_markup_mode=None,
)


def main() -> None:
    """The `taskbot` command."""
    # What modules make when they are imported is no garbage, and looking through it took a tenth of each start.
    gc.set_threshold(_COLLECTED_AFTER)
    try:
        cli()
    except SettingsError as err:
        print(f"taskbot: {err}", file=sys.stderr)
        raise SystemExit(EX_CONFIG) from None
    except SystemExit as ended:
        raise SystemExit(EX_USAGE if ended.code == TYPER_USAGE else ended.code) from None


@cli.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="The page's port on 127.0.0.1.")] = 8765,
    data: Annotated[Path | None, typer.Option(help="Where tasks and messages are kept between starts.")] = None,
) -> None:
    """Try the whole thing on this machine: a Slack and a Zoho of its own, and a page to use them."""
    import platformdirs

    from bot.sandbox.demo import Demo
    from bot.slack.manifest import manifest

    folder = data or platformdirs.user_data_path("taskbot") / "demo"

    async def run() -> None:
        show = Demo(folder.absolute(), manifest, port=port, say=lambda line: print(line, flush=True))
        roles.on_signals(show.stop)
        await show.run()

    until_done(run())


@cli.command()
def web() -> None:
    """Serve Slack's HTTP requests (the `web` role). Prints the address it listens on."""
    until_done(roles.web())


@cli.command()
def worker() -> None:
    """Carry commands out (the `worker` role)."""
    until_done(roles.worker())


@cli.command()
def run() -> None:
    """Run everything in one process, over Socket Mode: no public address, and no Redis needed."""
    until_done(roles.everything())


for command in (parse, zoho, connect, disconnect, manifest, doctor, dead, jobs):
    cli.command()(command)


if __name__ == "__main__":
    main()
