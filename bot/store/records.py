"""How cards, commands and notices are laid down in Redis: sealed JSON, and the plain Redis writes that a step carries.

Knows keys, the seal and the models; speaks to no server.
"""

import json
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from bot.commands import Card, Command, Drawn, Kind, Notice
from bot.ports import Effects
from bot.specs import Place, Tenant
from bot.store.keys import Keys
from bot.store.seal import Seal

Op = list[str]
Put = dict[str, Any]

# The two queues; see prelude.lua.
COMMANDS, OUTGOING = "due", "out"

DAY = 86_400
# Finished commands stay to answer redeliveries, long after Slack's last (24 h with Delayed Events).
KEEP_COMMAND = 30 * DAY
KEEP_OUTGOING = DAY
# Marks a draw that is needed although the card has not changed: time has.
AGAIN = "again"


class Records:
    """Turns models into what the scripts take, and back."""

    def __init__(self, seal: Seal) -> None:
        self._seal = seal

    def command(self, command: Command) -> Put:
        """The entry of a command. Actions on one card share a lane, so they run in order."""
        return {
            "id": command.id,
            "q": COMMANDS,
            "kind": command.kind.value,
            "tenant": command.origin.tenant.model_dump_json(),
            "p": self._seal.close(command.model_dump_json(), "entry", command.id),
            "lane": f"card:{command.card or command.id}",
            "keep": KEEP_COMMAND,
        }

    def notice(self, notice: Notice) -> Put:
        """The entry of a notice."""
        return {
            "id": notice.id,
            "q": OUTGOING,
            "kind": Kind.NOTICE.value,
            "tenant": notice.tenant.model_dump_json(),
            "p": self._seal.close(notice.model_dump_json(), "entry", notice.id),
            "keep": KEEP_OUTGOING,
        }

    def _draw(self, tenant: Tenant, card: str, after: float, *, again: bool = False) -> Put:
        return {
            "id": f"draw-{card}-{secrets.token_hex(6)}",
            "q": OUTGOING,
            "kind": Kind.DRAW.value,
            "tenant": tenant.model_dump_json(),
            "ref": card,
            "p": AGAIN if again else "",
            "lane": f"draw:{card}",
            "after": after,
            "keep": KEEP_OUTGOING,
        }

    def open_command(self, entry: str, sealed: str) -> Command:
        """The command of an entry."""
        return Command.model_validate_json(self._seal.open(sealed, "entry", entry))

    def open_notice(self, entry: str, sealed: str) -> Notice:
        """The notice of an entry."""
        return Notice.model_validate_json(self._seal.open(sealed, "entry", entry))

    def effects(self, tenant: Tenant, effects: Effects) -> tuple[list[Op], list[Put]]:
        """The plain writes and new entries of a step's effects."""
        keys, ops, puts = Keys.of(tenant), list[Op](), list[Put]()
        draws = set[str]()
        if (card := effects.card) is not None:
            key = keys.card(tenant, card.id)
            ops += [["HSET", key, "p", self.seal_card(card)], ["HINCRBY", key, "v", "1"]]
            ops += [["SADD", keys.task(tenant, ref), card.id] for ref in effects.links]
            if card.source is not None:
                ops.append(["SET", keys.source(tenant, card.source.channel, card.source.ts or ""), card.id])
            draws.add(card.id)
        if effects.doing is not None:
            name, kind = effects.doing
            key = keys.card(tenant, name)
            ops += [["HSET", key, "doing", kind.value if kind else ""], ["HINCRBY", key, "v", "1"]]
            draws.add(name)
        puts += [self._draw(tenant, name, effects.draw_after) for name in draws]
        if effects.draw_again is not None:
            puts += [self._draw(tenant, name, effects.draw_again, again=True) for name in draws]
        puts += [self.notice(notice) for notice in effects.notices]
        return ops, puts

    def seal_card(self, card: Card) -> str:
        """A card's JSON, sealed for its tenant and id."""
        return self._seal.close(card.model_dump_json(), "card", card.tenant.team, card.id)

    def open_card(self, tenant: Tenant, card: str, stored: Mapping[str, str]) -> Drawn:
        """A card with its version, copies and action under way, from its hash."""
        found = Card.model_validate_json(self._seal.open(stored["p"], "card", tenant.team, card))
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
        ops = [["HSET", keys.card(tenant, card), "copies", places, "drawn", str(version)]]
        return ops + [["SET", keys.link(tenant, place.channel, place.ts or ""), card] for place in copies]
