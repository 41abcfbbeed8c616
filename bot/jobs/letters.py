"""An admin's word on a command that was given up: taken up again, or dropped. Knows the inbox.

It shares the lane of that command, so what is taken up again runs after the card says so.
"""

from bot.catalogue import say
from bot.commands import Command, Kind
from bot.ports import Claim, Effects, Inbox
from bot.service import status
from bot.service.notices import notice


class Letters:
    """Settles dead letters. Each may simply run again."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    async def run(self, claim: Claim, command: Command) -> None:
        """One claimed REDO or DROP. Raises Stale and StoreUnavailable."""
        tenant = command.origin.tenant
        letter = await self._inbox.pending(tenant, command.text)
        # Taken up by this command's own first try, it waits behind it in the lane, and nobody has heard of it.
        is_ours = letter is not None and (letter.state == "dead" or (claim.tries > 1 and command.kind is Kind.REDO))
        if letter is None or not is_ours:
            await claim.finish(Effects(notices=(notice(command, say("status-settled-before"), "end"),)))
            return
        drawn = await self._inbox.card(tenant, letter.command.card or letter.command.id)
        card = drawn.card if drawn is not None else None
        notices = status.settled(command, letter.command, status.asked_for(letter.command, card))
        if command.kind is Kind.DROP:
            # What is dropped can't be read any more, so its author is told first; the same notice is told once.
            for told in notices:
                await self._inbox.tell(told)
            await self._inbox.drop(tenant, command.text)
            await claim.finish(Effects())
            return
        await self._inbox.redo(tenant, command.text)
        again = status.taken_up(card) if card is not None and letter.command.kind is Kind.CREATE else None
        await claim.finish(Effects(card=again, notices=notices))
