"""What everybody in a conversation may see of a link to Zoho, and where that was shown. Knows ports and cards.

An unfurl is seen by all who see its message, whatever they may read in Zoho. So it shows what the bot already shows in
that conversation (a card of the task stands there), and of anything else only that it is a task or a record.
"""

from html import unescape

from bot.commands import Drawn
from bot.ports import Inbox, LinkReader, SharedLinks, ShownLink, Unfurls
from bot.specs import TaskRef, Tenant

# A card of a long series changes few of its tasks at once; links to others are shown anew when they are posted anew.
_MOST_TASKS = 10


class Links:
    """Decides it. `read` tells what an address leads to."""

    def __init__(self, inbox: Inbox, unfurls: Unfurls, read: LinkReader) -> None:
        self._inbox = inbox
        self._unfurls = unfurls
        self._read = read

    async def shown(self, tenant: Tenant, shared: SharedLinks) -> list[ShownLink]:
        """The links that lead somewhere, each with its card where that stands in the same conversation."""
        found = list[ShownLink]()
        for url in dict.fromkeys(shared.urls):
            # Slack escapes & in addresses.
            link = self._read(unescape(url))
            if link is None:
                continue
            drawn = await self.card(tenant, link.task) if link.task is not None else None
            here = drawn is not None and stands_in(drawn, shared.channel)
            found.append(ShownLink(posted=url, link=link, drawn=drawn if here else None))
        return found

    async def card(self, tenant: Tenant, task: TaskRef) -> Drawn | None:
        """The card of a task; None where the bot has none."""
        card = await self._inbox.card_of(tenant, task)
        return await self._inbox.card(tenant, card) if card is not None else None

    async def remember(self, tenant: Tenant, shared: SharedLinks, shown: list[ShownLink]) -> None:
        """Those that showed facts are shown anew when the facts change; what is still being written is not."""
        if shared.source == "composer":
            return
        for each in shown:
            if each.drawn is not None and each.link.task is not None:
                only = shared.model_copy(update={"urls": (each.posted,)})
                await self._unfurls.add(tenant, each.link.task, only)

    async def forget(self, tenant: Tenant, shared: SharedLinks, shown: list[ShownLink]) -> None:
        """The message is gone, or takes no unfurl any more."""
        for each in shown:
            if each.link.task is not None:
                await self._unfurls.forget(tenant, each.link.task, shared)

    async def showing(self, drawn: Drawn) -> list[SharedLinks]:
        """The messages in which a card's tasks are shown."""
        card = drawn.card
        touched = (*(card.undo.tasks if card.undo is not None else ()), *card.tasks)
        tasks = list(dict.fromkeys(state.ref for state in touched))[:_MOST_TASKS]
        return list(await self._unfurls.of(card.tenant, *tasks)) if tasks else []


def stands_in(drawn: Drawn, channel: str) -> bool:
    """Whether a copy of the card stands in a conversation."""
    return any(copy.channel == channel for copy in drawn.copies)
