"""The demo: every part of the real thing on this machine, and a page to try it. Knows how to start and end them.

Embedded Redis, the Zoho and Slack sandboxes and the page run here; the bot runs beside them in its two roles, as its
own processes, told by the environment alone where its Slack and Zoho are.
"""

import asyncio
import base64
import contextlib
import errno
import fcntl
import os
import secrets
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, TextIO

from bot.errors import SettingsError
from bot.sandbox.demo_page import DemoPage
from bot.sandbox.slack import SlackSandbox
from bot.sandbox.zoho import ZohoSandbox
from bot.sandbox.zoho.org import Capabilities
from bot.store.embedded import EmbeddedRedis

DEFAULT_PORT = 8765
_DRAIN_SECONDS = 15.0
_START_SECONDS = 30.0

Say = Callable[[str], None]


class Demo:
    """Starts everything, waits, and ends everything in the opposite order."""

    def __init__(
        self, data: Path, manifest: Callable[[str], dict[str, Any]], *, port: int = DEFAULT_PORT, say: Say = print
    ) -> None:
        """`data` keeps tasks, messages and links between starts; `manifest` gives the app's manifest for a URL."""
        self._data = data
        self._manifest = manifest
        self._port = port
        self._say = say
        self._stop = asyncio.Event()

    def stop(self) -> None:
        """Ends `run`."""
        self._stop.set()

    async def run(self) -> None:
        """Until `stop`, or until a part ends by itself. Raises SettingsError with what to do."""
        self._data.mkdir(parents=True, exist_ok=True, mode=0o700)
        async with AsyncExitStack() as stack:
            stack.enter_context(_only_one(self._data / "demo.lock"))
            redis = await stack.enter_async_context(EmbeddedRedis(self._data / "redis"))
            # A task that is restored in Zoho is back on its card at once.
            able = Capabilities(restoring_notifies=True)
            zoho = ZohoSandbox(state=self._data / "zoho", mail_per_minute=30, capabilities=able)
            await zoho.start()
            stack.push_async_callback(zoho.stop)
            slack = SlackSandbox(state=self._data / "slack")
            await slack.start()
            stack.push_async_callback(slack.stop)
            page = DemoPage(slack, zoho)
            await _on_port(page.start(self._port), self._port)
            stack.push_async_callback(page.stop)

            environment = _environment(self._data, redis, slack, zoho, port=kept_port(self._data / "port"))
            web = await stack.enter_async_context(_role("web", environment, self._data))
            worker = await stack.enter_async_context(_role("worker", environment, self._data))
            request_url = await _address(web, self._data / "web.log")
            slack.install(self._manifest(request_url), f"{request_url}/slack/events")
            self._say(f"Taskbot's demo is at {page.url}  (Ctrl-C ends it; its tasks stay in {self._data})")
            await self._until_ended({"web": web, "worker": worker})
            self._say("Ending …")

    async def _until_ended(self, roles: Mapping[str, asyncio.subprocess.Process]) -> None:
        waits = {asyncio.create_task(process.wait()): name for name, process in roles.items()}
        stop = asyncio.create_task(self._stop.wait())
        done, pending = await asyncio.wait([stop, *waits], return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()
        if ended := [waits[task] for task in done if task in waits]:
            raise SettingsError(f"The {ended[0]} process ended by itself; its log is {self._data / f'{ended[0]}.log'}")


def _environment(
    data: Path, redis: EmbeddedRedis, slack: SlackSandbox, zoho: ZohoSandbox, *, port: int
) -> dict[str, str]:
    """What the bot's processes are told: the sandboxes as their Slack and Zoho, said aloud as such."""
    own = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "SYSTEMROOT")}
    return own | {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "SLACK_API_URL": slack.api_url,
        "ZOHO_CLIENT_ID": zoho.client_id,
        "ZOHO_CLIENT_SECRET": zoho.client_secret,
        "ZOHO_REFRESH_TOKEN": zoho.refresh_token,
        "ZOHO_ACCOUNTS_URL": zoho.url,
        "ZOHO_API_URL": zoho.url,
        "ZOHO_MAIL_URL": zoho.url,
        "TASKBOT_ALLOW_OTHER_ADDRESSES": "true",
        "TASKBOT_SECRET_KEY": _secret_key(data / "secret_key"),
        "REDIS_URL": redis.url,
        # Known before the bot is: Zoho tells it of changes there.
        "PORT": str(port),
        "TASKBOT_PUBLIC_URL": f"http://127.0.0.1:{port}",
    }


def kept_port(path: Path) -> int:
    """The one of the last start, where Zoho still sends its notices; where that is taken, another that is free."""
    with contextlib.suppress(OSError, ValueError, OverflowError):
        return _free_port(int(path.read_text()))
    port = _free_port(0)
    path.write_text(str(port))
    return port


def _free_port(port: int) -> int:
    """This one, or with 0 any that nobody listens on now. Raises OSError and OverflowError."""
    with socket.socket() as listening:
        # As the servers do: what is left of the last start's connections does not keep the port taken.
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        return int(listening.getsockname()[1])


def _secret_key(path: Path) -> str:
    """Made once, readable by its owner alone; without it the kept cards could not be opened again."""
    with contextlib.suppress(FileNotFoundError):
        return path.read_text()
    key = base64.b64encode(secrets.token_bytes(32)).decode()
    path.touch(mode=0o600)
    path.write_text(key)
    return key


@contextlib.contextmanager
def _only_one(path: Path) -> Any:
    """Held while the demo runs: two on one data folder would write over each other."""
    with path.open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as err:
            lock.seek(0)
            raise SettingsError(
                f"A demo is running already (process {lock.read().strip() or '?'}). End it with Ctrl-C where it runs, "
                "or give this one its own folder: taskbot demo --data FOLDER --port PORT"
            ) from err
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


async def _on_port(starting: Any, port: int) -> None:
    try:
        await starting
    except OSError as err:
        if err.errno in (errno.EADDRINUSE, errno.EACCES):
            raise SettingsError(
                f"Port {port} is used by another program. Choose another: taskbot demo --port {port + 1}"
            ) from err
        raise


@asynccontextmanager
async def _role(name: str, environment: Mapping[str, str], data: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """One of the bot's processes; asked to drain at the end, and killed if it does not."""
    with _log(data / f"{name}.log") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            name,
            env=environment,
            cwd=data,
            stdout=asyncio.subprocess.PIPE if name == "web" else log,
            stderr=log,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), _DRAIN_SECONDS)
            except TimeoutError:
                process.kill()
                await process.wait()


def _log(path: Path) -> TextIO:
    return path.open("w")


async def _address(web: asyncio.subprocess.Process, log: Path) -> str:
    """Where the web role listens: the first line that it prints."""
    assert web.stdout is not None
    with contextlib.suppress(TimeoutError):
        line = await asyncio.wait_for(web.stdout.readline(), _START_SECONDS)
        if line:
            return line.decode().strip()
    raise SettingsError(f"The bot's web process did not start; its log is {log}")
