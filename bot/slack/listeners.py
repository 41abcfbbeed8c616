"""What Slack sends, and who handles it: one visible table. Handlers read, accept durably, and only then answer.

One listener per payload kind, found by one look (doors/front.py), because Bolt's matching is a linear scan. Bolt runs
with process_before_response, so that nothing is acknowledged before it is stored. Unknown payloads are acknowledged and
counted: Bolt never acknowledges an event that has no listener, and Slack would send it again.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from types import MappingProxyType
from typing import Any

import structlog
from prometheus_client import Counter
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.catalogue import say, speak
from bot.errors import SaveUnknown, StoreUnavailable, TaskbotError
from bot.ports import Profiles
from bot.slack import status
from bot.slack.cards import cards
from bot.slack.connecting import Connecting, asked_for
from bot.slack.doors.authorize import Authorize
from bot.slack.doors.failing import InTime, failed
from bot.slack.doors.front import Around, Front, Listener
from bot.slack.doors.one_workspace import OneWorkspaceApp
from bot.slack.form import modal
from bot.slack.form.dialogs import Dialogs
from bot.slack.handlers import Handlers
from bot.slack.payloads import tenant_of
from bot.specs import Tenant

log = structlog.get_logger(__name__)

COMMAND = "/task"
# The shortcuts of the manifest: on a message, and global.
MAKE_TASK, NEW_TASK = "make_task", "new_task"
# Events and the bot scopes that deliver them (docs.slack.dev, events); the manifest lists exactly these.
EVENTS: Mapping[str, str | None] = {
    # Both tabs of the conversation with the bot; wants no scope (docs.slack.dev, reference/events/app_home_opened).
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "entity_comments_requested": None,
    "entity_details_requested": None,
    "link_shared": "links:read",
    "function_executed": None,
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
}

UNKNOWN = Counter("taskbot_slack_unknown_payloads", "Payloads from Slack that no handler knows", ["kind", "name"])

# What a surface of its own does with an event, by the event's type, and with a pressed button, by its action id.
OnEvent = Callable[[dict[str, Any], AsyncBoltContext], Awaitable[None]]
# What is stored of a person and a conversation, looked at once for all that is read inside; whether it could be.
Glance = Callable[[Tenant, str | None, str | None], AbstractAsyncContextManager[bool]]
# What is asked before the shortcut on a message opens its form; whether it was.
OnShortcut = Callable[[dict[str, Any], AsyncBoltContext], Awaitable[bool]]
OnPress = Callable[[str, dict[str, Any], AsyncBoltContext], Awaitable[None]]
# What answers a slash command of one word, and by its callback id a submitted form, or a select of one that asks what
# to offer: the arguments of the ack.
OnAnswer = Callable[[dict[str, Any], AsyncBoltContext], Awaitable[dict[str, Any]]]


def build_app(
    client: AsyncWebClient,
    signing_secret: str,
    authorize: Authorize,
    handlers: Handlers,
    dialogs: Dialogs,
    *,
    connecting: Connecting | None = None,
    outbox: status.Outbox | None = None,
    events: Mapping[str, Sequence[OnEvent]] = MappingProxyType({}),
    presses: Mapping[str, OnPress] = MappingProxyType({}),
    asked: OnShortcut | None = None,
    words: Mapping[str, OnAnswer] = MappingProxyType({}),
    submissions: Mapping[str, OnAnswer] = MappingProxyType({}),
    suggestions: Mapping[str, OnAnswer] = MappingProxyType({}),
    profiles: Profiles,
    glance: Glance,
) -> AsyncApp:
    """The Bolt app with every listener. The same app serves each door. `profiles` say in which language to answer.

    `glance` is what is looked at before a listener is asked, of the tenant, the person and the conversation.
    """

    # Bolt passes arguments by the names of a plain function, and takes a method's `self` for one of them.
    async def installed(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        return await authorize.authorize(enterprise_id, team_id)

    app = OneWorkspaceApp(
        client=client,
        signing_secret=signing_secret,
        # None is Bolt's own "not installed" (its authorization middleware), which its annotation forgets.
        authorize=installed,  # type: ignore[arg-type]
        process_before_response=True,
        # All requests share one client; a workflow's own token, put into it, would be that of every call from then on.
        attaching_function_token_enabled=False,
        user_facing_authorize_error_message=say("slack-not-ours"),
    )
    listeners = Listeners(
        handlers,
        dialogs,
        connecting=connecting,
        outbox=outbox,
        events=events,
        presses=presses,
        asked=asked,
        words=words,
        submissions=submissions,
        suggestions=suggestions,
    )
    app.use(Front(listeners.by_kind, listeners.by_event, _in_own_language(profiles, glance)))
    app.error(failed)
    return app


class Listeners:
    """One method per kind of payload: it hands the payload to who knows it, and acknowledges."""

    def __init__(
        self,
        handlers: Handlers,
        dialogs: Dialogs,
        *,
        connecting: Connecting | None = None,
        outbox: status.Outbox | None = None,
        events: Mapping[str, Sequence[OnEvent]] = MappingProxyType({}),
        presses: Mapping[str, OnPress] = MappingProxyType({}),
        asked: OnShortcut | None = None,
        words: Mapping[str, OnAnswer] = MappingProxyType({}),
        submissions: Mapping[str, OnAnswer] = MappingProxyType({}),
        suggestions: Mapping[str, OnAnswer] = MappingProxyType({}),
    ) -> None:
        self._suggestions = suggestions
        self._words = words
        self._submissions = submissions
        self._asked = asked
        self._events = events
        self._presses = presses
        self._outbox = outbox
        self._handlers = handlers
        self._dialogs = dialogs
        self._connecting = connecting

    @property
    def by_kind(self) -> Mapping[str, Listener]:
        """Who takes which kind of payload."""
        return {
            "command": self.command,
            "event": self.event,
            "action": self.action,
            "shortcut": self.shortcut,
            "view": self.view,
            "options": self.options,
            "other": self.other,
        }

    @property
    def by_event(self) -> Mapping[str, Listener]:
        """Who takes which event, where that is somebody in particular."""
        return {"message": self.message, "app_mention": self.mention}

    async def command(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A slash command, answered by an ephemeral."""
        if body.get("command") != COMMAND:
            UNKNOWN.labels("command", "other").inc()
            await ack(text=say("door-only-know-try-help", command=COMMAND))
            return
        asked = asked_for(body.get("text", ""))
        word = status.asked_for(body.get("text", ""))
        if asked is not None and self._connecting is not None:
            async with InTime(context, StoreUnavailable):
                await ack(**await self._connecting.answer(asked, body, context))
        elif word is not None and self._outbox is not None:
            async with InTime(context, StoreUnavailable):
                await ack(**await self._outbox.answer(word, body, context))
        elif (answer := self._words.get(" ".join(body.get("text", "").lower().split()))) is not None:
            async with InTime(context, StoreUnavailable):
                await ack(**await answer(body, context))
        elif body.get("text", "").strip():
            async with InTime(context, SaveUnknown):
                await ack(**await self._handlers.slash(body, context))
        else:
            async with InTime(context, StoreUnavailable):
                await ack(**await self._dialogs.opened_by_command(body, context))

    async def message(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A message, in whatever kind of conversation."""
        async with InTime(context, SaveUnknown):
            await self._handlers.message(body, context)
        await ack()

    async def mention(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The bot's name in a channel."""
        async with InTime(context, SaveUnknown):
            await self._handlers.mention(body, context)
        await ack()

    async def event(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Any other event."""
        known = self._events.get(body["event"].get("type", ""), ())
        async with InTime(context, SaveUnknown):
            for handler in known:
                await handler(body, context)
        if not known:
            UNKNOWN.labels("event", "other").inc()
        await ack()

    async def action(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A pressed button or a chosen option."""
        name = body["actions"][0].get("action_id", "")
        acts = "view" not in body and (name in cards.ACTIONS or name in status.ACTIONS)
        async with InTime(context, SaveUnknown if acts or name in self._presses else StoreUnavailable):
            if name in self._presses:
                await self._presses[name](name, body, context)
            elif "view" in body and name == modal.MORE:
                await self._dialogs.more_asked(body, context)
            elif "view" in body:
                await self._dialogs.recurrence_typed(body, context)
            elif name == cards.EDIT:
                await self._dialogs.opened_by_edit(body, context)
            elif acts and name in status.ACTIONS and self._outbox is not None:
                await self._outbox.pressed(name, body, context)
            elif acts:
                await self._handlers.action(name, body, context)
            else:
                UNKNOWN.labels("action", "other").inc()
        await ack()

    async def shortcut(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A global shortcut, or one on a message: each opens the modal."""
        if body.get("callback_id") in (MAKE_TASK, NEW_TASK):
            async with InTime(context, StoreUnavailable):
                first = self._asked if body.get("callback_id") == MAKE_TASK else None
                if first is None or not await first(body, context):
                    await self._dialogs.opened_by_shortcut(body, context)
        else:
            UNKNOWN.labels("shortcut", "other").inc()
        await ack()

    async def view(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The modal submitted."""
        if body["view"].get("callback_id") == modal.CALLBACK and body["type"] == "view_submission":
            async with InTime(context, SaveUnknown):
                await ack(**await self._dialogs.submitted(body, context))
        elif (submitted := self._submission(body)) is not None:
            async with InTime(context, SaveUnknown):
                await ack(**await submitted(body, context))
        else:
            UNKNOWN.labels("view", "other").inc()
            await ack()

    async def options(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """A select of a form asks what it offers; nothing, rather than an error, where that can't be known in time."""
        offered = self._suggestions.get((body.get("view") or {}).get("callback_id") or "")
        if offered is None:
            UNKNOWN.labels("options", "other").inc()
            await ack(options=[])
            return
        try:
            async with InTime(context, StoreUnavailable):
                answer = await offered(body, context)
        except TaskbotError as err:
            log.info("nothing_offered", why=type(err).__name__)
            answer = {"options": []}
        await ack(**answer)

    async def other(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """What is of no kind above. Of one, that Slack keeps events back, somebody is to know.

        Source: docs.slack.dev/reference/events/app_rate_limited, which is no event_callback.
        """
        del context
        if body.get("type") == "app_rate_limited":
            log.warning("events_rate_limited", minute=body.get("minute_rate_limited"))
        else:
            UNKNOWN.labels("payload", "other").inc()
        await ack()

    def _submission(self, body: dict[str, Any]) -> OnAnswer | None:
        """Who takes a submitted form: by its callback id, or by its type where Slack itself made the form."""
        if body["type"] != "view_submission":
            return None
        named = self._submissions.get(body["view"].get("callback_id") or "")
        return named or self._submissions.get(body["view"].get("type") or "")


def _in_own_language(profiles: Profiles, glance: Glance) -> Around:
    """Answers each person in their language, as far as the store knows it. Looks at them once."""

    @asynccontextmanager
    async def in_own_language(context: AsyncBoltContext) -> AsyncIterator[None]:
        found = context.authorize_result
        if found is None or found.team_id is None:
            # Bolt asks nobody whose an event is that ends an installation, and an organization's names no team.
            yield
            return
        tenant, user = tenant_of(context), context.user_id
        async with glance(tenant, user, context.channel_id) as looked:
            # Where the store is away, the listener is to find that out, with the time that is left.
            profile = await profiles.get(tenant, user) if looked and user is not None else None
            # Set for each request, because one connection's requests share a task.
            speak(profile.locale if profile is not None else None)
            yield

    return in_own_language
