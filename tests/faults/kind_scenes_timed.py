"""Scenes of what comes at its time or by itself, and nobody gives by hand: see kind_scenes.py."""

import datetime as dt
from collections.abc import Mapping
from itertools import count
from typing import Any

from kind_scenes import CREATES, READS, nothing
from kind_stage import USER, Scene, Stage, is_card
from reminding import keeps, with_reminder

from bot.commands import Card, CardStatus, Kind
from bot.ports import Effects, Standing, Turn
from bot.sandbox.slack import seed
from bot.sandbox.zoho import seed as zoho_seed
from bot.service.series import horizons
from bot.service.standing import occurrence
from bot.service.sync.observing import heard
from bot.service.sync.watching import JOB
from bot.specs import Tenant
from bot.store.seal import CommandIds

_TENANT = Tenant(team=seed.TEAM_ID)
_ids, _numbers = CommandIds(b"k" * 32), count()
# The grant of the settings, by its name.
_GRANT = "settings"
# Dates that Zoho is given of a series at a time; the fewest that the setting takes.
_DATES = 2
_OFFERS = "assistant.threads.setSuggestedPrompts"


async def _card(stage: Stage) -> Card:
    """The picture of the scene's task."""
    (drawn,) = [
        drawn
        for drawn in await stage.engine.cards_of_person(_TENANT, USER, 1000)
        if drawn.card.spec.title == stage.title
    ]
    return drawn.card


async def _with_card(stage: Stage) -> None:
    stage.found = await stage.card("24 December 2030")


async def _with_dateless(stage: Stage) -> None:
    stage.found = await stage.card("")


async def _comes_due(stage: Stage) -> None:
    """A reminder of the next second, given twice."""
    card = await _card(stage)
    at = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=1)
    for _ in range(2):
        await stage.engine.accept(keeps(card), Effects(card=with_reminder(card, at)))


def _rang(stage: Stage) -> str:
    blocks = [block for message in stage.messages() for block in message.get("blocks") or ()]
    found = sum(str(block.get("block_id", "")).startswith("rung ") for block in blocks)
    return "" if found == 1 else f"it rang {found} times"


async def _looked_before(stage: Stage) -> None:
    await _with_card(stage)
    await _look(stage)


async def _changed_unseen(stage: Stage) -> None:
    stage.made.zoho.by_hand.complete(stage.tasks()[0]["id"], zoho_seed.BOB)
    await _look(stage)


async def _look(stage: Stage) -> None:
    """The look at all that changed in Zoho CRM is due now, and said to be twice."""
    now = dt.datetime.now(dt.UTC)
    command = occurrence(_ids, _TENANT, Turn(job=JOB, key=_GRANT), now)
    for _ in range(2):
        await stage.engine.accept(command, Effects(jobs=(Standing(tenant=_TENANT, job=JOB, key=_GRANT, next=now),)))


def _shows_done(stage: Stage) -> str:
    (card,) = [each for each in stage.messages() if each["ts"] == stage.found["ts"]]
    return "" if card["text"].startswith("Completed") else f"the card says {card['text']!r}"


async def _with_news(stage: Stage) -> None:
    await _looked_before(stage)
    await _changed_unseen(stage)
    await stage.message(lambda message: message["text"].startswith("Completed"))


async def _is_to_hear(stage: Stage) -> None:
    """Sooner than a minute after the change, up to which all changes would be told together."""
    now = dt.datetime.now(dt.UTC)
    await stage.engine.accept(heard(_ids, _TENANT, USER, str(next(_numbers)), now).command, Effects())


def _heard(stage: Stage) -> str:
    told = [message["text"] for message in stage.messages() if not is_card(message)]
    return "" if len(told) == 1 and "Bob Stone completed" in told[0] else f"what was said is {told}"


async def _with_series(stage: Stage) -> None:
    stage.found = await stage.card("every friday")


async def _runs_out(stage: Stage) -> None:
    """As when the last date that Zoho holds is done; asked for twice."""
    card = (await _card(stage)).model_copy(update={"status": CardStatus.DONE})
    (due,) = horizons.at_once(card, "ran-out", dt.datetime.now(dt.UTC))
    for _ in range(2):
        await stage.engine.accept(due.command, Effects())


def _extended(stage: Stage) -> str:
    days = sorted(str(task["Due_Date"]) for task in stage.tasks())
    return "" if len(days) == len(set(days)) == 2 * _DATES else f"its dates are {days}"


def _offers(stage: Stage) -> int:
    return sum(call.method == _OFFERS for call in stage.made.slack.calls)


async def _opens_pane(stage: Stage) -> None:
    stage.found = _offers(stage)
    await stage.made.slack.open_home(USER, "messages")


def _offered(stage: Stage) -> str:
    return "" if _offers(stage) > stage.found and stage.made.slack.prompts(USER) else "nothing was offered"


_SHORT: Mapping[str, Any] = {"series_tasks": _DATES}
# What is offered in the pane is offered once, at best: of that only the deaths are of interest.
SCENES = (
    Scene("ring", (Kind.REMIND, Kind.RING), _with_dateless, _comes_due, _rang, READS, "chat.postMessage"),
    Scene(
        "look", (Kind.JOB, Kind.SEEN), _looked_before, _changed_unseen, _shows_done, "POST /crm/v8/coql", "chat.update"
    ),
    Scene("heard", (Kind.HEARD,), _with_news, _is_to_hear, _heard, slack="chat.postMessage"),
    Scene("extend", (Kind.EXTEND,), _with_series, _runs_out, _extended, CREATES, "chat.update", settings=_SHORT),
    Scene("pane", (Kind.PROMPT,), nothing, _opens_pane, _offered),
)
