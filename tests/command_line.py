"""Steps of tests of the command line, run as people run it: in a process of its own."""

import asyncio
import sys
from pathlib import Path

from world import World, environment

ROOT = Path(__file__).parent.parent


async def taskbot(world: World, folder: Path, *words: str) -> tuple[int, str]:
    """`taskbot WORDS` with the world's settings, where no .env is: its exit status, and what it printed."""
    told = {**environment(world.settings), "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        env=told,
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, said.decode()
