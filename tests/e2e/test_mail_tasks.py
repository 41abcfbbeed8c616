"""Zoho Mail's tasks from a message to Zoho and back: subtasks, projects, linked e-mails."""

from typing import Any

import pytest
from world import World, complete_button, over

from bot.commands import Card
from bot.specs import Tenant

pytestmark = over("http")
LIST = "report tomorrow in mail\n- buy paper\n- print"


async def said(world: World, user: str, text: str) -> dict[str, Any]:
    """The card of a task said in the DM."""
    await world.slack.say(user, world.slack.dm(user), text)
    return await world.card(user, lambda message: complete_button(message) is not None)


async def stored(world: World, message: dict[str, Any]) -> Card:
    """The card that a message shows, as it is kept."""
    found = complete_button(message)
    assert found is not None
    drawn = await world.bot.engine.card(Tenant(team=world.slack.team_id), str(found["value"]).split()[0])
    assert drawn is not None
    return drawn.card


def parents(world: World) -> dict[str, str | None]:
    """Each task of Mail's and the one it hangs on, by their titles."""
    return {task["title"]: task.get("parentTask", {}).get("title") for task in world.zoho.mail_tasks()}


TREE = {"report": None, "buy paper": "report", "print": "report"}


async def test_a_list_becomes_subtasks(world: World, dana: str) -> None:
    """Each is a task below the first line's, and the card knows them."""
    card = await stored(world, await said(world, dana, LIST))
    assert parents(world) == TREE
    assert [task.title for task in card.tasks] == ["report"]
    assert [child.title for child in card.children] == ["buy paper", "print"]
    assert not any("description" in note for note in card.notes)


async def test_a_single_subtask_goes_along(world: World, dana: str) -> None:
    """In one request; the card has it as Zoho shows it."""
    card = await stored(world, await said(world, dana, "report tomorrow in mail\n- buy paper"))
    assert parents(world) == {"report": None, "buy paper": "report"}
    assert sum(row.method == "POST" and row.path.startswith("/api/tasks") for row in world.zoho.requests) == 1
    assert [child.status for child in card.children] == ["In Progress"]


@pytest.mark.parametrize("fault", ["drop_after", "500_after"])
async def test_a_subtask_is_never_made_twice(world: World, dana: str, fault: str) -> None:
    """Its answer is lost: it is looked up below its task, and what follows is made after it."""
    world.zoho.faults.add("POST /api/tasks/me", "latency", seconds=0)
    world.zoho.faults.add("POST /api/tasks/me", fault)  # type: ignore[arg-type]  # the kinds are the sandbox's Literal
    card = await stored(world, await said(world, dana, LIST))
    await world.settled()
    assert parents(world) == TREE
    assert len(world.zoho.mail_tasks()) == 3
    assert len(card.children) == 2


async def test_a_subtask_that_zoho_refuses(world: World, dana: str) -> None:
    """The task and the other subtasks are made, and the card says what is missing and why."""
    refusal = {"status": {"code": 400}, "data": {"errorCode": "PATTERN_NOT_MATCHED", "moreInfo": "title"}}
    world.zoho.faults.add("POST /api/tasks/me", "latency", seconds=0)
    world.zoho.faults.add("POST /api/tasks/me", "answer", status=400, body=refusal)
    message = await said(world, dana, LIST)
    assert parents(world) == {"report": None, "print": "report"}
    assert [child.title for child in (await stored(world, message)).children] == ["print"]
    assert "“buy paper” was not made. Zoho Mail does not accept the title" in str(message["blocks"])


@pytest.mark.parametrize("text", [LIST, "report tomorrow in mail\n- buy paper"], ids=["several", "one"])
async def test_deleting_and_restoring_with_subtasks(world: World, dana: str, text: str) -> None:
    """They go with their task and come back with it: the same ones."""
    message = await said(world, dana, text)
    before = {task["id"] for task in world.zoho.mail_tasks()}
    await world.delete(dana, message)
    deleted = await world.card(dana, lambda shown: shown["text"].startswith("Deleted"))
    assert world.zoho.mail_tasks() == []
    await world.press(dana, deleted, "Undo")
    again = await world.card(dana, lambda shown: complete_button(shown) is not None)
    assert {task["id"] for task in world.zoho.mail_tasks()} == before
    card = await stored(world, again)
    assert (len(card.tasks), len(card.children)) == (1, len(before) - 1)


async def test_what_cannot_be_restored_is_made_again_with_its_subtasks(world: World, dana: str) -> None:
    """All of it anew, and nothing of it twice."""
    message = await said(world, dana, LIST)
    before = {task["id"] for task in world.zoho.mail_tasks()}
    await world.delete(dana, message)
    deleted = await world.card(dana, lambda shown: shown["text"].startswith("Deleted"))
    refusal = {"status": {"code": 0, "description": "ENTITY_NOT_IN_TRASH"}, "data": {}}
    world.zoho.faults.add("PUT */restore", "answer", times=None, status=200, body=refusal)
    await world.press(dana, deleted, "Undo")
    again = await world.card(dana, lambda shown: complete_button(shown) is not None)
    assert parents(world) == TREE
    assert not before & {task["id"] for task in world.zoho.mail_tasks()}
    assert len((await stored(world, again)).children) == 2


@pytest.mark.parametrize("text", ["blog tomorrow in group Marketing project Blogging", "blog project Blogging in mail"])
async def test_a_project(world: World, dana: str, text: str) -> None:
    """By its name, in the group named or in the one that has it."""
    await said(world, dana, text)
    (task,) = world.zoho.mail_tasks()
    assert task["project"]["name"] == "Blogging"
    assert task["namespaceId"] == "54938724"


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("blog in group Marketing project Blog", "no Zoho Mail project “Blog” in Marketing. Yours are: Blogging"),
        ("blog project Blog in mail", "Yours are: Blogging (in Marketing), Pipeline (in Sales)"),
    ],
    ids=["in its group", "in any"],
)
async def test_a_project_that_is_not_there_is_asked_back(world: World, dana: str, text: str, offer: str) -> None:
    """With those there are; nothing is made."""
    await world.slack.say(dana, world.slack.dm(dana), text)
    await world.card(dana, lambda message: offer in message["text"] or offer in str(message["blocks"]))
    await world.settled()
    assert world.zoho.mail_tasks() == []


async def test_a_linked_email(world: World, dana: str) -> None:
    """The link of a Zoho Mail message ties the task to it."""
    link = "https://mail.zoho.eu/zm/#mail/folder/inbox/p/48019000000032001"
    await said(world, dana, f"answer this tomorrow in mail {link}")
    bodies = [row.body for row in world.zoho.requests if row.method == "POST" and row.path == "/api/tasks/me"]
    assert [(body["accountId"], body["messageId"]) for body in bodies] == [("48019000000005001", "48019000000032001")]
