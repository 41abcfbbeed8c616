"""The door's baselines: Bolt's own aiohttp adapter on uvloop, with a listener that does nothing, or one that accepts.

A process of its own: `python engine_servers.py nothing|accept|least`; prints its address. `accept` saves a ready
command durably (REDIS_URL) before it answers, and reads and plans nothing. `least` is no Bolt: the signature checked,
the text read by our parser, and the reading stored by one script, which no bot can do with less.
"""

import asyncio
import datetime as dt
import hmac
import os
import sys
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl

import uvloop
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
from world import SECRET_KEY

from bot.commands import Command, Kind, Origin
from bot.intent import Context, parse, warm
from bot.ports import Effects
from bot.specs import Place, Tenant
from bot.store.connection import DOOR, connect
from bot.store.engine import Engine
from bot.store.records import Records
from bot.store.seal import CommandIds, Seal, read_secret

Listener = Callable[..., Awaitable[None]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


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


def bolt(listener: Listener) -> Handler:
    """An app of Bolt's with one listener."""
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

    return events


def least() -> Handler:
    """The least that a bot must do that reads what it is told and saves it."""
    warm()
    secret = os.environ["SLACK_SIGNING_SECRET"].encode()
    redis = connect(os.environ["REDIS_URL"], patience=DOOR)
    script = redis.register_script("redis.call('HSET', KEYS[1], 'p', ARGV[1]) return 1")

    async def events(request: web.Request) -> web.Response:
        body, told = await request.read(), request.headers
        signed = hmac.digest(secret, b"v0:%b:%b" % (told["x-slack-request-timestamp"].encode(), body), "sha256")
        if not hmac.compare_digest(f"v0={signed.hex()}", told["x-slack-signature"]):
            return web.Response(status=401)
        said = dict(parse_qsl(body.decode()))
        reading = parse(said["text"], Context(now=dt.datetime.now(dt.UTC), zone="America/New_York", locale="en-US"))
        await script(keys=[f"least:{said['trigger_id']}"], args=[reading.model_dump_json()])
        return web.Response(body=b'{"text":"Saved"}', headers={"content-type": "application/json"})

    return events


async def main(handler: Handler) -> None:
    """Serves until it is killed."""
    application = web.Application()
    application.router.add_post("/slack/events", handler)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"http://127.0.0.1:{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


async def serve(which: str) -> None:
    """One of the baselines."""
    await main(least() if which == "least" else bolt(nothing if which == "nothing" else accepting()))


if __name__ == "__main__":
    uvloop.run(serve(sys.argv[1]))
