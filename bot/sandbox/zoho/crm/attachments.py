"""Files and links attached to CRM tasks: add, list, delete. Of a file's content its size alone is kept.

Pages under www.zoho.com/crm/developer/docs/api/v8/: upload-attachment.html (form field `file` or `attachmentUrl`, query
`title`), get-attachments.html (`fields` mandatory), delete-attachments.html; 20 MB a file.
"""

from urllib.parse import urlsplit

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.crm.answers import BadRecord, batch, refusal, success
from bot.sandbox.zoho.crm.listing import page_of
from bot.sandbox.zoho.crm.related import task_of
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Reply, form_parts

LARGEST_FILE = 20 * 2**20


def add(call: Call) -> Reply:
    """POST /Tasks/{id}/Attachments: a form with `file`, or with `attachmentUrl` for a link; 413 over 20 MB."""
    task = task_of(call)
    values = {**_sent(call), "Parent_Id": {"id": task["id"], "module": "Tasks"}, "Owner": {"id": call.grant["user"]}}
    attachment = records.add(call.org, "Attachments", values, call.grant["user"])
    details = records.stamps(call.org, attachment, call.user)
    return Reply(200, {"data": [success(details, "attachment uploaded successfully")]})


def _sent(call: Call) -> Record:
    """The name and size of the one file or link."""
    if call.content_type()[0] != "multipart/form-data":
        raise refusal(415, "UNSUPPORTED_MEDIA_TYPE", "the content type is not supported")
    parts = {part.name: part for part in form_parts(call)}
    if ("file" in parts) == ("attachmentUrl" in parts):
        raise refusal(400, "INVALID_DATA", "invalid data", {"api_name": "file"})
    if "file" in parts:
        file = parts["file"]
        if not file.filename:
            raise refusal(400, "INVALID_DATA", "invalid data", {"api_name": "file"})
        if len(file.content) > LARGEST_FILE:
            raise refusal(413, "REQUEST_ENTITY_TOO_LARGE", "the file is larger than 20 MB")
        return {"File_Name": file.filename, "Size": str(len(file.content)), "$type": "Attachment"}
    url = parts["attachmentUrl"].content.decode(errors="replace")
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        raise refusal(400, "INVALID_DATA", "invalid data", {"api_name": "attachmentUrl"})
    return {"File_Name": call.query.get("title", url), "Size": "0", "$type": "Link URL", "$link_url": url}


def listed(call: Call) -> Reply:
    """GET /Tasks/{id}/Attachments?fields=."""
    task = task_of(call)
    rows = [one for one in records.live(call.org, "Attachments") if one["values"]["Parent_Id"]["id"] == task["id"]]
    return page_of(call, rows, "Attachments")


def delete(call: Call) -> Reply:
    """DELETE /Tasks/{id}/Attachments/{attachment}."""
    task, given = task_of(call), call.params["attachment"]
    found = records.find(call.org, "Attachments", given)
    if found is None or found["values"]["Parent_Id"]["id"] != task["id"]:
        return batch(call, [BadRecord("INVALID_DATA", "the id given seems to be invalid", {"id": given}).item], 200)
    records.remove(call.org, "Attachments", found, call.grant["user"])
    return batch(call, [success({"id": given}, "record deleted")], 200)
