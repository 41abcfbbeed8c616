"""The sandbox's own paths under /_sandbox, for tests and people outside its process. Nothing here is Zoho's.

GET /_sandbox (client and grant) · GET /_sandbox/tasks · GET /_sandbox/requests · POST /_sandbox/grant
{"scopes": [...]} · POST /_sandbox/faults {"match", "kind", ...} · DELETE /_sandbox/faults · POST /_sandbox/by-hand
{"deed": "complete", "task", "by", ...} (what somebody does in Zoho's own pages) · POST /_sandbox/delivery {"drop",
"times", "delay", "hold"} (of callbacks from now on; what was held is sent, with "reverse" the last first).
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bot.sandbox.zoho.crm.by_hand import DEEDS
from bot.sandbox.zoho.notifier import Delivery
from bot.sandbox.zoho.wire import Call, Reply

if TYPE_CHECKING:
    from bot.sandbox.zoho.server import ZohoSandbox

PREFIX = "/_sandbox"


def answer(sandbox: "ZohoSandbox", call: Call) -> Reply:
    """The reply to a request under /_sandbox."""
    handler = HANDLERS.get((call.method, call.path.rstrip("/")))
    if handler is None:
        return Reply(404, {"error": "not_found"})
    try:
        return handler(sandbox, call)
    except (ValueError, TypeError, KeyError) as err:
        return Reply(400, {"error": str(err)})


def _client(sandbox: "ZohoSandbox", call: Call) -> Reply:  # noqa: ARG001 - one shape for all of the table
    grant = {"client_id": sandbox.client_id, "client_secret": sandbox.client_secret}
    return Reply(200, {"url": sandbox.url, **grant, "refresh_token": sandbox.refresh_token})


def _tasks(sandbox: "ZohoSandbox", call: Call) -> Reply:  # noqa: ARG001 - one shape for all of the table
    both = {"crm": sandbox.crm_tasks(), "mail": sandbox.mail_tasks()}
    return Reply(200, {**both, "revision": sandbox.revision})


def _requests(sandbox: "ZohoSandbox", call: Call) -> Reply:  # noqa: ARG001 - one shape for all of the table
    return Reply(200, {"requests": [request.as_dict() for request in sandbox.requests]})


def _grant(sandbox: "ZohoSandbox", call: Call) -> Reply:
    return Reply(200, {"code": sandbox.grant_code(call.json()["scopes"])})


def _add_fault(sandbox: "ZohoSandbox", call: Call) -> Reply:
    sandbox.faults.add(**call.json())
    return Reply(201, {"faults": len(sandbox.faults.waiting)})


def _clear_faults(sandbox: "ZohoSandbox", call: Call) -> Reply:  # noqa: ARG001 - one shape for all of the table
    sandbox.faults.clear()
    return Reply(200, {"faults": 0})


def _by_hand(sandbox: "ZohoSandbox", call: Call) -> Reply:
    said = call.json()
    DEEDS[said.pop("deed")](sandbox.by_hand, said.pop("task"), said.pop("by"), **said)
    return Reply(200, {"revision": sandbox.revision})


def _deliver(sandbox: "ZohoSandbox", call: Call) -> Reply:
    said = call.json()
    reverse = said.pop("reverse", False)
    sandbox.notifier.delivery = Delivery(**said)
    if not sandbox.notifier.delivery.hold:
        sandbox.notifier.release(reverse=reverse)
    return Reply(200, said)


HANDLERS: Mapping[tuple[str, str], Callable[["ZohoSandbox", Call], Reply]] = {
    ("GET", PREFIX): _client,
    ("GET", f"{PREFIX}/tasks"): _tasks,
    ("GET", f"{PREFIX}/requests"): _requests,
    ("POST", f"{PREFIX}/grant"): _grant,
    ("POST", f"{PREFIX}/faults"): _add_fault,
    ("DELETE", f"{PREFIX}/faults"): _clear_faults,
    ("POST", f"{PREFIX}/by-hand"): _by_hand,
    ("POST", f"{PREFIX}/delivery"): _deliver,
}
