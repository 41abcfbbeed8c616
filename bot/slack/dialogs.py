"""What happens around the modal: opened, looked at, submitted. Knows payloads and ports; forms and modal are pure.

A trigger lives three seconds, so a modal opens before the ack with what is known already; where the person's profile is
not cached, what Slack tells of them comes in later. A submission is judged before it is accepted: whatever is wrong
stands on its field, and what was typed stays in the modal until it is saved.
"""

import asyncio
import datetime as dt
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any

import structlog
from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import Card, Command, Kind, Origin, Profile
from bot.conventions import counted_back
from bot.errors import CannotPlan, NotAllowed, NotConnected, SlackError, StoreUnavailable, TaskbotError
from bot.intent import Context
from bot.ports import Clock, CommandIds, Inbox, Profiles, RequiredField
from bot.preferences import Assumed
from bot.service import quoting, rights
from bot.service.assuming import filled
from bot.service.notices import told
from bot.service.people import People
from bot.slack import editable, forms, modal, own_fields
from bot.slack.acting import doing
from bot.slack.api import SlackApi
from bot.slack.forms import Form
from bot.slack.handlers import moment_of, saved, tenant_of
from bot.slack.messages import permalink
from bot.slack.modal import About
from bot.specs import Place, Product, TaskRef, TaskSpec, Tenant
from bot.understand import Understanding, context_of, introduced, of_message

log = structlog.get_logger(__name__)


# Slack's three seconds, less what the way here and back and the store take.
_OPENS_WITHIN = 1.5
_LOOKS_FOR = 0.5
# A profile that comes later than this would change the form under the person's hands.
_FILLS_WITHIN = 2.0
_READ = ":read"
_NOTHING = TaskSpec(title="")

Errors = dict[str, str]


