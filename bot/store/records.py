"""How cards, commands and notices are laid down in Redis: sealed JSON, and the plain Redis writes that a step carries.

Knows keys, the seal and the models; speaks to no server.
"""

import datetime as dt
import json
import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from bot.commands import UNDO_FOR, Card, CardStatus, Command, Drawn, Kind, Notice
from bot.errors import StoredByOther
from bot.ports import Effects
from bot.ports.talk import Deed
from bot.specs import Place, Tenant
from bot.store import news, polls, rings, threads
from bot.store.keys import Keys, tenant_name
from bot.store.seal import Seal
from bot.store.standing import written

Op = list[str]
Put = dict[str, Any]
Model = TypeVar("Model", bound=BaseModel)

# The two queues; see prelude.lua.
COMMANDS, OUTGOING = "due", "out"

DAY = 86_400
# Finished commands stay to answer redeliveries, long after Slack's last (24 h with Delayed Events).
KEEP_COMMAND = 30 * DAY
KEEP_OUTGOING = DAY
# An occurrence of a standing job comes once by its moment; some come every minute, for each person.
_KEEP = {Kind.JOB: 3600, **dict.fromkeys((Kind.HOME, Kind.SEEN, Kind.HEARD, Kind.RING), KEEP_OUTGOING)}
# A finished card, its links and its copies, after their last change: a button on it says the truth for over a year.
KEEP_CARD = 400 * DAY
# A card whose task is not in Zoho yet.
ON_ITS_WAY = (CardStatus.SAVED, CardStatus.WAITING)
_FINISHED = {CardStatus.REFUSED, CardStatus.DONE, CardStatus.GONE, CardStatus.DELETED}
# Cards of a channel that are remembered as such, and what the ids of channels begin with.
MOST_IN_CHANNEL, _CHANNELS = 1000, ("C", "G")
# What people did, by word undone for ten minutes; a wait in the queue is no reason to forget it.
KEEP_DEEDS = 1800
# Doors whose commands Slack delivers again when it got no answer, and that say when they were first given.
_SAID = {"dm", "mention"}
# The bot's own doing, and what ends at once in other commands: nothing that the person waits for.
_UNASKED = frozenset(
    {
        *(Kind.VERIFY, Kind.UNFURL, Kind.HOME, Kind.REACTED, Kind.ASK, Kind.PROMPT, Kind.JOB, Kind.SEEN, Kind.HEARD),
        Kind.RING,
        *(Kind.REPLY, Kind.NOTES, Kind.ECHO),
        *(Kind.DIGEST, Kind.JOINT),
    }
)
# Seconds by which a further copy is put behind the card itself in their lane: it waits for the card to be posted.
_AFTER_THE_CARD = 0.01
# Versions of cards, a few kilobytes each.
_CARDS_REMEMBERED = 500
# Marks a draw that is needed although the card has not changed: time has.
AGAIN = "again"


