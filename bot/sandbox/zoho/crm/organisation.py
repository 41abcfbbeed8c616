"""GET /org and the users of the organisation.

Pages: www.zoho.com/crm/developer/docs/api/v8/get-org-data.html, get-users.html.
"""

from collections.abc import Callable

from bot.sandbox.zoho.crm.answers import refusal, whole_number
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply

ZGID = "808232144"
ORG: Record = {
    "id": "5725767000000020005",
    "company_name": "Acme",
    "domain_name": f"org{ZGID}",
    "primary_email": "dana@acme.example",
    "primary_zuid": "924000001",
    "zgid": ZGID,
    "type": "production",
    "time_zone": "Europe/Berlin",
    "currency": "Euro - EUR",
    "currency_symbol": "€",
    "currency_locale": "de_DE",
    "iso_code": "EUR",
    "country_code": "DE",
    "privacy_settings": False,
}


def organisation(call: Call) -> Reply:
    """GET /org: one organisation in an array; its edition in `license_details.paid_type`."""
    licence = {"paid": call.org.edition != "free", "paid_type": call.org.edition, "trial_type": None}
    licence |= {"trial_expiry": None, "users_license_purchased": 10}
    return Reply(200, {"org": [{**ORG, "license_details": licence}]})


USER_TYPES: dict[str, Callable[[Record], bool]] = {
    "AllUsers": lambda _user: True,
    "ActiveUsers": lambda user: user["status"] == "active",
    "DeactiveUsers": lambda user: user["status"] == "disabled",
    "ConfirmedUsers": lambda user: user["confirm"],
    "NotConfirmedUsers": lambda user: not user["confirm"],
    "DeletedUsers": lambda user: user["status"] == "deleted",
    "ActiveConfirmedUsers": lambda user: user["status"] == "active" and user["confirm"],
    "AdminUsers": lambda user: user["profile"]["name"] == "Administrator",
    "ActiveConfirmedAdmins": lambda user: (
        user["status"] == "active" and user["confirm"] and user["profile"]["name"] == "Administrator"
    ),
}


def users(call: Call) -> Reply:
    """GET /users?type=&page=&per_page=: `type` as the page lists them (CurrentUser: the token's), or `ids` ≤ 100."""
    kind = call.query.get("type", "AllUsers")
    ids = [part for part in call.query.get("ids", "").split(",") if part]
    if (kind != "CurrentUser" and kind not in USER_TYPES) or len(ids) > 100:
        raise refusal(400, "INVALID_DATA", "invalid data", {"param": "ids" if ids else "type"})
    found = list(call.org.state.table("users").values())
    if ids:
        found = [user for user in found if user["id"] in ids]
    elif kind == "CurrentUser":
        found = [call.user]
    else:
        found = [user for user in found if USER_TYPES[kind](user)]
    page, per_page = whole_number(call, "page", 1), whole_number(call, "per_page", 200, 200)
    shown = found[(page - 1) * per_page : page * per_page]
    if not shown:
        return Reply(204)
    info = {"per_page": per_page, "count": len(shown), "page": page, "more_records": page * per_page < len(found)}
    return Reply(200, {"users": shown, "info": info})


def user(call: Call) -> Reply:
    """GET /users/{id}."""
    found = call.org.state.get("users", call.params["id"])
    if found is None:
        raise refusal(400, "INVALID_DATA", "the id given seems to be invalid", {"id": call.params["id"]})
    return Reply(200, {"users": [found]})
