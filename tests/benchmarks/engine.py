"""What the engine costs: acknowledging commands, carrying them out, keeping them, finding them again.

    python tests/benchmarks/engine.py [--seconds 5] [door|cpu|path|memory|list ...]

Every figure stands beside a named baseline of the same run on the same machine; the files beside say what each part
compares. `--seconds 60` is the long form. It needs a Redis binary, and four cores to mean much.
"""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

_TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(_TESTS), str(_TESTS.parent)]

from engine_cpu import cpu  # noqa: E402 - the path comes first
from engine_door import door  # noqa: E402 - likewise
from engine_path import path  # noqa: E402 - likewise
from engine_stored import list_, memory  # noqa: E402 - likewise

PARTS: Mapping[str, Callable[[float], Awaitable[None]]] = {
    "door": door,
    "cpu": cpu,
    "path": path,
    "memory": memory,
    "list": list_,
}


async def run(parts: list[str], seconds: float) -> None:
    """One part after the other."""
    for part in parts:
        await PARTS[part](seconds)
        sys.stdout.write("\n")


def main() -> None:
    """Prints the tables that are asked for; all of them by default."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=float, default=5.0, help="of each measurement")
    options.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all of them by default")
    chosen = options.parse_args()
    asyncio.run(run(chosen.parts or list(PARTS), chosen.seconds))


if __name__ == "__main__":
    main()
