"""The demo page's HTTP door, over real sockets: what it gives, what it does, and whom it refuses."""

import asyncio
import base64
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from demo_app import Demo, running_demo

import bot.sandbox.demo_page
from bot.sandbox.demo_page import LARGEST_ACTION
from bot.sandbox.slack.seed import BOB, DANA, GENERAL, MARIA, SALES

FILES = sorted(bot.sandbox.demo_page.PAGE.iterdir())
SIZES = {file.name: file.stat().st_size for file in FILES}
Json = dict[str, Any]


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    async with running_demo() as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


class Person:
    """Does on the page's API what the page does."""

    def __init__(self, demo: Demo, http: aiohttp.ClientSession, user: str = DANA) -> None:
        self.demo, self.http, self.user = demo, http, user

    async def act(self, action: str, **body: Any) -> tuple[int, Json]:
        url = f"{self.demo.url}api/{action}"
        async with self.http.post(url, json={"user": self.user, **body}) as response:
            return response.status, await response.json()

    async def done(self, action: str, **body: Any) -> Json:
        status, outcome = await self.act(action, **body)
        assert status == 200, outcome
        return outcome

    async def state(self) -> Json:
        async with self.http.get(f"{self.demo.url}api/state", params={"user": self.user}) as response:
            assert response.status == 200
            state: Json = await response.json()
            return state

    async def messages(self, channel: str) -> list[Json]:
        found: list[Json] = (await self.state())["slack"]["messages"][channel]
        return found


@pytest.fixture
def dana(demo: Demo, http: aiohttp.ClientSession) -> Person:
    return Person(demo, http)


@pytest.mark.parametrize("path", ["", "api/state", "main.js"])
@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "evil.example@127.0.0.1"]
)
async def test_a_foreign_host_is_refused(demo: Demo, http: aiohttp.ClientSession, path: str, host: str) -> None:
    """DNS rebinding brings a page of another name to this address; its Host header gives it away."""
    async with http.get(demo.url + path, headers={"Host": host}) as response:
        assert response.status == 403


@pytest.mark.parametrize("host", ["localhost", "localhost:9000", "127.0.0.1:9000", "[::1]:9000"])
async def test_a_loopback_name_is_a_good_one(demo: Demo, http: aiohttp.ClientSession, host: str) -> None:
    """At any port, because a tunnel has its own; a page served at another one is still another origin."""
    async with http.get(f"{demo.url}api/state", headers={"Host": host, "Origin": f"http://{host}"}) as response:
        assert response.status == 200
    async with http.get(f"{demo.url}api/state", headers={"Host": host, "Origin": "http://localhost:1"}) as response:
        assert response.status == 403


FOREIGN = [
    ({"Origin": "https://evil.example"}, 403),
    ({"Origin": "null"}, 403),
    ({"Sec-Fetch-Site": "cross-site"}, 403),
    ({"Sec-Fetch-Site": "same-site"}, 403),
    ({"Content-Type": "text/plain"}, 415),
    ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
]


@pytest.mark.parametrize(("headers", "status"), FOREIGN, ids=[str(headers) for headers, _ in FOREIGN])
async def test_another_sites_post_is_refused(
    demo: Demo, http: aiohttp.ClientSession, headers: dict[str, str], status: int
) -> None:
    """A page elsewhere can make the browser send a POST, but not one that passes for our own; nothing is said then."""
    body = json.dumps({"user": DANA, "channel": SALES, "text": "hello"})
    sent = {"Content-Type": "application/json", **headers}
    async with http.post(f"{demo.url}api/say", data=body, headers=sent) as response:
        assert response.status == status
    assert demo.slack.messages(SALES) == []


async def test_another_site_may_not_read_the_state(demo: Demo, http: aiohttp.ClientSession) -> None:
    """Reading is refused too where the browser says that another site asks."""
    async with http.get(f"{demo.url}api/state", headers={"Sec-Fetch-Site": "cross-site"}) as response:
        assert response.status == 403


@pytest.mark.parametrize("path", ["", "main.js", "api/state", "api/nothing", "nothing"])
async def test_every_answer_forbids_what_is_not_its_own(demo: Demo, http: aiohttp.ClientSession, path: str) -> None:
    """The policy names nothing but 'self', pictures inside the page excepted."""
    async with http.get(demo.url + path) as response:
        policy = response.headers["Content-Security-Policy"]
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    sources = {word for part in policy.split(";") for word in part.split()[1:]}
    assert sources == {"'none'", "'self'", "data:"}
    assert "default-src 'none'" in policy


