"""Tags of CRM tasks in both API versions, over HTTP: v8 is told them in a body, v2 in parameters."""

from collections.abc import Callable

import pytest
from zoho_made import FULL, TODAY, made, only_part

from bot.catalogue import LANGUAGES, speaking
from bot.errors import CannotPlan
from bot.ports import Changes, Resolved
from bot.sandbox.zoho import ZohoSandbox
from bot.zoho.backends import ZohoBackends
from bot.zoho.crm import tag_names
from bot.zoho.crm.backend import CrmBackend
from bot.zoho.crm.task import CrmOptions

TAGGING = {"ids", "tag_names", "over_write"}


@pytest.mark.parametrize(("version", "params"), [("v8", set()), ("v2", TAGGING)])
async def test_put_on_and_taken_off(
    sandbox: ZohoSandbox, connect: Callable[..., ZohoBackends], version: str, params: set[str]
) -> None:
    """Beside those that are there, as the version's own pages show the call."""
    crm = connect(CrmOptions(version=version)).crm
    assert crm is not None
    ref = await made(crm, FULL)
    await crm.update(ref, Changes(tags=("vip", "größer & +1")))
    await crm.update(ref, Changes(untagged=("slack",)))
    (task,) = sandbox.crm_tasks()
    assert [tag["name"] for tag in task["Tag"]] == ["vip", "größer & +1"]
    sent = [row for row in sandbox.requests if "/actions/" in row.path]
    assert [set(row.query) for row in sent] == [params, params - {"over_write"}]
    assert all((row.body is None) == bool(params) for row in sent)


LONG = "a-tag-of-twenty-six-letter"
ODD = [LONG, "a<b", "a>b", "a,b", "party🎉", "☎ later", ""]
FINE = ["a-tag-of-twenty-5-letters", "größer & +1", "q3/2026", "новый", "日本語", "#1"]


@pytest.mark.parametrize("name", ODD)
async def test_a_tag_that_zoho_does_not_take(sandbox: ZohoSandbox, crm: CrmBackend, name: str) -> None:
    """A new task is made without it and names it; a change with it is refused before anything is sent."""
    assert not tag_names.fits(name)
    tagged = FULL.model_copy(update={"tags": ("vip", name)})
    (note,) = [note for note in crm.plan(tagged, TODAY, Resolved()).notes if "25 characters" in note]
    assert f"“{name}”" in note
    ref = await made(crm, tagged)
    with pytest.raises(CannotPlan, match="shorter or otherwise"):
        await crm.update(ref, Changes(title="Call them", tags=(name,)))
    (task,) = sandbox.crm_tasks()
    assert [tag["name"] for tag in task["Tag"]] == ["vip"]
    assert (task["Subject"], f"Tags: {name}" in task["Description"]) == (FULL.title, True)


async def test_tags_that_zoho_takes(sandbox: ZohoSandbox, crm: CrmBackend) -> None:
    """Letters of every script, signs and digits; at most ten of a task, the others are named."""
    await made(crm, FULL.model_copy(update={"tags": tuple(FINE)}))
    (task,) = sandbox.crm_tasks()
    assert [tag["name"] for tag in task["Tag"]] == FINE
    many = FULL.model_copy(update={"tags": tuple(f"tag {number}" for number in range(12))})
    part = only_part(crm, many)
    assert part.spec.tags == many.tags[:10]
    assert "Tags: tag 10, tag 11" in str(part.spec.description)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rule_in_every_language(language: str) -> None:
    """It says both numbers."""
    with speaking(language):
        assert "25" in tag_names.rule()
        assert "10" in tag_names.rule()
