"""Links to Zoho in messages: what everybody sees of them, through both doors."""

import datetime as dt
import json
from typing import Any
from zoneinfo import ZoneInfo

from links_rig import CRM, JANE, entity, posted, task_elsewhere, task_in_sales, values
from world import World, WorldMaker, complete_button, over

from bot.sandbox.slack.seed import BOB, BOT_USER_ID, DANA, GENERAL, SALES
from bot.slack.manifest import manifest


async def test_a_task_whose_card_stands_here_unfurls_with_its_facts(world: World) -> None:
    """What the bot shows in a conversation anyway, a link to it shows too: title, due, priority, and the buttons."""
    task = await task_in_sales(world)
    found = entity(await posted(world, f"{CRM}/Tasks/{task['id']}"))
    assert found["entity_payload"]["attributes"]["title"]["text"] == "call Acme"
    assert found["external_ref"] == {"id": f"crm:{task['id']}", "type": "task"}
    said = values(found)
    assert (said["status"], said["priority"]) == ("Not Started", "High")
    # Tomorrow at three, as a moment that Slack shows in the zone of whoever looks.
    assert dt.datetime.fromtimestamp(said["due_date"], ZoneInfo("America/New_York")).hour == 15
    buttons = found["entity_payload"]["actions"]
    assert [each["text"] for each in buttons["primary_actions"]] == ["Complete"]
    assert [each["text"] for each in buttons["overflow_actions"]][-1] == "Open in Zoho"


async def test_a_task_that_is_not_shown_here_tells_nothing(world: World) -> None:
    """Neither a task that the bot does not know nor one whose card stands elsewhere is told to everybody."""
    unknown = task_elsewhere(world)
    known = (await task_in_sales(world, "ask about the secret merger tomorrow"))["id"]
    for place, id_ in ((SALES, unknown), (GENERAL, known)):
        message = await posted(world, f"{CRM}/Tasks/{id_}", channel=place)
        found = entity(message)
        assert "merger" not in json.dumps(message["attachments"]).lower()
        assert found["entity_payload"]["attributes"]["title"]["text"] == "Zoho CRM task"
        assert "actions" not in found["entity_payload"]
    # And nothing was asked of Zoho for it.
    assert not [each for each in world.zoho.requests if unknown in each.path]


async def test_a_record_tells_its_kind_alone(world: World) -> None:
    """A contact's name and address are for those who may see them in Zoho."""
    message = await posted(world, f"{CRM}/Contacts/{JANE}")
    found = entity(message)
    assert found["entity_type"] == "slack#/entities/item"
    assert found["entity_payload"]["attributes"]["title"]["text"] == "Contact in Zoho CRM"
    assert "Jane" not in json.dumps(message["attachments"])


async def test_a_change_is_shown_wherever_the_link_was(world: World) -> None:
    """Completed on its card, the task is completed in the link too, and Undo opens both again."""
    task = await task_in_sales(world)
    message = await posted(world, f"{CRM}/Tasks/{task['id']}")
    card = await world.card(DANA, lambda each: complete_button(each) is not None, SALES)
    await world.slack.click(DANA, SALES, card["ts"], "task_complete")

    def shows(status: str) -> Any:
        found = next(each for each in world.slack.messages(SALES) if each["ts"] == message["ts"])
        return values(entity(found))["status"] == status

    await world.slack.until(lambda: shows("Completed"))
    done = next(each for each in world.slack.messages(SALES) if each["ts"] == message["ts"])
    assert [each["text"] for each in entity(done)["entity_payload"]["actions"]["primary_actions"]] == ["Reopen", "Undo"]
    await world.slack.links.press_unfurled(DANA, SALES, message["ts"], f"{CRM}/Tasks/{task['id']}", "entity_undo")
    await world.slack.until(lambda: shows("Not Started"))
    assert world.zoho.crm_tasks()[-1]["Status"] == "Not Started"


async def test_complete_on_a_link_completes(world: World) -> None:
    """A button of an unfurled link does what the card's does, with the rights of who presses."""
    task = await task_in_sales(world)
    url = f"{CRM}/Tasks/{task['id']}"
    message = await posted(world, url)
    pressed = await world.slack.links.press_unfurled(BOB, SALES, message["ts"], url, "entity_complete")
    assert pressed.ok
    await world.until_zoho(lambda: world.zoho.crm_tasks()[-1]["Status"] == "Completed")
    await world.card(DANA, lambda each: "Completed" in each["text"], SALES)


async def test_a_link_being_written_is_shown(world: World) -> None:
    """In the composer too, where nobody knows yet who will see it: so it tells nothing."""
    task = await task_in_sales(world)
    draft = world.slack.links.write(DANA, f"{CRM}/Tasks/{task['id']}")
    await world.slack.until(lambda: world.slack.links.draft(draft))
    (shown,) = world.slack.links.draft(draft)
    assert shown["entity"]["entity_payload"]["attributes"]["title"]["text"] == "Zoho CRM task"


