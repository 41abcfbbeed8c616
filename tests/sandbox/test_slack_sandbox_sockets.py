"""Socket Mode, by a bare WebSocket client and by Slack's own: hello, envelopes, resending, ten connections."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack import SlackSandbox
from bot.sandbox.slack.seed import DANA, SALES

Json = dict[str, Any]


class Wire:
    """A client that answers only what the test says."""

    def __init__(self, slack: SlackSandbox, session: aiohttp.ClientSession) -> None:
        self.slack, self.session = slack, session
        self.sockets: list[aiohttp.ClientWebSocketResponse] = []  # one that nobody holds is closed

    async def url(self) -> str:
        client = AsyncWebClient(base_url=self.slack.api_url, session=self.session)
        return str((await client.apps_connections_open(app_token=self.slack.app_token))["url"])

    async def connect(self) -> tuple[aiohttp.ClientWebSocketResponse, Json]:
        socket = await self.session.ws_connect(await self.url())
        self.sockets.append(socket)
        return socket, await socket.receive_json()


@pytest.fixture
async def wire(slack: SlackSandbox, manifest: Json) -> AsyncIterator[Wire]:
    """The app, installed in Socket Mode."""
    slack.install(manifest)
    async with aiohttp.ClientSession() as session:
        yield Wire(slack, session)


async def test_a_connection_is_greeted(wire: Wire) -> None:
    """Hello counts the connections and says how long one lasts."""
    _, first = await wire.connect()
    _, second = await wire.connect()
    assert (first["type"], first["num_connections"], second["num_connections"]) == ("hello", 1, 2)
    assert first["connection_info"] == {"app_id": wire.slack.app_id}
    assert first["debug_info"]["approximate_connection_time"] > 0


async def test_a_ticket_is_good_for_one_connection(wire: Wire) -> None:
    """Using it twice, or inventing one, is refused."""
    url = await wire.url()
    await wire.session.ws_connect(url)
    for wrong in (url, f"{url}x"):
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await wire.session.ws_connect(wrong)


async def test_the_eleventh_connection_is_refused(wire: Wire) -> None:
    """It is told why, and closed."""
    for _ in range(10):
        await wire.connect()
    socket, first = await wire.connect()
    assert (first["type"], first["reason"]) == ("disconnect", "too_many_websockets")
    assert (await socket.receive()).type == aiohttp.WSMsgType.CLOSE
    assert len(wire.slack.sockets.connections) == 10


async def test_every_kind_of_payload_has_its_envelope(wire: Wire) -> None:
    """Types, accepts_response_payload, and a retry count on events alone; an answer travels in the acknowledgement."""
    socket, _ = await wire.connect()

    async def answer(payload: Any = None) -> Json:
        envelope: Json = await socket.receive_json()
        frame = {"envelope_id": envelope["envelope_id"]} | ({"payload": payload} if payload else {})
        await socket.send_json(frame)
        return envelope

    await wire.slack.say(DANA, SALES, "hi")
    event = await answer()
    assert (event["type"], event["accepts_response_payload"], event["retry_attempt"]) == ("events_api", False, 0)
    assert event["payload"]["event"]["text"] == "hi"
    answered = asyncio.ensure_future(answer({"text": "done"}))
    result = await wire.slack.slash(DANA, SALES, "/task", "x")
    assert (await answered)["type"] == "slash_commands"
    assert result.reply is not None
    assert result.reply["text"] == "done"
    answered = asyncio.ensure_future(answer())
    assert (await wire.slack.shortcut(DANA, "new_task")).ok
    assert (await answered)["type"] == "interactive"
    assert "retry_attempt" not in await answered


@pytest.mark.parametrize("ack_timeout", [0.1])
async def test_an_unacknowledged_event_is_sent_again(wire: Wire) -> None:
    """The same envelope_id with retry_attempt 1 and a reason; a command's time-out is the person's error."""
    socket, _ = await wire.connect()
    await wire.slack.say(DANA, SALES, "hi")
    first, second = await socket.receive_json(), await socket.receive_json()
    assert (second["retry_attempt"], second["retry_reason"]) == (1, "timeout")
    assert second["envelope_id"] == first["envelope_id"]
    assert second["payload"]["event_id"] == first["payload"]["event_id"]
    await socket.send_json({"envelope_id": second["envelope_id"]})
    await wire.slack.idle()
    assert [delivery.error for delivery in wire.slack.deliveries] == ["operation_timeout", None]
    assert (await wire.slack.slash(DANA, SALES, "/task", "x")).error == "operation_timeout"


async def test_without_a_connection_a_command_fails_at_once(wire: Wire) -> None:
    """There is nobody to send it to."""
    assert (await wire.slack.slash(DANA, SALES, "/task", "x")).error == "dispatch_failed"


async def test_each_payload_goes_to_one_connection(wire: Wire) -> None:
    """Two connections share the events; none gets what the other has."""
    sockets = [(await wire.connect())[0] for _ in range(2)]
    seen: list[list[str]] = [[], []]

    async def take(index: int) -> None:
        async for message in sockets[index]:
            envelope = message.json()
            seen[index].append(envelope["payload"]["event"]["text"])
            await sockets[index].send_json({"envelope_id": envelope["envelope_id"]})

    readers = [asyncio.ensure_future(take(index)) for index in range(2)]
    for number in range(40):
        await wire.slack.say(DANA, SALES, str(number))
    await wire.slack.idle()
    assert sorted(seen[0] + seen[1], key=int) == [str(number) for number in range(40)]
    assert seen[0]
    assert seen[1]
    for reader in readers:
        reader.cancel()


async def test_an_event_outlives_its_connection(wire: Wire) -> None:
    """What a cut connection owed is sent to another one."""
    socket, _ = await wire.connect()
    await wire.slack.say(DANA, SALES, "hi")
    first = await socket.receive_json()
    wire.slack.sockets.drop()
    other, _ = await wire.connect()
    again = await other.receive_json()
    assert again["payload"]["event_id"] == first["payload"]["event_id"]
    assert again["retry_attempt"] >= 1
    await other.send_json({"envelope_id": again["envelope_id"]})
    await wire.slack.idle()


async def test_slack_announces_the_end_of_a_connection(wire: Wire) -> None:
    """A warning first; then refresh_requested, and the socket is closed."""
    socket, _ = await wire.connect()
    await wire.slack.sockets.disconnect("warning")
    assert (await socket.receive_json())["reason"] == "warning"
    await wire.slack.sockets.disconnect("refresh_requested")
    assert (await socket.receive_json())["reason"] == "refresh_requested"
    assert (await socket.receive()).type == aiohttp.WSMsgType.CLOSE


async def test_slacks_own_client_works_and_reconnects(wire: Wire) -> None:
    """Its hello, its pings, its acknowledgements with payload; after refresh_requested it comes back."""
    async with aiohttp.ClientSession() as session:
        web_client = AsyncWebClient(token=wire.slack.app_token, base_url=wire.slack.api_url, session=session)
        client = SocketModeClient(app_token=wire.slack.app_token, web_client=web_client, ping_interval=0.1)

        async def acknowledge(client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
            await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, {"text": "done"}))

        client.socket_mode_request_listeners.append(acknowledge)
        await client.connect()  # type: ignore[no-untyped-call] # the SDK leaves it untyped
        result = await wire.slack.slash(DANA, SALES, "/task", "x")
        assert result.reply is not None
        assert result.reply["text"] == "done"
        await wire.slack.sockets.disconnect("refresh_requested")
        await wire.slack.until(lambda: wire.slack.sockets.connections)
        assert (await wire.slack.slash(DANA, SALES, "/task", "x")).ok
        await client.close()  # type: ignore[no-untyped-call] # likewise
