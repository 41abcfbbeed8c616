"""Knows files that people share: how they are kept, and who may download them.

Source: https://docs.slack.dev/reference/objects/file-object. Without a token that has files:read, Slack answers a
download with its sign-in page and HTTP 200 [WILD].
"""

import base64
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any, NamedTuple
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.slack.interactions import Refused
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.workspace import SharedFile

SIGN_IN = "<!DOCTYPE html><html><title>Slack</title><body>Sign in to Slack</body></html>"
SCOPE = "files:read"
# Of one file_input that does not say less (docs.slack.dev, file input element).
MOST_IN_FORM = 10


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


def entered(
    slack: Platform, user: str, element: Mapping[str, Any], given: Any, before: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """The file objects of a file_input: those that are there `before` stay as they are, new ones are uploaded.

    `given` are files as a person attaches them, also as JSON (name, mimetype, content in base64), or file objects.
    Raises Refused for what the element does not take.
    """
    found, kept = list[dict[str, Any]](), slack.workspace.team.entered
    for each in given or []:
        if isinstance(each, Mapping) and each.get("id") in kept:
            found.append(kept[each["id"]].wire())
            continue
        file = each if isinstance(each, Attached) else _attached(each)
        content = base64.b64encode(file.content).decode()
        same = (held for held in before if held["name"] == file.name and kept[held["id"]].content == content)
        made = next(same, None)
        if made is None:
            stored = shared(slack, user, file)
            kept[stored.id] = stored
            made = stored.wire()
        found.append(dict(made))
    if len(found) > (most := element.get("max_files", MOST_IN_FORM)):
        raise Refused(f"at most {most} files can be added here")
    taken = [kind.lower() for kind in element.get("filetypes", [])]
    for file_ in found:
        if taken and PurePath(file_["name"]).suffix.lower().lstrip(".") not in taken:
            raise Refused(f"{file_['name']} is none of {', '.join(taken)}")
    return found


def _attached(each: Any) -> Attached:
    try:
        return Attached(each["name"], each["mimetype"] or "application/octet-stream", base64.b64decode(each["content"]))
    except (TypeError, KeyError, ValueError):
        raise Refused("this is no file") from None


async def download(slack: Platform, request: web.Request) -> web.Response:
    """GET of a file's url_private."""
    bearer = request.headers.get("Authorization", "")
    allowed = bearer == f"Bearer {slack.workspace.team.tokens['bot']}" and SCOPE in slack.manifest.scopes
    if not allowed:
        return web.Response(text=SIGN_IN, content_type="text/html")
    _, _, id_ = request.match_info["file"].partition("-")
    given = slack.workspace.team.entered.get(id_)
    if given is not None:
        return web.Response(body=base64.b64decode(given.content), content_type=given.mimetype)
    for messages in slack.workspace.team.messages.values():
        for file in (file for message in messages for file in message.files):
            if file.id == id_:
                return web.Response(body=base64.b64decode(file.content), content_type=file.mimetype)
    return web.Response(status=404, text="File not found")
