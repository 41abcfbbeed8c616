"""The modal opened at once, with what is at hand, and filled when the rest is there. Knows payloads and ports.

A trigger lives three seconds, so nothing slow is waited for: the person's profile and what their organisation demands
may come later. What comes later is added around the inputs, which keep what was typed. Only a message's text fills
inputs anew, within the first moments; Slack tells nobody what is being typed.
"""

import asyncio
import datetime as dt
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog

from bot.catalogue import say
from bot.commands import Card, Origin, Profile
from bot.errors import NotAllowed, SlackError, StoreUnavailable, TaskbotError
from bot.intent import Context
from bot.ports import Clock, Profiles, RequiredField
from bot.preferences import Assumed
from bot.service import quoting, rights
from bot.service.assuming import filled
from bot.service.people import People
from bot.slack.api import SlackApi
from bot.slack.form import editable, modal, own_fields, presets
from bot.slack.form.dates import repeats
from bot.slack.form.fields import Form
from bot.slack.form.modal import About
from bot.slack.payloads import moment_of
from bot.specs import TaskSpec
from bot.understand.contexts import context_of
from bot.understand.tasks import of_message
from bot.understand.understanding import Understanding

log = structlog.get_logger(__name__)

# Slack's three seconds, less what the way here and back and the store take.
OPENS_WITHIN = 1.5
LOOKS_FOR = 0.5
# A message's text that is read later than this would change the form under the person's hands.
_FILLS_WITHIN = 2.0
# What an organisation demands may come later than that: it changes no input.
_LEARNS_WITHIN = 20.0
_READ = ":read"
NOTHING = TaskSpec(title="")

T = TypeVar("T")


@dataclass(frozen=True)
class _Asked:
    """What a modal was opened for: a card, a message's text, or nothing."""

    origin: Origin
    about: About
    text: str | None
    card: Card | None
    assumed: Assumed | None

    @property
    def held(self) -> TaskSpec:
        """What stands in it without being read first."""
        return self.card.spec if self.card is not None else NOTHING


