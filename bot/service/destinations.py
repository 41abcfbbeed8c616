"""Where in Zoho Mail a spec means: group, project, status and linked e-mail, by their names. Knows ports; asks back.

A place that is not there is never guessed: NotUnderstood lists those there are.
"""

from collections.abc import Sequence

from bot.catalogue import enumerated, say
from bot.errors import NotUnderstood, ScopeMissing
from bot.ports import Resolved, TaskBackends
from bot.specs import TaskSpec, Tenant


class Destinations:
    """Finds the places that a spec names."""

    def __init__(self, backends: TaskBackends) -> None:
        self._backends = backends

    async def resolved(self, tenant: Tenant, spec: TaskSpec, user: str) -> Resolved:
        """The ids of a spec's places, without its people. Raises NotUnderstood, NotConnected and ZohoError."""
        group, project = await self._place(tenant, spec.destination.group, spec.destination.project, user)
        status = await self._backends.status(tenant, spec.status, group, user) if spec.status else None
        text = "\n".join(filter(None, [spec.title, spec.description]))
        email, notes = None, tuple[str, ...]()
        try:
            email = await self._backends.email(tenant, text, user)
        except ScopeMissing:
            notes = (say("places-closed"),)
        return Resolved(group=group, project=project, status=status, email=email, notes=notes)

    async def project(self, tenant: Tenant, group: str, name: str, user: str) -> str:
        """The id of a project of a group (zgid). Raises NotUnderstood, NotConnected and ZohoError."""
        projects = await self._backends.projects(tenant, group, user)
        return _one(name, projects, say("places-no-project", name=name), say("places-no-projects-in-group"))

    async def _place(
        self, tenant: Tenant, group: str | None, project: str | None, user: str
    ) -> tuple[str | None, str | None]:
        """The zgid and the project's id; a project named alone is looked for in every group."""
        if group is not None:
            groups = await self._backends.groups(tenant, user)
            zgid = _one(group, groups, say("places-no-group", name=group), say("places-in-no-group"))
            if project is None:
                return zgid, None
            projects = await self._backends.projects(tenant, zgid, user)
            absent = say("places-no-project-in", name=project, group=group)
            return zgid, _one(project, projects, absent, say("places-no-projects-in-group"))
        if project is None:
            return None, None
        found, there = list[tuple[str, str, str]](), list[str]()
        for zgid, name in await self._backends.groups(tenant, user):
            projects = await self._backends.projects(tenant, zgid, user)
            there += (say("places-project-in", project=each, group=name) for _, each in projects)
            found += ((zgid, id_, name) for id_, each in projects if same_name(each, project))
        if len(found) == 1:
            return found[0][0], found[0][1]
        if found:
            choices = enumerated([f"“in group {name}”" for *_, name in found], "or")
            raise NotUnderstood(say("places-several-projects", name=project, choices=choices))
        raise NotUnderstood(_absent(say("places-no-project", name=project), there, say("places-no-projects")))


def _one(name: str, known: Sequence[tuple[str, str]], absent: str, nothing: str) -> str:
    """The id of the one with this name; `absent` says that there is none, `nothing` that there are none at all."""
    found = next((id_ for id_, each in known if same_name(each, name)), None)
    if found is None:
        raise NotUnderstood(_absent(absent, [each for _, each in known], nothing))
    return found


def _absent(absent: str, known: Sequence[str], nothing: str) -> str:
    return f"{absent} {say('places-yours', names=', '.join(known)) if known else nothing}"


def same_name(one: str, other: str) -> bool:
    """Whether two names of a place are the same to people."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
