"""What a card asks in a small modal before it acts: opened at once, judged on its fields, then accepted.

Knows payloads and ports; the modals themselves are card_views'. A trigger lives three seconds, so a modal opens before
the ack with what the store knows.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import Card, CardStatus, Kind, Origin
from bot.errors import NotAllowed, NotUnderstood, SlackError
from bot.intent import parse, report
from bot.ports import Clock, CommandIds, Effects, Inbox, Profiles
from bot.service import cards as truths
from bot.service import rights
from bot.service.notices import told
from bot.service.people import People
from bot.slack.acting import Acting
from bot.slack.api import SlackApi
from bot.slack.cards import buttons, phrases, views
from bot.slack.cards.joint_presses import people_chosen
from bot.slack.cards.views import Pointed
from bot.slack.handlers import Handlers
from bot.slack.payloads import tenant_of
from bot.specs import Person, Place, Product, TaskRef
from bot.understand.contexts import context_again, context_of
from bot.understand.understanding import Understanding

log = structlog.get_logger(__name__)

# Slack's three seconds, less what the way here and back and the store take.
_OPENS_WITHIN = 1.5
_LIVE = (CardStatus.OPEN, CardStatus.DONE)

Errors = dict[str, str]
Answer = Callable[[Pointed, Card, Mapping[str, Any], Origin], Awaitable[Errors]]


class CardDialogs:
    """Opens a card's modals and takes what is submitted in them."""

    def __init__(
        self,
        inbox: Inbox,
        handlers: Handlers,
        understanding: Understanding,
        *,
        profiles: Profiles,
        people: People,
        ids: CommandIds,
        clock: Clock,
        api: SlackApi,
    ) -> None:
        self._inbox = inbox
        self._handlers = handlers
        self._understanding = understanding
        self._profiles = profiles
        self._people = people
        self._ids = ids
        self._clock = clock
        self._api = api
        self._acting = Acting(inbox, profiles, ids, clock)
        self._answers: Mapping[str, Answer] = {
            buttons.OTHER: self._snooze,
            buttons.ASSIGN: self._assign,
            buttons.DELETING: self._delete,
            buttons.NOTE: self._note,
        }

    @property
    def presses(self) -> Mapping[str, Callable[[str, dict[str, Any], AsyncBoltContext], Awaitable[None]]]:
        """The buttons and menus that may ask first, by action id."""
        return dict.fromkeys((buttons.ASSIGN, buttons.MENU, buttons.SNOOZE), self.pressed)

    @property
    def submissions(self) -> Mapping[str, Callable[[dict[str, Any], AsyncBoltContext], Awaitable[dict[str, Any]]]]:
        """What takes the modals that are submitted, by callback id."""
        return {views.CALLBACK: self.submitted}

    async def pressed(self, name: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A button, an option of Snooze or of the menu: one that asks first opens its modal, the others act at once."""
        action = body["actions"][0]
        value = action.get("value") or (action.get("selected_option") or {}).get("value") or ""
        card, _, rest = str(value).partition(" ")
        task, _, word = rest.partition(" ")
        word, shown = buttons.word_of(word)
        asks = buttons.ASSIGN if name == buttons.ASSIGN else word
        if asks not in (*self._answers, buttons.WHY):
            await self._handlers.action(name, body, context)
            return
        message = body.get("message") or {}
        place = Place(channel=body["channel"]["id"], ts=message.get("ts"), thread_ts=message.get("thread_ts"))
        url = body.get("response_url")
        about = Pointed(asks=asks, card=card, task=task, place=place, response_url=url, shown=shown)
        origin = _origin(context, body["user"]["id"], about)
        if (sentence := await self._opened(body["trigger_id"], origin, about)) is not None:
            natural = self._ids(origin.tenant, "notice", body["trigger_id"])
            await self._inbox.tell(told(origin, sentence, natural))

    async def _opened(self, trigger: str, origin: Origin, about: Pointed) -> str | None:
        """Opens the modal; the sentence to say where that is not possible."""
        drawn = await self._inbox.card(origin.tenant, about.card)
        if drawn is None:
            return say("card-dialog-unknown")
        if (sentence := _refusal(drawn.card, about)) is not None:
            return sentence
        profile = await self._profiles.get(origin.tenant, origin.user)
        if profile is not None:
            try:
                rights.check(profile, origin.tenant)
            except NotAllowed as err:
                return str(err)
        view = self._view(about, drawn.card, origin)
        try:
            async with asyncio.timeout(_OPENS_WITHIN):
                await self._api.call("views.open", trigger_id=trigger, view=view)
        except (SlackError, TimeoutError) as err:
            log.warning("card_dialog_not_opened", why=type(err).__name__, code=getattr(err, "code", None))
            return say("card-dialog-not-open")
        return None

    def _view(self, about: Pointed, the: Card, origin: Origin) -> dict[str, Any]:
        match about.asks:
            case buttons.OTHER:
                return views.snooze(about)
            case buttons.ASSIGN:
                # What the owners are now is what this changes.
                return views.assign(about.model_copy(update={"shown": truths.stamp(the)}), the)
            case buttons.DELETING:
                return views.delete(about, the)
            case buttons.NOTE:
                return views.note(about, the)
            case _:
                return views.why(about, the, *_read_again(the), own=the.author == origin.user)

    async def submitted(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """A modal's button: accepted, or the errors that keep it open; the arguments of its acknowledgement."""
        view = body["view"]
        about = Pointed.model_validate_json(view["private_metadata"])
        origin = _origin(context, body["user"]["id"], about)
        drawn = await self._inbox.card(origin.tenant, about.card)
        field = _first_input(view)
        if drawn is None:
            return _answer(say("card-dialog-unknown"), field)
        if (sentence := _refusal(drawn.card, about)) is not None:
            return _answer(sentence, field)
        try:
            wrong = await self._answers[about.asks](about, drawn.card, view, origin)
        except NotUnderstood as err:
            return _answer(str(err), field)
        return {"response_action": "errors", "errors": wrong} if wrong else {}

    async def _snooze(self, about: Pointed, _: Card, view: Mapping[str, Any], origin: Origin) -> Errors:
        try:
            async with asyncio.timeout(_OPENS_WITHIN):
                profile = await self._people.profile(origin.tenant, origin.user)
        except (SlackError, TimeoutError):
            return {views.WHEN: say("card-dialog-person")}
        assumed = await self._understanding.assumed(origin.tenant, origin.user, origin.place.channel)
        now = self._clock.now()
        when = phrases.until(views.given(view, views.WHEN) or "", context_of(now, profile, assumed))
        await self._act(Kind.SNOOZE, about, view, origin, text=when, shown=about.shown)
        return {}

    async def _assign(self, about: Pointed, the: Card, view: Mapping[str, Any], origin: Origin) -> Errors:
        chosen = list(views.given(view, views.WHO) or ())
        if views.given(view, views.ME):
            chosen = [origin.user, *(user for user in chosen if user != origin.user)]
        if not chosen:
            return {views.WHO: say("card-dialog-assign-nobody")}
        if the.shares:
            key = self._ids(origin.tenant, "action", f"{view['id']}|{view['hash']}")
            command = people_chosen(key, the.id, origin, chosen, self._clock.now())
            await self._inbox.accept(command, Effects())
            return {}
        people = tuple(Person(slack=user) for user in chosen)
        if people != the.spec.assignees:
            spec = the.spec.model_copy(update={"assignees": people})
            await self._act(Kind.CHANGE, about, view, origin, spec=spec, only=("assignees",))
        return {}

    async def _delete(self, about: Pointed, _: Card, view: Mapping[str, Any], origin: Origin) -> Errors:
        which = views.given(view, views.WHICH) or views.ONE
        await self._act(Kind.DELETE, about, view, origin, text=which)
        return {}

    async def _note(self, about: Pointed, the: Card, view: Mapping[str, Any], origin: Origin) -> Errors:
        words = (views.given(view, views.WORDS) or "").strip()
        if not words:
            return {views.WORDS: say("card-note-empty")}
        if the.product is Product.MAIL:
            longer = "\n\n".join(filter(None, (the.spec.description, words)))
            spec = the.spec.model_copy(update={"description": longer})
            await self._act(Kind.CHANGE, about, view, origin, spec=spec, only=("description",))
        else:
            await self._act(Kind.NOTE, about, view, origin, text=words)
        return {}

    async def _act(self, kind: Kind, about: Pointed, view: Mapping[str, Any], origin: Origin, **asked: Any) -> None:
        """Accepts it; its answer is the card, drawn again."""
        key = f"{view['id']}|{view['hash']}"
        ref = TaskRef.from_key(about.task)
        await self._acting.act(origin, key, kind, task=ref, card=about.card, aloud=False, **asked)


def _refusal(the: Card, about: Pointed) -> str | None:
    """Why nothing can be done with the task that the card showed; None where something can."""
    if about.asks == buttons.WHY:
        return None
    there = the.status in _LIVE and (the.shares or about.task in {task.ref.key for task in the.tasks})
    return None if there else say("card-dialog-gone")


def _read_again(the: Card) -> tuple[list[views.Found], list[str]]:
    """How the card's line is read: what was found in it, and what was doubtful and stayed words."""
    if the.said is None:
        return [], []
    context = context_again(the.said)
    reading = parse(the.said.text, context)
    return report.explained(reading, context), [doubt.sentence for doubt in reading.doubts]


def _first_input(view: Mapping[str, Any]) -> str | None:
    return next((str(block["block_id"]) for block in view.get("blocks", ()) if block["type"] == "input"), None)


def _answer(sentence: str, field: str | None) -> dict[str, Any]:
    """What keeps a modal open and says why; one without a field to say it on is replaced by the sentence."""
    if field is None:
        return {"response_action": "update", "view": views.sentence(sentence)}
    return {"response_action": "errors", "errors": {field: sentence}}


def _origin(context: AsyncBoltContext, user: str, about: Pointed) -> Origin:
    """Who acts where."""
    return Origin(
        tenant=tenant_of(context), user=user, place=about.place, door="action", response_url=about.response_url
    )
