"""Calls, replies, refusals and routes: what every handler is written with. Knows neither CRM nor Mail."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from email import policy
from email.message import Message
from email.parser import BytesParser
from typing import Any

from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record


@dataclass(frozen=True, slots=True)
class Reply:
    """One HTTP answer. `body` None is an empty one (204, 304)."""

    status: int = 200
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


class Refusal(Exception):
    """Ends a handler with this reply. Handlers check first: a refused call has changed nothing."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(str(reply.body))
        self.reply = reply


@dataclass(frozen=True, slots=True)
class Call:
    """One request as its handler sees it. `grant` is the access token's record (user, scopes)."""

    org: Org
    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    params: Mapping[str, str] = field(default_factory=dict)
    grant: Record = field(default_factory=dict)

    @property
    def user(self) -> Record:
        """The CRM user whose token this is."""
        return self.org.user(self.grant["user"])

    def content_type(self) -> tuple[str, Mapping[str, str]]:
        """The media type in lower case, and its parameters."""
        message = Message()
        message["Content-Type"] = self.headers.get("Content-Type", "")
        return message.get_content_type() if self.headers.get("Content-Type") else "", dict(message.get_params() or [])

    def json(self) -> Any:
        """The body as JSON; ValueError when it isn't."""
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class FormPart:
    """One part of a multipart form."""

    name: str
    filename: str | None
    content: bytes


def form_parts(call: Call) -> list[FormPart]:
    """The parts of a multipart body, in order; none when the body can't be read as one."""
    return parts_of(call.headers.get("Content-Type", ""), call.body)


def parts_of(content_type: str, body: bytes) -> list[FormPart]:
    """The parts of a multipart body of this content type."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    parts: list[FormPart] = []
    for part in BytesParser(policy=policy.default).parsebytes(head + body).iter_parts():
        content = part.get_payload(decode=True)
        name = part.get_param("name", header="content-disposition")
        parts.append(FormPart(str(name), part.get_filename(), content if isinstance(content, bytes) else b""))
    return parts


Handler = Callable[[Call], Reply]


@dataclass(frozen=True, slots=True)
class Route:
    """A path, and for each method its scopes and handler. `{name}` is a segment, `{name:regex}` a match."""

    pattern: str
    methods: Mapping[str, tuple[Sequence[str], Handler]]

    def match(self, path: str) -> dict[str, str] | None:
        """The path's parameters, or None."""
        found = _compiled(self.pattern).fullmatch(path)
        return None if found is None else found.groupdict()


_patterns: dict[str, re.Pattern[str]] = {}


def _compiled(pattern: str) -> re.Pattern[str]:
    if pattern not in _patterns:
        expression = re.sub(r"\{(\w+)(?::([^{}]+))?\}", lambda m: f"(?P<{m[1]}>{m[2] or '[^/]+'})", pattern)
        _patterns[pattern] = re.compile(expression)
    return _patterns[pattern]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """One of Zoho's services: its routes, and how it words what no handler is reached for.

    `guarded` surfaces ask for an access token. `token` words a bad one; its argument says whether it has only expired.
    """

    prefix: str
    routes: Sequence[Route]
    guarded: bool
    no_route: Reply
    no_method: Reply
    no_scope: Reply
    busy: Reply
    broken: Reply
    token: Callable[[bool], Reply]

    def find(self, path: str, method: str) -> tuple[dict[str, str], Sequence[str], Handler]:
        """The route's parameters, scopes and handler; Refusal when the path or the method isn't there."""
        known = False
        for route in self.routes:
            params = route.match(path)
            if params is None:
                continue
            known = True
            if method in route.methods:
                scopes, handler = route.methods[method]
                return params, scopes, handler
        raise Refusal(self.no_method if known else self.no_route)
