"""Knows Socket Mode: tickets, at most ten connections, envelopes to one of them at random, acknowledgements.

Source: https://docs.slack.dev/apis/events-api/using-socket-mode.
"""

import asyncio
import json
import secrets
import time
import uuid
from dataclasses import dataclass, field
from typing import Any, Literal

from aiohttp import WSMsgType, web

from bot.sandbox.slack.changes import Changes
from bot.sandbox.slack.delivery import Delivery
from bot.sandbox.slack.seed import APP_ID
from bot.sandbox.slack.workspace import decoded

MOST_CONNECTIONS = 10
HEARTBEAT = 30.0  # seconds between pings; who doesn't answer one is cut off
HOST = {"host": "applink-sandbox"}
TYPES = {"events": "events_api", "slash": "slash_commands", "interactive": "interactive", "options": "interactive"}
Reason = Literal["warning", "refresh_requested", "link_disabled"]


@dataclass(eq=False)
class Connection:
    """One open WebSocket and the envelopes it still owes an acknowledgement for."""

    socket: web.WebSocketResponse
    transport: asyncio.Transport | None
    owed: dict[str, asyncio.Future[Any]] = field(default_factory=dict)
    deaf: bool = False


class Sockets:
    """All connections of the app; a Transport as HTTP is. With `greets` False a new connection hears no hello."""

    def __init__(self, ack_timeout: float, changes: Changes) -> None:
        self._timeout = ack_timeout
        self._changes = changes
        self._tickets: set[str] = set()
        self.connections: list[Connection] = []
        self.greets = True

    def ticket(self, origin: str) -> str:
        """A WebSocket URL good for one connection."""
        ticket = secrets.token_urlsafe(24)
        self._tickets.add(ticket)
        return f"{origin.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id={APP_ID}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Runs one connection until it ends; refuses an unknown or used ticket, and the eleventh connection."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            raise web.HTTPForbidden(text="invalid ticket")
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT, autoping=False)
        await socket.prepare(request)
        if len(self.connections) >= MOST_CONNECTIONS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets", "debug_info": HOST})
            await socket.close()
            return socket
        if self.greets:
            await socket.send_json(_hello(len(self.connections) + 1))
        connection = Connection(socket, request.transport)
        self.connections.append(connection)
        self._changes.announce()
        try:
            async for message in socket:
                if connection.deaf:
                    continue
                if message.type == WSMsgType.PING:
                    await socket.pong(message.data)
                elif message.type == WSMsgType.TEXT:
                    self._acknowledge(connection, message.data)
        finally:
            self._forget(connection)
            for future in connection.owed.values():
                if not future.done():
                    future.set_exception(ConnectionResetError("the connection ended"))
        return socket

    def _forget(self, connection: Connection) -> None:
        if connection in self.connections:
            self.connections.remove(connection)
            self._changes.announce()

    @staticmethod
    def _acknowledge(connection: Connection, text: str) -> None:
        frame = decoded(text)
        if isinstance(frame, dict):
            future = connection.owed.pop(str(frame.get("envelope_id")), None)
            if future is not None and not future.done():
                future.set_result(frame.get("payload"))

    async def send(self, delivery: Delivery) -> None:
        """Sends the envelope to one connection, chosen at random, and waits for its acknowledgement."""
        started = time.monotonic()
        try:
            payload = await self._exchange(delivery)
            delivery.status = 200
            delivery.answer = payload if isinstance(payload, str) else json.dumps(payload) if payload else ""
        except TimeoutError:
            delivery.error, delivery.reason = "operation_timeout", "timeout"
        except ConnectionError:
            delivery.error, delivery.reason = "dispatch_failed", "connection_failed"
        delivery.ack_seconds = time.monotonic() - started
        delivery.done = True

    async def _exchange(self, delivery: Delivery) -> Any:
        if not self.connections:
            raise ConnectionError("no connection")
        connection = secrets.choice(self.connections)
        delivery.envelope_id = delivery.envelope_id or str(uuid.uuid4())
        envelope: dict[str, Any] = {
            "envelope_id": delivery.envelope_id,
            "payload": delivery.payload,
            "type": TYPES[delivery.kind],
            "accepts_response_payload": delivery.kind != "events",
        }
        if delivery.kind == "events":
            envelope |= {"retry_attempt": delivery.retry_num, "retry_reason": delivery.retry_reason or ""}
        delivery.body = json.dumps(envelope).encode()
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        connection.owed[delivery.envelope_id] = future
        try:
            if not connection.deaf:
                await connection.socket.send_str(delivery.body.decode())
            async with asyncio.timeout(self._timeout):
                return await future
        finally:
            connection.owed.pop(delivery.envelope_id, None)

    async def disconnect(self, reason: Reason) -> None:
        """Tells every connection that it will end, as Slack does every few hours; all but a warning then end."""
        for connection in list(self.connections):
            await connection.socket.send_json({"type": "disconnect", "reason": reason, "debug_info": HOST})
            if reason != "warning":
                self._forget(connection)  # nothing more is sent to it
                await connection.socket.close()

    def deafen(self) -> None:
        """Makes every connection stay open and fall silent: no answer to a ping, and nothing sent any more."""
        for connection in self.connections:
            connection.deaf = True

    def drop(self) -> None:
        """Cuts every connection without a word, as a broken network does."""
        for connection in list(self.connections):
            self._forget(connection)
            if connection.transport is not None:
                connection.transport.abort()

    async def close(self) -> None:
        """Ends all connections."""
        for connection in list(self.connections):
            await connection.socket.close()


def _hello(connections: int) -> dict[str, Any]:
    debug = {**HOST, "started": "", "build_number": 1, "approximate_connection_time": 18060}
    info = {"app_id": APP_ID}
    return {"type": "hello", "num_connections": connections, "connection_info": info, "debug_info": debug}
