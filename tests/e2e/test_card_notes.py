"""A comment from the card: a note in Zoho CRM, once whatever happens, and its Undo; in Zoho Mail the description."""

from typing import Any

from card_steps import acted, backend, can_undo, made, only_task, undone, words_of
from world import World, WorldMaker, over


def notes(world: World) -> list[dict[str, Any]]:
    """The notes that Zoho CRM has."""
    return world.zoho.crm_notes()


async def commented(world: World, user: str, card: dict[str, Any], words: str) -> None:
    """Comment in the card's menu."""
    await world.choose(user, card, "Comment")
    outcome = await world.slack.submit(user, {"words": words})
    assert outcome.ok, outcome


async def test_a_comment_is_a_note_with_its_author(world: World, dana: str) -> None:
    """It hangs on the task in Zoho CRM and says who wrote it; Undo removes it."""
    card = await made(world, dana, "call Acme tomorrow")
    await commented(world, dana, card, "She will call <back> & ask")
    noted = await world.card(dana, can_undo)
    (note,) = notes(world)
    assert note["Note_Content"] == "She will call <back> & ask"
    assert note["Note_Title"].startswith("Slack · Dana Fox")
    assert "Comment added" in words_of(noted)
    assert acted(await undone(world, dana))
    assert notes(world) == []


@over("http")
async def test_a_comment_whose_answer_was_lost_is_not_added_twice(make_world: WorldMaker, dana: str) -> None:
    """It was added and nobody heard it: it is looked for before it is sent again."""
    world = await make_world(settle=2.0)
    card = await made(world, dana, "call Acme tomorrow")
    world.zoho.faults.add("POST /crm/v8/Tasks/*/Notes", "500_after", times=1)
    await commented(world, dana, card, "She will call back")
    await world.card(dana, can_undo)
    await world.settled()
    assert [note["Note_Content"] for note in notes(world)] == ["She will call back"]
    await undone(world, dana)
    assert notes(world) == []


@over("http")
async def test_a_comment_that_was_lost_is_sent_again(make_world: WorldMaker, dana: str) -> None:
    """It was surely not added, as two looks show: then it is sent once more."""
    world = await make_world(settle=2.0)
    card = await made(world, dana, "call Acme tomorrow")
    world.zoho.faults.add("POST /crm/v8/Tasks/*/Notes", "500_before", times=1)
    await commented(world, dana, card, "She will call back")
    await world.card(dana, can_undo)
    assert [note["Note_Content"] for note in notes(world)] == ["She will call back"]


@over("http")
async def test_a_comment_does_not_make_the_next_edit_a_conflict(world: World, dana: str) -> None:
    """What the bot itself wrote is nobody's newer change."""
    card = await made(world, dana, "call Acme in 20 days")
    await commented(world, dana, card, "She will call back")
    await world.card(dana, can_undo)
    await world.choose(dana, card, "Until next week")
    later = await world.card(dana, lambda message: "Put off" in words_of(message))
    assert "meanwhile" not in words_of(later)


async def test_a_comment_on_a_mail_task_is_offered_a_place(world: World, dana: str) -> None:
    """Zoho Mail has none: the modal says so, and what is written goes to the description."""
    card = await made(world, dana, "call Acme tomorrow in mail -- about the renewal")
    await world.choose(dana, card, "Comment")
    view = world.slack.view_of(dana)
    assert view is not None
    assert "no comments" in str(view["blocks"])
    assert (await world.slack.submit(dana, {"words": "She will call back"})).ok
    await world.card(dana, can_undo)
    (task,) = world.zoho.mail_tasks()
    assert task["description"].startswith("about the renewal\n\nShe will call back")
    await undone(world, dana)
    (task,) = world.zoho.mail_tasks()
    assert "call back" not in task["description"]


@over("http")
async def test_a_comment_on_a_task_that_is_gone_shows_it(world: World, dana: str) -> None:
    """Somebody deleted it in Zoho: the card says so, and no note is left anywhere."""
    card = await made(world, dana, "call Acme tomorrow")
    await (await backend(world)).delete([only_task(world)])
    await commented(world, dana, card, "She will call back")
    await world.card(dana, lambda message: message["text"].startswith("No longer found in Zoho CRM"))
    assert notes(world) == []
