"""Who a spec means: mentions and names, found in Slack and Zoho. Knows ports; asks, changes nothing."""

import re
from collections.abc import Sequence

from bot import names
from bot.catalogue import enumerated, say
from bot.commands import Card, Command, Profile
from bot.errors import CannotPlan, NotConnected, SlackError, SlackRefused
from bot.ports import Member, Messenger, Profiles, Resolved, TaskBackends
from bot.service.destinations import Destinations
from bot.specs import Person, Product, TaskSpec, Tenant

# A name fits from here on (bot/names.py): its first or last name alone does, and one slip of the pen in the whole.
_FITS = 76.0
# How a mention stands in plain text (bot/intent/door.py).
_MENTIONED = re.compile(r"(?<!\w)@([UW][A-Z0-9]{8,})\b")
# Closer than this two people fit a name as well.
_APART = 5.0


class People:
    """Finds profiles, the owner and the followers of a task; where it goes is asked of Destinations."""

    def __init__(self, backends: TaskBackends, messenger: Messenger, profiles: Profiles) -> None:
        self._backends = backends
        self._messenger = messenger
        self._profiles = profiles
        self._destinations = Destinations(backends)

    async def profile(self, tenant: Tenant, user: str) -> Profile:
        """A Slack person's profile, from the cache or from Slack. Raises SlackError."""
        profile = await self._profiles.get(tenant, user)
        if profile is None:
            profile = await self._messenger.profile(tenant, user)
            await self._profiles.put(tenant, profile)
            # What is kept may be laid over with what the person prefers.
            return await self._profiles.get(tenant, user) or profile
        return profile

    async def locale(self, tenant: Tenant, user: str) -> str | None:
        """The language that a Slack person reads, such as "de-DE"; None where Slack does not say so now."""
        try:
            return (await self.profile(tenant, user)).locale
        except SlackError:
            return None

    async def named(self, tenant: Tenant, spec: TaskSpec) -> TaskSpec:
        """The spec with the names of those who are mentioned: a Slack id in a description says nothing to anybody."""

        async def introduced(person: Person) -> Person:
            if person.slack is None or person.name is not None:
                return person
            try:
                return person.model_copy(update={"name": (await self.profile(tenant, person.slack)).name})
            except SlackRefused:
                return person

        said = {
            "assignees": tuple([await introduced(person) for person in spec.assignees]),
            "followers": tuple([await introduced(person) for person in spec.followers]),
        }
        return (await self.spelt(tenant, spec)).model_copy(update=said)

    async def spelt(self, tenant: Tenant, spec: TaskSpec) -> TaskSpec:
        """The spec whose words (title, description, subtasks) name those mentioned in them. Raises SlackError."""
        if _MENTIONED.search(f"{spec.title} {spec.description} {[each.title for each in spec.subtasks]}") is None:
            return spec
        said = {
            "title": await self.spelt_out(tenant, spec.title),
            "description": await self.spelt_out(tenant, spec.description) if spec.description else spec.description,
            "subtasks": tuple([await self.spelt(tenant, each) for each in spec.subtasks]),
        }
        return spec.model_copy(update=said)

    async def spelt_out(self, tenant: Tenant, text: str) -> str:
        """The text with names in place of the ids that stand for mentions in it; who is not known stays an id."""
        for user in dict.fromkeys(_MENTIONED.findall(text)):
            try:
                name = (await self.profile(tenant, user)).name
            except SlackRefused:
                continue
            text = re.sub(rf"@{user}\b", f"@{name}".replace("\\", r"\\"), text)
        return text

    async def resolved(self, command: Command, spec: TaskSpec, product: Product) -> Resolved:
        """The ids for a spec's words.

        The first assignee who is found owns the task; with none named, the author does, where Zoho knows them. What is
        not found stays as typed. A place that is not there is asked back: NotUnderstood lists those there are.
        """
        tenant, author = command.origin.tenant, command.origin.user
        if product is Product.CRM:
            owner, notes = await self._owner(tenant, spec, author)
            return Resolved(owner=owner, notes=notes)
        places = await self._destinations.resolved(tenant, spec, author)
        if places.group is None:
            # A personal task of Zoho Mail belongs to the grant's user; only group tasks can be given to somebody.
            return places
        owner, notes = await self._owner(tenant, spec, author)
        followers = (
            []
            if say("people-unknown") in notes
            else [await self._member(tenant, each, author) for each in spec.followers]
        )
        found = {
            "owner": owner,
            "followers": tuple(member.zuid for member in followers if member is not None and member.zuid is not None),
            "notes": (*places.notes, *notes),
        }
        return places.model_copy(update=found)

    async def project(self, command: Command, card: Card, spec: TaskSpec, group: str | None) -> str | None:
        """The project of its group that a made task of Zoho Mail moves to by its new spec; None where it stays.

        Raises NotUnderstood for a project that the group does not have.
        """
        name = spec.destination.project
        if card.product is not Product.MAIL or group is None or name in (None, card.spec.destination.project):
            return None
        return await self._destinations.project(card.tenant, group, str(name), command.origin.user)

    async def _owner(self, tenant: Tenant, spec: TaskSpec, author: str) -> tuple[Member | None, tuple[str, ...]]:
        """The first assignee who is found, and what is to be said of the others; the author, where none is named."""
        notes = list[str]()
        for person in spec.assignees or (Person(me=True),):
            try:
                found = await self.found(tenant, person, author)
            except NotConnected:
                # Only Zoho CRM says who works there, and the task must not wait for that.
                return None, (say("people-unknown"),)
            if len(found) == 1:
                return found[0], tuple(notes)
            if found:
                notes.append(
                    say(
                        "people-which",
                        name=person.name or "",
                        people=enumerated([member.name for member in found], "or"),
                    )
                )
        return None, tuple(notes)

    async def new_owner(self, command: Command, card: Card, spec: TaskSpec) -> tuple[Member | None, tuple[str, ...]]:
        """Whom a task that is made goes to by its new spec, and what is to be said; None where that does not change.

        Raises CannotPlan where nobody is found: the task stays with who has it.
        """
        if spec.assignees == card.spec.assignees:
            return None, ()
        if card.product is Product.MAIL and all(task.ref.group is None for task in card.tasks):
            raise CannotPlan(say("people-personal-task-zoho-mail"), say("people-make-new-one-group"))
        # Without anybody named it is its author's, whoever says so.
        named_ = spec.assignees or (Person(me=True),)
        wanted = tuple(Person(slack=card.author) if person.me else person for person in named_)
        asked = spec.model_copy(update={"assignees": wanted})
        owner, notes = await self._owner(command.origin.tenant, asked, command.origin.user)
        if owner is None:
            raise CannotPlan(
                " ".join(notes) or say("people-nobody-those-named-known"),
                say("people-choose-somebody-who-has"),
            )
        others = (say("people-has-task-zoho-which", name=owner.name),)
        return owner, (*notes, *(others if len(wanted) > 1 else ()))

    async def _member(self, tenant: Tenant, person: Person, author: str) -> Member | None:
        found = await self.found(tenant, person, author)
        return found[0] if len(found) == 1 else None

    async def found(self, tenant: Tenant, person: Person, author: str) -> Sequence[Member]:
        """Whom a person may be in Zoho: one where that is clear, several where a name fits them as well.

        A Slack person is the Zoho user with the same e-mail address; nothing else is known to tie them. Raises
        NotConnected, ZohoError and SlackError.
        """
        slack = author if person.me else person.slack
        if slack is None:
            return named(person.name, await self._backends.members(tenant, author)) if person.name else ()
        try:
            profile = await self.profile(tenant, slack)
        except SlackRefused:
            return ()
        member = await self._backends.member(tenant, profile.email, author) if profile.email else None
        return () if member is None else (member,)


def named(name: str, members: Sequence[Member]) -> Sequence[Member]:
    """The members whom a name fits best: one, or several that it fits as well; none where it fits nobody. Pure."""
    alike = [(names.likeness(name, member.name), member) for member in members]
    best = max((fit for fit, _ in alike), default=0.0)
    return [member for fit, member in alike if fit >= _FITS and fit > best - _APART]
