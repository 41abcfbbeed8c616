"""The log of requests that the sandbox has had, for tests, the demo page and people, without tokens and secrets."""

import datetime as dt
import json
import re
from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from bot.sandbox.zoho.wire import FormPart, parts_of

SECRET_NAMES = ("access_token", "refresh_token", "client_secret", "token")
_token = re.compile(r"\b1000\.[0-9A-Za-z]+(\.[0-9A-Za-z]+)?")


@dataclass(frozen=True, slots=True)
class Recorded:
    """One request and its answer. `status` None: the client got no answer. `fault` is the kind that met it.

    `body` is JSON as it was sent; a form as an object; of a multipart form `{"multipart": [{"name", "filename",
    "bytes", "text"}]}` (a part with a file name has no text), of anything else `{"bytes": length}`. `headers` are
    those that mean something to Zoho, by their documented names.
    """

    number: int
    at: str
    method: str
    path: str
    query: dict[str, str]
    body: Any
    status: int | None
    response: Any
    fault: str | None = None
    headers: dict[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The same as JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Callback:
    """A notification that was sent. `status` None: nobody answered."""

    url: str
    body: dict[str, Any]
    status: int | None


@dataclass(slots=True)
class RequestLog:
    """The last thousand requests, oldest first."""

    rows: deque[Recorded] = field(default_factory=lambda: deque(maxlen=1000))
    count: int = 0

    def add(
        self,
        at: dt.datetime,
        method: str,
        path: str,
        *,
        query: dict[str, str],
        headers: dict[str, str],
        body: bytes,
        status: int | None,
        response: Any,
        fault: str | None,
    ) -> None:
        """Records one, without secrets."""
        self.count += 1
        readable = _readable(body, headers.get("Content-Type", ""))
        known = [redacted(query), redacted(readable), redacted(response)]
        self.rows.append(
            Recorded(self.count, at.isoformat(), method, path, known[0], known[1], status, known[2], fault, headers)
        )


def _readable(body: bytes, content_type: str) -> Any:
    if not body:
        return None
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return {"multipart": [_part(part) for part in parts_of(content_type, body)]}
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))
    try:
        return json.loads(body)
    except ValueError:
        return {"bytes": len(body)}


def _part(part: FormPart) -> dict[str, Any]:
    known: dict[str, Any] = {"name": part.name, "bytes": len(part.content)}
    if part.filename is not None:
        return {**known, "filename": part.filename}
    return {**known, "text": part.content[:2000].decode(errors="replace")}


def redacted(value: Any) -> Any:
    """The value without tokens, secrets and codes."""
    if isinstance(value, dict):
        return {
            key: "***" if key in SECRET_NAMES and isinstance(item, str) else redacted(item)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [redacted(item) for item in value]
    return _token.sub("***", value) if isinstance(value, str) else value
