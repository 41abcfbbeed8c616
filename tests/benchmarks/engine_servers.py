"""The door's baselines: Bolt's own aiohttp adapter on uvloop, with a listener that does nothing, or one that accepts.

A process of its own: `python engine_servers.py nothing|accept`; prints its address. `accept` saves a ready command
durably (REDIS_URL) before it answers, and reads and plans nothing.
"""

import asyncio
import datetime as dt
import os
import sys
from collections.abc import Awaitable, Callable

import uvloop
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
from world import SECRET_KEY

from bot.commands import Command, Kind, Origin
from bot.ports import Effects
from bot.specs import Place, Tenant
from bot.store.connection import DOOR, connect
from bot.store.engine import Engine
from bot.store.records import Records
from bot.store.seal import CommandIds, Seal, read_secret

Listener = Callable[..., Awaitable[None]]


async def nothing(ack: AsyncAck) -> None:
    """Acknowledges."""
    await ack()


def accepting() -> Listener:
    """A listener that saves one more command, and acknowledges."""
    secret = read_secret(SECRET_KEY)
    engine = Engine(connect(os.environ["REDIS_URL"], patience=DOOR), Records(Seal(secret)), worker="benchmark")
    ids = CommandIds(secret)
    tenant = Tenant(team="T0ACME00001")
    ready = Command(
        id="",
        kind=Kind.CREATE,
        origin=Origin(tenant=tenant, user="U0DANA00001", place=Place(channel="C0SALES0001"), door="slash"),
        now=dt.datetime.now(dt.UTC),
        text="call Acme about renewal next Tue 3pm",
    )

    async def accept(ack: AsyncAck, body: dict[str, str]) -> None:
        named = ready.model_copy(update={"id": ids(tenant, "command", body["trigger_id"])})
        await engine.accept(named, Effects())
        await ack("Saved")

    return accept


async def main(listener: Listener) -> None:
    """Serves until it is killed."""
    token = "xoxb-benchmark"
    installed = AuthorizeResult(enterprise_id=None, team_id="T0ACME00001", bot_token=token, bot_user_id="U0TASKBOT01")

    async def authorize() -> AuthorizeResult:
        return installed

    app = AsyncApp(
        client=AsyncWebClient(),
        signing_secret=os.environ["SLACK_SIGNING_SECRET"],
        authorize=authorize,
        process_before_response=True,
    )
    app.command("/task")(listener)

    async def events(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    application = web.Application()
    application.router.add_post("/slack/events", events)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"http://127.0.0.1:{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(main(nothing if sys.argv[1] == "nothing" else accepting()))
