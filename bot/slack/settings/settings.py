"""What happens around the settings: opened, changed, saved, and "Less like this". Knows payloads and ports.

A preference is written straight into the store before Slack is answered, not through a command: writing it twice is
writing it once, nothing else hangs on it, and what was typed stays in the form until it is stored.
"""

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any

import structlog
from pydantic import ValidationError
from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import language_of, say, speaking
from bot.commands import Origin, Profile
from bot.errors import NotAllowed, NotUnderstood, SlackError, StoreUnavailable, TaskbotError
from bot.ports import Clock, CommandIds, Effects, Inbox, Levels, Preferences
from bot.preferences import Personal, laid
from bot.service import rights
from bot.service.destinations import Destinations
from bot.service.notices import told
from bot.service.people import People
from bot.service.standing import again
from bot.slack.api import SlackApi
from bot.slack.payloads import tenant_of
from bot.slack.settings import views
from bot.slack.settings.checks import wrong_together
from bot.slack.settings.fields import MODELS, Level
from bot.slack.settings.views import Errors
from bot.slack.unasked import less
from bot.specs import Destination, Place, Product, TaskSpec, Tenant
from bot.understand.contexts import context_of

log = structlog.get_logger(__name__)

# The word of the slash command, what this module's buttons are called, and its form.
SETTINGS = "settings"
PRESSES = (views.CHANGE, views.HOME, less.ACTION)
FORM = views.FORM
# Slack's three seconds, less what the way here and back and the store take.
_OPENS_WITHIN = 1.5
_SAVES_WITHIN = 1.8
_ONLY_ADMINS: Level = "workspace"


