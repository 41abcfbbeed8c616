"""The log of requests that the sandbox has had, for tests, the demo page and people, without tokens and secrets."""

import datetime as dt
import json
import re
from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any

SECRET_NAMES = ("access_token", "refresh_token", "client_secret", "token")
_token = re.compile(r"\b1000\.[0-9A-Za-z]+(\.[0-9A-Za-z]+)?")


@dataclass(frozen=True, slots=True)
class Recorded:
    """One request and its answer. `status` None: the client got no answer. `fault` is the kind that met it."""

    number: int
    at: str
    method: str
    path: str
    query: dict[str, str]
    body: Any
    status: int | None
    response: Any
    fault: str | None = None

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
        body: bytes,
        status: int | None,
        response: Any,
        fault: str | None,
    ) -> None:
        """Records one; the body as JSON where it is JSON, else as text."""
        self.count += 1
        known = [redacted(query), redacted(_readable(body)), redacted(response)]
        self.rows.append(
            Recorded(self.count, at.isoformat(), method, path, known[0], known[1], status, known[2], fault)
        )


def _readable(body: bytes) -> Any:
    if not body:
        return None
    try:
        return json.loads(body)
    except ValueError:
        text = body[:2000].decode(errors="replace")
        return re.sub(rf"\b({'|'.join(SECRET_NAMES)})=[^&\s]+", r"\1=***", text)


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
