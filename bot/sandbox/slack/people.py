"""Knows what a person can do in Slack with messages and commands, and refuses what Slack's client would not offer."""

import uuid
from collections.abc import Sequence
from typing import Any

from bot.sandbox.slack import events, files, interactions, unfurling
from bot.sandbox.slack.arguments import ApiError
from bot.sandbox.slack.block_elements import WRITTEN
from bot.sandbox.slack.block_kit import elements_of
from bot.sandbox.slack.files import Attached
from bot.sandbox.slack.interactions import Outcome, Refused, outcome
from bot.sandbox.slack.methods_chat import react, unreact
from bot.sandbox.slack.platform import Platform
from bot.sandbox.slack.replies import answer_command
from bot.sandbox.slack.seed import BOT_USER_ID
from bot.sandbox.slack.typed import escaped
from bot.sandbox.slack.workspace import Channel, Message, User


class People:
    """The human side: every method names the person who acts."""

    def __init__(self, slack: Platform) -> None:
        self._slack = slack

    def member(self, user: str, channel: str) -> tuple[User, Channel]:
        """The person and a conversation they are in. Raises Refused."""
        person, place = self._slack.workspace.user(user), self._slack.workspace.channel(channel)
        if person is None or place is None:
            raise Refused(f"there is no {user} or no {channel}")
        if user not in place.members:
            raise Refused(f"{person.real_name} is not in {place.name or place.id}")
        return person, place

    def message(self, user: str, channel: str, ts: str) -> Message:
        """A message that this person sees. Raises Refused."""
        self.member(user, channel)
        message = self._slack.workspace.find(channel, ts)
        if message is None or message.ephemeral_to not in (None, user):
            raise Refused(f"{user} sees no message {ts} in {channel}")
        return message

    def say(
        self, user: str, channel: str, text: str, thread_ts: str | None = None, attached: Sequence[Attached] = ()
    ) -> Message:
        """Posts what a person typed, with the files that they attached."""
        person, place = self.member(user, channel)
        manifest = self._slack.manifest
        if place.is_im and (not manifest.messages_tab or manifest.messages_tab_read_only):
            raise Refused("sending messages to this app has been turned off")
        root = None
        if thread_ts is not None:
            parent = self.message(user, channel, thread_ts)
            if parent.ephemeral_to is not None:
                raise Refused("there is no thread under an ephemeral message")
            root = parent.thread_ts or parent.ts
        message = Message(
            ts=self._slack.workspace.fresh_ts(),
            channel=channel,
            user=user,
            text=escaped(self._slack.workspace.team, text),
            team=person.team_id,
            thread_ts=root,
            client_msg_id=str(uuid.uuid4()),
            files=[files.shared(self._slack, user, file) for file in attached],
        )
        self._slack.workspace.add(message)
        events.message_posted(self._slack, message)
        unfurling.shared(self._slack, message)
        return message

    def _own(self, user: str, channel: str, ts: str) -> Message:
        message = self.message(user, channel, ts)
        if message.user != user:
            raise Refused("only one's own messages can be changed")
        return message

    def edit(self, user: str, channel: str, ts: str, text: str) -> Message:
        """Edits an own message."""
        message = self._own(user, channel, ts)
        previous = message.wire()
        message.text = escaped(self._slack.workspace.team, text)
        message.edited = {"user": user, "ts": self._slack.workspace.fresh_ts()}
        self._slack.workspace.changed()
        events.message_changed(self._slack, message, previous)
        return message

    def delete(self, user: str, channel: str, ts: str) -> None:
        """Deletes an own message; an ephemeral one is only dismissed, which the app never hears of."""
        message = self.message(user, channel, ts)
        if message.ephemeral_to is None:
            self._own(user, channel, ts)
        events.remove_message(self._slack, message)

    def react(self, user: str, channel: str, ts: str, name: str, *, remove: bool = False) -> None:
        """Adds or removes a reaction."""
        message = self.message(user, channel, ts)
        if message.ephemeral_to is not None:
            raise Refused("an ephemeral message takes no reactions")
        try:
            (unreact if remove else react)(self._slack, message, user, name)
        except ApiError as refusal:
            raise Refused(refusal.word) from None

    async def slash(self, user: str, channel: str, command: str, text: str) -> Outcome:
        """Types a command. A failure is shown to the person, and the answer's message is posted."""
        person, _ = self.member(user, channel)
        known = self._slack.manifest.commands.get(command)
        if known is None or person.is_stranger:
            self._slack.show_error(user, f"{command} is not a valid command.")
            return Outcome(error="unknown_command")
        text = escaped(self._slack.workspace.team, text.strip(), tokens=bool(known.get("should_escape")), named=True)
        payload = interactions.slash_payload(self._slack, user, channel, command, text)
        delivery = await interactions.send(self._slack, "slash", payload)
        if delivery.error is not None:
            self._slack.show_error(user, _command_failed(command, delivery.error))
            return outcome(delivery)
        try:
            reply = answer_command(self._slack, channel, user, delivery.answer, delivery.answered())
        except ApiError as refusal:
            self._slack.show_error(user, _command_failed(command, "invalid_command_response"))
            return outcome(delivery, "invalid_command_response", errors={"": str(refusal.body)})
        return outcome(delivery, reply=None if reply is None else reply.wire())

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
        """Uses an element of a message; `value` picks among buttons, or is what is entered into a picker."""
        message = self.message(user, channel, ts)
        block, element = find_element(message.blocks, action_id, block_id, value)
        chosen = choice(element, value, selected_option)
        if not self._slack.manifest.interactive:
            self._slack.show_error(user, "This app is not configured to handle interactive responses.")
            return Outcome(error="not_configured")
        payload = interactions.message_action_payload(self._slack, user, message, block, element, chosen=chosen)
        return self._seen(user, await self._interact(payload))

    async def shortcut(self, user: str, callback_id: str, channel: str | None = None, ts: str | None = None) -> Outcome:
        """Uses a global shortcut, or with channel and ts a message's."""
        shortcut = self._slack.manifest.shortcuts.get(callback_id)
        kind = "global" if ts is None else "message"
        person = self._slack.workspace.user(user)
        if shortcut is None or shortcut["type"] != kind or person is None or person.is_stranger:
            raise Refused(f"there is no {kind} shortcut {callback_id} for {user}")
        message = None
        if channel is not None and ts is not None:
            message = self.message(user, channel, ts)
            if message.ephemeral_to is not None:
                raise Refused("an ephemeral message has no shortcuts")
        payload = interactions.shortcut_payload(self._slack, user, callback_id, message)
        return self._seen(user, await self._interact(payload))

    async def _interact(self, payload: dict[str, Any]) -> Outcome:
        delivery = await interactions.send(self._slack, "interactive", payload)
        return outcome(delivery)

    def _seen(self, user: str, result: Outcome) -> Outcome:
        if result.error is not None:
            self._slack.show_error(user, f"The app did not respond as it should ({result.error}).")
        return result

    def invite(self, channel: str, user: str = BOT_USER_ID) -> None:
        """Brings someone, by default the bot, into a channel."""
        place = self._slack.workspace.team.channels[channel]
        if user not in place.members:
            place.members.append(user)
            self._slack.workspace.changed()

    def remove(self, channel: str, user: str = BOT_USER_ID) -> None:
        """Puts someone, by default the bot, out of a channel."""
        self._slack.workspace.team.channels[channel].members.remove(user)
        self._slack.workspace.changed()


