"""Files of Slack messages: what a message says of them, and how one is downloaded. Knows file objects and HTTP."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.catalogue import say
from bot.errors import SlackBusy, SlackRefused, SlackUnknown
from bot.specs import FileRef

# Where Slack keeps files (docs.slack.dev, file object); the bot's token goes to no other host.
FILE_HOSTS = frozenset({"files.slack.com"})
# Bot scope that lets the bot download what people share.
FILES_SCOPE = "files:read"
_PIECE = 2**16
# Kept elsewhere (a link to Google Drive), or deleted: nothing to download.
_NOT_HOSTED = {"external", "tombstone", "hidden_by_limit"}


def files_of(message: Mapping[str, Any]) -> tuple[FileRef, ...]:
    """The files of a message, in their order. Those that Slack does not hold have no `url`, deleted ones are left out.

    A file of another organisation may come with its id alone (`file_access: check_file_info`); it has no address then.
    """
    found = list[FileRef]()
    for file in message.get("files") or ():
        if file.get("mode") == "tombstone" or not file.get("id"):
            continue
        hosted = file.get("mode") not in _NOT_HOSTED and not file.get("is_external")
        ref = FileRef(
            id=file["id"],
            name=str(file.get("name") or file.get("title") or file["id"]),
            mimetype=str(file.get("mimetype") or "application/octet-stream"),
            size=int(file.get("size") or 0),
            url=(file.get("url_private_download") or file.get("url_private")) if hosted else None,
            permalink=file.get("permalink") or file.get("url_private"),
        )
        found.append(ref)
    return tuple(found)


async def download(
    session: aiohttp.ClientSession, token: str, file: FileRef, *, limit: int, hosts: frozenset[str] = FILE_HOSTS
) -> bytes:
    """The bytes of a file. Raises SlackRefused (also for one beyond `limit` bytes), SlackBusy or SlackUnknown."""
    parts = urlsplit(file.url or "")
    if parts.hostname not in hosts or (parts.scheme != "https" and parts.hostname in FILE_HOSTS):
        raise SlackRefused(say("files-slack-does-not-hold", name=file.name), code="file_not_hosted")
    headers = {"Authorization": f"Bearer {token}"}
    try:
        async with session.get(str(file.url), headers=headers, allow_redirects=False) as answer:
            if answer.status == 429:
                after = float(answer.headers.get("Retry-After") or 30)
                raise SlackBusy(say("files-slack-asked-slow-down"), code="ratelimited", retry_after=after)
            if answer.status >= 500:
                raise SlackUnknown(say("files-slack-could-not-give", name=file.name))
            # Without the right to read it, Slack answers with its sign-in page [WILD].
            if answer.status != 200 or (answer.content_type == "text/html" and file.mimetype != "text/html"):
                raise SlackRefused(say("files-slack-does-not-let", name=file.name), code="file_not_readable")
            return await _read(answer, file, limit)
    except (aiohttp.ClientError, TimeoutError) as err:
        raise SlackUnknown(say("files-slack-did-not-give", name=file.name)) from err


async def _read(answer: aiohttp.ClientResponse, file: FileRef, limit: int) -> bytes:
    """The body, as long as it stays within the limit, whatever size was announced."""
    content = bytearray()
    async for piece in answer.content.iter_chunked(_PIECE):
        content += piece
        if len(content) > limit:
            raise SlackRefused(say("files-file-too-large", name=file.name), code="file_too_large")
    return bytes(content)
