"""The modal submitted: judged, and only then accepted. Knows payloads and ports; forms and modal are pure.

Whatever is wrong stands on its field, and what was typed stays in the modal until it is saved.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.catalogue import say
from bot.commands import Card, Command, Kind, Origin
from bot.conventions import counted_back
from bot.errors import CannotPlan, NotConnected, SlackError
from bot.intent import Context
from bot.ports import Clock, CommandIds, Inbox, Scheduled
from bot.service.people import People
from bot.slack.acting import doing
from bot.slack.form import editable, modal, own_fields
from bot.slack.form import reading as forms
from bot.slack.form.fields import Form
from bot.slack.form.modal import About
from bot.slack.form.opening import LOOKS_FOR, NOTHING, OPENS_WITHIN
from bot.slack.handlers import saved
from bot.specs import CustomField, FileRef, Product, TaskRef, TaskSpec
from bot.understand.contexts import context_of, introduced
from bot.understand.understanding import Understanding

Errors = dict[str, str]
Answer = dict[str, Any]
# Their words are read again only where they were changed.
_WORDED = ("recurrence", "reminder")


class Submitting:
    """Takes what the form says."""

    def __init__(
        self, inbox: Inbox, understanding: Understanding, *, people: People, ids: CommandIds, clock: Clock
    ) -> None:
        self._inbox = inbox
        self._understanding = understanding
        self._people = people
        self._ids = ids
        self._clock = clock

    async def submit(self, view: Mapping[str, Any], origin: Origin, about: About) -> Answer:
        """Accepts the form, or says what is wrong; the arguments of the acknowledgement.

        Raises NotAllowed, StoreUnavailable and SaveUnknown.
        """
        try:
            async with asyncio.timeout(OPENS_WITHIN):
                profile = await self._people.profile(origin.tenant, origin.user)
        except (SlackError, TimeoutError):
            return _errors({"title": say("form-unknown-person")})
        key = f"{view['id']}|{view['hash']}"
        command = Command(
            id=self._ids(origin.tenant, "view", key), kind=Kind.CREATE, origin=origin, now=self._clock.now()
        )
        command = introduced(await self._understanding.assuming(command), profile)
        reading = context_of(command.now, profile, command.assumed)
        if about.card is None:
            return await self._made(command, _form(view, about.given, reading), about.given, reading, view)
        drawn = await self._inbox.card(origin.tenant, about.card)
        if drawn is None or (sentence := editable.refusal(drawn.card)) is not None:
            return _errors({"title": say("editable-unknown-card") if drawn is None else str(sentence)})
        base = Form.of(drawn.card.spec, drawn.card.product, reading)
        form = modal.typed(view, base).over(modal.shown(view, base), base)
        if drawn.card.tasks:
            own = own_fields.given(view)
            files = modal.files_in(view)
            return _errors(await self._changed(command, drawn.card, form, about.task, reading, own=own, files=files))
        return await self._made(editable.again(command, drawn.card), form, drawn.card.spec, reading, view)

    async def _made(
        self, command: Command, form: Form, given: TaskSpec | None, context: Context, view: Mapping[str, Any]
    ) -> Answer:
        """A new task from the form."""
        spec = forms.read(form, context, given)
        if isinstance(spec, dict):
            return _errors(spec)
        held = {file.id: file for file in (*spec.files, *modal.files_in(view))}
        own = {"custom": own_fields.given(view), "files": tuple(held.values())}
        spec = counted_back(spec, context.conventions).model_copy(update=own)
        where = spec.destination
        product = self._understanding.product_for(spec) if where.group or where.project else Product(form.product)
        if wrong := own_fields.missing(view, spec, product):
            return _errors(wrong)
        if (asking := await self._demanded(command, view, product, spec)) is not None:
            return asking
        command = command.model_copy(update={"text": spec.title, "spec": spec, "product": product})
        try:
            card = await self._understanding.planned(command, spec, product)
        except CannotPlan as err:
            return _errors({"recurrence" if spec.recurrence else "reminder" if spec.reminders else "date": str(err)})
        except NotConnected as err:
            return _errors({"product": str(err)})
        await self._inbox.accept(command, saved(card))
        return {}

    async def _demanded(
        self, command: Command, view: Mapping[str, Any], product: Product, spec: TaskSpec
    ) -> Answer | None:
        """The form with inputs for what CRM demands, where that came too late for it; all else stays as it is."""
        if product is not Product.CRM:
            return None
        try:
            async with asyncio.timeout(LOOKS_FOR):
                demanded = await self._understanding.required(command.origin.tenant, command.origin.user)
        except TimeoutError:
            return None  # then Zoho's own refusal says it, and its card offers Edit
        there = {block["block_id"] for block in view["blocks"]}
        late = [block for block in own_fields.inputs(demanded, spec.custom) if block["block_id"] not in there]
        return {"response_action": "update", "view": modal.with_late(view, None, (), late)} if late else None

    async def _changed(
        self,
        command: Command,
        card: Card,
        form: Form,
        task: str | None,
        context: Context,
        *,
        own: tuple[CustomField, ...],
        files: tuple[FileRef, ...] = (),
    ) -> Errors:
        """A task that is there becomes what the form says; the same again is nothing to do."""
        spec = forms.read(form, context, card.spec, made=True)
        if isinstance(spec, dict):
            return spec
        if spec.reminders != card.spec.reminders:
            spec = counted_back(spec, context.conventions)
        # A field that was left empty stays as it is in Zoho.
        held = {field.name: field for field in (*card.spec.custom, *own)}
        spec = spec.model_copy(update={"custom": tuple(held.values()), "files": (*card.spec.files, *files)})
        ref = TaskRef.from_key(task) if task else None
        command = command.model_copy(update={"card": card.id, "task": ref, "product": card.product})
        stop = None
        if spec.recurrence is None and card.spec.recurrence is not None:
            spec = spec.model_copy(update={"recurrence": card.spec.recurrence})
            stop = command.model_copy(
                update={"id": self._ids(card.tenant, "stop", command.id), "kind": Kind.STOP, "task": _shown(card, ref)}
            )
        if spec == card.spec:
            if stop is not None:
                await self._inbox.accept(stop, doing(card.id, Kind.STOP))
            return {}
        if spec.recurrence != card.spec.recurrence and not await self._repeats_so(command, card, spec):
            return {"recurrence": say("editable-cant-repeat-so")}
        change, effects = command.model_copy(update={"kind": Kind.CHANGE, "spec": spec}), doing(card.id, Kind.CHANGE)
        if stop is not None:
            # Whichever is done first, the other one still means the same.
            change = change.model_copy(update={"only": _differing(card.spec, spec)})
            effects = effects.model_copy(update={"then": (Scheduled(command=stop, at=command.now),)})
        await self._inbox.accept(change, effects)
        return {}

    async def _repeats_so(self, command: Command, card: Card, spec: TaskSpec) -> bool:
        try:
            return await self._understanding.can_repeat(command, spec, card.product)
        except NotConnected:
            return True  # then the worker says so, and tries again


def _differing(old: TaskSpec, new: TaskSpec) -> tuple[str, ...]:
    return tuple(name for name, value in new if value != getattr(old, name))


def _shown(card: Card, ref: TaskRef | None) -> TaskRef | None:
    """The task of a series that its card showed."""
    return ref or (card.current.ref if card.current is not None else None)


def _form(view: Mapping[str, Any], given: TaskSpec | None, context: Context) -> Form:
    """What the form of a new task says; words that nobody touched are what the message said."""
    base = Form.of(given or NOTHING, context=context)
    form = modal.typed(view, base)
    return form if given is None else form.over(modal.shown(view, base), base, only=_WORDED)


def _errors(wrong: Errors) -> Answer:
    return {"response_action": "errors", "errors": wrong} if wrong else {}
