"""Words that leave open which task: a series is offered once, and where only a series can be meant, only series."""

from talk_world import heard, made, say, statuses
from world import World


def offered(question: dict[str, object]) -> list[str]:
    """The labels of a question's buttons."""
    blocks = question["blocks"]
    assert isinstance(blocks, list)
    return [each["text"]["text"] for block in blocks if block["type"] == "actions" for each in block["elements"]]


async def test_a_series_is_offered_once(world: World, dana: str) -> None:
    """Its later dates are no tasks of their own to choose from."""
    await made(world, dana, "standup every monday for 5 times")
    await made(world, dana, "pay the rent tomorrow")
    await say(world, dana, "done")
    labels = offered(await heard(world, dana, "Complete which task?"))
    assert len(labels) == 2
    assert sum("standup" in label for label in labels) == 1


async def test_a_series_is_found_by_its_title(world: World, dana: str) -> None:
    """That its dates have one title leaves no doubt: its earliest open one is meant."""
    await made(world, dana, "weekly standup every monday for 5 times")
    await say(world, dana, "finished the standup")
    await heard(world, dana, "Completed “weekly standup”")
    assert sorted(task["Status"] for task in world.zoho.crm_tasks()) == ["Completed", *["Not Started"] * 4]


async def test_only_what_repeats_is_skipped(world: World, dana: str) -> None:
    """A single task is not offered where a date of a series is to be left out."""
    await made(world, dana, "standup every monday for 5 times")
    await made(world, dana, "pay the rent tomorrow")
    for words, question in (("skip this one", "Skip which task?"), ("stop repeating", "Stop repeating which task?")):
        await say(world, dana, words)
        labels = offered(await heard(world, dana, question))
        assert len(labels) == 1
        assert "standup" in labels[0]
    assert statuses(world) == {"standup": "Not Started", "pay the rent": "Not Started"}
