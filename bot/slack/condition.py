"""What Slack says of the installed app: whose it is, what it was granted, and what time it is there. Judges nothing."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import SlackBusy, SlackError, SlackRefused


@dataclass(frozen=True)
class Installed:
    """`scopes` are those granted (None where Slack does not say), `date` its clock when it answered."""

    team: str
    bot: str
    scopes: frozenset[str] | None
    date: dt.datetime | None


async def installed(client: AsyncWebClient) -> Installed:
    """auth.test with the bot token. Raises SlackRefused (`code` is Slack's word) or SlackBusy (not reached)."""
    try:
        answer = await client.auth_test()
    except (SlackClientError, aiohttp.ClientError, TimeoutError) as err:
        raise _judged(err) from err
    headers = {name.lower(): str(value) for name, value in answer.headers.items()}
    # Documented for every Web API answer: docs.slack.dev, authentication, "Using tokens".
    granted = headers.get("x-oauth-scopes")
    return Installed(
        team=str(answer.get("team", "")),
        bot=str(answer.get("user", "")),
        scopes=None if granted is None else frozenset(part.strip() for part in granted.split(",") if part.strip()),
        date=_date(headers),
    )


async def opens_sockets(client: AsyncWebClient) -> None:
    """Whether the client's app-level token may open Socket Mode connections; none is opened. Raises as `installed`."""
    assert client.token is not None
    try:
        await client.apps_connections_open(app_token=client.token)
    except (SlackClientError, aiohttp.ClientError, TimeoutError) as err:
        raise _judged(err) from err


def _judged(err: Exception) -> SlackError:
    if isinstance(err, SlackApiError) and isinstance(err.response.data, dict):
        data: dict[str, Any] = err.response.data
        if (code := str(data.get("error", ""))) and code != "ratelimited":
            return SlackRefused(f"Slack says: {code}.", code=code)
    return SlackBusy("Slack can't be reached, or does not answer properly.")


def _date(headers: Mapping[str, str]) -> dt.datetime | None:
    try:
        return parsedate_to_datetime(headers["date"])
    except (KeyError, ValueError):
        return None
