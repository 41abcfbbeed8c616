"""Tags of CRM tasks: put on and taken off by calls of their own, which know no condition. Knows requests, no fields.

Pages: www.zoho.com/crm/developer/docs/api/v8/add-tags.html and remove-tags.html, which take a body; those of v2 take
parameters instead, where a comma ends a tag's name (www.zoho.com/crm/developer/docs/api/v2/add-tags.html).
"""

from collections.abc import Sequence
from typing import Any

from bot.catalogue import say
from bot.errors import CannotPlan
from bot.ports import Changes, WireRequest
from bot.specs import TaskRef
from bot.zoho.crm import answers, tag_names, task
from bot.zoho.crm.wire import Wire


def retags(changes: Changes) -> bool:
    """Whether a change is one of tags too."""
    return bool(changes.tags or changes.untagged)


def check(changes: Changes) -> None:
    """Raises CannotPlan for a tag that Zoho does not take, before anything else of the change is sent."""
    odd = [name for name in changes.tags if not tag_names.fits(name)]
    if odd:
        raise CannotPlan(tag_names.rule(), say("crm-tags-otherwise", names=tag_names.quoted(odd)))


async def retag(wire: Wire, ref: TaskRef, changes: Changes) -> None:
    """Puts tags on beside those that are there, and takes others off; may be repeated. Raises ZohoError."""
    for action, names in (("add_tags", changes.tags), ("remove_tags", changes.untagged)):
        if not names:
            continue
        request = WireRequest(
            method="POST", path=f"{wire.root}/Tasks/actions/{action}", **_said(wire, ref, action, names)
        )
        answers.written(await wire.send(request), task=ref.id)


def _said(wire: Wire, ref: TaskRef, action: str, names: Sequence[str]) -> dict[str, Any]:
    """The task and its tags, as this version of the API is told them."""
    adds = action == "add_tags"
    if wire.options.version == "v2":
        said = {"ids": ref.id, "tag_names": ",".join(dict.fromkeys(names))}
        return {"params": said | ({"over_write": "false"} if adds else {})}
    return {"body": {"tags": task.tags(names), "ids": [ref.id]} | ({"over_write": False} if adds else {})}
