"""The long form of the fault matrix: `python tests/faults/long.py [--commands 1000] [F1 F4 ...]` prints a table.

Ends with 1 when a cell does not hold.
"""

import argparse
import asyncio
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent.parent)]

from cells import CELLS, Cell, Outcome  # noqa: E402 - the path is set for it
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

# Of the table, where nothing tells how wide the page is.
WIDTH = 150


def main() -> None:
    """Runs the cells that are named, else all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cells", nargs="*", help="names of cells, such as F1")
    parser.add_argument("--commands", type=int, default=1000, help="commands in each cell")
    asked = parser.parse_args()
    chosen = [
        cell for cell in CELLS if not asked.cells or cell.name in asked.cells or cell.name.split()[0] in asked.cells
    ]
    console = Console(highlight=False, width=WIDTH)
    rows: list[tuple[Cell, Outcome]] = []
    for cell in chosen:
        console.print(f"{cell.name}: {cell.about}")
        rows.append((cell, asyncio.run(cell.run(asked.commands))))
        _, found = rows[-1]
        console.print(f"  {'holds' if found.holds else 'DOES NOT HOLD'} {found}")
    console.print(_table(rows))
    sys.exit(0 if all(found.holds for _, found in rows) else 1)


def _table(rows: list[tuple[Cell, Outcome]]) -> Table:
    table = Table()
    for head in ("cell", "asked", "acknowledged", "lost", "duplicates", "slowest ack", "seconds", "done", "holds"):
        table.add_column(head, justify="left" if head in ("cell", "done", "holds") else "right")
    for cell, found in rows:
        done = ", ".join(f"{what} {times}" for what, times in found.done.items())
        numbers = (found.asked, found.acknowledged, found.lost, found.duplicates)
        ack, seconds = f"{found.slowest_ack * 1000:.0f} ms", f"{found.seconds:.0f}"
        table.add_row(cell.name, *map(str, numbers), ack, seconds, done, found.says or "yes")
    return table


if __name__ == "__main__":
    main()
