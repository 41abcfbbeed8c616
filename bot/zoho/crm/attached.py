"""What hangs on a CRM task: notes and files. Knows their requests and answers, and no task's fields.

Pages: www.zoho.com/crm/developer/docs/api/v8/create-notes.html and upload-attachment.html (20 MB a file).
"""

import re
from typing import Any

from bot.catalogue import say
from bot.errors import CannotPlan
from bot.ports import Upload, WireRequest
from bot.specs import TaskRef
from bot.zoho.crm import answers
from bot.zoho.crm.wire import Wire

LARGEST_FILE = 20 * 2**20
# Large fields hold 32,000 characters, and so many a note's text is taken to hold too [?].
LONGEST_NOTE = 32_000
NOTE_TITLE = "Slack"
_LONGEST_TITLE = 120
# So much of a command's id tells the notes of one task apart, and can still be read over.
_MARKER_SHOWN = 12
_OWN = re.compile(rf"{NOTE_TITLE} · (?:.* · )?[a-z0-9]{{{_MARKER_SHOWN}}}", re.DOTALL)


class Attached:
    """Notes and files of one grant's tasks."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def add_note(self, ref: TaskRef, text: str, *, author: str | None = None, marker: str | None = None) -> str:
        """Adds a note, once; its id. Its title says who wrote it, and carries `marker` to be found by.

        Raises CannotPlan for one that is too long, TaskGone without the task.
        """
        note = {**_note(text), "Note_Title": _title(author, marker), **self._parent(ref)}
        return await self._write_note("POST", f"/Tasks/{ref.id}/Notes", note, ref.id)

    async def find_note(self, ref: TaskRef, marker: str) -> str | None:
        """The id of the note that carries `marker`; None when the task has none such."""
        async for row in self._wire.rows(f"/Tasks/{ref.id}/Notes", {"fields": "Note_Title"}, task=ref.id):
            if str(row.get("Note_Title") or "").endswith(_mark(marker)):
                return str(row["id"])
        return None

    async def change_note(self, note: str, text: str) -> None:
        """Gives a note another text; may be repeated."""
        await self._write_note("PUT", f"/Notes/{note}", _note(text), None)

    async def delete_note(self, note: str) -> None:
        """Takes a note away; one that is not there is as good as taken away."""
        request = WireRequest(method="DELETE", path=f"{self._wire.root}/Notes/{note}")
        answers.deleted(await self._wire.send(request), [note])

    async def attach(self, ref: TaskRef, file: Upload) -> None:
        """Keeps a file with a task, unless one of that name is there; may be repeated.

        Raises CannotPlan for a file over 20 MB, which Zoho does not take.
        """
        if len(file.content) > LARGEST_FILE:
            raise CannotPlan(say("zoho-has-more-than-20", name=file.name), say("zoho-share-link-instead"))
        path = f"/Tasks/{ref.id}/Attachments"
        async for there in self._wire.rows(path, {"fields": "File_Name"}, task=ref.id):
            if there.get("File_Name") == file.name:
                return
        request = WireRequest(method="POST", path=self._wire.root + path)
        answer = await self._wire.send(request, files={"file": (file.name, file.content, file.mimetype)})
        answers.written(answer, task=ref.id)

    async def _write_note(self, method: Any, path: str, note: dict[str, Any], task: str | None) -> str:
        request = WireRequest(method=method, path=self._wire.root + path, body={"data": [note]})
        (made,) = answers.written(await self._wire.send(request), task=task)
        return made.id

    def _parent(self, ref: TaskRef) -> dict[str, Any]:
        """What a note hangs on: an object, and in v2 an id beside its module's name."""
        if self._wire.options.version == "v2":
            return {"Parent_Id": ref.id, "se_module": "Tasks"}
        return {"Parent_Id": {"module": {"api_name": "Tasks"}, "id": ref.id}}


def _title(author: str | None, marker: str | None) -> str:
    """As in "Slack · Dana Fox · 3f9a2c41…": the end, which is what a note is found by, is never cut."""
    mark = _mark(marker) if marker is not None else ""
    said = f"{NOTE_TITLE} · {author}" if author else NOTE_TITLE
    return said[: _LONGEST_TITLE - len(mark)] + mark


def _mark(marker: str) -> str:
    return f" · {marker[:_MARKER_SHOWN]}"


def is_own(title: str) -> bool:
    """Whether a note of this title was added by the bot."""
    return _OWN.fullmatch(title) is not None


def _note(text: str) -> dict[str, str]:
    if not text.strip():
        raise CannotPlan(say("zoho-empty-note-says-nothing"), say("zoho-write-its-text"))
    if len(text) > LONGEST_NOTE:
        raise CannotPlan(
            say("zoho-note-crm-holds-characters", longest_note=f"{LONGEST_NOTE:,}"), say("zoho-make-shorter-or-attach")
        )
    return {"Note_Content": text}