def _command_failed(command: str, word: str) -> str:
    if word == "operation_timeout":
        return f"{command} failed because the app did not respond ({word})"
    return f'{command} failed with the error "{word}"'


def find_element(
    blocks: list[dict[str, Any]], action_id: str, block_id: str | None, value: Any
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The one element that is meant, with its block. Raises Refused when there is none, or more than one fits."""
    found = [
        (block, element)
        for block in blocks
        for element in elements_of(block)
        if element.get("action_id") == action_id and block_id in (None, block["block_id"])
    ]
    if value is not None and any(element["type"] == "button" for _, element in found):
        found = [pair for pair in found if pair[1].get("value") == value]
    if len(found) != 1:
        raise Refused(f"{len(found)} elements with the action_id {action_id!r} are there")
    return found[0]


def choice(element: dict[str, Any], value: Any, selected: Any, offered: Sequence[dict[str, Any]] = ()) -> Any:
    """What is chosen in an element: an option by its value or whole, or the entered value. Raises Refused.

    `offered` are the options that the app gave to an external select.
    """
    given = value if selected is None else selected
    groups = element.get("option_groups", [])
    options = [*element.get("options", []), *(each for group in groups for each in group["options"]), *offered]
    external = element["type"].endswith("external_select")
    if not options and not external:
        return str(given) if element["type"] in WRITTEN and isinstance(given, (int, float)) else given
    picked = [_option(options, each, external) for each in (given if isinstance(given, list) else [given])]
    many = element["type"] == "checkboxes" or element["type"].startswith("multi_")
    return [each for each in picked if each is not None] if many else picked[0]


def _option(options: list[dict[str, Any]], given: Any, external: bool) -> dict[str, Any] | None:
    if given is None:
        return None
    if external and isinstance(given, dict):
        return given  # chosen earlier, of options that are no longer offered; those of messages are not kept at all
    word = given.get("value") if isinstance(given, dict) else given
    option = next((option for option in options if option["value"] == word), None)
    if option is None:
        raise Refused(f"{word!r} is not among the options")
    return option
