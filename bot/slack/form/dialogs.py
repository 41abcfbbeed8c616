"""What happens around the modal: opened, looked at, submitted. Knows payloads and ports; forms and modal are pure."""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog
from slack_bolt.async_app import AsyncBoltContext

from bot.commands import Card, Origin
from bot.errors import NotAllowed, SlackRefused, TaskbotError
from bot.ports import Clock, CommandIds, Inbox, Profiles
from bot.service import quoting
from bot.service.notices import told
from bot.service.people import People
from bot.slack.api import SlackApi
from bot.slack.files import FILES_SCOPE
from bot.slack.form import editable, modal, presets
from bot.slack.form.dates import repeats
from bot.slack.form.fields import Form
from bot.slack.form.modal import About
from bot.slack.form.opening import NOTHING, OPENS_WITHIN, Opening
from bot.slack.form.submitting import Submitting
from bot.slack.messages import permalink
from bot.slack.payloads import tenant_of
from bot.specs import Place, TaskSpec, Tenant
from bot.understand.understanding import Understanding

log = structlog.get_logger(__name__)


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
        self._people = people
        self._ids = ids
        self._api = api
        self._opening = Opening(understanding, profiles=profiles, people=people, clock=clock, api=api)
        self._submitting = Submitting(inbox, understanding, people=people, ids=ids, clock=clock)

    async def opened_by_command(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The slash command without a text; the arguments of its answer."""
        about = About(place=Place(channel=body["channel_id"]), response_url=body.get("response_url"))
        origin = origin_of(context, body["user_id"], about)
        sentence = await self._opening.open(body["trigger_id"], origin, about, None)
        return {} if sentence is None else {"text": sentence}

    async def opened_by_shortcut(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A global shortcut, or one on a message: then its text is read, and the card goes to its thread."""
        user, message = body["user"]["id"], body.get("message")
        about, text = About(), None
        if message is not None:
            place = Place(channel=body["channel"]["id"], ts=message["ts"], thread_ts=message.get("thread_ts"))
            about = About(door="shortcut", place=place, response_url=body.get("response_url"))
            about = about.model_copy(update={"wrote": await self._wrote(body, origin_of(context, user, about))})
            text = message.get("text") or None
        origin = origin_of(context, user, about)
        if (sentence := await self._opening.open(body["trigger_id"], origin, about, text)) is not None:
            await self._tell(origin, body["trigger_id"], sentence)

    async def _wrote(self, body: Mapping[str, Any], origin: Origin) -> str | None:
        """The line that says who wrote the message of a shortcut, as far as that is at hand, and where it stands."""
        domain, author = (body.get("team") or {}).get("domain"), body["message"].get("user")
        profile = await self._opening.cached(origin.model_copy(update={"user": author})) if author else None
        return quoting.source_line(
            profile.name if profile is not None else None, permalink(domain, origin.place) if domain else None
        )

    async def opened_by_edit(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Edit on a card; its button names the card and the task that the card showed."""
        name, _, task = str(body["actions"][0].get("value", "")).partition(" ")
        message = body.get("message") or {}
        place = Place(channel=body["channel"]["id"], thread_ts=message.get("thread_ts"))
        about = About(place=place, card=name, task=task or None, response_url=body.get("response_url"))
        origin = origin_of(context, body["user"]["id"], about)
        drawn = await self._inbox.card(origin.tenant, name)
        sentence = editable.refusal(drawn.card if drawn is not None else None)
        if sentence is None:
            assert drawn is not None
            sentence = await self._opening.open(body["trigger_id"], origin, about, None, drawn.card)
        if sentence is not None:
            await self._tell(origin, body["trigger_id"], sentence)

    async def recurrence_typed(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Something that decides the dates was entered or chosen: the modal shows the next three.

        It keeps what was typed; a preset that was chosen is written into the recurrence's field.
        """
        view = body["view"]
        if not modal.dates_itself(view):
            return
        origin = origin_of(context, body["user"]["id"], about := modal.about_of(view))
        try:
            async with asyncio.timeout(OPENS_WITHIN):
                profile = await self._people.profile(origin.tenant, origin.user)
                card = await self._card(origin.tenant, about)
                given = _given(card, about)
                reading = self._opening.context(profile, await self._opening.assumed(origin))
                form = modal.typed(view, Form.of(given, context=reading))
                written = form.recurrence if modal.preset_of(view) is not None else None
                offered = presets.presets(form, reading, given)
                whole = modal.with_preview(view, repeats(form, reading, given), offered, written)
                await self._updated(view, whole, origin, about, card)
        except (TaskbotError, TimeoutError) as err:
            # Only the preview is missing; the submission reads the same words again.
            log.info("preview_not_shown", why=type(err).__name__, code=getattr(err, "code", None))

    async def more_asked(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """More fields: shown under the others, which keep what was typed."""
        view = body["view"]
        origin = origin_of(context, body["user"]["id"], about := modal.about_of(view))
        try:
            async with asyncio.timeout(OPENS_WITHIN):
                card = await self._card(origin.tenant, about)
                fixed = editable.fixed(card)
                takes_files = FILES_SCOPE in (self._api.granted or ())
                more = modal.with_more(view, Form.of(_given(card, about)), fixed, takes_files=takes_files)
                await self._updated(view, more, origin, about, card)
        except (TaskbotError, TimeoutError) as err:
            log.info("fields_not_shown", why=type(err).__name__, code=getattr(err, "code", None))

    async def _updated(
        self, view: Mapping[str, Any], whole: Mapping[str, Any], origin: Origin, about: About, card: Card | None
    ) -> None:
        """The form that the person asked for, also where something that came late was added to theirs meanwhile.

        That is added here too. But where a message's text has filled the form, what was asked of the one before is
        left out.
        """
        try:
            await self._api.call("views.update", view_id=view["id"], hash=view["hash"], view=whole)
        except SlackRefused as err:
            if err.code != "hash_conflict" or about.door == "shortcut":
                raise
            late = await self._opening.completed(whole, view, origin, card, _given(card, about))
            await self._api.call("views.update", view_id=view["id"], view=late)

    async def submitted(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The modal's button: accepted, or the errors that keep it open; the arguments of its acknowledgement."""
        view = body["view"]
        origin = origin_of(context, body["user"]["id"], about := modal.about_of(view))
        try:
            return await self._submitting.submit(view, origin, about)
        except NotAllowed as err:
            return {"response_action": "errors", "errors": {"title": str(err)}}

    async def _card(self, tenant: Tenant, about: About) -> Card | None:
        """The card that is edited."""
        drawn = await self._inbox.card(tenant, about.card) if about.card is not None else None
        return drawn.card if drawn is not None else None

    async def _tell(self, origin: Origin, trigger: str, sentence: str) -> None:
        await self._inbox.tell(told(origin, sentence, self._ids(origin.tenant, "notice", trigger)))


def _given(card: Card | None, about: About) -> TaskSpec:
    """What the form was prefilled with, as far as the form itself knows."""
    return card.spec if card is not None else about.given or NOTHING


def origin_of(context: AsyncBoltContext, user: str, about: About) -> Origin:
    """Who acts where; without a place it is their DM with the bot."""
    place = about.place or Place(channel=user)
    return Origin(tenant=tenant_of(context), user=user, place=place, door=about.door, response_url=about.response_url)
