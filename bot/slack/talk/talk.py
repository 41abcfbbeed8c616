"""Words about tasks that are there, as Slack sends them: where they were said, and the answers to what was asked back.

Knows payloads and ports. Before the answer only the store is asked; which task is meant, the worker finds out.
"""

import asyncio
from collections.abc import Sequence
from typing import Any

from bot.catalogue import say
from bot.commands import CardStatus, Command, Drawn, Kind, Origin
from bot.errors import NotAllowed, StoredByOther
from bot.ports import Clock, CommandIds, Effects, Inbox, Profiles
from bot.ports.talk import Asked, Talks
from bot.service import rights
from bot.service.notices import told
from bot.service.talk.finding import cards_here
from bot.service.talk.presses import HOW_MUCH, LEAVE, PICK, TOGETHER, UNDO_ALL, undo_all
from bot.slack.acting import Acting
from bot.specs import Place, TaskRef, TaskSpec, Tenant
from bot.understand.spoken import is_overheard, spoken
from bot.understand.understanding import Understanding

_NOT_THERE = (CardStatus.DELETED, CardStatus.GONE, CardStatus.REFUSED)


class Talking:
    """Takes in what is said of tasks."""

    def __init__(
        self,
        inbox: Inbox,
        talks: Talks,
        profiles: Profiles,
        understanding: Understanding,
        *,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        self._inbox = inbox
        self._talks = talks
        self._profiles = profiles
        self._understanding = understanding
        self._ids = ids
        self._clock = clock
        self._acting = Acting(inbox, profiles, ids, clock)

    async def placed(self, command: Command) -> Command:
        """The command, told apart where it was said in the thread of a task's card. Raises StoreUnavailable."""
        threaded = await self._stands(command)
        return command.model_copy(update={"threaded": True}) if threaded else command

    async def standing(self, command: Command) -> Drawn | None:
        """The task that this thread has already, of those whose card this person sees. Raises StoreUnavailable."""
        tenant, user, channel = command.origin.tenant, command.origin.user, command.origin.place.channel
        for name in await self._talks.cards_in(tenant, command.origin.place):
            drawn = await self._inbox.card(tenant, name)
            if drawn is None or drawn.card.status in _NOT_THERE:
                continue
            if drawn.card.author == user or drawn.card.place.channel == channel:
                return drawn
        return None

    async def overheard(self, command: Command) -> None:
        """What somebody wrote in a thread without naming the bot: taken in where it is said of the thread's task.

        Words that could be meant for others are left alone: bare dates, and whatever is no command.
        """
        tenant, user = command.origin.tenant, command.origin.user
        stands, profile = await asyncio.gather(self._stands(command), self._profiles.get(tenant, user))
        if not stands:
            return
        command = await self._understanding.assuming(command)
        if profile is not None and not is_overheard(spoken(command, profile)[0]):
            return
        await self._inbox.accept(command.model_copy(update={"kind": Kind.TALK}), Effects())

    async def _stands(self, command: Command) -> bool:
        """Whether a card stands in the thread that the speaker can mean; one of a newer version may be one."""
        try:
            return bool(await cards_here(self._talks, self._inbox, command))
        except StoredByOther:
            return True

    async def pressed(self, name: str, body: dict[str, Any], tenant: Tenant) -> None:
        """An answer to a question was pressed, or the Undo of several actions."""
        action, user = body["actions"][0], str(body["user"]["id"])
        first, _, rest = str(action.get("value", "")).partition(" ")
        container = body.get("container") or {}
        place = Place(channel=body["channel"]["id"], thread_ts=container.get("thread_ts"))
        # Undo stands under an answer, which stays; a question makes room for its answer.
        replaces = not name.startswith(UNDO_ALL)
        url = body.get("response_url")
        origin = Origin(tenant=tenant, user=user, place=place, door="action", response_url=url, replaces=replaces)
        key = f"{action['action_ts']}|{container.get('message_ts') or ''}|{user}"
        if name.startswith(UNDO_ALL):
            undo = Command(
                id=self._ids(tenant, "action", key),
                kind=Kind.TALK,
                origin=origin,
                now=self._clock.now(),
                text="undo",
                batch=first,
            )
            await self._inbox.accept(undo, Effects())
            return
        asked = await self._talks.asked(tenant, first)
        if asked is None or asked.command.origin.user != user:
            await self._inbox.tell(told(origin, say("talk-too-old"), self._ids(tenant, "notice", key)))
            return
        # A question has one answer: a second press, or one from another window, is the same command again.
        await self._answered(name, asked, origin, f"answer|{asked.command.id}", rest)
        await self._talks.answered(asked)

    async def _answered(self, name: str, asked: Asked, origin: Origin, key: str, rest: str) -> None:
        ref, _, word = rest.partition(" ")
        if name.startswith(PICK):
            known = asked.command.origin.model_copy(update={"response_url": origin.response_url, "replaces": True})
            changed = {"id": self._ids(origin.tenant, "action", key), "origin": known, "kind": Kind.TALK}
            picked = asked.command.model_copy(update={**changed, "task": TaskRef.from_key(ref)})
            await self._inbox.accept(picked, Effects())
        elif name.startswith(HOW_MUCH):
            await self._acting.act(origin, key, Kind.DELETE, task=TaskRef.from_key(ref), text=word)
        elif name.startswith(TOGETHER):
            text = "one" if asked.command.kind is Kind.DELETE else ""
            await self.each(origin, key, asked.command.kind, asked.tasks, text=text)
        elif name.startswith(LEAVE):
            await self._inbox.tell(told(origin, say("talk-left"), self._ids(origin.tenant, "notice", key)))

    async def each(
        self,
        origin: Origin,
        key: str,
        kind: Kind,
        tasks: Sequence[TaskRef],
        *,
        text: str = "",
        spec: TaskSpec | None = None,
        only: Sequence[str] = (),
    ) -> None:
        """The same to several tasks: a command for each, one sentence for all, and one Undo."""
        profile = await self._profiles.get(origin.tenant, origin.user)
        if profile is not None:
            try:
                rights.check(profile, origin.tenant)
            except NotAllowed as err:
                await self._inbox.tell(told(origin, str(err), self._ids(origin.tenant, "notice", key)))
                return
        batch = self._ids(origin.tenant, "batch", key)
        for task in tasks:
            name = f"{key}|{task.key}"
            await self._acting.act(
                origin, name, kind, task=task, text=text, spec=spec, only=only, aloud=False, batch=batch
            )
        sentence = told(origin, say(f"talk-started-{kind.value}", count=len(tasks)), batch)
        await self._inbox.tell(sentence.model_copy(update={"presses": (undo_all(batch),)}))
