"""Slack's Web API, outgoing: the methods in use, the scope each needs, and what its failures mean. Knows the client.

Nothing is retried here: a post that may have happened must not happen again; the engine decides.
"""

from collections.abc import Mapping
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.catalogue import say
from bot.errors import SlackBusy, SlackRefused, SlackUnknown

# Method -> bot scope (docs.slack.dev, methods). None: any token. The manifest must list exactly these; a test holds it.
METHOD_SCOPES: Mapping[str, str | None] = {
    # With the app-level token, which is made apart from the manifest.
    "apps.connections.open": None,
    "assistant.threads.setSuggestedPrompts": "assistant:write",
    "auth.test": None,
    "chat.appendStream": "chat:write",
    "chat.getPermalink": None,
    "chat.postEphemeral": "chat:write",
    "chat.postMessage": "chat:write",
    "chat.startStream": "chat:write",
    "chat.stopStream": "chat:write",
    "chat.unfurl": "links:write",
    "chat.update": "chat:write",
    "conversations.history": "im:history",
    "conversations.replies": "im:history",
    "conversations.open": "im:write",
    "entity.acknowledgeCommentAction": None,
    "entity.presentComments": None,
    "entity.presentDetails": None,
    # With users:read.email the answer has the e-mail address, by which a person is found in Zoho.
    "functions.completeError": None,
    "functions.completeSuccess": None,
    "users.info": "users:read",
    "views.open": None,
    "views.publish": None,
    "views.push": None,
    "views.update": None,
}

# Only methods that write take JSON; reading ones want their arguments in the query (as slack_sdk's own methods send
# them), and would ignore a JSON body.
_READS = {"chat.getPermalink", "conversations.history", "conversations.replies", "users.info"}
_JSON = {
    "assistant.threads.setSuggestedPrompts",
    "chat.appendStream",
    "chat.postEphemeral",
    "chat.postMessage",
    "chat.startStream",
    "chat.stopStream",
    "chat.unfurl",
    "chat.update",
    "entity.acknowledgeCommentAction",
    "entity.presentComments",
    "entity.presentDetails",
    "functions.completeError",
    "functions.completeSuccess",
    "views.open",
    "views.publish",
    "views.push",
    "views.update",
}

# Answers with ok:false after which the call may still have taken effect.
_UNCERTAIN = {"internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"}
_DEFAULT_RETRY_AFTER = 30.0


class SlackApi:
    """Calls a method of METHOD_SCOPES and judges the answer."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._granted: frozenset[str] | None = None
        self._own: str | None = None

    @property
    def token(self) -> str:
        """The token that it calls with."""
        return str(self._client.token)

    @property
    def granted(self) -> frozenset[str] | None:
        """The scopes of its token, as Slack's last answer named them; None before the first.

        X-OAuth-Scopes: docs.slack.dev, authentication, "Using tokens".
        """
        return self._granted

    async def own(self) -> str:
        """The bot's own user id, asked once of auth.test. Raises as `call`."""
        if self._own is None:
            self._own = str((await self.call("auth.test"))["user_id"])
        return self._own

    async def call(self, method: str, **arguments: Any) -> dict[str, Any]:
        """The answer of an `ok` call. Raises SlackRefused, SlackBusy or SlackUnknown."""
        assert method in METHOD_SCOPES, f"{method} is not in METHOD_SCOPES"
        given = {name: value for name, value in arguments.items() if value is not None}
        try:
            if method in _JSON:
                answer = await self._client.api_call(method, json=given)
            else:
                answer = await self._client.api_call(
                    method, http_verb="GET" if method in _READS else "POST", params=given
                )
        except SlackApiError as err:
            raise _judged(method, err) from err
        except aiohttp.ClientConnectorError as err:
            raise SlackBusy(say("slack-could-not-be-reached"), retry_after=2.0) from err
        except (aiohttp.ClientError, TimeoutError) as err:
            raise SlackUnknown(say("slack-did-not-answer", method=method)) from err
        assert isinstance(answer.data, dict)
        headers = {str(name).lower(): value for name, value in answer.headers.items()}
        if (named := headers.get("x-oauth-scopes")) is not None:
            self._granted = frozenset(scope.strip() for scope in str(named).split(","))
        return answer.data


def _judged(method: str, err: SlackApiError) -> SlackRefused | SlackBusy | SlackUnknown:
    response = err.response
    code = str(response.get("error", "")) if isinstance(response.data, dict) else ""
    if response.status_code == 429 or code == "ratelimited":
        after = response.headers.get("Retry-After") or response.headers.get("retry-after")
        return SlackBusy(say("slack-asked-slow-down"), code=code, retry_after=float(after or _DEFAULT_RETRY_AFTER))
    if response.status_code >= 500 or code in _UNCERTAIN or not code:
        return SlackUnknown(say("slack-failed-at", method=method), code=code)
    return SlackRefused(say("slack-refused", method=method, code=code), code=code)
