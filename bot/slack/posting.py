"""One call of Slack's Web API with a JSON body, over the session of Slack's own client. Knows HTTP; judges no answer.

slack_sdk builds for each call what stays the same, and makes objects for retries that are off: that takes as long as
the call itself. Token, address, proxy and certificates are those of the client, which is made in one place.
Page: https://docs.slack.dev/apis/web-api, "POST bodies".
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic_core import from_json, to_json
from slack_sdk.web.async_client import AsyncWebClient


class Posted(NamedTuple):
    """What Slack answered; `data` is empty where it was no JSON object. Names of headers are in any case."""

    status: int
    headers: Mapping[str, str]
    data: dict[str, Any]


class JsonPosts:
    """Posts to the methods of one client."""

    def __init__(self, client: AsyncWebClient) -> None:
        """`client` has a session, which bounds how long a call may take."""
        self._client = client
        self._headers = {
            **client.headers,
            "Authorization": f"Bearer {client.token}",
            "Content-Type": "application/json; charset=utf-8",
        }
        # None of aiohttp's own choice is to be overruled.
        self._options: dict[str, Any] = {"proxy": client.proxy, **({"ssl": client.ssl} if client.ssl else {})}

    async def post(self, method: str, arguments: Mapping[str, Any]) -> Posted:
        """Sends once. Raises aiohttp.ClientError and TimeoutError."""
        session = self._client.session
        assert session is not None, "the client was made with one"
        async with session.post(
            self._client.base_url + method, data=to_json(arguments), headers=self._headers, **self._options
        ) as answer:
            return Posted(answer.status, answer.headers, _object(await answer.read()))


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = from_json(body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
