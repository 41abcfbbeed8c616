"""Files of Slack messages: what a message says of them, and what can be downloaded, against the sandbox's Slack."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from bot.errors import SlackRefused
from bot.sandbox.slack import SlackSandbox, seed
from bot.sandbox.slack.files import Attached
from bot.slack.files import download, files_of
from bot.slack.manifest import manifest
from bot.specs import FileRef

HERE = frozenset({"127.0.0.1"})
PNG = Attached("whiteboard photo.png", "image/png", b"\x89PNG" + bytes(1000))


@asynccontextmanager
async def shared(*files: Attached, scopes: bool = True) -> AsyncIterator[tuple[SlackSandbox, tuple[FileRef, ...]]]:
    """A Slack in which Dana has shared these files with the bot, and what their message says of them."""
    slack = SlackSandbox()
    await slack.start()
    try:
        app = manifest()
        if not scopes:
            app["oauth_config"]["scopes"]["bot_optional"].remove("files:read")
        slack.install(app)
        place = slack.dm(seed.DANA)
        await slack.say(seed.DANA, place, "see this", files=files)
        (message,) = slack.messages(place, seed.DANA)
        yield slack, files_of(message)
    finally:
        await slack.stop()


async def fetched(slack: SlackSandbox, file: FileRef, limit: int = 10_000, **options: Any) -> bytes:
    async with aiohttp.ClientSession() as session:
        return await download(session, options.pop("token", slack.bot_token), file, limit=limit, **options)


async def test_a_shared_file_is_downloaded() -> None:
    """Its name, type and size are the message's; its bytes come with the bot's token."""
    async with shared(PNG) as (slack, (file,)):
        assert (file.name, file.mimetype, file.size) == ("whiteboard photo.png", "image/png", 1004)
        assert await fetched(slack, file, hosts=HERE) == PNG.content


async def test_the_token_goes_to_slack_alone() -> None:
    """A file that names another host is not asked for, so that nobody there gets the token."""
    async with shared(PNG) as (slack, (file,)):
        with pytest.raises(SlackRefused, match="does not hold"):
            await fetched(slack, file)


async def test_a_larger_file_than_announced_is_not_read_to_its_end() -> None:
    """The limit holds for what comes, not for what was said."""
    async with shared(PNG) as (slack, (file,)):
        with pytest.raises(SlackRefused, match="too large"):
            await fetched(slack, file.model_copy(update={"size": 1}), limit=1003, hosts=HERE)


@pytest.mark.parametrize("scopes", [True, False], ids=["another token", "no scope"])
async def test_slacks_sign_in_page_is_no_file(scopes: bool) -> None:
    """What comes instead of a file that may not be read is never taken for it."""
    async with shared(PNG, scopes=scopes) as (slack, (file,)):
        with pytest.raises(SlackRefused, match="does not let me read"):
            await fetched(slack, file, token="xoxb-other" if scopes else slack.bot_token, hosts=HERE)


@pytest.mark.parametrize(
    ("file", "has_address"),
    [
        ({"id": "F1", "name": "a.txt", "mode": "hosted", "url_private": "https://files.slack.com/a"}, True),
        ({"id": "F1", "name": "plan", "mode": "external", "is_external": True, "url_private": "https://x.test"}, False),
        ({"id": "F1", "file_access": "check_file_info"}, False),
    ],
    ids=["hosted", "kept elsewhere", "of another organisation"],
)
def test_only_what_slack_holds_has_an_address(file: dict[str, Any], has_address: bool) -> None:
    """Anything else is named and linked."""
    (found,) = files_of({"files": [file]})
    assert (found.url is not None) == has_address


def test_deleted_files_are_left_out() -> None:
    """Slack keeps a tombstone for them."""
    assert files_of({"files": [{"id": "F1", "mode": "tombstone"}]}) == ()
