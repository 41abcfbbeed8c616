"""One task for several people: a task for each in Zoho, each acts on theirs, and one card says how far they are."""

import pytest
from joint_steps import BOTH, choose, element, joined, parts, press_undo, whole
from modal_steps import opened as form_opened
from modal_steps import with_more
from seen_steps import sight
from settings_world import WORKSPACE
from talk_world import heard, press, quiet, say
from test_home import opened
from world import World, button, complete_button, over

from bot.sandbox.slack import seed
from bot.slack.cards import joint
from bot.slack.cards.records import LINK
from bot.specs import Product, TaskRef

DONE, OPEN = "Completed", "Not Started"


async def test_each_has_a_task_and_acts_on_it(world: World, dana: str) -> None:
    """Bob completes his own, from his own card; Maria's stays open, and Dana's card says both."""
    await joined(world, dana)
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}
    await whole(world, dana, "0 of 2 done.")
    for user in (seed.BOB, seed.MARIA):
        await world.card(user, lambda found: "Do you take it?" in found["text"] and button(found, "Accept") is not None)
    await press(
        world, seed.BOB, await world.card(seed.BOB, lambda found: complete_button(found) is not None), "Complete"
    )
    assert parts(world) == {"Bob": DONE, "Maria": OPEN}
    card = await whole(world, dana, "1 of 2 done.")
    done, left = card["text"].split("Open: ")
    assert "|Bob " in done.split("Done: ")[1]
    assert "|Maria " in left
    assert "Maria" not in done.split("Done: ")[1]


async def test_all_at_once_and_taken_back(world: World, dana: str) -> None:
    """Complete asks whose; all of them are done, and one Undo opens all of them again."""
    await joined(world, dana)
    await choose(world, dana, await whole(world, dana, "0 of 2"), "All 2 parts")
    assert parts(world) == {"Bob": DONE, "Maria": DONE}
    card = await whole(world, dana, "2 of 2 done.")
    await press_undo(world, dana, card)
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}
    now = await whole(world, dana, "0 of 2 done.")
    assert element(now, joint.UNDO) is None


@over("http")
async def test_one_of_them(world: World, dana: str) -> None:
    """Whose part is chosen by name; that alone is done, and is not offered again."""
    await joined(world, dana)
    card = await whole(world, dana, "0 of 2")
    found = element(card, joint.COMPLETE)
    assert found is not None
    name = next(option["text"]["text"] for option in found["options"] if "Bob" in option["text"]["text"])
    await choose(world, dana, card, name)
    assert parts(world) == {"Bob": DONE, "Maria": OPEN}
    now = element(await whole(world, dana, "1 of 2"), joint.COMPLETE)
    assert now is not None
    assert ["Maria" in option["text"]["text"] for option in now["options"]] == [True]


@over("http")
async def test_put_off_together(world: World, dana: str) -> None:
    """All open ones move to another day, and back."""
    await joined(world, dana, "send the numbers in 20 days")
    before = {str(task["Due_Date"]) for task in world.zoho.crm_tasks()}
    await choose(world, dana, await whole(world, dana, "0 of 2"), "Put off all to tomorrow")
    after = {str(task["Due_Date"]) for task in world.zoho.crm_tasks()}
    assert len(after) == 1
    assert after != before
    await press_undo(world, dana, await whole(world, dana, "Put off together by"))
    assert {str(task["Due_Date"]) for task in world.zoho.crm_tasks()} == before


@over("http")
async def test_deleted_and_brought_back(world: World, dana: str) -> None:
    """Delete knows all of them; so does Undo by word."""
    await joined(world, dana)
    await choose(world, dana, await whole(world, dana, "0 of 2"), "Delete all 2 parts")
    assert world.zoho.crm_tasks() == []
    await world.card(dana, lambda found: "Nobody has a part of it any more." in found["text"])
    await say(world, dana, "undo")
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}
    await whole(world, dana, "0 of 2 done.")


@over("http")
async def test_undo_takes_back_what_was_just_made(world: World, dana: str) -> None:
    """Said right after, all parts go."""
    await joined(world, dana)
    await whole(world, dana, "0 of 2")
    await say(world, dana, "undo")
    assert world.zoho.crm_tasks() == []


