"""The tasks that a person was shown last in a conversation, by their numbers. Knows specs."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from bot.specs import TaskRef, Tenant


class Numbering(Protocol):
    """What "complete 2" means: the list that somebody was shown last in a conversation, for an hour."""

    async def remember(
        self,
        tenant: Tenant,
        user: str,
        conversation: str,
        tasks: Sequence[TaskRef],
        asked: str = "",
        *,
        keep: dt.timedelta = dt.timedelta(hours=1),
    ) -> None:
        """These are the numbers 1, 2, … of a person in a conversation (its Slack id) from now on; may be repeated.

        `asked` is what the list was asked for with, so that another page of it goes on with the same numbers. They are
        kept for `keep`. A person's conversation with the bot is named by its id, or by theirs.
        """
        ...

    async def recall(self, tenant: Tenant, user: str, conversation: str, asked: str | None = None) -> Sequence[TaskRef]:
        """The tasks in the order of their numbers; none where there was no list within the hour.

        With `asked`, only of the list that was asked for so. Raises StoreUnavailable.
        """
        ...
