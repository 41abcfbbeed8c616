"""The side panel of a link: details per viewer, edits, buttons and comments, through both doors."""

from typing import Any

from links_rig import CRM, JANE, opened, panel, task_elsewhere, task_in_sales, values
from world import World, WorldMaker, over

from bot.sandbox.slack.seed import BOB, DANA, GUEST, MARIA, SALES


def in_zoho(world: World, id_: str) -> dict[str, Any]:
    """The task as Zoho holds it."""
    return next(task for task in world.zoho.crm_tasks() if task["id"] == id_)


def title(world: World) -> str:
    """The title that Dana's panel shows."""
    shown = (world.slack.links.of(DANA) or {})["entity"]
    return str(shown["entity_payload"]["attributes"]["title"]["text"])


async def test_the_panel_shows_what_the_viewer_may_see(world: World) -> None:
    """All of a task that the unfurl kept to itself: title, owner, record, description without the bot's own lines."""
    id_ = task_elsewhere(
        world,
        Description="Call the lawyers\n\ntaskbot:abc",
        Due_Date="2027-03-01",
        Priority="High",
        Who_Id={"id": JANE, "module": "Contacts"},
    )
    found = await opened(world, f"{CRM}/Tasks/{id_}")
    assert found["entity"]["entity_payload"]["attributes"]["title"]["text"] == "Secret merger"
    said = values(found["entity"])
    assert (said["due_date"], said["priority"], said["assignee"]) == ("2027-03-01", "High", "Dana Fox")
    assert (said["description"], said["record_0"]) == ("Call the lawyers", "Jane Doe")
    assert found["entity"]["entity_comments"] == {"count": 0}


async def test_a_record_of_a_task_opens_in_the_panel(world: World) -> None:
    """The contact of a task is a Work Object too, with its most telling fields."""
    id_ = task_elsewhere(world, Who_Id={"id": JANE, "module": "Contacts"})
    await opened(world, f"{CRM}/Tasks/{id_}")
    world.slack.links.follow(DANA, "record_0")
    found = await panel(world, DANA)
    assert found["entity"]["entity_payload"]["attributes"]["title"]["text"] == "Jane Doe"
    assert values(found["entity"])["email"] == "jane@acme-corp.example"


async def test_an_edit_sends_only_what_changed(world: World) -> None:
    """A new title and day go to Zoho, and nothing else; the panel shows what Zoho then has."""
    id_ = task_elsewhere(world, Description="As it was", Due_Date="2027-03-01", Priority="High")
    await opened(world, f"{CRM}/Tasks/{id_}")
    saved = await world.slack.links.save(DANA, {"title": "Open merger", "due_date": "2027-03-05"})
    assert saved.ok
    await world.until_zoho(lambda: in_zoho(world, id_)["Subject"] == "Open merger")
    await world.settled()
    world.slack.links.refresh(DANA)
    await world.slack.until(lambda: title(world) == "Open merger")
    task = in_zoho(world, id_)
    assert (task["Subject"], task["Due_Date"], task["Priority"]) == ("Open merger", "2027-03-05", "High")
    assert task["Description"].splitlines()[0] == "As it was"
    sent = [each for each in world.zoho.requests if each.method == "PUT"]
    assert {key for each in sent for row in each.body["data"] for key in row} <= {"Subject", "Due_Date", "Description"}


async def test_an_edit_that_takes_longer_is_said_to_be_on_its_way(world: World) -> None:
    """The panel is answered within its three seconds, and can't be edited on top of what is under way."""
    id_ = task_elsewhere(world)
    await opened(world, f"{CRM}/Tasks/{id_}")
    world.zoho.faults.add(f"PUT */Tasks/{id_}", "latency", seconds=2.5)
    assert (await world.slack.links.save(DANA, {"title": "Open merger"})).ok

    def status() -> str:
        shown = (world.slack.links.of(DANA) or {})["entity"]
        return str(values(shown)["status"])

    await world.slack.until(lambda: status() == "Saved, on its way to Zoho CRM")
    assert "edit" not in world.slack.links.of(DANA)["entity"]["entity_payload"]["attributes"]["title"]  # type: ignore[index]
    await world.until_zoho(lambda: in_zoho(world, id_)["Subject"] == "Open merger")


