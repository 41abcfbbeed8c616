"""Who and where a spec means: mentions and groups, found in Slack and Zoho. Knows ports; asks, changes nothing."""

from bot.commands import Command, Profile
from bot.errors import NotUnderstood, SlackRefused
from bot.ports import Member, Messenger, Profiles, Resolved, TaskBackends
from bot.specs import Person, Product, TaskSpec, Tenant


class People:
    """Finds profiles, the owner of a task, and the Mail group it goes to."""

    def __init__(self, backends: TaskBackends, messenger: Messenger, profiles: Profiles) -> None:
        self._backends = backends
        self._messenger = messenger
        self._profiles = profiles

    async def profile(self, tenant: Tenant, user: str) -> Profile:
        """A Slack person's profile, from the cache or from Slack. Raises SlackError."""
        profile = await self._profiles.get(tenant, user)
        if profile is None:
            profile = await self._messenger.profile(tenant, user)
            await self._profiles.put(tenant, profile)
        return profile

    async def resolved(self, command: Command, spec: TaskSpec, product: Product) -> Resolved:
        """The ids for a spec's words.

        The first assignee who is found owns the task; with none named, the author does, where Zoho knows them. What is
        not found stays as typed. A group that is not there is asked back: NotUnderstood lists those there are.
        """
        tenant = command.origin.tenant
        group = await self._group(tenant, spec.destination.group) if spec.destination.group else None
        if product is Product.MAIL and group is None:
            # A personal task of Zoho Mail belongs to the grant's user; only group tasks can be given to somebody.
            return Resolved()
        named = spec.assignees or (Person(me=True),)
        for person in named:
            if (member := await self._member(tenant, person, command.origin.user)) is not None:
                return Resolved(owner=member, group=group)
        return Resolved(group=group)

    async def _member(self, tenant: Tenant, person: Person, author: str) -> Member | None:
        slack = author if person.me else person.slack
        if slack is None:
            return None
        try:
            profile = await self.profile(tenant, slack)
        except SlackRefused:
            return None
        return await self._backends.member(tenant, profile.email) if profile.email else None

    async def _group(self, tenant: Tenant, name: str) -> str:
        groups = await self._backends.groups(tenant)
        wanted = name.casefold().strip()
        for zgid, known in groups:
            if known.casefold() == wanted:
                return zgid
        there = ", ".join(known for _, known in groups)
        offer = f"Yours are: {there}." if there else "The connected Zoho user is in no group."
        raise NotUnderstood(f"There is no Zoho Mail group “{name}”. {offer}")
