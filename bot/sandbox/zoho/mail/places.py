"""What Mail tasks stand in: groups, projects, custom statuses, mail accounts, uploaded attachments.

Pages: www.zoho.com/mail/help/api/ (index), get-all-group-details.html; `/groups` and `/accounts` from live answers.
"""

import re
import secrets

from bot.sandbox.zoho.mail import body
from bot.sandbox.zoho.mail.answers import bad, envelope, gone, missing
from bot.sandbox.zoho.mail.tasks import group_of, zuid_of
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply, form_parts


def groups(call: Call) -> Reply:
    """GET /groups: those that the user is in; the id is a number."""
    rows = []
    for group in call.org.state.table("groups").values():
        if zuid_of(call) in group["members"]:
            owner = call.org.person(group["owner"])
            row = {"id": group["id"], "name": group["name"], "owner": owner["name"] if owner else ""}
            rows.append({**row, "numberOfMembers": len(group["members"])})
    return envelope({"groups": rows})


def _group(call: Call) -> Record:
    group = group_of(call)
    assert group is not None, "these paths have a zgid"
    return group


def _project(call: Call) -> Record:
    project = call.org.state.get("projects", call.params["projectId"])
    if project is None or project["group"] != str(_group(call)["id"]):
        raise gone()
    return project


def _project_name(call: Call) -> str:
    sent = body.json_object(call)
    if "projectName" not in sent:
        raise missing("projectName")
    return str(body.title(sent["projectName"], "projectName"))


def _projects_answer(rows: list[Record]) -> Reply:
    return envelope({"projects": [{"id": row["id"], "name": row["name"]} for row in rows]})


def projects(call: Call) -> Reply:
    """GET /groups/{zgid}/projects."""
    zgid = str(_group(call)["id"])
    return _projects_answer([row for row in call.org.state.table("projects").values() if row["group"] == zgid])


def add_project(call: Call) -> Reply:
    """POST /groups/{zgid}/projects {"projectName"}."""
    group, name = _group(call), _project_name(call)
    project = {"id": call.org.mail_id(), "name": name, "group": str(group["id"])}
    call.org.state.put("projects", project["id"], project)
    return _projects_answer([project])


def rename_project(call: Call) -> Reply:
    """PUT /groups/{zgid}/projects/{projectId} {"projectName"}."""
    project = {**_project(call), "name": _project_name(call)}
    call.org.state.put("projects", project["id"], project)
    return _projects_answer([project])


def delete_project(call: Call) -> Reply:
    """DELETE /groups/{zgid}/projects/{projectId}."""
    project = _project(call)
    call.org.state.drop("projects", project["id"])
    return envelope({"id": project["id"]})


def _custom_status(call: Call, *, with_number: bool) -> Record:
    sent = body.json_object(call)
    for name in ("status",) if with_number else ("statusName", "statusColour"):
        if name not in sent:
            raise missing(name)
    if "statusColour" in sent and not re.fullmatch(r"#[0-9A-Fa-f]{6}", str(sent["statusColour"])):
        raise bad("statusColour")
    if "statusName" in sent:
        body.title(sent["statusName"], "statusName")
    if with_number:
        found = call.org.state.get("mail_statuses", str(sent["status"]))
        if found is None or found["group"] != call.params.get("zgid"):
            raise gone()
        return {**found, **{name: sent[name] for name in ("statusName", "statusColour") if name in sent}}
    number = 10 + call.org.state.next_number("mail_statuses")
    names = {"statusName": sent["statusName"], "statusColour": sent["statusColour"]}
    return {**names, "status": number, "group": call.params.get("zgid")}


def add_status(call: Call) -> Reply:
    """POST /me/customStatus, /groups/{zgid}/customStatus {"statusName", "statusColour"}: its number, from 11 on."""
    group_of(call)
    status = _custom_status(call, with_number=False)
    call.org.state.put("mail_statuses", str(status["status"]), status)
    return envelope({key: value for key, value in status.items() if key != "group"})


def change_status(call: Call) -> Reply:
    """PUT the same, with its number in `status`."""
    group_of(call)
    status = _custom_status(call, with_number=True)
    call.org.state.put("mail_statuses", str(status["status"]), status)
    return envelope({key: value for key, value in status.items() if key != "group"})


def delete_status(call: Call) -> Reply:
    """DELETE the same, with its number in `status`."""
    group_of(call)
    status = _custom_status(call, with_number=True)
    call.org.state.drop("mail_statuses", str(status["status"]))
    return envelope({"status": status["status"]})


def accounts(call: Call) -> Reply:
    """GET /api/accounts: the user's mailbox; here the Mail time zone comes from."""
    rows = []
    for account in call.org.state.table("mail_accounts").values():
        if account["zuid"] == zuid_of(call):
            row = {"accountId": account["accountId"], "zuid": account["zuid"], "isDefaultAccount": True}
            row |= {"primaryEmailAddress": account["email"], "timeZone": call.user["time_zone"]}
            row["emailAddress"] = [{"mailId": account["email"], "isPrimary": True}]
            rows.append(row)
    return envelope(rows)


def upload(call: Call) -> Reply:
    """POST /api/accounts/{accountId}/messages/attachments.

    With ?uploadType=multipart the file is the form's field `attach`; with ?fileName= it is the raw body.
    """
    account = call.org.state.get("mail_accounts", call.params["accountId"])
    if account is None or account["zuid"] != zuid_of(call):
        raise gone()
    name = _multipart_name(call) if call.query.get("uploadType") == "multipart" else call.query.get("fileName")
    if not name or not call.body:
        raise missing("attach" if "uploadType" in call.query else "fileName")
    file = {
        "storeName": secrets.token_hex(8),
        "attachmentName": name,
        "attachmentPath": f"/Mail/{secrets.token_hex(8)}",
    }
    call.org.state.put("uploads", file["attachmentPath"], file)
    return envelope(file)


def _multipart_name(call: Call) -> str | None:
    """The file name of the part called `attach`."""
    return next((part.filename for part in form_parts(call) if part.name == "attach"), None)
