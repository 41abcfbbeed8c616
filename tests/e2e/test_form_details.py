"""The fields of the form that many tasks leave empty: asked for with "More fields", read, and sent to Zoho."""

from typing import Any

import pytest
from modal_steps import choose, fields, opened, with_more
from world import World, WorldMaker, button, complete_button

from bot.sandbox.slack import seed
from bot.sandbox.slack.files import Attached
from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.org import CustomField
from bot.slack.listeners import MAKE_TASK


async def details(world: World, user: str) -> dict[str, Any]:
    """The new-task form with all of its fields."""
    assert "tags" not in fields(await opened(world, user))
    return await with_more(world, user)


async def test_every_detail_reaches_crm(world: World, dana: str) -> None:
    """Status, tags and the owner are Zoho's own fields."""
    await details(world, dana)
    await choose(world, dana, "status", "", "In Progress")
    values = {
        "title": "call Acme",
        "product": "crm",
        "tags": "renewals, #q3",
        "owner": [seed.BOB],
    }
    outcome = await world.slack.submit(dana, values)
    assert outcome.ok, outcome
    await world.card(dana, lambda message: complete_button(message) is not None)
    (task,) = world.zoho.crm_tasks()
    assert task["Status"] == "In Progress"
    assert [tag["name"] for tag in task["Tag"]] == ["renewals", "q3"]
    assert task["Owner"]["name"] == "Bob Stone"


async def test_a_group_and_a_project_make_it_a_mail_task(world: World, dana: str) -> None:
    """Whatever product was preset: only Zoho Mail has them."""
    await details(world, dana)
    await choose(world, dana, "group", "marketing", "Marketing")
    await choose(world, dana, "project", "blogging", "Blogging")
    outcome = await world.slack.submit(dana, {"title": "write the post", "product": "crm"})
    assert outcome.ok, outcome
    await world.card(dana, lambda message: complete_button(message) is not None)
    (task,) = world.zoho.mail_tasks()
    assert task["project"]["name"] == "Blogging"
    assert not world.zoho.crm_tasks()


async def test_a_reminder_that_rings_again_needs_a_first_time(world: World, dana: str) -> None:
    """The error stands on the reminder's field, and the form stays."""
    await details(world, dana)
    outcome = await world.slack.submit(dana, {"title": "call", "product": "crm", "again": "DAILY"})
    assert set(outcome.errors) == {"reminder"}
    assert world.slack.view_of(dana) is not None


def kept(world: World, product: str) -> list[str]:
    """The names of the files that Zoho keeps with its tasks."""
    if product == "crm":
        return [str(file["values"]["File_Name"]) for file in records.live(world.zoho.org, "Attachments")]
    uploads = {file["storeName"]: file["attachmentName"] for file in world.zoho.org.state.table("uploads").values()}
    return [uploads[file["name"]] for task in world.zoho.mail_tasks() for file in task["attachments"]]


@pytest.mark.parametrize("product", ["crm", "mail"])
async def test_files_of_a_message_come_along(world: World, dana: str, product: str) -> None:
    """Those of the message and of its thread, in their order; what is too large is linked."""
    message = await world.slack.say(
        seed.BOB,
        seed.SALES,
        f"review the offer in {product}",
        files=[Attached("offer.pdf", "application/pdf", b"%PDF-1")],
    )
    await world.slack.say(
        seed.MARIA, seed.SALES, "and this", message.ts, files=[Attached("notes.txt", "text/plain", b"hello")]
    )
    assert (await world.slack.shortcut(dana, MAKE_TASK, seed.SALES, message.ts)).ok
    assert (await world.slack.submit(dana, {"product": product})).ok
    await world.card(dana, lambda card: complete_button(card) is not None, seed.SALES)
    assert kept(world, product) == ["offer.pdf", "notes.txt"]


async def test_a_file_without_a_word_is_a_task_named_after_it(world: World, dana: str) -> None:
    """In a conversation with the bot, sharing a file is asking for something to be done with it."""
    await world.slack.say(dana, world.slack.dm(dana), "", files=[Attached("contract.pdf", "application/pdf", b"%PDF")])
    await world.card(dana, lambda card: complete_button(card) is not None)
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"] == "contract.pdf"
    await world.settled()
    assert kept(world, "crm") == ["contract.pdf"]


REGION = CustomField(api_name="Region", data_type="picklist", mandatory=True, values=("EMEA", "Americas"))


async def test_what_the_layout_demands_is_asked(make_world: WorldMaker, dana: str) -> None:
    """An input of its own for a mandatory field; without it the error stands there, and a Mail task needs none."""
    world = await make_world(zoho_options={"custom_fields": [REGION]})
    assert (await world.slack.slash(dana, seed.SALES, "/task", "")).ok
    view = world.slack.view_of(dana)
    assert view is not None
    assert "own:Region" in fields(view)
    outcome = await world.slack.submit(dana, {"title": "call Acme", "product": "crm"})
    assert set(outcome.errors) == {"own:Region"}
    assert (await world.slack.submit(dana, {"own:Region": "EMEA"})).ok
    await world.card(dana, lambda card: complete_button(card) is not None)
    (task,) = world.zoho.crm_tasks()
    assert task["Region"] == "EMEA"


async def test_a_line_that_lacks_it_is_told(make_world: WorldMaker, dana: str) -> None:
    """The card names the field; Edit asks for it, and then the task is made."""
    world = await make_world(zoho_options={"custom_fields": [REGION]})
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    card = await world.card(dana, lambda message: "Region" in message["text"])
    edit = button(card, "Edit")
    assert edit is not None
    await world.slack.click(dana, world.slack.dm(dana), card["ts"], edit["action_id"], value=edit["value"])
    assert (await world.slack.submit(dana, {"own:Region": "Americas"})).ok
    await world.card(dana, lambda message: complete_button(message) is not None)
    assert [task["Region"] for task in world.zoho.crm_tasks()] == ["Americas"]