class Opening:
    """Opens the modal."""

    def __init__(
        self, understanding: Understanding, *, profiles: Profiles, people: People, clock: Clock, api: SlackApi
    ) -> None:
        self._understanding = understanding
        self._profiles = profiles
        self._people = people
        self._clock = clock
        self._api = api
        self._background = set[asyncio.Task[Any]]()

    async def open(
        self, trigger: str, origin: Origin, about: About, text: str | None, card: Card | None = None
    ) -> str | None:
        """Opens the modal on a card, a message's text, or nothing; the sentence to say where that failed."""
        asks = editable.demands(card)
        learning = self._running(self._understanding.required(origin.tenant, origin.user)) if asks else None
        profile, assumed, _ = await asyncio.gather(
            self.cached(origin), self.assumed(origin), self._waited(learning, LOOKS_FOR)
        )
        if profile is not None:
            try:
                rights.check(profile, origin.tenant)
            except NotAllowed as err:
                return str(err)
        own = _answer(learning)
        try:
            async with asyncio.timeout(OPENS_WITHIN):
                view = self._view(about, text, profile, card, own=own or (), assumed=assumed)
                opened = await self._api.call("views.open", trigger_id=trigger, view=view)
        except (SlackError, TimeoutError) as err:
            log.warning("modal_not_opened", why=type(err).__name__, code=getattr(err, "code", None))
            return say("form-could-not-open")
        if profile is None or own is None:
            asked = _Asked(origin, about, text, card, assumed)
            self._running(self._fill(opened["view"], asked, known=profile is not None, learning=learning))
        return None

    async def _fill(
        self,
        view: Mapping[str, Any],
        asked: _Asked,
        *,
        known: bool,
        learning: asyncio.Task[Sequence[RequiredField]] | None,
    ) -> None:
        """What was not at hand when the modal opened, each part when it is there, unless another update came first."""
        if not known:
            with _tried("profile"):
                view = await self._introduced(view, asked, own=_answer(learning) or ())
        if learning is not None and await self._waited(learning, _LEARNS_WITHIN):
            late = modal.with_late(view, None, (), own_fields.inputs(_answer(learning) or (), asked.held.custom))
            if late["blocks"] != view["blocks"]:
                with _tried("own_fields"):
                    await self._api.call("views.update", view_id=view["id"], hash=view["hash"], view=late)

    async def _introduced(
        self, view: Mapping[str, Any], asked: _Asked, *, own: Sequence[RequiredField]
    ) -> Mapping[str, Any]:
        """The view for a person who is known by now: kept for the submission, and a message's text is read."""
        async with asyncio.timeout(_FILLS_WITHIN):
            profile = await self._people.profile(asked.origin.tenant, asked.origin.user)
            # A guest's form says at its submission why it is not saved.
            rights.check(profile, asked.origin.tenant)
            if asked.text is not None:
                whole = self._view(asked.about, asked.text, profile, edition=_READ, own=own, assumed=asked.assumed)
            else:
                dated = self._dated(view, self.context(profile, asked.assumed), asked.held)
                whole = modal.with_late(view, *dated, ())
            updated = await self._api.call("views.update", view_id=view["id"], hash=view["hash"], view=whole)
            shown: Mapping[str, Any] = updated["view"]
            return shown

    async def completed(
        self, whole: Mapping[str, Any], view: Mapping[str, Any], origin: Origin, card: Card | None, given: TaskSpec
    ) -> dict[str, Any]:
        """The form that `view` is to become, with all that is known by now and was not when it was opened."""
        asks = editable.demands(card)
        learning = self._running(self._understanding.required(origin.tenant, origin.user)) if asks else None
        profile, assumed, _ = await asyncio.gather(
            self.cached(origin), self.assumed(origin), self._waited(learning, LOOKS_FOR / 2)
        )
        own = own_fields.inputs(_answer(learning) or (), given.custom)
        if profile is None:
            return modal.with_late(whole, None, (), own)
        zone, offered = self._dated(view, self.context(profile, assumed), given)
        return modal.with_late(whole, zone, offered, own)

    @staticmethod
    def _dated(view: Mapping[str, Any], context: Context, given: TaskSpec) -> tuple[str, Sequence[str]]:
        """The zone of the due time, and what is often chosen for the recurrence, where that can be chosen."""
        zone = given.due.zone if given.due is not None else context.zone
        if not modal.dates_itself(view):
            return zone, ()
        return zone, presets.presets(modal.typed(view, Form.of(given)), context, given)

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
        context = self.context(profile, assumed) if profile is not None else None
        if card is not None:
            given, product = card.spec, card.product
        else:
            # Slack dates the message; "tomorrow" in it is the day after that.
            written = moment_of(about.place.ts) if about.place is not None and about.place.ts else None
            at = None if context is None or written is None else _at(context, written)
            given = NOTHING if text is None else quoting.sourced(of_message(text, at), about.wrote)
            product = self._understanding.product_for(given, assumed)
            given = given if assumed is None else filled(given, assumed)
            known = given if text is not None and at is not None else None
            about = about.model_copy(update={"given": known, "wrote": None})
        form = Form.of(given, product, context)
        fixed = editable.fixed(card)
        dated = "recurrence" in fixed or editable.stops(card)
        return modal.form_view(
            form,
            about,
            say("form-repeat-examples") if context is None else repeats(form, context, given),
            zone=given.due.zone if given.due is not None else context.zone if context is not None else None,
            fixed=fixed,
            edition=edition,
            own=own_fields.inputs(own, given.custom),
            presets=() if context is None or dated else presets.presets(form, context, given),
            stops=editable.stops(card),
        )

    async def cached(self, origin: Origin) -> Profile | None:
        """The profile if it is at hand. A modal opens without the store too; its submission then says what is wrong."""
        try:
            async with asyncio.timeout(LOOKS_FOR):
                return await self._profiles.get(origin.tenant, origin.user)
        except (StoreUnavailable, TimeoutError):
            return None

    async def assumed(self, origin: Origin) -> Assumed | None:
        """What the person prefers here, if that is at hand."""
        try:
            async with asyncio.timeout(LOOKS_FOR):
                return await self._understanding.assumed(origin.tenant, origin.user, origin.place.channel)
        except (StoreUnavailable, TimeoutError):
            return None

    def context(self, profile: Profile, assumed: Assumed | None) -> Context:
        """What the person's words are read by now."""
        return context_of(self._clock.now(), profile, assumed)

    def _running(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        # The event loop itself keeps only weak references to tasks.
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)
        return task

    @staticmethod
    async def _waited(task: asyncio.Task[Any] | None, seconds: float) -> bool:
        return task is not None and bool((await asyncio.wait([task], timeout=seconds))[0])


@contextmanager
def _tried(what: str) -> Iterator[None]:
    """Goes on where the form could not be filled: its submission asks again."""
    try:
        yield
    except (TaskbotError, TimeoutError) as err:
        log.info("modal_not_filled", what=what, why=type(err).__name__, code=getattr(err, "code", None))


def _answer(learning: asyncio.Task[Sequence[RequiredField]] | None) -> Sequence[RequiredField] | None:
    """What the organisation demands, None while that is not known; of a task that is made it is not asked."""
    if learning is None:
        return ()
    return learning.result() if learning.done() else None


def _at(context: Context, now: dt.datetime) -> Context:
    zone, locale = context.zone, context.locale
    return Context(now=now, zone=zone, locale=locale, place="channel", conventions=context.conventions)
