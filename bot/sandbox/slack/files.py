"""Knows files that people share: how they are kept, and who may download them.

Source: https://docs.slack.dev/reference/objects/file-object. Without a token that has files:read, Slack answers a
download with its sign-in page and HTTP 200 [WILD].
"""

import base64
from typing import NamedTuple
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.workspace import SharedFile

SIGN_IN = "<!DOCTYPE html><html><title>Slack</title><body>Sign in to Slack</body></html>"
SCOPE = "files:read"


class Attached(NamedTuple):
    """A file as a person attaches it."""

    name: str
    mimetype: str
    content: bytes


def shared(slack: Platform, user: str, file: Attached) -> SharedFile:
    """The file as the workspace keeps it."""
    team = slack.workspace.team
    id_ = slack.workspace.fresh_id("F")
    path = f"/files-pri/{team.id}-{id_}/{quote(file.name)}"
    return SharedFile(
        id=id_,
        name=file.name,
        mimetype=file.mimetype,
        user=user,
        size=len(file.content),
        content=base64.b64encode(file.content).decode(),
        url_private=slack.response_urls.origin + path,
        permalink=f"https://{team.domain}.slack.com/files/{user}/{id_}/{quote(file.name.lower())}",
        created=int(slack.workspace.now().timestamp()),
    )


async def download(slack: Platform, request: web.Request) -> web.Response:
    """GET of a file's url_private."""
    bearer = request.headers.get("Authorization", "")
    allowed = bearer == f"Bearer {slack.workspace.team.tokens['bot']}" and SCOPE in slack.manifest.scopes
    if not allowed:
        return web.Response(text=SIGN_IN, content_type="text/html")
    _, _, id_ = request.match_info["file"].partition("-")
    for messages in slack.workspace.team.messages.values():
        for file in (file for message in messages for file in message.files):
            if file.id == id_:
                return web.Response(body=base64.b64decode(file.content), content_type=file.mimetype)
    return web.Response(status=404, text="File not found")
