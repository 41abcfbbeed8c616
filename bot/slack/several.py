"""Questions that a message raises before it becomes a task, and the buttons that answer them. Knows payloads and ports.

A message that reads as several tasks, or that has a task already, is not made into another one unasked. The question is
a command that waits (jobs/asking.py); its button names it.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import CardStatus, Command, Drawn, Kind, Notice, Origin, Press, Profile
from bot.errors import NotAllowed, NotUnderstood
from bot.ports import Clock, CommandIds, Effects, Inbox, Pending, Preferences, Profiles
from bot.service import presses, rights, several
from bot.service.notices import notice
from bot.slack.acting import Acting
from bot.slack.cards import cards
from bot.slack.files import files_of
from bot.slack.form.dialogs import Dialogs
from bot.slack.payloads import moment_of, press_key, press_origin, tenant_of
from bot.specs import Place, TaskRef, Tenant
from bot.understand.contexts import introduced
from bot.understand.tasks import tasks_of

_THERE = (CardStatus.SAVED, CardStatus.WAITING, CardStatus.OPEN, CardStatus.DONE)


class Several:
    """Asks, and takes answers."""

    def __init__(
        self,
        inbox: Inbox,
        profiles: Profiles,
        dialogs: Dialogs,
        acting: Acting,
        *,
        preferences: Preferences,
        ids: CommandIds,
        clock: Clock,
    ) -> None:
        self._preferences = preferences
        self._inbox = inbox
        self._profiles = profiles
        self._dialogs = dialogs
        self._acting = acting
        self._ids = ids
        self._clock = clock

    async def asked(self, body: dict[str, Any], context: AsyncBoltContext) -> bool:
        """The shortcut on a message: whether something is to be asked first; then it was.

        Those who may not act, or whose profile is not at hand, go on to the form, which knows how to tell them.
        """
        message, tenant = body["message"], tenant_of(context)
        profile = await self._profiles.get(tenant, body["user"]["id"])
        if profile is None:
            return False
        place = Place(channel=body["channel"]["id"], ts=message["ts"], thread_ts=message.get("thread_ts"))
        command = Command(
            id=self._ids(tenant, "shortcut", body["trigger_id"]),
            kind=Kind.ASK,
            origin=Origin(
                tenant=tenant,
                user=profile.user,
                place=place,
                door="shortcut",
                response_url=body.get("response_url"),
            ),
            # "tomorrow" in a message is the day after it was written.
            now=moment_of(message["ts"]),
            text=message.get("text") or "",
            files=files_of(message),
            assumed=(await self._preferences.preferred(tenant, profile.user, place.channel)).assumed,
        )
        try:
            rights.check(profile, tenant)
            drawn = await existing(self._inbox, tenant, place)
            now = self._clock.now()
            asked = shown(command, drawn, now) if drawn is not None else _question(command, profile)
        except (NotAllowed, NotUnderstood):
            return False
        await self._inbox.accept(command, Effects(notices=(asked,), then=(several.kept(command, self._clock.now()),)))
        return True

    async def pressed(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A button under a question, or under a task shown outside its card."""
        tenant, user = tenant_of(context), str(body["user"]["id"])
        value = str(body["actions"][0].get("value", ""))
        if action_id in presses.ACTS:
            await self._act(action_id, value, body, tenant)
            return
        if action_id == presses.EDIT:
            await self._dialogs.opened_by_edit(body, context)
            return
        asked = await self._inbox.pending(tenant, value)
        if asked is None or asked.command.origin.user != user:
            await self._over(body, tenant)
        elif action_id == presses.ANOTHER or (action_id == presses.ONE and asked.command.origin.door == "shortcut"):
            await self._dialogs.opened_by_shortcut(_again(body, asked), context)
        else:
            await self._chosen(action_id, asked.command, body)

    async def _chosen(self, action_id: str, asked: Command, body: dict[str, Any]) -> None:
        """All of them, or one of it: whichever is pressed first; one id for both lets only that one through."""
        one = action_id == presses.ONE
        chosen = asked.model_copy(
            update={
                "id": self._ids(asked.origin.tenant, "several", asked.id),
                "kind": Kind.CREATE if one else Kind.EACH,
                "origin": asked.origin.model_copy(update={"response_url": body.get("response_url")}),
                "whole": one,
            }
        )
        new = await self._inbox.accept(chosen, Effects())
        if one or not new:
            sentence = say("several-making-one") if new else say("several-chosen")
            told = notice(chosen, sentence, "chosen" if new else f"again-{body['actions'][0]['action_ts']}")
            await self._inbox.tell(told.model_copy(update={"replaces": True}))

    async def _act(self, action_id: str, value: str, body: dict[str, Any], tenant: Tenant) -> None:
        card, _, key = value.partition(" ")
        try:
            task = TaskRef.from_key(key)
        except ValueError:
            return
        kind, text = presses.ACTS[action_id]
        await self._acting.act(press_origin(body, tenant), press_key(body), kind, task=task, card=card, text=text)

    async def _over(self, body: dict[str, Any], tenant: Tenant) -> None:
        """The question is more than a day old, or somebody else's."""
        origin = press_origin(body, tenant)
        stale = Command(id=body["actions"][0]["action_ts"], kind=Kind.ASK, origin=origin, now=self._clock.now())
        await self._inbox.tell(notice(stale, say("several-over"), "over", key=f"{origin.user}-{stale.id}"))


async def existing(inbox: Inbox, tenant: Tenant, place: Place) -> Drawn | None:
    """The card of the task that a message was made into, while there is such a task."""
    card = await inbox.card_from(tenant, place)
    drawn = await inbox.card(tenant, card) if card is not None else None
    return drawn if drawn is not None and drawn.card.status in _THERE else None


def shown(command: Command, drawn: Drawn, now: dt.datetime) -> Notice:
    """The notice that shows a message's task, and offers to make another one.

    A card in somebody's own conversation with the bot is theirs alone: of it only is said that there is one.
    """
    card = drawn.card
    another = Press(label=say("existing-another"), action=presses.ANOTHER, value=several.kept_as(command))
    if card.author != command.origin.user and card.place.channel != command.origin.place.channel:
        text = say("existing-of-other", person=f"<@{card.author}>")
        return notice(command, text, "existing").model_copy(update={"presses": (another,)})
    text = say("existing-shown", task=cards.card(drawn, now)[0])
    return notice(command, text, "existing").model_copy(update={"presses": (*presses.doable(card), another)})


def _question(command: Command, profile: Profile) -> Notice:
    """Raises NotUnderstood where the message is one task, as most are."""
    return several.question(command, tasks_of(introduced(command, profile), profile))


def _again(body: Mapping[str, Any], asked: Pending) -> dict[str, Any]:
    """The shortcut's payload once more, with the trigger of the button: it opens the form."""
    place = asked.command.origin.place
    message = {"ts": place.ts, "thread_ts": place.thread_ts, "text": asked.command.text}
    again = {name: body[name] for name in ("user", "team", "trigger_id")}
    return {
        **again,
        "message": message,
        "channel": {"id": place.channel},
        "response_url": body.get("response_url"),
    }