@over("http")
async def test_done_in_its_thread_asks_whose(world: World, dana: str) -> None:
    """A word never completes several: the buttons under the question do."""
    world.slack.speaks(seed.MARIA, "en-US")
    ts = await say(world, dana, f"<@{seed.BOT_USER_ID}> send the numbers tomorrow for {BOTH}", channel=seed.SALES)
    await world.card(dana, lambda found: "0 of 2 done." in found["text"], seed.SALES)
    await say(world, dana, f"<@{seed.BOT_USER_ID}> done", thread=ts, channel=seed.SALES)
    asked = await heard(world, dana, "Whose part is to be completed?", seed.SALES)
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}
    await press(world, dana, asked, "All 2", seed.SALES)
    assert parts(world) == {"Bob": DONE, "Maria": DONE}


@over("http")
async def test_undo_in_its_thread(world: World, dana: str) -> None:
    """What was done to all of them there is taken back for all of them there."""
    world.slack.speaks(seed.MARIA, "en-US")
    ts = await say(world, dana, f"<@{seed.BOT_USER_ID}> send the numbers tomorrow for {BOTH}", channel=seed.SALES)
    card = await world.card(dana, lambda found: "0 of 2 done." in found["text"], seed.SALES)
    await choose(world, dana, card, "All 2 parts", channel=seed.SALES)
    assert parts(world) == {"Bob": DONE, "Maria": DONE}
    await say(world, dana, f"<@{seed.BOT_USER_ID}> undo", thread=ts, channel=seed.SALES)
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}
    await say(world, dana, f"<@{seed.BOT_USER_ID}> follow this thread", thread=ts, channel=seed.SALES)
    await heard(world, dana, "Each of them has a task of their own", seed.SALES)


@over("http")
async def test_a_group_of_zoho_mail(world: World, dana: str) -> None:
    """Tasks of a group can be given away too: each gets one there."""
    await joined(world, dana, "send the numbers tomorrow in mail, group Marketing", f"<@{dana}> <@{seed.MARIA}>")
    await whole(world, dana, "0 of 2 done. Open:")
    assert len({task["assignee"]["id"] for task in world.zoho.mail_tasks()}) == 2


@over("http")
async def test_about_a_record(world: World, dana: str) -> None:
    """A clear one is linked to each part; one that may be several is asked once, on the card of the whole."""
    await joined(world, dana, "send the numbers tomorrow re Globex")
    await whole(world, dana, "0 of 2 done. Open:")
    assert [task["What_Id"]["name"] for task in world.zoho.crm_tasks()] == ["Globex", "Globex"]
    await joined(world, dana, "call back tomorrow re Jane Doe", f"<@{dana}> <@{seed.BOB}>")
    card = await whole(world, dana, "Which “Jane Doe”?")
    named = [task for task in world.zoho.crm_tasks() if task["Subject"] == "call back"]
    assert [(task["What_Id"], task["Who_Id"]) for task in named] == [(None, None)] * 2
    asked = next(each for each in card["blocks"] if each.get("accessory", {}).get("action_id") == LINK)["accessory"]
    choice = asked["options"][0]["value"]
    assert (await world.slack.click(dana, world.slack.dm(dana), card["ts"], LINK, selected_option=choice)).ok
    await quiet(world)
    named = [task for task in world.zoho.crm_tasks() if task["Subject"] == "call back"]
    assert len({str(task["Who_Id"]) for task in named}) == 1
    assert named[0]["Who_Id"] is not None
    await press_undo(world, dana, await whole(world, dana, "Undo takes that back"))
    named = [task for task in world.zoho.crm_tasks() if task["Subject"] == "call back"]
    assert [task["Who_Id"] for task in named] == [None, None]
    await whole(world, dana, "Which “Jane Doe”?")


@over("http")
async def test_by_the_form(world: World, dana: str) -> None:
    """Several owners chosen there are several tasks."""
    world.slack.speaks(seed.MARIA, "en-US")
    await form_opened(world, dana)
    await with_more(world, dana)
    assert (await world.slack.submit(dana, {"title": "send the numbers", "owner": [seed.BOB, seed.MARIA]})).ok
    await whole(world, dana, "0 of 2 done. Open:")
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}


