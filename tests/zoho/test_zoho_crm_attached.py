"""Notes and files of CRM tasks over HTTP, in both versions."""

from collections.abc import Callable

import pytest
from zoho_made import made

from bot.errors import CannotPlan, OutcomeUnknown, TaskGone
from bot.ports import Attaches, Upload
from bot.sandbox.zoho import ZohoSandbox
from bot.specs import Product, TaskRef, TaskSpec
from bot.zoho.backends import ZohoBackends
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.task import CrmOptions

CALL = TaskSpec(title="call Acme")
GONE = TaskRef(product=Product.CRM, id="17")
OFFER = Upload("Angebot für Zürich.pdf", "application/pdf", b"%PDF-1.7 offer")


def held(sandbox: ZohoSandbox, module: str) -> list[dict[str, object]]:
    """What Zoho holds of a module that is not deleted."""
    return [row["values"] for row in sandbox.org.state.table(module).values() if row["deleted"] is None]


@pytest.mark.parametrize("version", ["v8", "v2"])
async def test_a_note(sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends], version: str) -> None:
    """Added to its task, changed, and taken away, as often as that is asked for."""
    crm = connect(CrmOptions(version=version)).crm
    assert crm is not None
    ref = await made(crm, CALL)
    note = await crm.note(ref, "She will call back.")
    (stored,) = held(sandbox, "Notes")
    assert stored["Note_Content"] == "She will call back."
    assert stored["Parent_Id"] == {"id": ref.id, "module": "Tasks"}
    sent = next(row.body["data"][0] for row in sandbox.requests if row.path.endswith("/Notes"))
    parents = {"v8": ({"module": {"api_name": "Tasks"}, "id": ref.id}, None), "v2": (ref.id, "Tasks")}
    assert (sent["Parent_Id"], sent.get("se_module")) == parents[version]
    await crm.change_note(note, "She has called back.")
    assert [one["Note_Content"] for one in held(sandbox, "Notes")] == ["She has called back."]
    for _ in range(2):
        await crm.delete_note(note)
    assert not held(sandbox, "Notes")


@pytest.mark.parametrize("author", ["Dana Fox", "D" * 200, None], ids=["named", "long", "unnamed"])
async def test_a_note_is_found_by_what_its_title_carries(crm: CrmBackend, author: str | None) -> None:
    """Among the notes of its task alone, and whatever its author is called."""
    ref, other = await made(crm, CALL), await made(crm, CALL)
    note = await crm.note(ref, "She will call back.", author=author, marker="3f9a2c41d0e7b6")
    await crm.note(ref, "She will call back.", author=author, marker="000000000000")
    assert await crm.find_note(ref, "3f9a2c41d0e7b6") == note
    assert await crm.find_note(other, "3f9a2c41d0e7b6") is None
    assert await crm.find_note(ref, "ffffffffffffff") is None


async def test_notes_that_can_not_be(crm: CrmBackend) -> None:
    """A task that is gone, a note without words, and one that is too long."""
    with pytest.raises(TaskGone):
        await crm.note(GONE, "Hello.")
    for text, says in ((" ", "Write its text"), ("x" * 32_001, "Make it shorter")):
        with pytest.raises(CannotPlan, match=says):
            await crm.note(await made(crm, CALL), text)


async def test_a_file_is_kept_once(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """With its name and all of its bytes; repeating it keeps no second one."""
    assert isinstance(crm, Attaches)
    ref = await made(crm, CALL)
    for _ in range(2):
        await crm.attach(ref, OFFER)
    (stored,) = held(sandbox, "Attachments")
    assert (stored["File_Name"], stored["Size"]) == (OFFER.name, str(len(OFFER.content)))


async def test_a_file_whose_upload_got_no_answer(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """It is unknown whether it is there; asked again, it is found and not kept twice."""
    ref = await made(crm, CALL)
    sandbox.faults.add("POST */Attachments", "drop_after")
    with pytest.raises(OutcomeUnknown):
        await crm.attach(ref, OFFER)
    await crm.attach(ref, OFFER)
    assert len(held(sandbox, "Attachments")) == 1


async def test_files_that_can_not_be(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """More than 20 MB is said before anything is sent; a task that is gone takes none."""
    ref = await made(crm, CALL)
    with pytest.raises(CannotPlan, match="more than 20 MB"):
        await crm.attach(ref, Upload("big.bin", "application/octet-stream", bytes(20 * 2**20 + 1)))
    assert not any(row.path.endswith("/Attachments") for row in sandbox.requests)
    with pytest.raises(TaskGone):
        await crm.attach(GONE, OFFER)
