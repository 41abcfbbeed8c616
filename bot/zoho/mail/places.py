"""What Mail tasks stand in: groups, projects, statuses, the mailbox, uploads. Asks Mail; knows no task of ours.

Pages: www.zoho.com/mail/help/api/ (index); the shapes of /groups and /accounts are from live answers.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from bot.catalogue import say
from bot.errors import ZohoRefused
from bot.ports import Member, Upload, WireRequest
from bot.zoho.answers import Effect, unsettled
from bot.zoho.client import Api
from bot.zoho.grants.datacentres import Addresses
from bot.zoho.mail import answers, lists, task
from bot.zoho.mail import email as mail_email
from bot.zoho.mail import status as mail_status

ACCOUNTS = "/api/accounts"
# A message of Zoho Mail takes 20 MB of attachments; for a task's none is documented [?].
MOST_BYTES = 20 * 2**20


class MailPlaces:
    """The places of one grant's Mail tasks. The mailbox is asked for once: a grant keeps it."""

    def __init__(self, api: Api, addresses: Addresses) -> None:
        self._api = api
        self._addresses = addresses
        self._mailbox: Mapping[str, Any] | None = None
        self._statuses: dict[str | None, dict[str, tuple[str, str]]] = {}

    async def groups(self) -> list[tuple[str, str]]:
        """The groups the person is in, as (zgid, name)."""
        return await self._named(f"{task.ROOT}/groups", "groups")

    async def projects(self, group: str) -> list[tuple[str, str]]:
        """The projects of a group, as (id, name)."""
        return await self._named(f"{task.scope(group)}/projects", "projects")

    async def _named(self, path: str, key: str) -> list[tuple[str, str]]:
        request = WireRequest(method="GET", path=path)
        rows = await self._api.read(request, partial(answers.listed, key=key))
        return [(str(one["id"]), str(one.get("name") or "")) for one in rows]

    async def me(self, *, anew: bool = False) -> Member:
        """The person whose grant this is; asked `anew`, proof that grant, data centre and Mail scopes are right."""
        if anew:
            self._mailbox = None
        account = await self._account()
        email = str(account.get("primaryEmailAddress") or "")
        return Member(name=email, email=email.casefold() or None, zuid=str(account["zuid"]))

    async def _account(self) -> Mapping[str, Any]:
        """The default mailbox."""
        if self._mailbox is None:
            accounts = await self._api.read(WireRequest(method="GET", path=ACCOUNTS), answers.accounts)
            if not accounts:
                raise unsettled(Effect.READ)
            self._mailbox = next((one for one in accounts if one.get("isDefaultAccount")), accounts[0])
        return self._mailbox

    async def email(self, text: str) -> tuple[str, str] | None:
        """The (account id, message id) of the first message linked in `text`; None, and nothing asked, without one.

        The link does not say whose mailbox it is from, so it is taken for the default one's.
        """
        message = mail_email.message_id(text, self._addresses)
        return None if message is None else (str((await self._account())["accountId"]), message)

    async def status(self, name: str, group: str | None) -> str:
        """What Mail calls a status: its word, or a custom one's number. Raises NotUnderstood with those known.

        No page lists custom statuses, so one that no task has (any more) can't be found.
        """
        word = mail_status.standard(name)
        if word is not None:
            return word
        if mail_status.plain(name) not in self._statuses.get(group, {}):
            self.learn(group, await lists.rows(self._api, task.scope(group)))
        return mail_status.chosen(name, self._statuses.get(group, {}))

    async def statuses(self, group: str | None) -> list[str]:
        """The names of the two statuses that every place has, and of the custom ones that tasks have there."""
        if group not in self._statuses:
            self.learn(group, await lists.rows(self._api, task.scope(group)))
        return [*mail_status.SHOWN, *(name for name, _ in self._statuses[group].values())]

    def learn(self, group: str | None, rows: Iterable[Mapping[str, Any]]) -> None:
        """Keeps the custom statuses that these tasks of a group (None: personal ones) have."""
        self._statuses.setdefault(group, {}).update(mail_status.named(rows))

    async def upload(self, file: Upload) -> tuple[str, str]:
        """Stores a file for a task to come: its store name and path. Raises ZohoRefused for one too large."""
        too_large = say("zoho-too-large-mail-which", name=file.name, count=MOST_BYTES // 2**20)
        if len(file.content) > MOST_BYTES:
            raise ZohoRefused(too_large)
        path = f"{ACCOUNTS}/{(await self._account())['accountId']}/messages/attachments"
        request = WireRequest(method="POST", path=path, params={"uploadType": "multipart"})
        answer = await self._api.write(request, files={"attach": (file.name, file.content, file.mimetype)})
        if answer.status == 413:  # Payload Too Large, which comes without Zoho's envelope
            raise ZohoRefused(too_large, status=answer.status)
        return answers.uploaded(answer)
