"""Tags of CRM tasks: put on and taken off by calls of their own, which know no condition. Knows requests, no fields.

Pages: www.zoho.com/crm/developer/docs/api/v8/add-tags.html and remove-tags.html. That the latter takes the same body as
the former is from Zoho's SDKs [WILD]; v2's pages name parameters instead.
"""

from bot.ports import Changes, WireRequest
from bot.specs import TaskRef
from bot.zoho import crm_answers, crm_task
from bot.zoho.crm_wire import Wire


def retags(changes: Changes) -> bool:
    """Whether a change is one of tags too."""
    return bool(changes.tags or changes.untagged)


async def retag(wire: Wire, ref: TaskRef, changes: Changes) -> None:
    """Puts tags on beside those that are there, and takes others off; may be repeated. Raises ZohoError."""
    for action, names in (("add_tags", changes.tags), ("remove_tags", changes.untagged)):
        if not names:
            continue
        body: dict[str, object] = {"tags": crm_task.tags(names), "ids": [ref.id]}
        if action == "add_tags":
            body["over_write"] = False
        request = WireRequest(method="POST", path=f"{wire.root}/Tasks/actions/{action}", body=body)
        crm_answers.written(await wire.send(request), task=ref.id)
