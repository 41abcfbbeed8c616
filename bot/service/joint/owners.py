"""Who is to have a task that several people get: each found in Zoho, each once. Knows people; changes nothing."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.catalogue import say
from bot.commands import Card, Command
from bot.errors import NotConnected, SlackRefused
from bot.service.people import People
from bot.specs import Person


class Owner(NamedTuple):
    """One of those who are to have it: as said, and their name in Zoho."""

    person: Person
    name: str


class Owners:
    """Finds them."""

    def __init__(self, people: People) -> None:
        self._people = people

    async def found(self, command: Command, people: Sequence[Person]) -> tuple[list[Owner], list[str]]:
        """Those who are found in Zoho, each once, and what is to be said of the others.

        Nobody where the Zoho that knows them is not connected. Raises ZohoError and SlackError.
        """
        found, notes, known = list[Owner](), list[str](), set[str]()
        for person in people:
            try:
                members = await self._people.found(command.origin.tenant, person, command.origin.user)
            except NotConnected:
                return [], []
            if len(members) != 1:
                notes.append(say("joint-unknown", name=await self._name(command, person)))
            elif (member := members[0]).model_dump_json() not in known:
                known.add(member.model_dump_json())
                found.append(Owner(person, member.name))
        return found, notes

    async def _name(self, command: Command, person: Person) -> str:
        user = command.origin.user if person.me else person.slack
        if user is None:
            return person.name or ""
        try:
            return (await self._people.profile(command.origin.tenant, user)).name
        except SlackRefused:
            return user


def said(command: Command, card: Card, people: Sequence[Person]) -> tuple[Person, ...]:
    """The people that a command names, each by their own name: "me" is who says it, or who the card says it of."""

    def own(person: Person) -> Person:
        if not person.me:
            return person
        return Person(slack=card.author if person in card.spec.assignees else command.origin.user)

    return tuple(dict.fromkeys(own(person) for person in people))