async def test_other_pages_of_zoho_stay_links(world: World) -> None:
    """A list or a report is neither a task nor a record; the event is answered, and nothing is shown."""
    said = await world.slack.say(DANA, SALES, f"{CRM}/Reports and {CRM}/Tasks/custom-view/1/list")
    await world.slack.idle()
    await world.settled()
    assert next(each for each in world.slack.deliveries if each.name == "link_shared").ok
    assert "attachments" not in next(each for each in world.slack.messages(SALES) if each["ts"] == said.ts)


@over("http")
async def test_without_work_objects_a_link_is_a_plain_card(make_world: WorldMaker) -> None:
    """By the setting: blocks that chat.unfurl takes, with the same buttons."""
    world = await make_world(work_objects=False)
    task = await task_in_sales(world, "call <!channel> & Acme tomorrow")
    url = f"{CRM}/Tasks/{task['id']}"
    message = await posted(world, url)
    (shown,) = message["attachments"]
    text = json.dumps(shown["blocks"])
    assert "entity" not in shown
    assert "Not Started" in text
    assert "<!channel>" not in text
    await world.slack.links.press_unfurled(DANA, SALES, message["ts"], url, "entity_complete")
    await world.until_zoho(lambda: world.zoho.crm_tasks()[-1]["Status"] == "Completed")


@over("http")
async def test_what_slack_refuses_as_a_work_object_is_a_plain_card(make_world: WorldMaker) -> None:
    """An app whose Work Objects were not switched on still shows links."""
    world = await make_world()
    task = await task_in_sales(world)
    raw = manifest(world.url)
    del raw["features"]["rich_previews"]
    world.slack.install(raw, f"{world.url}/slack/events")
    message = await posted(world, f"{CRM}/Tasks/{task['id']}")
    assert "entity" not in message["attachments"][0]
    assert "call Acme" in json.dumps(message["attachments"][0]["blocks"])


async def test_a_redelivered_link_is_shown_once(world: World) -> None:
    """Slack's retry of link_shared is the same command."""
    task = await task_in_sales(world)
    await posted(world, f"{CRM}/Tasks/{task['id']}")
    await world.settled()
    calls = sum(each.method == "chat.unfurl" for each in world.slack.calls)
    await world.slack.redeliver(next(each for each in world.slack.deliveries if each.name == "link_shared"))
    await world.settled()
    assert sum(each.method == "chat.unfurl" for each in world.slack.calls) == calls


@over("http")
async def test_a_slack_that_asks_to_wait_is_asked_again(make_world: WorldMaker) -> None:
    """The link is shown when Slack takes it; an answer that never came is asked for again, which harms nothing."""
    world = await make_world()
    task = await task_in_sales(world)
    world.slack.faults.add("chat.unfurl", "429", times=1, seconds=1)
    world.slack.faults.add("chat.unfurl", "drop_after", times=1)
    await posted(world, f"{CRM}/Tasks/{task['id']}")
    assert len([each for each in world.slack.calls if each.method == "chat.unfurl"]) >= 2


@over("http")
async def test_a_message_that_is_gone_is_not_shown_anew(make_world: WorldMaker) -> None:
    """After its message was deleted, a link costs one call in vain, and no more."""
    world = await make_world()
    task = await task_in_sales(world)
    message = await posted(world, f"{CRM}/Tasks/{task['id']}")
    await world.slack.delete(DANA, SALES, message["ts"])
    card = await world.card(DANA, lambda each: complete_button(each) is not None, SALES)
    for action, status in (("task_complete", "Completed"), ("task_undo", "Not Started")):
        await world.slack.click(DANA, SALES, card["ts"], action)
        await world.until_zoho(lambda status=status: world.zoho.crm_tasks()[-1]["Status"] == status)
        await world.settled()
    tried = [each for each in world.slack.calls if each.method == "chat.unfurl" and each.result]
    assert [each.result.get("error") for each in tried if each.result].count("cannot_find_message") == 1


async def test_one_of_a_series_can_be_skipped_from_its_link(world: World) -> None:
    """The link says how it repeats; the menu leaves this one out, and the others stay."""
    await world.slack.say(DANA, SALES, f"<@{BOT_USER_ID}> send the report every friday for 3 times")
    await world.card(DANA, lambda message: complete_button(message) is not None, SALES)
    first = min(world.zoho.crm_tasks(), key=lambda task: task["Due_Date"])
    url = f"{CRM}/Tasks/{first['id']}"
    message = await posted(world, url)
    found = entity(message)
    assert "Friday" in values(found)["repeats"]
    menu = [each["text"] for each in found["entity_payload"]["actions"]["overflow_actions"]]
    assert menu == ["Skip this one", "Open in Zoho"]
    await world.slack.links.press_unfurled(DANA, SALES, message["ts"], url, "entity_skip")
    await world.until_zoho(lambda: first["id"] not in {task["id"] for task in world.zoho.crm_tasks()})
    assert len(world.zoho.crm_tasks()) == 2