@pytest.mark.parametrize(
    "path",
    ["..%2fdemo_page.py", "%2e%2e/demo_page.py", "..%5cdemo_page.py", "../demo_page.py", "..%2fpage%2fmain.js", "%00"],
)
async def test_only_the_pages_files_are_served(demo: Demo, path: str) -> None:
    """No way up from the page's folder; sent raw, because clients tidy such paths."""
    port = int(demo.url.rstrip("/").rsplit(":", 1)[1])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    writer.write(request.encode())
    answer = await reader.read()
    writer.close()
    assert answer.split()[1] in (b"404", b"400")
    assert b"import" not in answer


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
async def test_each_file_is_served_with_its_type(demo: Demo, http: aiohttp.ClientSession, file: Path) -> None:
    """Browsers run a module only under a JavaScript type."""
    types = {".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml"}
    async with http.get(demo.url + file.name) as response:
        assert response.status == 200
        assert response.content_type == types[file.suffix]
        assert len(await response.read()) == SIZES[file.name]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_file_asks_for_anything_outside_or_writes_markup(file: Path) -> None:
    """Nothing is fetched from elsewhere, and data never becomes markup."""
    text = file.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"(?:src|href|url|import|fetch)\W{1,4}https?://", text)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text)


async def test_it_listens_on_the_loopback_only(demo: Demo) -> None:
    """Nobody on the network reaches the demo."""
    runner = demo.page._runner
    assert runner is not None
    assert {address[0] for address in runner.addresses} == {"127.0.0.1"}


async def test_the_state_is_what_that_person_sees(demo: Demo, http: aiohttp.ClientSession, dana: Person) -> None:
    """Another's ephemeral message is not in it, and everyone has a DM with the app."""
    await dana.done("slash", channel=SALES, command="/task", text="call Acme")
    bob = await Person(demo, http, BOB).state()
    assert [said["text"] for said in await dana.messages(SALES)] == ["Got it: *call Acme*"]
    assert bob["slack"]["messages"][SALES] == []
    assert bob["slack"]["me"] == BOB
    assert [channel["is_im"] for channel in bob["slack"]["channels"]].count(True) == 1
    assert {command["command"] for command in bob["slack"]["commands"]} == {"/task", "/broken", "/slow"}


async def test_nobody_unknown_is_anybody(demo: Demo, http: aiohttp.ClientSession) -> None:
    """An id that is no person's gives no state; none at all gives Dana's."""
    for user, status in {"U0NOBODY": 404, demo.slack.bot_user_id: 404, "": 200}.items():
        async with http.get(f"{demo.url}api/state", params={"user": user}) as response:
            assert response.status == status


async def test_no_token_is_ever_shown(demo: Demo, http: aiohttp.ClientSession, dana: Person) -> None:
    """Neither Slack's nor Zoho's secrets are in the state or in a request's details."""
    await dana.done("say", channel=demo.slack.dm(DANA), text="call Acme")
    await demo.slack.until(demo.zoho.crm_tasks)
    seen = json.dumps(await dana.state())
    for request in demo.zoho.requests:
        async with http.get(f"{demo.url}api/requests/{request.number}") as response:
            seen += await response.text()
    slack, zoho = demo.slack, demo.zoho
    for secret in (slack.bot_token, slack.app_token, slack.signing_secret, zoho.client_secret, zoho.refresh_token):
        assert secret not in seen


async def test_what_is_said_goes_to_the_app_and_comes_back_as_a_task(demo: Demo, dana: Person) -> None:
    """The whole way: a line, the app's card, Zoho's task, and the request that made it."""
    direct = demo.slack.dm(DANA)
    said = await dana.done("say", channel=direct, text="call Acme")
    await demo.slack.until(lambda: demo.zoho.crm_tasks() and len(demo.slack.messages(direct)) == 2)
    state = await dana.state()
    first, card = state["slack"]["messages"][direct]
    assert (first["ts"], first["text"], card["text"]) == (said["ts"], "call Acme", "call Acme")
    assert [task["Subject"] for task in state["zoho"]["crm"]] == ["call Acme"]
    assert ("POST", "/crm/v8/Tasks", 201) in [
        (one["method"], one["path"], one["status"]) for one in state["zoho"]["requests"]
    ]


async def test_a_request_is_told_in_full_when_asked_for(demo: Demo, http: aiohttp.ClientSession, dana: Person) -> None:
    """The exact JSON both ways; a number that is not there is a 404."""
    await dana.done("say", channel=demo.slack.dm(DANA), text="call Acme")
    await demo.slack.until(demo.zoho.crm_tasks)
    number = next(each.number for each in demo.zoho.requests if each.path == "/crm/v8/Tasks")
    async with http.get(f"{demo.url}api/requests/{number}") as response:
        told = await response.json()
    assert told["body"]["data"][0]["Subject"] == "call Acme"
    assert told["response"]["data"][0]["code"] == "SUCCESS"
    async with http.get(f"{demo.url}api/requests/99999") as response:
        assert response.status == 404


