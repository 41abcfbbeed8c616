"""What takes too long is ended, what fails is answered in words for whoever waits, or so that Slack sends it again.

Knows Bolt's answers and the errors that listeners raise.
"""

import asyncio
import secrets
from collections.abc import Mapping
from types import TracebackType
from typing import Any

import structlog
from slack_bolt.async_app import AsyncBoltContext, AsyncRespond
from slack_bolt.response import BoltResponse

from bot.catalogue import say
from bot.errors import SaveUnknown, SlackError, StoreUnavailable, TaskbotError
from bot.slack.doors.http import ANSWER_BY

log = structlog.get_logger(__name__)

_SAID_WITHIN = 0.5
# What is said of errors that are nobody's fault here; the first that fits.
_SAID: Mapping[type[TaskbotError], str] = {
    SaveUnknown: "door-unsure",
    StoreUnavailable: "door-not-saved",
    SlackError: "door-no-slack",
}


class InTime:
    """Ends what takes so long that Slack would not wait for it, as `late`."""

    def __init__(self, context: AsyncBoltContext, late: type[TaskbotError]) -> None:
        self._timeout = asyncio.timeout_at(context[ANSWER_BY])
        self._late = late

    async def __aenter__(self) -> None:
        await self._timeout.__aenter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, err: BaseException | None, where: TracebackType | None
    ) -> None:
        try:
            await self._timeout.__aexit__(kind, err, where)
        except TimeoutError as late:
            raise self._late("It took too long.") from late
        if isinstance(err, TimeoutError):
            raise self._late("It took too long.") from err


async def failed(error: Exception, body: dict[str, Any], respond: AsyncRespond) -> BoltResponse:
    """Words for the person who waits for an answer; an event gets a 5xx, so that Slack delivers it again."""
    key = next((key for kind, key in _SAID.items() if isinstance(error, kind)), None)
    if key is not None:
        log.warning("not_saved", door="command" if "command" in body else body.get("type"), why=type(error).__name__)
    else:
        reference = secrets.token_hex(4)
        log.error("listener_failed", exc_info=error, reference=reference)
    told = say(key) if key is not None else say("door-failed", reference=reference)
    if "command" in body:
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": told})
    if body.get("type") == "view_submission":
        return BoltResponse(status=200, body={"response_action": "errors", "errors": {_first_input(body): told}})
    if body.get("response_url"):
        await _say(respond, told)
        return BoltResponse(status=200, body="")
    return BoltResponse(status=500 if key is None else 503, body="")


def _first_input(body: Mapping[str, Any]) -> str:
    """The field of a form on which stands what concerns all of it."""
    blocks = body["view"].get("blocks", ())
    return next((str(block["block_id"]) for block in blocks if block["type"] == "input"), "title")


async def _say(respond: AsyncRespond, sentence: str) -> None:
    """In the same conversation, if Slack takes it at once."""
    try:
        async with asyncio.timeout(_SAID_WITHIN):
            await respond(
                text=sentence,
                response_type="ephemeral",
                replace_original=False,
                # No address in it is to be shown by itself.
                unfurl_links=False,
                unfurl_media=False,
            )
    except Exception as err:
        # Whatever it is, the request itself is to be answered.
        log.warning("not_told", exc_info=err)
