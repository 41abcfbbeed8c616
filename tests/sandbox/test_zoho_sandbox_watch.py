"""CRM notification channels in the sandbox, and the callbacks that they send."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho.notifier import Delivery
from bot.sandbox.zoho.org import Capabilities
from bot.sandbox.zoho.seed import BOB

WATCH = "/crm/v8/actions/watch"
ALL = ["Tasks.create", "Tasks.edit", "Tasks.delete"]


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running() as client:
        yield client


class Listener:
    """A bot's door: keeps what it is told."""

    def __init__(self) -> None:
        self.told: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.url = ""

    async def hear(self, request: web.Request) -> web.Response:
        await self.told.put(await request.json())
        return web.Response()


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    door = Listener()
    app = web.Application()
    app.router.add_post("/zoho/events", door.hear)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    door.url = f"http://127.0.0.1:{runner.addresses[0][1]}/zoho/events?k=secret"
    yield door
    await runner.cleanup()


def channel(**changes: Any) -> dict[str, Any]:
    """The body of one subscription."""
    values = {"channel_id": "1000000068001", "events": ALL, "notify_url": "https://bot.example/zoho", "token": "t"}
    return {"watch": [{key: value for key, value in {**values, **changes}.items() if value is not None}]}


@pytest.mark.parametrize(
    ("version", "asked", "given"),
    [
        ("v8", "2026-03-17T12:00:00+01:00", "2026-03-17T12:00:00+01:00"),
        ("v8", "2026-03-17T12:00:01+01:00", "2026-03-10T13:00:00+01:00"),
        ("v8", None, "2026-03-10T13:00:00+01:00"),
        ("v2", "2026-03-11T12:00:00+01:00", "2026-03-11T12:00:00+01:00"),
        ("v2", "2026-03-11T12:00:01+01:00", "2026-03-10T13:00:00+01:00"),
    ],
    ids=["a week", "over a week", "left out", "v2, a day", "v2, over a day"],
)
async def test_expiry(zoho: Client, version: str, asked: str | None, given: str) -> None:
    """At most a week ahead (on v2 a day); beyond it, or without one, the channel lives an hour."""
    answer = await zoho.call("POST", WATCH.replace("v8", version), json=channel(channel_expiry=asked))
    (event,) = answer.json()["watch"][0]["details"]["events"]
    assert (answer.status_code, event["channel_expiry"], event["resource_name"]) == (201, given, "Tasks")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"channel_id": None}, "MANDATORY_NOT_FOUND"),
        ({"events": None}, "MANDATORY_NOT_FOUND"),
        ({"notify_url": None}, "MANDATORY_NOT_FOUND"),
        ({"channel_id": "abc"}, "INVALID_DATA"),
        ({"events": ["Tasks.insert"]}, "INVALID_DATA"),
        ({"events": ["Activities.all"]}, "INVALID_DATA"),
        ({"notify_url": "http://bot.example/zoho"}, "INVALID_DATA"),
        ({"notify_url": "https://bot.example/" + "x" * 255}, "INVALID_DATA"),
        ({"token": "x" * 51}, "INVALID_DATA"),
        ({"channel_expiry": "tomorrow"}, "INVALID_DATA"),
        ({"channel_expiry": "2026-03-11T12:00:00"}, "INVALID_DATA"),
    ],
    ids=lambda value: str(value)[:50],
)
async def test_refused_channels(zoho: Client, changes: dict[str, Any], code: str) -> None:
    """What a channel must have, and of what kind."""
    answer = await zoho.call("POST", WATCH, json=channel(**changes))
    assert (answer.status_code, answer.json()["watch"][0]["code"]) == (400, code)
    assert (await zoho.call("GET", WATCH)).status_code == 204


async def test_callbacks(zoho: Client, listener: Listener) -> None:
    """Create, update and delete are told with their own words, the token, the query and the changed values."""
    body = channel(notify_url=listener.url, return_affected_field_values=True)
    await zoho.call("POST", WATCH, json=body)
    task_id = await zoho.made()
    insert = await listener.told.get()
    await zoho.call("PUT", f"/crm/v8/Tasks/{task_id}", json={"data": [{"Priority": "High"}]})
    update = await listener.told.get()
    await zoho.call("DELETE", f"/crm/v8/Tasks/{task_id}")
    delete = await listener.told.get()
    assert [told["operation"] for told in (insert, update, delete)] == ["insert", "update", "delete"]
    assert [told["ids"] for told in (insert, update, delete)] == [[task_id]] * 3
    assert (insert["token"], insert["query_params"], insert["channel_id"]) == ("t", {"k": "secret"}, "1000000068001")
    assert (insert["module"], insert["affected_fields"]) == ("Tasks", [])
    assert update["affected_fields"] == [{task_id: ["Priority"]}]
    assert update["affected_values"] == [{"record_id": task_id, "values": {"Priority": "High"}}]
    assert "affected_values" not in delete


async def test_series_is_one_callback(zoho: Client, listener: Listener) -> None:
    """Tasks made by one request come in one callback."""
    await zoho.call("POST", WATCH, json=channel(notify_url=listener.url, events=["Tasks.all"]))
    await zoho.one_of_series("FREQ=DAILY;INTERVAL=1;DTSTART=2026-05-01;UNTIL=2026-05-03")
    assert len((await listener.told.get())["ids"]) == 3


