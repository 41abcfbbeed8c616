"""Acting on a task from wherever somebody can point at one: accepted as one command. Knows ports, asks no vendor.

A card's button, a word, a number of a list, App Home, a Work Object, a workflow step and a ticked list all come here,
so that each is deduplicated, judged and undone alike. A task that the bot did not make has no card yet: its command
names the card that the worker makes of it (service/adopting.py).
"""

import datetime as dt
from collections.abc import Sequence

from bot.commands import ACTION_SHOWS_AFTER, Command, Kind, Origin
from bot.errors import NotAllowed
from bot.ports import Clock, CommandIds, Effects, Inbox, Profiles
from bot.service.notices import notice
from bot.specs import TaskRef, TaskSpec, Tenant
from bot.understand.contexts import introduced


class Acting:
    """Accepts actions on tasks."""

    def __init__(self, inbox: Inbox, profiles: Profiles, ids: CommandIds, clock: Clock) -> None:
        self._inbox = inbox
        self._profiles = profiles
        self._ids = ids
        self._clock = clock

    async def act(
        self,
        origin: Origin,
        natural_key: str,
        kind: Kind,
        *,
        task: TaskRef,
        card: str | None = None,
        text: str = "",
        spec: TaskSpec | None = None,
        only: Sequence[str] = (),
        undo: str | None = None,
        now: dt.datetime | None = None,
        aloud: bool = True,
        batch: str | None = None,
        shown: str | None = None,
    ) -> bool:
        """Accepts one action on a task; whether it is new and its person may act.

        `natural_key` is Slack's own name of the request (a redelivery has the same): for several tasks at once, with
        the task's key in it. `card` is known where a card was pressed, else the task's card is found. `text`, `spec`
        and `only` are as in Command; a `now` is given where Slack dates the words. `aloud`: a sentence in `origin`'s
        place says what became of it, because it was not given on the card. `batch` is what one Undo takes back
        together.

        Who may not act is told so there. Raises StoreUnavailable and SaveUnknown.
        """
        tenant = origin.tenant
        known = card or await self._inbox.card_of(tenant, task)
        command = Command(
            id=self._ids(tenant, "action", natural_key),
            kind=kind,
            origin=origin,
            now=now or self._clock.now(),
            text=text,
            spec=spec,
            only=tuple(only),
            card=known or self._new_card(tenant, task),
            task=task,
            undo=undo,
            aloud=aloud,
            batch=batch,
            shown=shown,
        )
        profile = await self._profiles.get(tenant, origin.user)
        if profile is not None:
            try:
                command = introduced(command, profile)
            except NotAllowed as err:
                await self._inbox.tell(notice(command, str(err)))
                return False
        return await self._inbox.accept(command, doing(known, kind) if known is not None else Effects())

    async def lane(self, tenant: Tenant, task: TaskRef) -> str:
        """The card by whose lane an action on this task runs. Raises StoreUnavailable."""
        return await self._inbox.card_of(tenant, task) or self._new_card(tenant, task)

    def _new_card(self, tenant: Tenant, task: TaskRef) -> str:
        return self._ids(tenant, "task", task.key)


def doing(card: str, kind: Kind) -> Effects:
    """What an action on a card writes when it is accepted."""
    return Effects(doing=(card, kind), draw_after=ACTION_SHOWS_AFTER)