class Dialogs:
    """One method per thing that happens with the modal."""

    def __init__(
        self,
        inbox: Inbox,
        understanding: Understanding,
        *,
        profiles: Profiles,
        people: People,
        ids: CommandIds,
        clock: Clock,
        api: SlackApi,
    ) -> None:
        self._inbox = inbox
        self._profiles = profiles
        self._people = people
        self._understanding = understanding
        self._ids = ids
        self._clock = clock
        self._api = api
        self._background = set[asyncio.Task[Any]]()

    async def opened_by_command(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The slash command without a text; the arguments of its answer."""
        about = About(place=Place(channel=body["channel_id"]), response_url=body.get("response_url"))
        sentence = await self._open(body["trigger_id"], _origin(context, body["user_id"], about), about, None)
        return {} if sentence is None else {"text": sentence}

    async def opened_by_shortcut(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A global shortcut, or one on a message: then its text is read, and the card goes to its thread."""
        user, message = body["user"]["id"], body.get("message")
        about, text = About(), None
        if message is not None:
            place = Place(channel=body["channel"]["id"], ts=message["ts"], thread_ts=message.get("thread_ts"))
            about = About(door="shortcut", place=place, response_url=body.get("response_url"))
            about = about.model_copy(update={"wrote": await self._wrote(body, _origin(context, user, about))})
            text = message.get("text") or None
        origin = _origin(context, user, about)
        if (sentence := await self._open(body["trigger_id"], origin, about, text)) is not None:
            await self._tell(origin, body["trigger_id"], sentence)

    async def _wrote(self, body: Mapping[str, Any], origin: Origin) -> str | None:
        """The line that says who wrote the message of a shortcut, as far as that is at hand, and where it stands."""
        domain, author = (body.get("team") or {}).get("domain"), body["message"].get("user")
        profile = await self._cached(origin.model_copy(update={"user": author})) if author else None
        return quoting.source_line(
            profile.name if profile is not None else None, permalink(domain, origin.place) if domain else None
        )

    async def opened_by_edit(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Edit on a card; its button names the card and the task that the card showed."""
        name, _, task = str(body["actions"][0].get("value", "")).partition(" ")
        message = body.get("message") or {}
        place = Place(channel=body["channel"]["id"], thread_ts=message.get("thread_ts"))
        about = About(place=place, card=name, task=task or None, response_url=body.get("response_url"))
        origin = _origin(context, body["user"]["id"], about)
        drawn = await self._inbox.card(origin.tenant, name)
        sentence = editable.refusal(drawn.card if drawn is not None else None)
        if sentence is None:
            assert drawn is not None
            sentence = await self._open(body["trigger_id"], origin, about, None, drawn.card)
        if sentence is not None:
            await self._tell(origin, body["trigger_id"], sentence)

    async def recurrence_typed(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Something that decides the dates was entered: the modal shows the next three, and keeps what was typed."""
        view = body["view"]
        if "recurrence" not in modal.offered(view):
            return
        origin = _origin(context, body["user"]["id"], about := modal.about_of(view))
        try:
            async with asyncio.timeout(_OPENS_WITHIN):
                profile = await self._people.profile(origin.tenant, origin.user)
                given = await self._given(origin.tenant, about)
                form = modal.typed(view, Form.of(given))
                told = forms.repeats(form, self._context(profile, await self._assumed(origin)), given)
                await self._api.call(
                    "views.update", view_id=view["id"], hash=view["hash"], view=modal.with_preview(view, told)
                )
        except (TaskbotError, TimeoutError) as err:
            # Only the preview is missing; the submission reads the same words again.
            log.info("preview_not_shown", why=type(err).__name__, code=getattr(err, "code", None))

    async def more_asked(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """More fields: shown under the others, which keep what was typed."""
        view = body["view"]
        origin = _origin(context, body["user"]["id"], about := modal.about_of(view))
        try:
            async with asyncio.timeout(_OPENS_WITHIN):
                card = await self._card(origin.tenant, about)
                given = card.spec if card is not None else about.given or _NOTHING
                more = modal.with_more(view, Form.of(given), editable.fixed(card))
                await self._api.call("views.update", view_id=view["id"], hash=view["hash"], view=more)
        except (TaskbotError, TimeoutError) as err:
            log.info("fields_not_shown", why=type(err).__name__, code=getattr(err, "code", None))

    async def submitted(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The modal's button: accepted, or the errors that keep it open; the arguments of its acknowledgement."""
        view = body["view"]
        origin = _origin(context, body["user"]["id"], about := modal.about_of(view))
        try:
            wrong = await self._submit(view, origin, about)
        except NotAllowed as err:
            wrong = {"title": str(err)}
        return {"response_action": "errors", "errors": wrong} if wrong else {}

    async def _submit(self, view: Mapping[str, Any], origin: Origin, about: About) -> Errors:
        try:
            async with asyncio.timeout(_OPENS_WITHIN):
                profile = await self._people.profile(origin.tenant, origin.user)
        except (SlackError, TimeoutError):
            return {"title": say("form-unknown-person")}
        key = f"{view['id']}|{view['hash']}"
        command = Command(
            id=self._ids(origin.tenant, "view", key), kind=Kind.CREATE, origin=origin, now=self._clock.now()
        )
        command = introduced(await self._understanding.assuming(command), profile)
        reading = context_of(command.now, profile, command.assumed)
        if about.card is None:
            form = modal.typed(view, Form.of(about.given or _NOTHING))
            return await self._made(command, form, about.given, reading, view)
        drawn = await self._inbox.card(origin.tenant, about.card)
        if drawn is None or (sentence := editable.refusal(drawn.card)) is not None:
            return {"title": say("editable-unknown-card") if drawn is None else str(sentence)}
        base = Form.of(drawn.card.spec, drawn.card.product)
        form = modal.typed(view, base).over(modal.shown(view, base), base)
        if drawn.card.tasks:
            return await self._changed(command, drawn.card, form, about.task, reading)
        return await self._made(editable.again(command, drawn.card), form, drawn.card.spec, reading, view)

    async def _made(
        self, command: Command, form: Form, given: TaskSpec | None, context: Context, view: Mapping[str, Any]
    ) -> Errors:
        """A new task from the form."""
        spec = forms.read(form, context, given)
        if isinstance(spec, dict):
            return spec
        spec = counted_back(spec, context.conventions).model_copy(update={"custom": own_fields.given(view)})
        where = spec.destination
        product = self._understanding.product_for(spec) if where.group or where.project else Product(form.product)
        if wrong := own_fields.missing(view, spec, product):
            return wrong
        command = command.model_copy(update={"text": spec.title, "spec": spec, "product": product})
        try:
            card = await self._understanding.planned(command, spec, product)
        except CannotPlan as err:
            return {"recurrence" if spec.recurrence else "reminder" if spec.reminders else "date": str(err)}
        except NotConnected as err:
            return {"product": str(err)}
        await self._inbox.accept(command, saved(card))
        return {}

    async def _changed(self, command: Command, card: Card, form: Form, task: str | None, context: Context) -> Errors:
        """A task that is there becomes what the form says; the same again is nothing to do."""
        spec = forms.read(form, context, card.spec, made=True)
        if isinstance(spec, dict):
            return spec
        if spec == card.spec:
            return {}
        if spec.reminders != card.spec.reminders:
            spec = counted_back(spec, context.conventions)
        ref = TaskRef.from_key(task) if task else None
        changes = {"kind": Kind.CHANGE, "card": card.id, "task": ref, "spec": spec, "product": card.product}
        await self._inbox.accept(command.model_copy(update=changes), doing(card.id, Kind.CHANGE))
        return {}

    async def _open(
        self, trigger: str, origin: Origin, about: About, text: str | None, card: Card | None = None
    ) -> str | None:
        """Opens the modal on a card, a message's text, or nothing; the sentence to say where that failed."""
        profile, assumed = await asyncio.gather(self._cached(origin), self._assumed(origin))
        if profile is not None:
            try:
                rights.check(profile, origin.tenant)
            except NotAllowed as err:
                return str(err)
        own = () if card is not None and card.tasks else await self._own(origin)
        try:
            async with asyncio.timeout(_OPENS_WITHIN):
                view = self._view(about, text, profile, card, own=own, assumed=assumed)
                opened = await self._api.call("views.open", trigger_id=trigger, view=view)
        except (SlackError, TimeoutError) as err:
            log.warning("modal_not_opened", why=type(err).__name__, code=getattr(err, "code", None))
            return say("form-could-not-open")
        if profile is None:
            self._later(self._known(opened["view"], origin, about, text, own, assumed=assumed))
        return None

    def _view(
        self,
        about: About,
        text: str | None,
        profile: Profile | None,
        card: Card | None = None,
        *,
        edition: str = "",
        own: Sequence[RequiredField] = (),
        assumed: Assumed | None = None,
    ) -> dict[str, Any]:
        """The modal as far as it can be filled: without a profile, a message's text is its title as it stands."""
        context = self._context(profile, assumed) if profile is not None else None
        if card is not None:
            given, product = card.spec, card.product
        else:
            # Slack dates the message; "tomorrow" in it is the day after that.
            written = moment_of(about.place.ts) if about.place is not None and about.place.ts else None
            at = None if context is None or written is None else _at(context, written)
            given = _NOTHING if text is None else quoting.sourced(of_message(text, at), about.wrote)
            product = self._understanding.product_for(given, assumed)
            given = given if assumed is None else filled(given, assumed)
            known = given if text is not None and at is not None else None
            about = about.model_copy(update={"given": known, "wrote": None})
        form = Form.of(given, product)
        told = say("form-repeat-examples") if context is None else forms.repeats(form, context, given)
        zone = given.due.zone if given.due is not None else context.zone if context is not None else None
        return modal.form_view(
            form,
            about,
            told,
            zone=zone,
            fixed=editable.fixed(card),
            edition=edition,
            own=own_fields.inputs(own, given.custom),
        )

    async def _own(self, origin: Origin) -> Sequence[RequiredField]:
        """What the organisation demands, if that is at hand; else it is fetched for the next form."""
        asking = asyncio.create_task(self._understanding.required(origin.tenant, origin.user))
        self._background.add(asking)
        asking.add_done_callback(self._background.discard)
        done, _ = await asyncio.wait([asking], timeout=_LOOKS_FOR)
        return asking.result() if done else ()

    async def _known(
        self,
        view: Mapping[str, Any],
        origin: Origin,
        about: About,
        text: str | None,
        own: Sequence[RequiredField],
        *,
        assumed: Assumed | None,
    ) -> None:
        """The profile, fetched after the modal was opened: kept for the submission, and a message's text is read.

        Slack tells nobody what is being typed, so the form is filled only within the first moments, and only if no
        other update came first (its hash).
        """
        try:
            async with asyncio.timeout(_FILLS_WITHIN):
                profile = await self._people.profile(origin.tenant, origin.user)
                if text is not None:
                    read = self._view(about, text, profile, edition=_READ, own=own, assumed=assumed)
                    await self._api.call("views.update", view_id=view["id"], hash=view["hash"], view=read)
        except (TaskbotError, TimeoutError) as err:
            log.info("modal_not_filled", why=type(err).__name__, code=getattr(err, "code", None))

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        # The event loop itself keeps only weak references to tasks.
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    async def _cached(self, origin: Origin) -> Profile | None:
        """The profile if it is at hand. A modal opens without the store too; its submission then says what is wrong."""
        try:
            async with asyncio.timeout(_LOOKS_FOR):
                return await self._profiles.get(origin.tenant, origin.user)
        except (StoreUnavailable, TimeoutError):
            return None

    async def _assumed(self, origin: Origin) -> Assumed | None:
        """What the person prefers here, if that is at hand."""
        try:
            async with asyncio.timeout(_LOOKS_FOR):
                return await self._understanding.assumed(origin.tenant, origin.user, origin.place.channel)
        except (StoreUnavailable, TimeoutError):
            return None

    async def _given(self, tenant: Tenant, about: About) -> TaskSpec:
        card = await self._card(tenant, about)
        return card.spec if card is not None else about.given or _NOTHING

    async def _card(self, tenant: Tenant, about: About) -> Card | None:
        """The card that is edited."""
        drawn = await self._inbox.card(tenant, about.card) if about.card is not None else None
        return drawn.card if drawn is not None else None

    def _context(self, profile: Profile, assumed: Assumed | None) -> Context:
        return context_of(self._clock.now(), profile, assumed)

    async def _tell(self, origin: Origin, trigger: str, sentence: str) -> None:
        await self._inbox.tell(told(origin, sentence, self._ids(origin.tenant, "notice", trigger)))


def _origin(context: AsyncBoltContext, user: str, about: About) -> Origin:
    """Who acts where; without a place it is their DM with the bot."""
    place = about.place or Place(channel=user)
    return Origin(tenant=tenant_of(context), user=user, place=place, door=about.door, response_url=about.response_url)


def _at(context: Context, now: dt.datetime) -> Context:
    zone, locale = context.zone, context.locale
    return Context(now=now, zone=zone, locale=locale, place="channel", conventions=context.conventions)
