"""`/task status` and `/task admin`: what Zoho does not have yet, and what was given up. Knows payloads and ports.

Both are read from the store and answered at once; what an admin settles is accepted as a command like any other.
"""

from collections.abc import Sequence
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from bot.catalogue import say
from bot.commands import Card, Command, Kind, Origin
from bot.errors import NotAllowed
from bot.ports import Clock, CommandIds, Effects, Inbox, Pending
from bot.service import status
from bot.service.admins import Admins
from bot.service.notices import notice
from bot.service.people import People
from bot.service.status import Line
from bot.slack.mrkdwn import cut, escape, shorten
from bot.slack.payloads import press_key, tenant_of
from bot.specs import Place, Tenant

STATUS, ADMIN = "status", "admin"
RETRY, DROP = "dead_retry", "dead_drop"
# What this module's buttons ask for.
ACTIONS = {RETRY: Kind.REDO, DROP: Kind.DROP}

Block = dict[str, Any]

# A message's text is best kept below 4,000 characters, and its blocks below some 13,200 in all (docs.slack.dev,
# truncating content; the second is seen, not documented [WILD]). A letter is a block of its own with two buttons.
_TEXT, _PROBLEM = 3_700, 240
_MOST_LETTERS = 10


def asked_for(text: str) -> str | None:
    """Which of the two a text asks for; None when it is something else. Exactly the word: anything more is a task."""
    word = " ".join(text.lower().split())
    return word if word in (STATUS, ADMIN) else None


class Outbox:
    """Answers the two."""

    def __init__(self, inbox: Inbox, people: People, ids: CommandIds, clock: Clock, admins: Admins) -> None:
        self._inbox = inbox
        self._people = people
        self._ids = ids
        self._clock = clock
        self._admins = admins

    async def answer(self, word: str, body: dict[str, Any], context: AsyncBoltContext) -> dict[str, Any]:
        """The arguments of the ephemeral answer to a slash command. Raises SlackError and StoreUnavailable."""
        tenant, user = tenant_of(context), str(body["user_id"])
        if word == STATUS:
            return {"text": await self.status(tenant, user)}
        try:
            await self._admin(tenant, user)
        except NotAllowed as err:
            return {"text": str(err)}
        text, blocks = letters(await self._lines(tenant, await self._inbox.dead(tenant)))
        return {"text": text, "blocks": blocks}

    async def status(self, tenant: Tenant, user: str) -> str:
        """What a person asked for and Zoho does not have yet, as a message. Raises StoreUnavailable."""
        outbox = await self._inbox.outbox(tenant, user, status.MOST_SHOWN)
        return in_words(await self._lines(tenant, outbox.first), outbox.count)

    async def pressed(self, action_id: str, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Retry or Drop on a dead letter: accepted. Raises SlackError and StoreUnavailable."""
        action = body["actions"][0]
        letter, _, card = str(action.get("value", "")).partition(" ")
        tenant, user = tenant_of(context), str(body["user"]["id"])
        container = body.get("container") or {}
        origin = Origin(
            tenant=tenant,
            user=user,
            place=Place(channel=body["channel"]["id"], thread_ts=container.get("thread_ts")),
            door="action",
            response_url=body.get("response_url"),
        )
        command = Command(
            id=self._ids(tenant, "action", press_key(body)),
            kind=ACTIONS[action_id],
            origin=origin,
            now=self._clock.now(),
            text=letter,
            card=card,
        )
        try:
            await self._admin(tenant, user)
        except NotAllowed as err:
            await self._inbox.tell(notice(command, str(err)))
            return
        await self._inbox.accept(command, Effects())

    async def _admin(self, tenant: Tenant, user: str) -> None:
        """Raises NotAllowed for those who are no admins."""
        profile = await self._people.profile(tenant, user)
        await self._admins.check(profile, tenant, say("status-only-admins"))

    async def _lines(self, tenant: Tenant, found: Sequence[Pending]) -> list[Line]:
        now = self._clock.now()
        return [status.line(one, await self._card(tenant, one.command), now) for one in found]

    async def _card(self, tenant: Tenant, command: Command) -> Card | None:
        drawn = await self._inbox.card(tenant, command.card or command.id)
        return drawn.card if drawn is not None else None


def in_words(lines: Sequence[Line], count: int) -> str:
    """The status as one message: each line that there is room for, and how many more there are."""
    if not count:
        return say("status-nothing")
    said = [say("status-not-yet", count=count)]
    for number, line in enumerate(lines, start=1):
        told = f"{number}. {_standing(line)}"
        if len("\n".join((*said, told))) > _TEXT:
            break
        said.append(told)
    more = count - (len(said) - 1)
    return "\n".join([*said, say("status-and-more", count=more)] if more > 0 else said)


def letters(lines: Sequence[Line]) -> tuple[str, list[Block]]:
    """The dead letters for an admin: the sentence for screen readers, and the blocks with the buttons of each."""
    if not lines:
        return say("status-no-letters"), [_section(say("status-no-letters"))]
    said = [say("status-letters", count=len(lines))]
    blocks = [_section(said[0])]
    for number, line in enumerate(lines[:_MOST_LETTERS], start=1):
        told = f"{number}. <@{line.user}>: {_standing(line)}"
        said.append(told)
        blocks += [_section(told), _settling(line, number)]
    if (more := len(lines) - _MOST_LETTERS) > 0:
        said.append(say("status-more-settle-these-first", more=more))
        blocks.append(_section(said[-1]))
    return "\n".join(said), blocks


def _standing(line: Line) -> str:
    """One line: what was asked, since when, how it stands, what is wrong, what happens next."""
    told = [
        say(
            "status-line",
            asked=cut(escape(line.asked[:1].upper() + line.asked[1:]), _PROBLEM),
            since=line.since,
            state=line.state,
        )
    ]
    told += [cut(escape(line.problem), _PROBLEM)] if line.problem else []
    told += [line.next] if line.next else []
    return " ".join(told)


def _settling(line: Line, number: int) -> Block:
    """Retry and Drop; what can't be taken back is asked first."""
    retry = _button(say("status-retry"), RETRY, line, number) | {
        "confirm": _confirm(say("status-retry-sure"), say("status-if-author-has-asked"), say("status-retry"))
    }
    drop = _button(say("status-drop-it"), DROP, line, number) | {
        "style": "danger",
        "confirm": _confirm(say("status-drop-sure"), say("status-will-never-be-done"), say("status-drop-it"))
        | {"style": "danger"},
    }
    return {"type": "actions", "elements": [retry, drop]}


def _button(label: str, action: str, line: Line, number: int) -> Block:
    return {
        "type": "button",
        "text": _plain(label),
        "action_id": action,
        "value": f"{line.id} {line.card}",
        "accessibility_label": shorten(f"{label} {number}: {line.asked}", 75),
    }


def _confirm(title: str, text: str, yes: str) -> Block:
    return {"title": _plain(title), "text": _plain(text), "confirm": _plain(yes), "deny": _plain(say("status-leave"))}


def _section(text: str) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}