@over("http")
async def test_done_in_zoho_by_somebody(world: World, dana: str) -> None:
    """What is seen there of one part stands on the card of the whole, which opens it again."""
    await joined(world, dana)
    await whole(world, dana, "0 of 2")
    task = next(task["id"] for task in world.zoho.crm_tasks() if task["Owner"]["name"] == "Bob Stone")
    backend = await world.bot.backends.backend(WORKSPACE, Product.CRM)
    await backend.complete(TaskRef(product=Product.CRM, id=task))
    await sight(world, task)
    await choose(world, dana, await whole(world, dana, "1 of 2 done."), "Reopen the part of Bob Stone")
    await whole(world, dana, "0 of 2 done.")
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}


@over("http")
async def test_a_part_is_its_owners(world: World, dana: str) -> None:
    """In a channel Bob completes his own part and not Maria's; somebody else none."""
    world.slack.speaks(seed.MARIA, "en-US")
    await say(
        world,
        dana,
        f"<@{seed.BOT_USER_ID}> send the numbers tomorrow for <@{dana}> <@{seed.MARIA}>",
        channel=seed.SALES,
    )
    card = await world.card(dana, lambda found: "0 of 2 done." in found["text"], seed.SALES)
    options = element(card, joint.COMPLETE)
    assert options is not None
    await choose(world, seed.BOB, card, "All 2 parts", channel=seed.SALES)
    await heard(world, seed.BOB, "That part is somebody else's", seed.SALES)
    await choose(world, seed.MARIA, card, "All 2 parts", channel=seed.SALES)
    await world.card(dana, lambda found: "1 of 2 done." in found["text"], seed.SALES)
    assert parts(world) == {"Dana": OPEN, "Maria": DONE}


@over("http")
async def test_the_handed_view_follows(world: World, dana: str) -> None:
    """Each receiver stands in Dana's Home; who accepts says so there, and on the card."""
    await joined(world, dana)
    said = await opened(world, dana, "Handed to others")
    assert f"With <@{seed.BOB}>, not answered yet" in said
    assert f"With <@{seed.MARIA}>, not answered yet" in said
    asked = await world.card(seed.BOB, lambda found: button(found, "Accept") is not None)
    await press(world, seed.BOB, asked, "Accept")
    card = await whole(world, dana, "(accepted)")
    assert card["text"].count("(accepted)") == 1


@over("http")
async def test_a_series_for_several_is_stopped_for_all(world: World, dana: str) -> None:
    """Each has a series of their own, and Stop repeating ends them together."""
    await joined(world, dana, "water the plants every friday for 4 times")
    assert len(world.zoho.crm_tasks()) == 8
    await choose(world, dana, await whole(world, dana, "0 of 2"), "Stop repeating: all 2 parts")
    assert len(world.zoho.crm_tasks()) == 2


@over("http")
@pytest.mark.parametrize("second", [f"<@{seed.GUEST}>", f"<@{seed.BOB}>"], ids=["a guest", "the same again"])
async def test_one_who_is_found_is_one_task(world: World, dana: str, second: str) -> None:
    """With only one of them in Zoho it is a task as ever."""
    await joined(world, dana, people=f"<@{seed.BOB}> {second}")
    assert parts(world) == {"Bob": OPEN}
    await world.card(dana, lambda found: complete_button(found) is not None)


@over("http")
async def test_a_redelivered_line_makes_nothing_twice(world: World, dana: str) -> None:
    """The parts have ids of the line's own; and one that Zoho lost the answer of is looked for."""
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="drop_after", times=1)
    await joined(world, dana)
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 2)
    await whole(world, dana, "0 of 2 done. Open:")
    await quiet(world)
    assert parts(world) == {"Bob": OPEN, "Maria": OPEN}


@over("http")
async def test_what_zoho_refuses_is_said(world: World, dana: str) -> None:
    """One part is refused: the card says whose and why, and the other is there."""
    body = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="answer", times=1, status=403, body=body)
    await joined(world, dana)
    card = await whole(world, dana, "Not in Zoho: ")
    assert len(world.zoho.crm_tasks()) == 1
    assert "Open: " in card["text"]
