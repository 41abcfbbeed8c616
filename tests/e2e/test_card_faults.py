"""A card's actions whose answer from Zoho is lost: done once, shown as done, and undone all the same."""

import pytest
from card_steps import can_undo, made, undone
from test_card_undo import CRM_ACTIONS, LINE, SERIES, SERIES_ACTIONS, Act, chosen, held
from world import World, WorldMaker, over

pytestmark = over("http")

CHANGED, DELETED, NOTED = "PUT /crm/v8/Tasks/*", "DELETE /crm/v8/Tasks", "POST /crm/v8/Tasks/*/Notes"
CASES: dict[str, tuple[str, Act, str]] = {
    "skip": (SERIES, SERIES_ACTIONS["skip"], DELETED),
    "stop": (SERIES, SERIES_ACTIONS["stop"], DELETED),
    "delete all": (SERIES, SERIES_ACTIONS["delete all"], DELETED),
    "snooze one": (SERIES, SERIES_ACTIONS["snooze one"], CHANGED),
    "assign": (LINE, CRM_ACTIONS["assign"], CHANGED),
    "comment": (LINE, CRM_ACTIONS["comment"], NOTED),
    "stop in mail": ("water the plants every friday in mail", chosen("Stop"), "PUT /api/tasks/*"),
}


@pytest.mark.parametrize("lost", ["500_after", "drop_after", "500_before", "429"])
@pytest.mark.parametrize("case", CASES)
async def test_an_action_whose_answer_is_lost(make_world: WorldMaker, dana: str, case: str, lost: str) -> None:
    """As without the fault: one change in Zoho, no conflict with oneself, and Undo brings all of it back."""
    line, act, match = CASES[case]
    world = await make_world(settle=2.0)
    before, clean = await done(world, dana, line, act)
    world.zoho.faults.add(match, lost, times=1, **({"retry_after": 1} if lost == "429" else {}))
    card = await made(world, dana, line)
    await world.settled()
    mine = held(world)
    await act(world, dana, card)
    shown = await world.card(dana, lambda message: message["ts"] == card["ts"] and can_undo(message))
    await world.settled()
    assert "meanwhile" not in shown["text"]
    assert len(held(world)) - len(mine) == clean - before
    await undone(world, dana)
    await world.settled()
    assert held(world) == mine


async def done(world: World, user: str, line: str, act: Act) -> tuple[int, int]:
    """How many rows Zoho has before and after the action where nothing goes wrong; it is undone again."""
    card = await made(world, user, line)
    await world.settled()
    before = len(held(world))
    await act(world, user, card)
    await world.card(user, can_undo)
    await world.settled()
    after = len(held(world))
    await undone(world, user)
    await world.settled()
    return before, after


async def test_a_failed_look_for_a_comment_frees_no_second_send(make_world: WorldMaker, dana: str) -> None:
    """It was added, its answer lost, and the first look refused: it is still only looked for."""
    world = await make_world(settle=2.0)
    card = await made(world, dana, LINE)
    world.zoho.faults.add(NOTED, "500_after", times=1)
    world.zoho.faults.add("GET /crm/v8/Tasks/*/Notes", "429", times=1, retry_after=1)
    await CRM_ACTIONS["comment"](world, dana, card)
    await world.card(dana, can_undo)
    await world.settled()
    assert len(world.zoho.crm_notes()) == 1
