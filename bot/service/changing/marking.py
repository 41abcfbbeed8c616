"""The mark around a write that may simply be repeated: whether an earlier try may have done it. Knows claims only."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.errors import NotConnected, ZohoBusy
from bot.ports import Claim

T = TypeVar("T")


def may_be_done(claim: Claim) -> bool:
    """Whether an earlier try of this command may have written already; refused ones and mere waits have not."""
    return claim.sending_since is not None


async def marked(claim: Claim, write: Callable[[], Awaitable[T]]) -> T:
    """Writes, once per claim, under the mark that `may_be_done` finds; a definite "later" takes the mark back."""
    if may_be_done(claim):
        return await write()
    await claim.sending()
    try:
        return await write()
    except (ZohoBusy, NotConnected):
        await claim.unsent()
        raise