async def test_messages_can_be_answered_edited_reacted_to_and_deleted(dana: Person) -> None:
    """Each is one POST, and shows in the state."""
    ts = (await dana.done("say", channel=GENERAL, text="one"))["ts"]
    await dana.done("say", channel=GENERAL, text="two", thread_ts=ts)
    await dana.done("edit", channel=GENERAL, ts=ts, text="one & only")
    await dana.done("react", channel=GENERAL, ts=ts, name="eyes")
    first, reply = await dana.messages(GENERAL)
    assert (first["text"], first["edited"]["user"], first["reply_count"]) == ("one &amp; only", DANA, 1)
    assert first["reactions"] == [{"name": "eyes", "users": [DANA], "count": 1}]
    assert reply["thread_ts"] == ts
    await dana.done("react", channel=GENERAL, ts=ts, name="eyes", remove=True)
    assert "reactions" not in (await dana.messages(GENERAL))[0]
    await dana.done("delete", channel=GENERAL, ts=reply["ts"])
    assert len(await dana.messages(GENERAL)) == 1


STATES: list[tuple[str, Json, str]] = [
    ("complete", {"type": "button", "value": "crm:1"}, "Completed"),
    ("snooze", {"type": "static_select", "selected_option": {"value": "1d"}}, "snooze 1d"),
    ("more", {"type": "overflow", "selected_option": {"value": "why"}}, "more why"),
    ("due", {"type": "datepicker", "selected_date": "2026-12-01"}, "due 2026-12-01"),
]


@pytest.mark.parametrize(("action", "state", "text"), STATES, ids=[action for action, _, _ in STATES])
async def test_an_element_of_a_card_is_used_with_its_value(
    demo: Demo, dana: Person, action: str, state: Json, text: str
) -> None:
    """What was chosen reaches the app, whichever kind of element it was chosen in."""
    direct = demo.slack.dm(DANA)
    await dana.done("say", channel=direct, text="call Acme")
    await demo.slack.until(lambda: len(demo.slack.messages(direct)) == 2)
    card = demo.slack.messages(direct)[1]
    outcome = await dana.done("click", channel=direct, ts=card["ts"], block_id="card", action_id=action, state=state)
    assert (outcome["status"], outcome["error"]) == (200, None)
    assert demo.slack.messages(direct)[1]["text"] == text


async def test_a_form_is_opened_refused_filled_and_closed(demo: Demo, dana: Person) -> None:
    """Shortcut, choices, field errors, submission: the app gets the values as the form has them."""
    await dana.done("shortcut", callback_id="new_task")
    view = (await dana.state())["slack"]["view"]
    assert view["title"]["text"] == "New task"
    offered = await dana.done("suggest", action_id="record", typed="Ac")
    assert [choice["text"]["text"] for choice in offered["options"]] == ["Ac Ltd", "Ac Inc"]
    bad = {"title": {"in": {"type": "plain_text_input", "value": "bad"}}}
    assert (await dana.done("submit", values=bad))["errors"] == {"title": "Say what is to be done."}
    used = {"block_id": "tools", "action_id": "explain", "state": {"type": "button", "value": "crm:1"}}
    await dana.done("view_action", **used)
    assert "explained" in (await dana.state())["slack"]["view"]["blocks"][0]["text"]["text"]
    good = {
        "title": {"in": {"type": "plain_text_input", "value": "call"}},
        "due": {"in": {"type": "datepicker", "selected_date": "2026-12-01"}},
    }
    assert (await dana.done("submit", values=good))["errors"] == {}
    assert demo.app.submitted["due"]["in"]["selected_date"] == "2026-12-01"
    assert (await dana.state())["slack"]["view"] is None


async def test_a_form_can_be_left(dana: Person) -> None:
    """Closing takes the view away; without a view there is nothing to close."""
    await dana.done("shortcut", callback_id="new_task")
    await dana.done("close_view", all=True)
    assert (await dana.state())["slack"]["view"] is None
    assert (await dana.act("close_view"))[0] == 409


async def test_the_home_tab_is_drawn_when_opened(demo: Demo, dana: Person) -> None:
    """The app hears of it and publishes."""
    assert (await dana.state())["slack"]["home"] is None
    await dana.done("open_home")
    await demo.slack.until(lambda: demo.slack.home_of(DANA))
    assert (await dana.state())["slack"]["home"]["type"] == "home"


async def test_a_failing_command_tells_its_word(dana: Person) -> None:
    """The page words the failure; the door gives Slack's own."""
    assert (await dana.done("slash", channel=SALES, command="/broken"))["error"] == "http_service_error"


WRONG: list[tuple[str, Json, int]] = [
    ("fly", {}, 404),
    ("say", {"channel": SALES}, 400),
    ("say", {"channel": SALES, "text": "x", "more": 1}, 400),
    ("say", {"channel": "C0NOWHERE", "text": "x"}, 409),
    ("edit", {"channel": SALES, "ts": "1.0", "text": "x"}, 409),
    ("submit", {"values": {}}, 409),
]