async def test_expired_and_ended_channels_are_silent(zoho: Client, listener: Listener) -> None:
    """Only a live channel of the right event tells anything."""
    later = "2026-03-15T12:00:00+01:00"
    await zoho.call("POST", WATCH, json=channel(notify_url=listener.url))
    await zoho.call("POST", WATCH, json=channel(notify_url=listener.url, channel_id="2", channel_expiry=later))
    edits = channel(notify_url=listener.url, channel_id="3", events=["Tasks.edit"], channel_expiry=later)
    await zoho.call("POST", WATCH, json=edits)
    await zoho.call("DELETE", f"{WATCH}?channel_ids=2")
    zoho.clock.move(hours=1)
    await zoho.sign_in()
    task_id = await zoho.made()
    await zoho.call("PUT", f"/crm/v8/Tasks/{task_id}", json={"data": [{"Priority": "High"}]})
    told = await listener.told.get()
    assert (told["channel_id"], told["operation"], listener.told.qsize()) == ("3", "update", 0)


async def test_renewing_and_changing(zoho: Client) -> None:
    """PUT renews, PATCH takes events out, unknown channels are NOT_SUBSCRIBED."""
    await zoho.call("POST", WATCH, json=channel())
    week = "2026-03-17T12:00:00+01:00"
    await zoho.call("PUT", WATCH, json=channel(channel_expiry=week))
    out = {"channel_id": "1000000068001", "events": ["Tasks.create"], "_delete_events": True}
    await zoho.call("PATCH", WATCH, json={"watch": [out]})
    (row,) = (await zoho.call("GET", f"{WATCH}?channel_id=1000000068001&module=Tasks")).json()["watch"]
    assert (row["channel_expiry"], row["events"]) == (week, ["Tasks.edit", "Tasks.delete"])
    unknown = await zoho.call("PUT", WATCH, json=channel(channel_id="9"))
    assert unknown.json()["watch"][0]["code"] == "NOT_SUBSCRIBED"
    assert (await zoho.call("DELETE", f"{WATCH}?channel_ids=9")).json()["code"] == "NOT_SUBSCRIBED"


async def test_nobody_at_the_door(zoho: Client) -> None:
    """A callback that nobody hears is recorded, and harms nothing."""
    await zoho.call("POST", WATCH, json=channel(notify_url="http://127.0.0.1:1/zoho"))
    await zoho.made()
    await zoho.sandbox.stop()
    assert [callback.status for callback in zoho.sandbox.callbacks] == [None]


async def test_what_people_do_in_zoho_is_told(zoho: Client, listener: Listener) -> None:
    """As what an API does; a restored task only where a capability says so."""
    await zoho.call("POST", WATCH, json=channel(notify_url=listener.url))
    task_id = await zoho.made()
    await listener.told.get()
    hand = zoho.sandbox.by_hand
    hand.complete(task_id, BOB)
    hand.delete(task_id, BOB)
    assert [(await listener.told.get())["operation"] for _ in range(2)] == ["update", "delete"]
    hand.restore(task_id, BOB)
    zoho.sandbox.org.capabilities = Capabilities(restoring_notifies=True)
    hand.delete(task_id, BOB)
    hand.restore(task_id, BOB)
    assert [(await listener.told.get())["operation"] for _ in range(2)] == ["delete", "update"]
    assert listener.told.empty()
    (task,) = zoho.sandbox.crm_tasks()
    assert task["Modified_By"]["id"] == BOB


async def test_callbacks_at_their_worst(zoho: Client, listener: Listener) -> None:
    """Dropped, sent twice, late, and in the wrong order, as it is told to."""
    await zoho.call("POST", WATCH, json=channel(notify_url=listener.url))
    notifier, hand = zoho.sandbox.notifier, zoho.sandbox.by_hand
    notifier.delivery.drop = True
    task_id = await zoho.made()
    notifier.delivery = Delivery(times=2, delay=0.05)
    hand.complete(task_id, BOB)
    assert [(await listener.told.get())["operation"] for _ in range(2)] == ["update"] * 2
    notifier.delivery = Delivery(hold=True)
    hand.reopen(task_id, BOB)
    hand.delete(task_id, BOB)
    assert listener.told.empty()
    notifier.release(reverse=True)
    assert {(await listener.told.get())["operation"] for _ in range(2)} == {"delete", "update"}
    assert listener.told.empty()


async def test_from_outside_its_process(zoho: Client, listener: Listener) -> None:
    """What people do, and what becomes of callbacks, can be said over HTTP; nonsense is refused."""
    await zoho.call("POST", WATCH, json=channel(notify_url=listener.url, events=["Tasks.edit"]))
    task_id = await zoho.made()

    async def said(path: str, **body: Any) -> int:
        return (await zoho.http.post(f"/_sandbox/{path}", json=body)).status_code

    assert await said("delivery", hold=True) == 200
    assert await said("by-hand", deed="complete", task=task_id, by=BOB) == 200
    assert await said("by-hand", deed="change", task=task_id, by=BOB, Priority="High") == 200
    assert listener.told.empty()
    assert await said("delivery", reverse=True) == 200
    told = [(await listener.told.get())["affected_fields"][0][task_id] for _ in range(2)]
    assert sorted(told) == [["Priority"], ["Status", "Closed_Time"]]
    for body in ({"deed": "__init__"}, {"deed": "complete", "task": "1", "by": BOB}, {"task": task_id}):
        assert await said("by-hand", **body) == 400
    assert await said("delivery", lose=True) == 400
