"""The files of a Slack message and its thread, brought to the task. Knows ports; when a product takes them is its own.

What can't be brought (too large, kept elsewhere, not readable) is named in the description with its link: nothing that
was shared is lost, and the card says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from bot.catalogue import say
from bot.commands import Command
from bot.errors import ScopeMissing, SlackBusy, SlackRefused, SlackUnknown, ZohoRefused
from bot.ports import Attaches, Claim, Messenger, Plan, Stores, TaskBackend, Upload
from bot.specs import FileRef, TaskRef, TaskSpec, Tenant

# Zoho CRM takes 20 MB a file (www.zoho.com/crm/developer/docs/api/v8/upload-attachment.html); Mail documents none.
MOST_BYTES = 20 * 2**20
# A task is no archive: of a long thread the first files are brought, the others are linked.
MOST_FILES = 10
# Tries of a task, over some minutes, until it goes on without a file that Slack fails to give; the file is linked.
MOST_TRIES = 60


@dataclass(frozen=True, slots=True)
class Brought:
    """The files of a task: those that are sent, those that are only linked, and where the sent ones are kept already.

    `places` are name and path of each upload, for a product that wants files before the task.
    """

    sent: tuple[FileRef, ...] = ()
    linked: tuple[FileRef, ...] = ()
    places: tuple[tuple[str, str], ...] = ()

    def linked_in(self, spec: TaskSpec) -> TaskSpec:
        """The spec, whose description names the files that are only linked."""
        if not self.linked:
            return spec
        lines = [
            say("files-file", name=file.name) + (f" ({file.permalink})" if file.permalink else "")
            for file in self.linked
        ]
        text = "\n\n".join(filter(None, [spec.description, "\n".join(lines)]))
        return spec.model_copy(update={"description": text})

    def held_by(self, plan: Plan) -> Plan:
        """The plan, whose first task holds the uploads."""
        if not self.places:
            return plan
        first = plan.parts[0]
        resolved = first.resolved.model_copy(update={"attachments": self.places})
        return plan.model_copy(update={"parts": (first.model_copy(update={"resolved": resolved}), *plan.parts[1:])})


class Files:
    """Finds, downloads and hands over files."""

    def __init__(self, messenger: Messenger) -> None:
        self._messenger = messenger

    async def brought(self, claim: Claim, backend: TaskBackend, command: Command, spec: TaskSpec) -> Brought:
        """The files of the message, then those of its thread; uploaded where the product wants them before the task.

        May be repeated: a second upload only leaves an unused copy. Raises SlackBusy, SlackUnknown and ZohoError.
        """
        found = {file.id: file for file in spec.files}
        place = command.origin.place
        # Of a reaction, the message was read already: its own files are all that is meant.
        read = command.origin.door == "reaction"
        if place.ts is not None and not read and (place.thread_ts is not None or command.origin.door == "shortcut"):
            for file in await self._messenger.files(command.origin.tenant, place):
                found.setdefault(file.id, file)
        there = told_apart(tuple(found.values()))
        fits = [file for file in there if file.url is not None and file.size <= MOST_BYTES][:MOST_FILES]
        linked = [file for file in there if file not in fits]
        places = list[tuple[str, str]]()
        if isinstance(backend, Stores) and claim.step == 0:
            for file in tuple(fits):
                await claim.renew()
                try:
                    places.append(await backend.upload(await self._content(claim, command.origin.tenant, file)))
                except (SlackRefused, ZohoRefused, ScopeMissing):
                    fits.remove(file)
                    linked.append(file)
        return Brought(tuple(fits), tuple(linked), tuple(places))

    async def attached(
        self,
        claim: Claim,
        backend: TaskBackend,
        tenant: Tenant,
        made: Sequence[Sequence[TaskRef]],
        brought: Brought,
    ) -> list[str]:
        """Attaches them where the product wants them after the task, to the first one; what the person must be told.

        May be repeated: a file that is there already is left.
        """
        notes = [_linked(brought.linked)] if brought.linked else []
        tasks = [ref for refs in made for ref in refs]
        if not tasks or not isinstance(backend, Attaches):
            return notes
        for file in brought.sent:
            await claim.renew()
            try:
                await backend.attach(tasks[0], await self._content(claim, tenant, file))
            except (SlackRefused, ZohoRefused, ScopeMissing) as err:
                where = say("files-here", permalink=file.permalink) if file.permalink else ""
                notes.append(say("files-file-could-not-be", name=file.name, err=str(err), where=where))
        if brought.sent and len(made[0]) > 1:
            notes.append(say("files-kept-with-first-task"))
        return notes

    async def added(
        self, claim: Claim, backend: TaskBackend, tenant: Tenant, ref: TaskRef, *, files: Sequence[FileRef], old: int
    ) -> list[str]:
        """Attaches those of the files to a task that stand behind its `old` ones; what the person must be told.

        May be repeated. What is too large, or can't be read, is only named. Raises SlackBusy, SlackUnknown and
        ZohoError.
        """
        new = told_apart(files)[old:]
        fits = tuple(file for file in new if file.url is not None and file.size <= MOST_BYTES)
        linked = tuple(file for file in new if file not in fits)
        return await self.attached(claim, backend, tenant, [[ref]], Brought(fits, linked))

    async def _content(self, claim: Claim, tenant: Tenant, file: FileRef) -> Upload:
        """The file, read. What Slack fails to give again and again is given up, so that its task is not held up."""
        try:
            return Upload(file.name, file.mimetype, await self._messenger.download(tenant, file, MOST_BYTES))
        except (SlackBusy, SlackUnknown) as err:
            if claim.tries < MOST_TRIES:
                raise
            raise SlackRefused(str(err), code=err.code) from err


def told_apart(files: Sequence[FileRef]) -> list[FileRef]:
    """The files with a name for each: every pasted picture is an "image.png", and Zoho is asked by name what it has."""
    taken = set[str]()
    found = list[FileRef]()
    for file in files:
        name, number = file.name, 1
        while name.casefold() in taken:
            number += 1
            path = PurePath(file.name)
            name = f"{path.stem} ({number}){path.suffix}"
        taken.add(name.casefold())
        found.append(file.model_copy(update={"name": name}))
    return found


def _linked(files: Sequence[FileRef]) -> str:
    names = ", ".join(f"“{file.name}”" for file in files)
    return say("files-linked", names=names, count=len(files), most=MOST_FILES, megabytes=MOST_BYTES // 2**20)
