"""What the selects of the modal offer while somebody types: records, groups, projects, statuses. Knows payloads.

Slack waits three seconds and shows at most 100 options (docs.slack.dev, external select). What was typed can always be
taken as it stands: Zoho may have more than could be found in time.
"""

import asyncio
from collections.abc import Iterable
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot import names
from bot.catalogue import say
from bot.commands import Choice, Origin, Profile
from bot.errors import NotAllowed, SlackError
from bot.ports import Clock
from bot.service import rights
from bot.service.offers import Offers
from bot.service.people import People
from bot.slack.cards import records
from bot.slack.cards.cards import Block
from bot.slack.form import details, modal, record_options
from bot.slack.form.dialogs import origin_of
from bot.slack.form.fields import IN_GROUP, Form
from bot.slack.form.inputs import NONE, option, words_of
from bot.slack.mrkdwn import shorten
from bot.specs import Product
from bot.understand.contexts import context_of

_MOST = 100
# What is offered beside the options themselves: none of them, and what was typed.
_BESIDE = 2
_KNOWN_WITHIN = 0.7
# Of what was typed, in the words that offer it as it stands.
_SAID = 40


class Suggestions:
    """Answers block_suggestion."""

    def __init__(self, offers: Offers, people: People, clock: Clock) -> None:
        self._offers = offers
        self._people = people
        self._clock = clock

    async def suggested(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The options of a select for what was typed into it; the arguments of the acknowledgement.

        Who may not act is offered nothing: what is in Zoho is not for guests. Raises StoreUnavailable.
        """
        view = body["view"]
        origin = origin_of(context, body["user"]["id"], modal.about_of(view))
        try:
            async with asyncio.timeout(_KNOWN_WITHIN):
                profile = await self._people.profile(origin.tenant, origin.user)
                rights.check(profile, origin.tenant)
        except (NotAllowed, SlackError, TimeoutError):
            return {"options": []}
        field, said = str(body.get("block_id")), " ".join(str(body.get("value") or "").split())
        if field == "record":
            found = await self._records(origin, said, profile)
        else:
            found = await self._named(origin, field, said, modal.typed(view, Form()))
        return {"options": _offered(field, said, found)}

    async def _records(self, origin: Origin, said: str, profile: Profile) -> list[Block]:
        asked = None
        if said:
            asked = details.records_said(said, context_of(self._clock.now(), profile, None))[:1]
        hits = await self._offers.records(origin.tenant, origin.user, origin.place.channel, asked[0] if asked else None)
        choices = [Choice(module=hit.module, id=hit.id, name=hit.name, detail=hit.detail) for hit in hits]
        return [
            option(text, record_options.known(choice.module, choice.id, choice.name))
            for text, choice in zip(records.told_apart(choices), choices, strict=True)
        ]

    async def _named(self, origin: Origin, field: str, said: str, form: Form) -> list[Block]:
        tenant, user, group = origin.tenant, origin.user, form.group or None
        if field == "group":
            known: Iterable[str] = (name for _, name in await self._offers.groups(tenant, user))
        elif field == "project":
            pairs = await self._offers.projects(tenant, user, group)
            known = (project if group else f"{project}{IN_GROUP}{name}" for project, name in pairs)
        elif field == "status":
            product = Product(form.product) if form.product else Product.CRM
            known = await self._offers.statuses(tenant, user, Product.MAIL if group else product, group)
        else:
            known = ()
        fits = (name for name in known if len(name) <= record_options.VALUE and _begins(said, name))
        return [option(words_of(field, name), name) for name in fits]


def _begins(said: str, name: str) -> bool:
    return said.casefold() in name.casefold() or names.likeness(said, name, begun=True) >= names.ALL_SAID


def _offered(field: str, said: str, found: list[Block]) -> list[Block]:
    """What was found, each value once, and around it that there is none, and what was typed."""
    once = list({each["value"]: each for each in found}.values())[: _MOST - _BESIDE]
    if not said:
        return once if field == "record" else [option(say(f"form-none-{field}"), NONE), *once]
    typed = record_options.typed(said)
    there = {words_of(field, each["value"]).casefold() for each in once}
    if not typed or (typed.casefold() in there and field != "record"):
        return once
    return [*once, option(say("form-as-typed", said=shorten(typed, _SAID)), typed)]