@pytest.mark.parametrize(("action", "body", "status"), WRONG, ids=[f"{one} {body}" for one, body, _ in WRONG])
async def test_what_cannot_be_done_is_said(dana: Person, action: str, body: Json, status: int) -> None:
    """Each refusal is a status and one sentence."""
    got, answer = await dana.act(action, **body)
    assert got == status
    assert answer["error"]


async def test_one_only_changes_ones_own_messages(demo: Demo, http: aiohttp.ClientSession, dana: Person) -> None:
    """The page acts as the person it shows, with that person's rights."""
    ts = (await dana.done("say", channel=SALES, text="mine"))["ts"]
    maria = Person(demo, http, MARIA)
    assert (await maria.act("edit", channel=SALES, ts=ts, text="hers"))[0] == 409
    assert (await dana.messages(SALES))[0]["text"] == "mine"


async def test_changes_are_announced_as_they_come(demo: Demo, http: aiohttp.ClientSession, dana: Person) -> None:
    """One event at once, one after a change in Slack, one after a request to Zoho that changed nothing there."""
    async with http.get(f"{demo.url}api/changes") as stream:
        assert stream.content_type == "text/event-stream"

        async def revisions() -> list[int]:
            while not (line := await stream.content.readline()).startswith(b"data: "):
                assert line  # the stream goes on
            found: list[int] = json.loads(line.removeprefix(b"data: "))
            return found

        first = await revisions()
        await dana.done("say", channel=GENERAL, text="hello")
        second = await revisions()
        assert second[0] > first[0]
        async with http.get(f"{demo.zoho.url}/crm/v8/Tasks") as response:
            assert response.status == 401
        while (latest := await revisions())[2] == second[2]:
            pass
        assert latest[2] == second[2] + 1


async def test_stopping_ends_the_live_connections(http: aiohttp.ClientSession) -> None:
    """A page that is still open does not keep the demo from ending."""
    async with running_demo() as demo:
        stream = await http.get(f"{demo.url}api/changes")
        await stream.content.readline()
    assert stream.content.at_eof() or await stream.content.read() is not None


def file(name: str, content: bytes, mimetype: str = "text/plain") -> Json:
    return {"name": name, "mimetype": mimetype, "content": base64.b64encode(content).decode()}


async def test_a_file_comes_back_as_a_download_byte_for_byte(dana: Person) -> None:
    """Whatever its type and name, the browser must not show it as a page of this origin."""
    page = b"<script>alert(1)</script>"
    await dana.done("say", channel=SALES, text="the offer", files=[file('a "b"/ü.html', page, "text/html")])
    (said,) = await dana.messages(SALES)
    (shared,) = said["files"]
    assert (shared["name"], shared["size"]) == ('a "b"/ü.html', len(page))
    async with dana.http.get(f"{dana.demo.url}api/files/{shared['id']}", params={"user": DANA}) as response:
        assert await response.read() == page
        assert response.content_type == "application/octet-stream"
        disposition = response.headers["Content-Disposition"]
    assert disposition == "attachment; filename*=UTF-8''a%20%22b%22%2F%C3%BC.html"


async def test_only_who_sees_the_message_gets_its_file(dana: Person) -> None:
    """A file of a direct message is its person's alone; an unknown one is nobody's."""
    await dana.done("say", channel=dana.demo.slack.dm(DANA), text="", files=[file("notes.txt", b"secret")])
    (said,) = [each for each in await dana.messages(dana.demo.slack.dm(DANA)) if each.get("files")]
    known = said["files"][0]["id"]
    for user, id_, status in ((DANA, known, 200), (MARIA, known, 404), (DANA, "F0", 404)):
        async with dana.http.get(f"{dana.demo.url}api/files/{id_}", params={"user": user}) as response:
            assert response.status == status


async def test_a_message_of_too_many_bytes_is_refused_in_words(dana: Person) -> None:
    """Nothing is said then."""
    too_much = file("big", bytes(LARGEST_ACTION))
    assert await dana.act("say", channel=SALES, text="", files=[too_much]) == (
        413,
        {"error": "That is too much for one message; attach less."},
    )
    assert dana.demo.slack.messages(SALES) == []


async def test_an_attachment_stands_with_its_crm_task(dana: Person) -> None:
    """Zoho keeps it apart; the page shows it at the task."""
    demo = dana.demo
    await demo.app.into_zoho("call Acme")
    await demo.app.into_zoho("call Bob")
    first, _ = demo.zoho.crm_tasks()
    await demo.app.attach(first["id"], "offer.pdf")
    shown = {task["Subject"]: task["Attachments"] for task in (await dana.state())["zoho"]["crm"]}
    assert shown == {"call Acme": ["offer.pdf"], "call Bob": []}
