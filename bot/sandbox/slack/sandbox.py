"""Knows the sandbox as a whole: starting, installing an app, and all that a test or the demo's page can do with it."""

import datetime as dt
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.ports import Clock
from bot.sandbox.slack import events, seed, snapshot, workflows
from bot.sandbox.slack.delivery import Delivery, signature
from bot.sandbox.slack.files import Attached
from bot.sandbox.slack.interactions import Outcome, outcome
from bot.sandbox.slack.modals import Modals
from bot.sandbox.slack.panels import LinkedPanels
from bot.sandbox.slack.people import People
from bot.sandbox.slack.platform import Call, Platform
from bot.sandbox.slack.seed import APP_ID, BOT_USER_ID
from bot.sandbox.slack.server import application
from bot.sandbox.slack.workspace import Message

RETRY_DELAYS = (0.0, 60.0, 300.0)
ACK_TIMEOUT = 3.0


class SystemClock:
    """The real time."""

    def now(self) -> dt.datetime:
        """The current moment, aware, in UTC."""
        return dt.datetime.now(dt.UTC)


class SlackSandbox:
    """A strict Slack on 127.0.0.1. The clock dates messages and ages grants; time-outs and rates go by real time."""

    def __init__(
        self,
        state: Path | None = None,
        clock: Clock | None = None,
        rate_limits: bool = True,
        *,
        retry_delays: Sequence[float] = RETRY_DELAYS,
        ack_timeout: float = ACK_TIMEOUT,
        monotonic: Callable[[], float] = time.monotonic,
        crowd: int = 0,
    ) -> None:
        """`crowd` is how many people more than those with names are in the workspace."""
        self._slack = Platform(
            state,
            clock or SystemClock(),
            rate_limits=rate_limits,
            retry_delays=retry_delays,
            ack_timeout=ack_timeout,
            monotonic=monotonic,
            crowd=crowd,
        )
        self.crowd = seed.crowd(crowd)
        self._people = People(self._slack)
        self._modals = Modals(self._slack, self._people)
        self.links = LinkedPanels(self._slack, self._people)
        self._runner: web.AppRunner | None = None
        self.url = ""
        team = self._slack.workspace.team
        self.team_id, self.bot_user_id, self.app_id = team.id, BOT_USER_ID, APP_ID
        self.bot_token, self.app_token = team.tokens["bot"], team.tokens["app"]
        self.signing_secret = team.tokens["signing_secret"]
        self.faults, self.sockets, self.rates = self._slack.faults, self._slack.sockets, self._slack.rates

    @property
    def api_url(self) -> str:
        """The Web API's base, ending in /api/."""
        return f"{self.url}/api/"

    async def start(self, port: int = 0, *, extend: Callable[[web.Application], None] | None = None) -> None:
        """Listens; 0 takes a free port. `extend` may add doors to the application before it starts."""
        await self._slack.open()
        app = application(self._slack)
        if extend is not None:
            extend(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._slack.response_urls.origin = self.url

    async def stop(self) -> None:
        """Ends retries, connections and the server."""
        await self._slack.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def install(
        self, manifest: Mapping[str, Any], request_url: str | None = None, without: Collection[str] = ()
    ) -> None:
        """Installs an app: over HTTP at `request_url`, else as its manifest says. Raises ManifestRefused.

        `without` are optional scopes that the installer leaves out.
        """
        self._slack.install(manifest, request_url, without)

    async def verify_url(self) -> Outcome:
        """Sends url_verification, as Slack does when a request URL is saved; error "challenge_failed" if not echoed."""
        challenge = self._slack.workspace.fresh_id("challenge")
        token = self._slack.workspace.team.tokens["verification"]
        payload = {"token": token, "challenge": challenge, "type": "url_verification"}
        delivery = await self._slack.send(self._slack.delivery("url_verification", "url_verification", payload))
        answer = delivery.answered()
        echoed = answer.get("challenge") if isinstance(answer, dict) else delivery.answer.strip()
        return outcome(delivery, None if echoed == challenge else "challenge_failed")

    # --- what people do ---

    async def say(
        self, user: str, channel: str, text: str, thread_ts: str | None = None, files: Sequence[Attached] = ()
    ) -> Message:
        """A person writes a message, and may attach files. Raises Refused."""
        return self._people.say(user, channel, text, thread_ts, files)

    async def edit(self, user: str, channel: str, ts: str, text: str) -> Message:
        """A person edits an own message."""
        return self._people.edit(user, channel, ts, text)

    async def delete(self, user: str, channel: str, ts: str) -> None:
        """A person deletes an own message, or dismisses an ephemeral one."""
        self._people.delete(user, channel, ts)

    async def react(self, user: str, channel: str, ts: str, name: str, *, remove: bool = False) -> None:
        """A person adds or removes a reaction."""
        self._people.react(user, channel, ts, name, remove=remove)

    async def slash(self, user: str, channel: str, command: str, text: str = "") -> Outcome:
        """A person sends a slash command."""
        return await self._people.slash(user, channel, command, text)

    async def click(
        self,
        user: str,
        channel: str,
        ts: str,
        action_id: str,
        *,
        block_id: str | None = None,
        value: Any = None,
        selected_option: Any = None,
    ) -> Outcome:
        """A person uses a button, menu or picker of a message. Raises Refused if it isn't there for them."""
        return await self._people.click(
            user, channel, ts, action_id, block_id=block_id, value=value, selected_option=selected_option
        )

    async def shortcut(self, user: str, callback_id: str, channel: str | None = None, ts: str | None = None) -> Outcome:
        """A person uses a global shortcut, or a message's."""
        return await self._people.shortcut(user, callback_id, channel, ts)

    def view_of(self, user: str) -> dict[str, Any] | None:
        """The modal on top of this person's screen."""
        view = self._slack.views.top(user)
        return None if view is None else view.wire()

    def home_of(self, user: str) -> dict[str, Any] | None:
        """The Home tab published for this person."""
        view = self._slack.views.home_of(user)
        return None if view is None else view.wire()

    async def view_action(
        self,
        user: str,
        action_id: str,
        *,
        block_id: str | None = None,
        value: Any = None,
        selected_option: Any = None,
        home: bool = False,
    ) -> Outcome:
        """A person uses an element of the open modal, or with `home` of the Home tab."""
        return await self._modals.action(
            user, action_id, block_id=block_id, value=value, selected_option=selected_option, home=home
        )

    async def submit(self, user: str, values: dict[str, Any] | None = None) -> Outcome:
        """A person fills in and submits the open modal; see Modals.submit for the shape of `values`."""
        return await self._modals.submit(user, values)

    async def close_view(self, user: str) -> Outcome:
        """A person closes the open modal."""
        return await self._modals.close(user)

    async def suggest(
        self, user: str, action_id: str, typed: str, *, channel: str | None = None, ts: str | None = None
    ) -> Outcome:
        """A person types into an external select; the options are in the outcome."""
        return await self._modals.suggest(user, action_id, typed, channel=channel, ts=ts)

    async def open_home(self, user: str, tab: str = "home") -> None:
        """A person opens the app's Home or Messages tab."""
        await self._modals.open_home(user, tab)

    def run_step(self, user: str, function: str, inputs: Mapping[str, Any] | None = None) -> workflows.Execution:
        """A person runs a workflow with a step of the app; its execution, which changes. Raises Refused."""
        return workflows.run(self._slack, user, function, inputs or {})

    def prompts(self, user: str) -> list[dict[str, str]]:
        """What the conversation with the bot offers this person to say."""
        return self._slack.prompts.get(self.dm(user), [])

    @property
    def streaming(self) -> bool:
        """Whether a message is still being written."""
        return bool(self._slack.streams)

    def dm(self, user: str) -> str:
        """The id of this person's DM with the bot, opened on demand."""
        return self._slack.workspace.open_dm(user, BOT_USER_ID).id

    def speaks(self, user: str, locale: str) -> None:
        """A person sets the language of their Slack, such as "de-DE"."""
        self._slack.workspace.team.users[user].locale = locale

    def invite(self, channel: str, user: str = BOT_USER_ID) -> None:
        """Brings someone, by default the bot, into a channel."""
        self._people.invite(channel, user)

    def remove(self, channel: str, user: str = BOT_USER_ID) -> None:
        """Puts someone, by default the bot, out of a channel."""
        self._people.remove(channel, user)

    # --- what is to be seen ---

    def messages(self, channel: str, user: str | None = None) -> list[dict[str, Any]]:
        """A conversation's messages, oldest first, with the ephemeral ones of `user`."""
        return snapshot.messages(self._slack, channel, user)

    def file(self, user: str, id_: str) -> Attached | None:
        """A file of a message that this person sees."""
        return snapshot.file(self._slack, user, id_)

    def newest(self) -> dict[str, str]:
        """When the app last wrote to each person in their DM, as a ts; for whoever plays several people."""
        return snapshot.newest(self._slack)

    def snapshot(self, user: str) -> dict[str, Any]:
        """Everything on this person's screen."""
        return snapshot.snapshot(self._slack, user)

    @property
    def deliveries(self) -> list[Delivery]:
        """What was sent to the app, oldest first, the last 2,000."""
        return list(self._slack.deliveries)

    @property
    def calls(self) -> list[Call]:
        """The app's Web API calls, oldest first, the last 2,000."""
        return list(self._slack.calls)

    @property
    def answers(self) -> list[Call]:
        """What the app said at response URLs, as calls of "response_url", oldest first, the last 2,000."""
        return list(self._slack.answers)

    @property
    def revision(self) -> int:
        """Counts changes."""
        return self._slack.changes.revision

    async def changed(self, since: int, timeout: float | None = None) -> int:  # noqa: ASYNC109 - a long poll answers on time-out instead of raising
        """The revision as soon as it is past `since`, or after `timeout` seconds as it is."""
        return await self._slack.changes.changed(since, timeout)

    async def until(self, predicate: Callable[[], object], timeout: float = 10) -> None:  # noqa: ASYNC109 - the message names what was waited for
        """Returns when `predicate` holds, asking again at each change. Raises TimeoutError."""
        await self._slack.changes.until(predicate, timeout)

    async def idle(self, timeout: float = 10) -> None:  # noqa: ASYNC109 - as `until`
        """Returns when no event is under way to the app any more, retries included."""
        await self._slack.changes.until(lambda: self._slack.idle, timeout)

    # --- the raw doors ---

    async def redeliver(self, delivery: Delivery) -> Delivery:
        """Sends the same payload again, as Slack's first retry of it."""
        return await self._slack.send(events.again(self._slack, delivery, 1))

    def sign(self, body: bytes | str, timestamp: int | str) -> dict[str, str]:
        """The two signature headers for a body, so that tests can forge requests."""
        return signature(self.signing_secret, body, timestamp)
