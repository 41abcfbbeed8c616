"""Acting on several tasks of a list at once: ticked in a modal, counted in a second one, undone together.

Knows payloads and ports. The list is that which the person was shown last in the conversation.
"""

import asyncio
from collections.abc import Mapping
from html import unescape
from typing import Any

import structlog
from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import Kind, Origin
from bot.errors import NotUnderstood, SlackError
from bot.ports import Clock, CommandIds, Inbox
from bot.ports.talk import Talks
from bot.service.notices import told
from bot.service.people import People
from bot.slack.api import SlackApi
from bot.slack.cards import phrases
from bot.slack.payloads import tenant_of
from bot.slack.talk import bulk_views as views
from bot.slack.talk.bulk_views import Bulk
from bot.slack.talk.talk import Talking
from bot.specs import Person, Place, TaskRef, TaskSpec
from bot.understand.contexts import context_of
from bot.understand.understanding import Understanding

log = structlog.get_logger(__name__)

# Slack's three seconds, less what the way here and back and the store take.
_WITHIN = 1.5


class BulkDialog:
    """One method per thing that happens."""

    def __init__(
        self,
        inbox: Inbox,
        talks: Talks,
        talking: Talking,
        understanding: Understanding,
        *,
        people: People,
        ids: CommandIds,
        clock: Clock,
        api: SlackApi,
    ) -> None:
        self._inbox = inbox
        self._talks = talks
        self._talking = talking
        self._understanding = understanding
        self._people = people
        self._ids = ids
        self._clock = clock
        self._api = api

    async def opened(self, _: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The button under a list. Raises StoreUnavailable."""
        container = body.get("container") or {}
        place = Place(channel=body["channel"]["id"], thread_ts=container.get("thread_ts"))
        about = Bulk(place=place, response_url=body.get("response_url"))
        origin = _origin(about, body, context)
        tasks = [task for task in await self._talks.shown(origin.tenant, origin.user, place.channel) if not task.done]
        sentence = say("talk-bulk-old")
        if tasks:
            try:
                async with asyncio.timeout(_WITHIN):
                    await self._api.call("views.open", trigger_id=body["trigger_id"], view=views.choose(about, tasks))
            except (SlackError, TimeoutError) as err:
                log.warning("bulk_not_opened", why=type(err).__name__, code=getattr(err, "code", None))
                sentence = say("card-dialog-not-open")
            else:
                return
        await self._inbox.tell(told(origin, sentence, self._ids(origin.tenant, "notice", body["trigger_id"])))

    async def chosen(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The first modal submitted: its errors, or the count to confirm."""
        view = body["view"]
        about = Bulk.model_validate_json(view["private_metadata"])
        origin = _origin(about, body, context)
        keys, what = views.ticked(view), str(views.given(view, views.WHAT))
        if not keys:
            return _wrong(f"{views.TASKS}_0", say("talk-bulk-none"))
        when, who = "", ""
        if what == views.MOVE:
            try:
                when = await self._until(origin, str(views.given(view, views.WHEN) or ""))
            except NotUnderstood as err:
                return _wrong(views.WHEN, str(err))
        if what == views.ASSIGN:
            who = str(views.given(view, views.WHO) or "")
            if not who:
                return _wrong(views.WHO, say("card-dialog-assign-nobody"))
        titles = _titles(view)
        chosen = about.model_copy(update={"what": what, "when": when, "who": who, "tasks": tuple(keys)})
        detail = say("talk-bulk-until", when=when.replace("T", " ")) if when else ""
        sure = views.confirm(chosen, [titles.get(key, key) for key in keys], detail)
        return {"response_action": "update", "view": sure}

    async def confirmed(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The second modal submitted: a command for each. Raises StoreUnavailable and SaveUnknown."""
        view = body["view"]
        about = Bulk.model_validate_json(view["private_metadata"])
        kind = views.KINDS[about.what]
        asked: dict[str, Any] = {}
        if kind is Kind.DELETE:
            asked["text"] = "one"
        elif kind is Kind.SNOOZE:
            asked["text"] = about.when
        elif kind is Kind.CHANGE:
            spec = TaskSpec(title="", assignees=(Person(slack=about.who),))
            asked |= {"spec": spec, "only": ("assignees",)}
        refs = [TaskRef.from_key(key) for key in about.tasks]
        key = f"{view['id']}|{view['hash']}"
        await self._talking.each(_origin(about, body, context), key, kind, refs, **asked)
        return {}

    async def _until(self, origin: Origin, words: str) -> str:
        """The moment that the words say. Raises NotUnderstood."""
        if not words.strip():
            raise NotUnderstood(say("card-dialog-snooze-unread"))
        try:
            async with asyncio.timeout(_WITHIN):
                profile = await self._people.profile(origin.tenant, origin.user)
        except (SlackError, TimeoutError) as err:
            raise NotUnderstood(say("card-dialog-person")) from err
        assumed = await self._understanding.assumed(origin.tenant, origin.user, origin.place.channel)
        return phrases.until(words, context_of(self._clock.now(), profile, assumed))


def _origin(about: Bulk, body: Mapping[str, Any], context: AsyncBoltContext) -> Origin:
    url = about.response_url
    return Origin(
        tenant=tenant_of(context), user=str(body["user"]["id"]), place=about.place, door="modal", response_url=url
    )


def _titles(view: Mapping[str, Any]) -> dict[str, str]:
    """The titles of all tasks of the modal, by their keys; Slack may give them back escaped, see modal.shown."""
    elements = [block["element"] for block in view.get("blocks", ()) if block.get("type") == "input"]
    options = [option for element in elements for option in element.get("options", ())]
    return {str(option["value"]): unescape(str(option["text"]["text"])) for option in options}


def _wrong(block: str, sentence: str) -> dict[str, Any]:
    return {"response_action": "errors", "errors": {block: sentence}}
