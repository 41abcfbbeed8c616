"""What an administrator sees of the Mail organisation: groups with their members, and users. And a group's members.

Pages: www.zoho.com/mail/help/api/get-all-group-details.html, get-org-users-details.html. The organisation's id (zoid)
is the CRM's zgid here [?]. Of `/groups/{zgid}/members` only the path was seen named, so it is there with a capability
alone, and in the shape that the administrator's page shows [?].
"""

from bot.sandbox.zoho.crm.organisation import ZGID
from bot.sandbox.zoho.mail.answers import bad, envelope, error, gone
from bot.sandbox.zoho.mail.tasks import group_of
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Refusal, Reply


def _check_admin(call: Call) -> None:
    if call.user["profile"]["name"] != "Administrator":
        raise Refusal(error(403, "ACCESS_DENIED"))  # its word was not seen [?]
    if call.params["zoid"] != ZGID:
        raise gone()


def _members(call: Call, group: Record) -> list[Record]:
    rows = []
    for zuid in group["members"]:
        person = call.org.person(zuid)
        if person is not None:
            role = "moderator" if zuid == group["owner"] else "member"
            row = {"zuid": zuid, "memberEmailId": person["email"], "displayName": person["name"], "role": role}
            rows.append({**row, "status": "confirmed", "postApproval": "accept"})
    return rows


def groups(call: Call) -> Reply:
    """GET /api/organization/{zoid}/groups: every group with its members."""
    _check_admin(call)
    rows = [
        {
            "zgid": group["id"],
            "name": group["name"],
            "groupMemberCount": len(group["members"]),
            "mailGroupMemberList": _members(call, group),
        }
        for group in call.org.state.table("groups").values()
    ]
    return envelope({"count": len(rows), "groups": rows})


def accounts(call: Call) -> Reply:
    """GET /api/organization/{zoid}/accounts?start=0&limit=10: every user's mailbox."""
    _check_admin(call)
    texts = {name: call.query.get(name, default) for name, default in (("start", "0"), ("limit", "10"))}
    for name, text in texts.items():
        if not text.isdecimal():
            raise bad(name)
    start, limit = int(texts["start"]), int(texts["limit"])
    rows = []
    for account in call.org.state.table("mail_accounts").values():
        person = call.org.person(account["zuid"])
        name = "" if person is None else person["name"]
        row = {"accountId": account["accountId"], "zuid": account["zuid"], "displayName": name, "zoid": int(ZGID)}
        rows.append({**row, "primaryEmailAddress": account["email"], "mailboxStatus": "enabled"})
    return envelope(rows[start : start + limit])


def members(call: Call) -> Reply:
    """GET /api/tasks/groups/{zgid}/members, for those who are in it."""
    if not call.org.capabilities.group_members_path:
        raise Refusal(error(404, "URL_RULE_NOT_CONFIGURED"))
    group = group_of(call)
    assert group is not None, "this path has a zgid"
    return envelope({"members": _members(call, group)})
