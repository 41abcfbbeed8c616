"""Files put into the form: offered where they can be read, carried into the task, and kept through a refusal."""

import pytest
from modal_steps import edited, fields, opened, submitted, view_of, with_more
from world import World, button, complete_button, over

from bot.sandbox.slack.files import Attached
from bot.sandbox.slack.interactions import Refused
from bot.sandbox.zoho.crm import records
from bot.slack.manifest import manifest

OFFER = Attached("offer.pdf", "application/pdf", b"%PDF-1")
NOTES = Attached("notes.txt", "text/plain", b"hello")


def kept(world: World) -> list[str]:
    return sorted(str(file["values"]["File_Name"]) for file in records.live(world.zoho.org, "Attachments"))


async def test_files_of_the_form_are_kept_with_the_task(world: World, dana: str) -> None:
    """Each of them, with its bytes."""
    await opened(world, dana)
    assert "files" in fields(await with_more(world, dana))
    await submitted(world, dana, {"title": "review the offer", "product": "crm", "files": [OFFER, NOTES]})
    await world.settled()
    assert kept(world) == ["notes.txt", "offer.pdf"]


async def test_files_go_into_a_mail_task(world: World, dana: str) -> None:
    """Zoho Mail wants them before the task."""
    await opened(world, dana)
    await with_more(world, dana)
    await submitted(world, dana, {"title": "review the offer", "product": "mail", "files": [OFFER]})
    (task,) = world.zoho.mail_tasks()
    assert len(task["attachments"]) == 1


@over("http")
async def test_files_survive_errors_and_a_refusal(world: World, dana: str) -> None:
    """An error on another field keeps them in the form; a task that Zoho refused has them when it is made anew."""
    refusal = {"code": "INVALID_DATA", "details": {"api_name": "Subject"}, "message": "no", "status": "error"}
    world.zoho.faults.add(match="POST /crm/v8/Tasks", kind="answer", times=1, body={"data": [refusal]})
    await opened(world, dana)
    await with_more(world, dana)
    outcome = await world.slack.submit(dana, {"title": "x", "product": "crm", "date": "2020-01-01", "files": [OFFER]})
    assert set(outcome.errors) == {"date"}
    assert (await world.slack.submit(dana, {"date": None})).ok
    card = await world.card(dana, lambda message: "Edit" in str(message.get("blocks")))
    await edited(world, dana, card)
    await submitted(world, dana, {"title": "review the offer"})
    await world.settled()
    assert kept(world) == ["offer.pdf"]


@over("http")
async def test_more_files_than_the_form_takes_are_refused(world: World, dana: str) -> None:
    """Slack's client takes ten."""
    await opened(world, dana)
    await with_more(world, dana)
    many = [Attached(f"{number}.txt", "text/plain", b"x%d" % number) for number in range(11)]
    with pytest.raises(Refused):
        await world.slack.submit(dana, {"title": "x", "product": "crm", "files": many})
    await submitted(world, dana, {"title": "x", "product": "crm", "files": many[:10]})
    await world.settled()
    assert len(kept(world)) == 10


async def test_a_crm_task_that_is_made_takes_more_files(world: World, dana: str) -> None:
    """They are kept beside those that it has, under names of their own; Undo takes none away."""
    await opened(world, dana)
    await with_more(world, dana)
    card = await submitted(world, dana, {"title": "review the offer", "product": "crm", "files": [OFFER]})
    await world.settled()
    await edited(world, dana, card)
    assert "files" in fields(await with_more(world, dana))
    again = Attached("offer.pdf", "application/pdf", b"%PDF-2")
    assert (await world.slack.submit(dana, {"files": [again, NOTES], "title": "review both"})).ok
    await world.until_zoho(lambda: len(kept(world)) == 3)
    await world.settled()
    assert kept(world) == ["notes.txt", "offer (2).pdf", "offer.pdf"]
    shown = await world.card(dana, lambda message: "review both" in message["text"])
    undo = button(shown, "Undo")
    assert undo is not None
    assert (await world.slack.click(dana, world.slack.dm(dana), shown["ts"], undo["action_id"])).ok
    await world.until_zoho(lambda: world.zoho.crm_tasks()[0]["Subject"] == "review the offer")
    assert len(kept(world)) == 3


@over("http")
async def test_a_mail_task_that_is_made_takes_no_files(world: World, dana: str) -> None:
    """Its form offers what can be changed."""
    await world.slack.say(dana, world.slack.dm(dana), "call Bob tomorrow in mail")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    await edited(world, dana, card)
    assert "files" not in fields(await with_more(world, dana))
    assert "tags" in fields(view_of(world, dana))


@over("http")
async def test_without_the_scope_no_files_are_asked_for(world: World, dana: str) -> None:
    """A workspace that left files:read out is asked for everything else."""
    world.slack.install(manifest(world.url), f"{world.url}/slack/events", without=["files:read"])
    await opened(world, dana)
    found = fields(await with_more(world, dana))
    assert "files" not in found
    assert "tags" in found
