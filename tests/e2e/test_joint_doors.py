"""A reaction and a workflow step make one task for several people as a line does, and show and take back all of it."""

from typing import Any

from joint_steps import BOTH, parts
from talk_world import quiet, texts
from test_reactions import PIN
from test_steps import done
from world import World, over

from bot.sandbox.slack import seed

OPEN = "Not Started"


async def reacted(world: World, dana: str) -> Any:
    """Dana pins what Bob wrote to two people."""
    world.slack.speaks(seed.MARIA, "en-US")
    said = await world.slack.say(seed.BOB, seed.SALES, f"{BOTH} please send the numbers tomorrow")
    await world.slack.react(dana, seed.SALES, said.ts, PIN)
    await quiet(world)
    return said


async def test_a_step_for_several(world: World, dana: str) -> None:
    """The workflow goes on when Zoho has all parts, with the first one's name and link."""
    world.slack.speaks(seed.MARIA, "en-US")
    execution = await done(world, dana, "create_task", task=f"send the numbers tomorrow for {BOTH}")
    assert execution.status == "completed", execution.error
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}
    assert execution.outputs["task_id"] in {f"crm:{task['id']}" for task in world.zoho.crm_tasks()}
    assert execution.outputs["url"]
    await world.card(dana, lambda found: "0 of 2 done. Open:" in found["text"])


@over("http")
async def test_a_step_that_zoho_refuses(world: World, dana: str) -> None:
    """Where nobody's part can be made, the workflow hears why."""
    body = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="answer", times=2, status=403, body=body)
    execution = await done(world, dana, "create_task", task=f"send the numbers tomorrow for {BOTH}")
    assert execution.status == "failed"
    assert "Bob" in str(execution.error)


@over("http")
async def test_a_reaction_for_several(world: World, dana: str) -> None:
    """One private word says that it goes to both, and the card in the DM how each stands."""
    await reacted(world, dana)
    assert sorted(parts(world)) == ["Bob", "Maria"]
    told = [text for text in texts(world, dana, seed.SALES) if "send the numbers" in text]
    assert len(told) == 1
    assert "to 2 people" in told[0]
    await world.card(dana, lambda found: "0 of 2 done. Open:" in found["text"])


@over("http")
async def test_a_reaction_taken_away(world: World, dana: str) -> None:
    """All parts go with it."""
    said = await reacted(world, dana)
    assert len(world.zoho.crm_tasks()) == 2
    await world.slack.react(dana, seed.SALES, said.ts, PIN, remove=True)
    await quiet(world)
    assert world.zoho.crm_tasks() == []
    await world.card(dana, lambda found: "Nobody has a part of it any more." in found["text"])