class Records:
    """Turns models into what the scripts take, and back."""

    def __init__(self, seal: Seal) -> None:
        self._seal = seal
        # What sealed texts hold: each is another one for every version of a card, so what is known of it stays true. A
        # card is drawn by who changed it, mostly, and opening one takes as long as building its message.
        self._cards = OrderedDict[str, Card]()

    def command(self, command: Command) -> Put:
        """The entry of a command. Actions on one card share a lane, so they run in order."""
        return {
            "id": command.id,
            "q": COMMANDS,
            **_whose(command.origin.tenant),
            # A sweep, an unfurl and a Home tab are the bot's own doing, nothing that the person waits for.
            "user": "" if command.kind in _UNASKED else command.origin.user,
            "kind": command.kind.value,
            "p": self._seal.close(_written(command), "entry", command.id),
            "lane": f"{'job' if command.kind is Kind.JOB else 'card'}:{command.card or command.id}",
            "keep": _KEEP.get(command.kind, KEEP_COMMAND),
            # An occurrence waits for its moment, however it came to be.
            "when": command.now.timestamp() if command.kind is Kind.JOB else None,
            "said": command.now.timestamp() if command.kind is Kind.CREATE and command.origin.door in _SAID else None,
        }

    def notice(self, notice: Notice) -> Put:
        """The entry of a notice."""
        return {
            "id": notice.id,
            "q": OUTGOING,
            **_whose(notice.tenant),
            "kind": Kind.NOTICE.value,
            "p": self._seal.close(_written(notice), "entry", notice.id),
            "keep": KEEP_OUTGOING,
        }

    def _draw(self, tenant: Tenant, card: str, after: float, *, again: bool = False, at: Place | None = None) -> Put:
        return {
            "id": f"draw-{card}-{secrets.token_hex(6)}",
            "q": OUTGOING,
            **_whose(tenant),
            "kind": Kind.DRAW.value,
            "ref": card,
            "p": at.model_dump_json() if at is not None else AGAIN if again else "",
            "lane": f"draw:{card}",
            "after": after,
            "keep": KEEP_OUTGOING,
        }

    def open_command(self, entry: str, sealed: str) -> Command:
        """The command of an entry."""
        return _read(Command, self._seal.open(sealed, "entry", entry))

    def open_notice(self, entry: str, sealed: str) -> Notice:
        """The notice of an entry."""
        return _read(Notice, self._seal.open(sealed, "entry", entry))

    def effects(self, tenant: Tenant, effects: Effects) -> tuple[list[Op], list[Put]]:
        """The plain writes and new entries of a step's effects."""
        keys, ops, puts = Keys.of(tenant), list[Op](), list[Put]()
        draws = set[str]()
        if (card := effects.card) is not None:
            ops += self._card(card, effects)
            draws.add(card.id)
        if effects.doing is not None:
            name, kind = effects.doing
            key = keys.card(tenant, name)
            ops += [["HSET", key, "doing", kind.value if kind else ""], ["HINCRBY", key, "v", "1"]]
            draws.add(name)
        puts += [self._draw(tenant, name, effects.draw_after) for name in draws]
        if effects.card is not None:
            later = effects.draw_after + _AFTER_THE_CARD
            puts += [self._draw(tenant, effects.card.id, later, at=place) for place in effects.copies]
        if effects.draw_again is not None:
            puts += [self._draw(tenant, name, effects.draw_again, again=True) for name in draws]
        puts += [self.notice(notice) for notice in effects.notices]
        ops += self._waits(tenant, effects)
        for scheduled in effects.then:
            assert scheduled.command.origin.tenant == tenant, "a step writes within its own tenant"
            ops += self.remembered(scheduled.command)
            puts.append({**self.command(scheduled.command), "when": scheduled.at.timestamp()})
        return ops, puts

    def _waits(self, tenant: Tenant, effects: Effects) -> list[Op]:
        """The writes of what stands, and of what waits to be said to people."""
        ops = [op for standing in effects.jobs for op in written(standing)]
        for each in effects.news:
            ops += news.waits(self._seal, tenant, each)
        if effects.heard is not None:
            ops += news.heard(tenant, *effects.heard)
        for ring in effects.rings:
            ops += rings.waits(self._seal, tenant, ring)
        if effects.told is not None:
            ops += rings.said(tenant, effects.told)
        return ops

    def _card(self, card: Card, effects: Effects) -> list[Op]:
        """The writes of a card's new truth. A finished one is forgotten in the end, with what leads to it."""
        keys, tenant = Keys.of(card.tenant), card.tenant
        key = keys.card(tenant, card.id)
        ops = [["HSET", key, "p", self.seal_card(card)], ["HINCRBY", key, "v", "1"]]
        ops.append(["EXPIRE", key, str(KEEP_CARD)] if card.status in _FINISHED else ["PERSIST", key])
        mine = keys.cards(tenant, card.author)
        finished = card.status in _FINISHED
        ops.append(["ZREM", mine, card.id] if finished else ["ZADD", mine, str(_due_day(card)), card.id])
        if card.place.channel[:1] in _CHANNELS:
            here = keys.channel_cards(tenant, card.place.channel)
            ops += [["ZADD", here, "0" if finished else "1", card.id], ["EXPIRE", here, str(KEEP_CARD)]]
            ops.append(["ZREMRANGEBYRANK", here, "0", str(-MOST_IN_CHANNEL - 1)])
        found = (*effects.links, *(task.ref for task in card.tasks if card.adopted))
        ops += [["SADD", keys.task(tenant, ref), card.id] for ref in dict.fromkeys(found)]
        refs = dict.fromkeys((*effects.links, *(task.ref for task in card.tasks)))
        ops += [["LIKE", key, keys.task(tenant, ref)] for ref in refs]
        if card.grant is not None and card.tasks:
            # What changes in that Zoho is looked for, by whoever may use the grant.
            ops.append(["HSETNX", keys.grants(tenant), f"{card.product}:{card.grant}", card.author])
            ops += _gone(keys, card)
        ops += [*threads.followed(card), *polls.polled(card)]
        # What was asked of a task that several have was done to its parts; but not who has one.
        undo = card.undo if not card.shares or (card.undo and card.undo.did is Kind.JOINT) else None
        if undo is not None and undo.by is not None and not undo.undid:
            deed = Deed(id=undo.id, card=card.id, at=undo.until - UNDO_FOR, batch=undo.batch)
            ops += self._deed(tenant, undo.by, deed)
        if card.source is not None:
            source = keys.source(tenant, card.source.channel, card.source.ts or "")
            ops += [["SET", source, card.id], ["LIKE", key, source]]
        return ops

    def remembered(self, command: Command) -> list[Op]:
        """What its person has done with it, for an Undo by word: made a task, or taken something back."""
        tenant, user = command.origin.tenant, command.origin.user
        if command.undo is not None:
            return [["HDEL", Keys.of(tenant).deeds(tenant, user), command.undo]]
        # What was made of several parts is taken back as a whole.
        if command.kind is not Kind.CREATE or command.joint is not None:
            return []
        return self._deed(tenant, user, Deed(id=command.id, card=command.id, at=command.now, made=True))

    def _deed(self, tenant: Tenant, user: str, deed: Deed) -> list[Op]:
        key = Keys.of(tenant).deeds(tenant, user)
        return [["HSET", key, deed.id, deed.model_dump_json(exclude_none=True)], ["EXPIRE", key, str(KEEP_DEEDS)]]

    def seal_card(self, card: Card) -> str:
        """A card's JSON, sealed for its tenant and id."""
        sealed = self._seal.close(_written(card), "card", card.tenant.team, card.id)
        self._remember(sealed, card)
        return sealed

    def _remember(self, sealed: str, card: Card) -> None:
        self._cards[sealed] = card
        if len(self._cards) > _CARDS_REMEMBERED:
            self._cards.popitem(last=False)

    def open_card(self, tenant: Tenant, card: str, stored: Mapping[str, str]) -> Drawn:
        """A card with its version, copies and action under way, from its hash."""
        sealed = stored["p"]
        found = self._cards.get(sealed)
        if found is None or (found.tenant, found.id) != (tenant, card):
            found = _read(Card, self._seal.open(sealed, "card", tenant.team, card))
            self._remember(sealed, found)
        copies = tuple(Place.model_validate(place) for place in json.loads(stored.get("copies") or "[]"))
        doing = stored.get("doing")
        return Drawn(
            card=found,
            version=int(stored["v"]),
            shown=int(stored.get("drawn") or 0),
            copies=copies,
            doing=Kind(doing) if doing else None,
        )

    def drawn(self, tenant: Tenant, card: str, copies: Sequence[Place], version: int) -> list[Op]:
        """The writes that remember where a card stands: on the card its copies and version, and each copy -> card."""
        keys = Keys.of(tenant)
        places = json.dumps([place.model_dump(exclude_none=True) for place in copies])
        key = keys.card(tenant, card)
        ops = [["HSET", key, "copies", places, "drawn", str(version)]]
        for place in copies:
            link = keys.link(tenant, place.channel, place.ts or "")
            ops += [["SET", link, card], ["LIKE", key, link]]
            if place.thread_ts is not None:
                thread = keys.thread(tenant, place.channel, place.thread_ts)
                ops += [["SADD", thread, card], ["EXPIRE", thread, str(KEEP_CARD)]]
        return ops