class SettingsDialog:
    """One method per thing that happens."""

    def __init__(
        self,
        preferences: Preferences,
        people: People,
        destinations: Destinations,
        *,
        inbox: Inbox,
        ids: CommandIds,
        clock: Clock,
        api: SlackApi,
        can_connect: bool,
    ) -> None:
        """`can_connect`: people can connect a Zoho of their own."""
        self._preferences = preferences
        self._people = people
        self._destinations = destinations
        self._inbox = inbox
        self._ids = ids
        self._clock = clock
        self._api = api
        self._can_connect = can_connect
        self._background = set[asyncio.Task[Any]]()

    async def opened_by_command(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """`/task settings`: the overview; the arguments of its answer. Raises StoreUnavailable."""
        sentence = await self._open(body, tenant_of(context), str(body["user_id"]), _conversation(body["channel_id"]))
        return {} if sentence is None else {"text": sentence}

    async def pressed(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A button of App Home, of the overview, or of a message that nobody asked for. Raises StoreUnavailable."""
        if action_id == less.ACTION:
            await self._less(body, context)
            return
        tenant, user = tenant_of(context), str(body["user"]["id"])
        if action_id == views.CHANGE:
            sentence = await self._push(body, tenant, user)
        else:
            sentence = await self._open(body, tenant, user, None)
        if sentence is not None:
            await self._tell(context, body, sentence)

    async def submitted(self, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The form's button: stored, or the errors that keep it open; the arguments of its acknowledgement."""
        view = body["view"]
        tenant, user = tenant_of(context), str(body["user"]["id"])
        try:
            async with asyncio.timeout(_SAVES_WITHIN):
                wrong = await self._saved(view, tenant, user)
        except NotAllowed as err:
            wrong = {views.first_input(view): str(err)}
        except (StoreUnavailable, SlackError, TimeoutError):
            # It may have been stored after all; the same again does no harm.
            wrong = {views.first_input(view): say("settings-not-saved")}
        if wrong:
            return {"response_action": "errors", "errors": wrong}
        if (under := view.get("previous_view_id")) is not None:
            self._later(self._redrawn(under, tenant, user, views.about_of(view).channel))
        return {}

    async def _open(self, body: dict[str, Any], tenant: Tenant, user: str, channel: str | None) -> str | None:
        """Opens the overview; the sentence to say where that failed."""

        async def overview() -> dict[str, Any]:
            return await self._overview(tenant, await self._member(tenant, user), channel)

        return await self._shown("views.open", body, overview())

    async def _push(self, body: dict[str, Any], tenant: Tenant, user: str) -> str | None:
        """Puts the form of a level on the overview; the sentence to say where that failed."""
        about, level = views.about_of(body["view"]), body["actions"][0].get("value")
        if level not in MODELS or (level == "channel" and about.channel is None):
            return None

        async def form() -> dict[str, Any]:
            profile = await self._member(tenant, user)
            levels = await self._preferences.levels(tenant, user, about.channel)
            self._check(level, profile, levels)
            return views.form(level, self._preferences.defaults, levels, about.channel)

        return await self._shown("views.push", body, form())

    async def _shown(self, method: str, body: dict[str, Any], made: Awaitable[dict[str, Any]]) -> str | None:
        """Shows the view while its trigger lasts; the sentence to say where that failed."""
        try:
            async with asyncio.timeout(_OPENS_WITHIN):
                await self._api.call(method, trigger_id=body["trigger_id"], view=await made)
        except NotAllowed as err:
            return str(err)
        except (SlackError, TimeoutError) as err:
            log.warning("settings_not_opened", why=type(err).__name__, code=getattr(err, "code", None))
            return say("settings-not-opened")
        return None

    async def _saved(self, view: dict[str, Any], tenant: Tenant, user: str) -> Errors:
        """Stores what the form holds, if all of it is good."""
        about = views.about_of(view)
        level = about.level
        assert level is not None
        profile = await self._member(tenant, user)
        levels = await self._preferences.levels(tenant, user, about.channel)
        self._check(level, profile, levels)
        defaults = self._preferences.defaults
        context = context_of(self._clock.now(), profile, laid(defaults, *levels).assumed)
        values, wrong = views.entered(view, level, context)
        wrong = wrong or wrong_together(level, values, defaults, levels, by=profile, can_connect=self._can_connect)
        if wrong:
            return wrong
        if values.get("weekly_day") is not None:
            # The channel has no zone and no language of its own: those of who wants it there.
            values["weekly_zone"] = values.get("weekly_zone") or profile.zone
            values["weekly_language"] = values.get("weekly_language") or language_of(profile.locale)
        try:
            await self._store(level, tenant, user, about.channel, values)
        except ValidationError as err:
            named = (one["loc"][0] if one["loc"] else views.first_input(view) for one in err.errors())
            return {str(name): say("settings-wrong") for name in named}
        if about.channel is not None and (values.get("group") or values.get("project")):
            origin = Origin(tenant=tenant, user=user, place=Place(channel=about.channel), door="modal")
            self._later(self._looked_up(origin, f"{view['id']}|{view['hash']}", values))
        return {}

    async def _looked_up(self, origin: Origin, key: str, values: dict[str, Any]) -> None:
        """Says so where Zoho Mail has no such place: Slack would not wait for Zoho, and each task would be refused."""
        where = Destination(product=Product.MAIL, group=values.get("group"), project=values.get("project"))
        try:
            await self._destinations.resolved(origin.tenant, TaskSpec(title="", destination=where), origin.user)
        except NotUnderstood as err:
            sentence = say("settings-no-place", problem=str(err))
            await self._inbox.tell(told(origin, sentence, self._ids(origin.tenant, "notice", key)))
        except TaskbotError as err:
            log.info("place_not_looked_up", why=type(err).__name__)

    async def _store(
        self, level: Level, tenant: Tenant, user: str, channel: str | None, values: dict[str, Any]
    ) -> None:
        """Raises ValidationError, StoreUnavailable and SaveUnknown."""

        def change(before: Any) -> Any:
            # What no field shows stays as it was.
            return type(before).model_validate({**dict(before), **values})

        match level:
            case "personal":
                await self._preferences.change_personal(tenant, user, change)
                await self._timed_anew(tenant, user)
            case "channel":
                assert channel is not None
                await self._preferences.change_channel(tenant, channel, change)
                await self._timed_anew(tenant, "")
            case "workspace":
                await self._preferences.change_workspace(tenant, change)

    async def _timed_anew(self, tenant: Tenant, user: str) -> None:
        """What comes to the person by itself goes by what they prefer."""
        await self._inbox.accept(again(self._ids, tenant, user, self._clock.now()), Effects())

    async def _less(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Turns a topic off for who pressed; what says so names the way back. Raises StoreUnavailable."""
        tenant, user = tenant_of(context), str(body["user"]["id"])
        topic = less.pressed(str(body["actions"][0].get("value", "")))
        if topic is None:
            await self._tell(context, body, say("settings-less-gone"))
            return
        usual = self._preferences.defaults.muted

        def change(before: Personal) -> Personal:
            return before.model_copy(update={"muted": _with(usual if before.muted is None else before.muted, topic)})

        await self._preferences.change_personal(tenant, user, change)
        await self._timed_anew(tenant, user)
        await self._tell(context, body, say("settings-less-done", what=say(f"settings-topic-{topic.value}")))

    async def _overview(self, tenant: Tenant, profile: Profile, channel: str | None) -> dict[str, Any]:
        levels = await self._preferences.levels(tenant, profile.user, channel)
        return views.overview(self._preferences.defaults, levels, channel, admin=self._is_admin(profile, levels))

    def _is_admin(self, profile: Profile, levels: Levels) -> bool:
        """By what is stored right now."""
        return rights.is_admin(profile, laid(self._preferences.defaults, *levels).admins)

    async def _redrawn(self, view_id: str, tenant: Tenant, user: str, channel: str | None) -> None:
        """The overview below a form that was saved: Slack shows it next, and it must not say what was before.

        That Slack updates a view that lies under another is seen, not documented [?]; where it does not, the overview
        is right again when it is next opened.
        """
        try:
            async with asyncio.timeout(_OPENS_WITHIN):
                profile = await self._member(tenant, user)
                # The language may be what was changed.
                with speaking(profile.locale):
                    view = await self._overview(tenant, profile, channel)
                await self._api.call("views.update", view_id=view_id, view=view)
        except (TaskbotError, TimeoutError) as err:
            log.info("settings_not_redrawn", why=type(err).__name__, code=getattr(err, "code", None))

    async def _member(self, tenant: Tenant, user: str) -> Profile:
        """Raises NotAllowed for those who may not act, SlackError and StoreUnavailable."""
        profile = await self._people.profile(tenant, user)
        rights.check(profile, tenant)
        return profile

    def _check(self, level: Level, profile: Profile, levels: Levels) -> None:
        """Raises NotAllowed."""
        if level == _ONLY_ADMINS and not self._is_admin(profile, levels):
            raise NotAllowed(say("settings-only-admins"))

    async def _tell(self, context: AsyncBoltContext, body: dict[str, Any], sentence: str) -> None:
        """Said where the button was, or in the DM; a redelivery says nothing twice."""
        user, action = str(body["user"]["id"]), body["actions"][0]
        place = Place(
            channel=(body.get("channel") or {}).get("id") or user,
            thread_ts=(body.get("message") or {}).get("thread_ts"),
        )
        origin = Origin(
            tenant=tenant_of(context), user=user, place=place, door="action", response_url=body.get("response_url")
        )
        key = f"{action.get('action_ts')}|{action.get('action_id')}|{user}"
        await self._inbox.tell(told(origin, sentence, self._ids(origin.tenant, "notice", key)))

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        # The event loop itself keeps only weak references to tasks.
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)


def _conversation(channel: str) -> str | None:
    """A channel or group has settings of its own; a direct message is its person's."""
    return None if channel.startswith("D") else channel


def _with(muted: tuple[Any, ...], topic: Any) -> tuple[Any, ...]:
    return muted if topic in muted else (*muted, topic)
