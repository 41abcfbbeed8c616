"""Files that Slack fails to give: waited for, and in the end linked, so that no task waits for ever."""

from typing import Any

import pytest

from bot.errors import SlackBusy, SlackError, SlackUnknown
from bot.service.files import MOST_TRIES, Brought, Files
from bot.specs import FileRef, Product, TaskRef, Tenant

FILE = FileRef(id="F1", name="offer.pdf", url="https://files.slack.com/offer.pdf", permalink="https://acme.slack.com/1")
TASK = TaskRef(product=Product.CRM, id="1")


class FailingSlack:
    """Gives no file."""

    def __init__(self, error: SlackError) -> None:
        self.error = error

    async def download(self, *_: Any) -> bytes:
        raise self.error


class Attaching:
    """A product that takes files after the task."""

    async def attach(self, ref: TaskRef, upload: Any) -> None:
        raise AssertionError((ref, upload))


class Held:
    """A claim of a command that was tried so often."""

    def __init__(self, tries: int) -> None:
        self.tries = tries

    async def renew(self) -> None:
        """In time."""


async def attached(error: SlackError, tries: int) -> list[str]:
    """What the person is told."""
    slack: Any = FailingSlack(error)
    backend: Any = Attaching()
    claim: Any = Held(tries)
    return await Files(slack).attached(claim, backend, Tenant(team="T1"), [[TASK]], Brought(sent=(FILE,)))


ERRORS = {"silent": SlackUnknown("Slack did not give offer.pdf."), "busy": SlackBusy("Slow down.", retry_after=1.0)}


@pytest.mark.parametrize("error", ERRORS)
async def test_it_is_waited_for(error: str) -> None:
    """The task is there already; it is tried again."""
    with pytest.raises(type(ERRORS[error])):
        await attached(ERRORS[error], 1)


@pytest.mark.parametrize("error", ERRORS)
async def test_at_last_it_is_linked(error: str) -> None:
    """The person hears which file is missing, and where it is."""
    (note,) = await attached(ERRORS[error], MOST_TRIES)
    assert "offer.pdf" in note
    assert "https://acme.slack.com/1" in note
