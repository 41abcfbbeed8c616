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
from bot.slack.posting import JsonPosts, Posted

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
        self._posts = JsonPosts(client)
        self._named: str | None = None
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
            answer = await (self._posts.post(method, given) if method in _JSON else self._asked(method, given))
        except aiohttp.ClientConnectorError as err:
            raise SlackBusy(say("slack-could-not-be-reached"), retry_after=2.0) from err
        except (aiohttp.ClientError, TimeoutError) as err:
            raise SlackUnknown(say("slack-did-not-answer", method=method)) from err
        if answer.status != 200 or not answer.data.get("ok"):
            raise _judged(method, answer)
        named = answer.headers.get("x-oauth-scopes")
        if named is not None and named != self._named:
            self._named, self._granted = named, frozenset(scope.strip() for scope in named.split(","))
        return answer.data

    async def _asked(self, method: str, given: dict[str, Any]) -> Posted:
        """A call whose arguments are in the query, as slack_sdk's own methods send them."""
        try:
            verb = "GET" if method in _READS else "POST"
            told = await self._client.api_call(method, http_verb=verb, params=given)
        except SlackApiError as err:
            told = err.response
        data = told.data if isinstance(told.data, dict) else {}
        return Posted(told.status_code, told.headers, data)


def _judged(method: str, answer: Posted) -> SlackRefused | SlackBusy | SlackUnknown:
    code = str(answer.data.get("error", ""))
    if answer.status == 429 or code == "ratelimited":
        after = float(answer.headers.get("Retry-After") or _DEFAULT_RETRY_AFTER)
        return SlackBusy(say("slack-asked-slow-down"), code=code, retry_after=after)
    if answer.status >= 500 or code in _UNCERTAIN or not code:
        return SlackUnknown(say("slack-failed-at", method=method), code=code)
    return SlackRefused(say("slack-refused", method=method, code=code), code=code)