async def test_a_status_that_means_done_completes(world: World) -> None:
    """Chosen in the panel, Completed is Complete, with its Undo on the card; another status is only set."""
    task = await task_in_sales(world)
    await opened(world, f"{CRM}/Tasks/{task['id']}")
    assert (await world.slack.links.save(DANA, {"status": "In Progress"})).ok
    await world.until_zoho(lambda: in_zoho(world, task["id"])["Status"] == "In Progress")
    await world.settled()
    world.slack.links.refresh(DANA)
    await panel(world, DANA)
    assert (await world.slack.links.save(DANA, {"status": "Completed"})).ok
    await world.until_zoho(lambda: in_zoho(world, task["id"])["Status"] == "Completed")
    await world.card(DANA, lambda each: "Completed" in each["text"], SALES)


async def test_somebody_else_can_be_chosen(world: World) -> None:
    """The person's e-mail address finds them in Zoho; who owns it already is no change."""
    id_ = task_elsewhere(world)
    await opened(world, f"{CRM}/Tasks/{id_}")
    before = len(world.zoho.requests)
    assert (await world.slack.links.save(DANA, {"assignee": DANA})).ok
    await world.settled()
    assert not [each for each in world.zoho.requests[before:] if each.method == "PUT"]
    assert (await world.slack.links.save(DANA, {"assignee": BOB})).ok
    await world.until_zoho(lambda: in_zoho(world, id_)["Owner"]["name"] == "Bob Stone")


async def test_a_day_in_words_is_read_where_there_is_none(world: World) -> None:
    """The parser's words work in the panel; what it can't read stands on the field, and nothing is lost."""
    id_ = task_elsewhere(world)
    await opened(world, f"{CRM}/Tasks/{id_}")
    wrong = await world.slack.links.save(DANA, {"due_words": "whenever you like", "title": "x" * 255})
    assert list(wrong.errors) == ["due_words"]
    assert "tomorrow" in wrong.errors["due_words"]
    await panel(world, DANA)
    assert (await world.slack.links.save(DANA, {"due_words": "1 March 2028"})).ok
    await world.until_zoho(lambda: in_zoho(world, id_)["Due_Date"] == "2028-03-01")


async def test_an_empty_title_stands_on_its_field(world: World) -> None:
    """Spaces are no title."""
    id_ = task_elsewhere(world)
    await opened(world, f"{CRM}/Tasks/{id_}")
    wrong = await world.slack.links.save(DANA, {"title": "   "})
    assert wrong.errors == {"title": "Give the task a title."}
    assert in_zoho(world, id_)["Subject"] == "Secret merger"


async def test_a_button_of_the_panel_acts_on_a_task_that_has_no_card(world: World) -> None:
    """Complete in the panel makes the task a card, in the conversation of who pressed with the bot."""
    id_ = task_elsewhere(world)
    await opened(world, f"{CRM}/Tasks/{id_}")
    assert (await world.slack.links.press(DANA, "entity_complete")).ok
    await world.until_zoho(lambda: in_zoho(world, id_)["Status"] == "Completed")
    await world.card(DANA, lambda each: "Completed" in each["text"])


async def test_snooze_moves_the_day(world: World) -> None:
    """The menu's Snooze until tomorrow."""
    id_ = task_elsewhere(world, Due_Date="2026-01-01")
    await opened(world, f"{CRM}/Tasks/{id_}")
    assert (await world.slack.links.press(DANA, "entity_snooze_tomorrow")).ok
    await world.until_zoho(lambda: in_zoho(world, id_)["Due_Date"] > "2026-01-01")


async def test_comments_are_the_notes_of_the_task(world: World) -> None:
    """Read newest first; one that is written becomes a note, and is there at the next look."""
    id_ = task_elsewhere(world)
    await opened(world, f"{CRM}/Tasks/{id_}")
    world.slack.links.open_comments(DANA)
    await world.slack.until(lambda: (world.slack.links.of(DANA) or {})["comments"] == [])
    assert (await world.slack.links.comment(DANA, "They called back & agreed")).ok

    def shown() -> list[tuple[str, str]]:
        held = world.slack.links.of(DANA) or {}
        return [(each["sender"].get("text"), each["comment"]["value"]) for each in held["comments"]]

    await world.slack.until(lambda: (world.slack.links.of(DANA) or {})["comments"])
    await world.settled()
    world.slack.links.open_comments(DANA)
    await world.slack.until(lambda: shown() == [("Dana Fox", "They called back & agreed")])


