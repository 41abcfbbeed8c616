"""Knows how a Web API call's arguments arrive (query, form and JSON alike), and how a refusal is said."""

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from bot.sandbox.slack.workspace import decoded


class ApiError(Exception):
    """A refusal: `{"ok": false, "error": word, ...more}`; `messages` go into response_metadata."""

    def __init__(self, word: str, messages: list[str] | None = None, **more: Any) -> None:
        super().__init__(word)
        self.word = word
        self.body: dict[str, Any] = {"ok": False, "error": word, **more}
        if messages:
            self.body["response_metadata"] = {"messages": messages}
        if word == "invalid_blocks":
            self.body["errors"] = [message.removeprefix("[ERROR] ") for message in messages or []]


class Arguments:
    """One call's arguments. Absent, empty and null count as not given, as Slack has it for scalars."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self.given = dict(given)

    def has(self, name: str) -> bool:
        """Whether the argument was given at all, an empty array or object included."""
        return self.given.get(name) not in (None, "")

    def require(self, *names: str) -> None:
        """Raises invalid_arguments, naming what is missing."""
        if missing := [name for name in names if not self.has(name)]:
            raise ApiError("invalid_arguments", [f"[ERROR] missing required field: {name}" for name in missing])

    def text(self, name: str, default: str = "") -> str:
        """A string; numbers sent in JSON are taken as written."""
        value = self.given.get(name)
        if value is None:
            return default
        if isinstance(value, (dict, list)):
            raise ApiError("invalid_arguments", [f"[ERROR] must provide a string [json-pointer:/{name}]"])
        return str(value)

    def flag(self, name: str, default: bool = False) -> bool:
        """A boolean in any of the spellings that Slack takes: true, "true", "1", 1."""
        value = self.given.get(name)
        return default if value is None else str(value).lower() in ("true", "1")

    def integer(self, name: str, default: int, wrong: str = "invalid_arguments") -> int:
        """A whole number, or the refusal `wrong`."""
        if not self.has(name):
            return default
        try:
            return int(str(self.given[name]))
        except ValueError:
            raise ApiError(wrong) from None

    def json(self, name: str) -> Any:
        """A value that is JSON text in a form, and itself in a JSON body; None if it can't be read."""
        value = self.given.get(name)
        return decoded(value) if isinstance(value, str) else value


async def read(request: web.Request) -> tuple[Arguments, str | None, list[str]]:
    """The arguments, the token, and warnings. Raises ApiError for a body that can't be read.

    The token is taken from the Authorization header, the query or the form; in a JSON body it is not one
    (https://docs.slack.dev/apis/web-api/#authentication).
    """
    outer: dict[str, Any] = dict(request.query)
    warnings: list[str] = []
    inner: dict[str, Any] = {}
    if request.can_read_body:
        kind = request.content_type
        if kind == "application/json":
            inner = _json_body(await request.text())
            if request.charset is None:
                warnings.append("missing_charset")
        elif kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
            outer |= {key: str(value) for key, value in (await request.post()).items()}
        elif await request.read():
            raise ApiError("invalid_post_type")
    token = outer.pop("token", None)
    header = request.headers.get("Authorization", "")
    if header.startswith("Bearer "):
        token = header.removeprefix("Bearer ").strip()
    return Arguments({**outer, **inner}), token, warnings


def _json_body(text: str) -> dict[str, Any]:
    try:
        body = json.loads(text or "{}")
    except ValueError:
        raise ApiError("invalid_json") from None
    if not isinstance(body, dict):
        raise ApiError("json_not_object")
    return body