def _gone(keys: Keys, card: Card) -> list[Op]:
    """The writes that remember which tasks were deleted: Zoho does not say when one of them is restored."""
    away = card.status in (CardStatus.GONE, CardStatus.DELETED)
    gone = [*(lost.task.ref for lost in card.lost), *((task.ref for task in card.tasks) if away else ())]
    there = [] if away else [task.ref for task in (*card.tasks, *card.children)]
    key = keys.gone(card.tenant, card.grant or "")
    ops = [["ZADD", key, "NX", f"{dt.datetime.now(dt.UTC).timestamp():.0f}", ref.key] for ref in gone]
    return [*ops, *([["ZREM", key, *(ref.key for ref in there)]] if there else [])]


def _due_day(card: Card) -> int:
    """When the task is due, as a number that sorts; one without a day comes last."""
    due = card.current.due if card.current is not None else None
    if due is None and card.spec.due is not None:
        due = card.spec.due.date
    return (due or dt.date.max).toordinal()


@lru_cache(maxsize=1024)
def _whose(tenant: Tenant) -> Put:
    # Only ever unpacked.
    return {"of": tenant_name(tenant), "tenant": tenant.model_dump_json()}


def _written(model: BaseModel) -> str:
    """A model's JSON without what is as by default, which is most of it.

    So what is stored already means the default of its day: that of a field never changes (a test holds it). And a field
    that is new, and not used, keeps no older version of the bot from reading what this one wrote.
    """
    return model.model_dump_json(exclude_defaults=True)


def _read(model: type[Model], text: str) -> Model:
    """A stored model. Raises StoredByOther for what this version of the bot does not know."""
    try:
        return model.model_validate_json(text)
    except ValidationError as err:
        raise StoredByOther("This was stored by another version of the bot.") from err