async def test_a_comment_that_takes_longer_is_said_to_be_on_its_way(world: World) -> None:
    """It is saved, and not yet a note; a second look finds the note."""
    id_ = task_elsewhere(world)
    await opened(world, f"{CRM}/Tasks/{id_}")
    world.slack.links.open_comments(DANA)
    await world.slack.until(lambda: (world.slack.links.of(DANA) or {})["comments"] == [])
    world.zoho.faults.add(f"POST */Tasks/{id_}/Notes", "latency", seconds=2.5)
    assert (await world.slack.links.comment(DANA, "They called back")).ok
    await world.slack.until(lambda: (world.slack.links.of(DANA) or {})["comments"])
    (comment,) = (world.slack.links.of(DANA) or {})["comments"]
    assert comment["comment"]["value"] == "They called back (saved, on its way to Zoho)"


async def test_a_guest_is_told_why_not(world: World) -> None:
    """Who may not act here is shown nothing of Zoho, in words."""
    id_ = task_elsewhere(world)
    found = await opened(world, f"{CRM}/Tasks/{id_}", user=GUEST)
    assert found["entity"] is None
    assert found["error"]["status"] == "restricted"
    assert "Guests" in found["error"]["custom_message"]
    assert not [each for each in world.zoho.requests if id_ in each.path]


async def test_a_task_that_is_gone_is_said_to_be(world: World) -> None:
    """A link to nothing is no error of ours."""
    found = await opened(world, f"{CRM}/Tasks/5725767000009999999")
    assert "deleted, or you may not see it" in found["error"]["custom_message"]


async def test_what_zoho_keeps_from_the_viewer_stays_there(world: World) -> None:
    """Zoho's refusal for this person's grant is said in words, and nothing of the task."""
    id_ = task_elsewhere(world)
    refusal = {"code": "NO_PERMISSION", "message": "permission denied", "status": "error", "details": {}}
    world.zoho.faults.add(f"GET */Tasks/{id_}", "answer", status=403, body=refusal)
    found = await opened(world, f"{CRM}/Tasks/{id_}")
    assert found["entity"] is None
    assert found["error"]["status"] == "restricted"
    assert found["error"]["custom_message"].endswith(".")


@over("http")
async def test_who_has_no_connection_is_led_to_one(make_world: WorldMaker) -> None:
    """Where everybody uses their own Zoho, the panel asks to connect it, by a link of the person's own."""
    world = await make_world(
        shared_zoho=False, public_url="http://localhost:9", zoho_refresh_token=None, default_product="crm"
    )
    found = await opened(world, f"{CRM}/Tasks/{task_elsewhere(world)}", user=MARIA)
    assert found["auth_url"].startswith("http://localhost:9/zoho/connect?ticket=")
    assert found["entity"] is None


@over("http")
async def test_a_zoho_that_does_not_answer_is_said_in_time(make_world: WorldMaker) -> None:
    """The trigger is used within its three seconds: with words, where Zoho is slow."""
    world = await make_world()
    id_ = task_elsewhere(world)
    world.zoho.faults.add(f"GET */Tasks/{id_}", "latency", seconds=4.0)
    found = await opened(world, f"{CRM}/Tasks/{id_}")
    assert "does not answer" in found["error"]["custom_message"]


@over("http")
async def test_a_task_whose_card_stands_here_is_shown_as_last_known(make_world: WorldMaker) -> None:
    """What everybody in the conversation sees anyway is there without Zoho, and said to be old."""
    world = await make_world()
    task = await task_in_sales(world)
    world.zoho.faults.add(f"GET */Tasks/{task['id']}", "latency", seconds=4.0)
    found = await opened(world, f"{CRM}/Tasks/{task['id']}")
    assert found["entity"]["entity_payload"]["attributes"]["title"]["text"] == "call Acme"
    assert "as I last knew it" in values(found["entity"])["as_known"]
    assert "edit" not in found["entity"]["entity_payload"]["attributes"]["title"]
