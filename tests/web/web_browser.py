"""A browser for tests: cookies, forms and redirects, and nothing else."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

from aiohttp import ClientResponse, ClientSession, CookieJar

# What the bot is told its public address is; the browser knows where that really is.
PUBLIC = "http://localhost:9"


class Browser:
    """Goes to addresses as they are written, and to the bot where it listens."""

    def __init__(self, here: str) -> None:
        self._here = here
        self._session = ClientSession(cookie_jar=CookieJar(unsafe=True))
        self.html = self.page = ""
        self.answer: ClientResponse

    async def aclose(self) -> None:
        await self._session.close()

    async def go(self, url: str) -> int:
        """One GET without following; the status."""
        async with self._session.get(url.replace(PUBLIC, self._here), allow_redirects=False) as self.answer:
            self.html = await self.answer.text()
        self.page = unescape(self.html)
        return self.answer.status

    async def submit(self, **fields: str) -> int:
        """The page's form, sent as it is but for `fields`; the status."""
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', self.page))
        form = {"products": "crm,mail", **hidden, **fields}
        url = f"{self._here}/zoho/connect"
        async with self._session.post(url, data=form, allow_redirects=False) as self.answer:
            self.page = unescape(await self.answer.text())
        return self.answer.status

    @property
    def location(self) -> str:
        """Where the last answer leads."""
        return self.answer.headers["Location"]

    @property
    def query(self) -> dict[str, str]:
        """The query of that."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.location).query).items()}
