"""`taskbot doctor --live`: what an account does with what no document settles, beside what the bot relies on."""

import datetime as dt

import pytest
from doctor_findings import AnotherClock
from world import World, WorldMaker

from bot.doctor import examine
from bot.errors import SettingsError
from bot.sandbox.zoho.org import Capabilities
from bot.zoho.capabilities import CAPABILITIES


async def looked(world: World, *, live: bool = True) -> dict[str, tuple[str, str]]:
    """What it is about -> (state, sentence)."""
    clock = AnotherClock(dt.timedelta())
    found = [one async for one in examine(world.settings, world.settings.redis_url or "", clock, live=live)]
    assert all(one.says.endswith(".") for one in found)
    return {one.about: (one.state, one.says) for one in found}


async def test_it_makes_nothing_unless_asked(make_world: WorldMaker) -> None:
    """Without --live no task is ever made."""
    world = await make_world(with_worker=False)
    assert not [about for about in await looked(world, live=False) if about.startswith("Zoho CRM: ")]
    assert not [row for row in world.zoho.requests if row.method != "GET" and "oauth" not in row.path]


async def test_a_row_for_each_question(make_world: WorldMaker) -> None:
    """Of both products; what is refused and not relied on is ok, and Zoho is as it was before."""
    world = await make_world(with_worker=False)
    found = await looked(world)
    rows = {about: row for about, row in found.items() if ": " in about}
    assert len(rows) == len(CAPABILITIES)
    state, says = rows["Zoho CRM: the last weekday of a month (BYSETPOS=-1)"]
    assert (state, says) == ("ok", "refused: INVALID_RRULE; a task for each date.")
    assert {state for state, _ in rows.values()} == {"ok"}
    assert not world.zoho.crm_tasks()
    assert not world.zoho.mail_tasks()


async def test_what_is_relied_on_and_refused(make_world: WorldMaker) -> None:
    """It is a warning that says what to change; what is taken and used is ok."""
    world = await make_world(
        with_worker=False,
        zoho_options={"capabilities": Capabilities(bymonthday_last=True)},
        zoho_capabilities="crm_last_weekday,crm_last_monthday",
    )
    found = await looked(world)
    state, says = found["Zoho CRM: the last weekday of a month (BYSETPOS=-1)"]
    assert state == "warning"
    assert "take “crm_last_weekday” out of it" in says
    assert found["Zoho CRM: the last day of a month (BYMONTHDAY=-1)"] == ("ok", "taken; used.")


async def test_a_capability_that_is_none(make_world: WorldMaker) -> None:
    """A wrong name is said before anything else."""
    world = await make_world(with_worker=False)
    settings = world.settings.model_copy(update={"zoho_capabilities": "crm_flying"})
    with pytest.raises(SettingsError, match="TASKBOT_ZOHO_CAPABILITIES: “crm_flying” is not one of"):
        [one async for one in examine(settings, settings.redis_url or "", AnotherClock(dt.timedelta()))]
