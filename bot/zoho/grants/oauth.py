"""Zoho's OAuth 2.0: exchanging a code, refreshing, revoking. Secrets only ever go to the grant's own accounts server.

Source: www.zoho.com/crm/developer/docs/api/v8/access-refresh.html and token-validity.html. The token endpoint says
`error` also with HTTP 200, so the body is read before the status. Limits that shape this: an access token lives an
hour, ten refreshes per refresh token in ten minutes, fifteen live access tokens per refresh token.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from pydantic import SecretStr

from bot.catalogue import say
from bot.errors import NotConnected, OutcomeUnknown, TaskbotError, ZohoBusy
from bot.ports import AccessToken, Clock, TokenCache
from bot.specs import Spec
from bot.zoho.answers import Answer, Effect, document, retry_after
from bot.zoho.client import Door
from bot.zoho.grants.datacentres import Addresses

EARLY = dt.timedelta(minutes=5)
LONGEST_LIFE = dt.timedelta(hours=1)
# A token that was loaded is used for so long without looking whether it is still the shared one: several calls of one
# command follow each other. If it is not, Zoho refuses it, and it is renewed.
RECENT = dt.timedelta(seconds=3)
# To whoever connected their own; for the workspace's connection the sentences of _TOKEN_ERRORS stand.
TOKEN_PATH = "/oauth/v2/token"  # noqa: S105 - a path, not a secret
REVOKE_PATH = "/oauth/v2/token/revoke"


class RefreshRefused(NotConnected):
    """Zoho no longer takes this refresh token, or this code (`invalid_code`): it will not later, either."""


class ClientCredentials(Spec):
    """The bot's registration at api-console.zoho.com (of that data centre)."""

    client_id: str
    client_secret: SecretStr


class IssuedTokens(Spec):
    """What the token endpoint gave. `refresh` is absent in the answer to a refresh: the old one stays good."""

    access: SecretStr
    refresh: SecretStr | None
    api_domain: str | None
    lives: dt.timedelta


def consent_url(addresses: Addresses, client_id: str, redirect_uri: str, state: str, scopes: Iterable[str]) -> str:
    """Where a person consents. Without access_type=offline and prompt=consent Zoho gives no refresh token."""
    query = {
        "response_type": "code",
        "client_id": client_id,
        "scope": ",".join(scopes),
        "redirect_uri": redirect_uri,
        "access_type": "offline",
        "prompt": "consent",
        "state": state,
    }
    return f"{addresses.accounts_url}/oauth/v2/auth?{urlencode(query)}"


def refresh_form(credentials: ClientCredentials, refresh_token: SecretStr) -> dict[str, str]:
    """The form of a refresh."""
    return {
        "grant_type": "refresh_token",
        "client_id": credentials.client_id,
        "client_secret": credentials.client_secret.get_secret_value(),
        "refresh_token": refresh_token.get_secret_value(),
    }


def code_form(credentials: ClientCredentials, code: str, redirect_uri: str | None = None) -> dict[str, str]:
    """The form that exchanges a code; a self client's code has no redirect_uri."""
    form = {
        "grant_type": "authorization_code",
        "client_id": credentials.client_id,
        "client_secret": credentials.client_secret.get_secret_value(),
        "code": code,
    }
    return form if redirect_uri is None else {**form, "redirect_uri": redirect_uri}


# `error` words of the token endpoint, and what is said of them; "*" stands for anything else.
_TOKEN_ERRORS: Mapping[str, str] = {
    "invalid_code": "zoho-no-longer-accepts-connection",
    "invalid_grant": "zoho-no-longer-accepts-connection",
    "invalid_client": "zoho-does-not-know-client",
    "invalid_client_secret": "zoho-refuses-client-secret-can",
    "invalid_redirect_uri": "zoho-does-not-know-redirect",
    "*": "zoho-refused-connection-admin-must",
}

_GONE = frozenset({"invalid_code", "invalid_grant"})
# RFC 6749's words for what passes by itself.
_PASSING = frozenset({"server_error", "temporarily_unavailable"})

# Some mean something else where a code is exchanged: there a person stands before it.
CODE_ERRORS: Mapping[str, str] = {
    **_TOKEN_ERRORS,
    "invalid_code": "zoho-bad-code",
    "invalid_grant": "zoho-bad-code",
    "invalid_client": "zoho-does-not-know-client-2",
    "invalid_client_secret": "zoho-refuses-client-secret-copy",
}


def issued(answer: Answer, sentences: Mapping[str, str] = _TOKEN_ERRORS) -> IssuedTokens:
    """The tokens of a token answer. Raises NotConnected (a person must act) or ZohoBusy (later)."""
    try:
        body = document(answer, Effect.READ)
    except TaskbotError as err:
        # A gateway's page says nothing of the grant, whatever its status.
        raise _later(answer) from err
    error = body.get("error")
    if error:
        raise _token_error(str(error), answer, sentences)
    access = body.get("access_token")
    if not isinstance(access, str) or not access:
        raise _later(answer)
    refresh, api_domain = body.get("refresh_token"), body.get("api_domain")
    return IssuedTokens(
        access=SecretStr(access),
        refresh=SecretStr(refresh) if isinstance(refresh, str) and refresh else None,
        api_domain=api_domain if isinstance(api_domain, str) else None,
        lives=_lives(body.get("expires_in")),
    )


def _lives(seconds: object) -> dt.timedelta:
    """An hour at most: that is how long access tokens live, and some of Zoho's answers give milliseconds.

    Source: zoho.com.cn/writer/help/api/v1/oauth-step4.html ("expires_in": 3600000 beside "expires_in_sec": 3600).
    """
    try:
        said = dt.timedelta(seconds=float(str(seconds)))
    except (ValueError, OverflowError):
        return LONGEST_LIFE
    return said if dt.timedelta() < said < LONGEST_LIFE else LONGEST_LIFE


def _throttled(answer: Answer) -> bool:
    """Whether it is the limit of tokens: “You have made too many requests continuously”, with HTTP 400 [WILD]."""
    return answer.status == 429 or b"too many requests" in answer.body.lower()


def _later(answer: Answer, code: str | None = None) -> ZohoBusy:
    sentence = say("zoho-busy" if _throttled(answer) else "zoho-away")
    return ZohoBusy(sentence, code=code, retry_after=retry_after(answer), status=answer.status)


def _token_error(error: str, answer: Answer, sentences: Mapping[str, str]) -> TaskbotError:
    word = error.strip().lower().replace(" ", "_")
    if answer.status >= 500 or _throttled(answer) or word in _PASSING:
        return _later(answer, error)
    sentence = say(sentences.get(word, sentences["*"]), error=error)
    return RefreshRefused(sentence) if word in _GONE else NotConnected(sentence)


async def exchange(
    door: Door,
    addresses: Addresses,
    credentials: ClientCredentials,
    code: str,
    redirect_uri: str | None = None,
    *,
    sentences: Mapping[str, str] = CODE_ERRORS,
) -> IssuedTokens:
    """Exchanges an authorization code or a self client's code, once: a code is good for one use and a few minutes."""
    form = code_form(credentials, code, redirect_uri)
    try:
        answer = await door.send("POST", addresses.accounts_url + TOKEN_PATH, Effect.WRITE, form=form)
        tokens = issued(answer, sentences)
    except OutcomeUnknown as err:
        raise ZohoBusy(say("zoho-did-not-answer-get")) from err
    if tokens.refresh is None:
        raise NotConnected(say("zoho-gave-no-refresh-token"))
    return tokens


async def refresh(
    door: Door, addresses: Addresses, credentials: ClientCredentials, refresh_token: SecretStr
) -> IssuedTokens:
    """A new access token. Zoho allows ten in ten minutes per refresh token."""
    form = refresh_form(credentials, refresh_token)
    # A lost answer to a refresh harms nothing (Effect.READ): the next one gives another token.
    return issued(await door.send("POST", addresses.accounts_url + TOKEN_PATH, Effect.READ, form=form))


def access_token(tokens: IssuedTokens, addresses: Addresses, asked: dt.datetime) -> AccessToken:
    """The access token as the backends use it; `asked` is the moment before it was asked for."""
    return AccessToken(
        token=tokens.access.get_secret_value(),
        api_domain=addresses.trusted_api(tokens.api_domain),
        expires=asked + tokens.lives,
    )


async def revoke(door: Door, addresses: Addresses, refresh_token: SecretStr) -> bool:
    """Revokes a refresh token and with it its access tokens; False when Zoho does not know it (any more)."""
    query = {"token": refresh_token.get_secret_value()}
    # Effect.READ: revoking twice harms nothing, so a lost answer needs no looking up.
    answer = await door.send("POST", addresses.accounts_url + REVOKE_PATH, Effect.READ, params=query)
    if _throttled(answer):
        raise _later(answer)
    # Its page names HTTP 400 for a token that is not known, and nothing of what is in it.
    if answer.status == 400:
        return False
    body = document(answer, Effect.READ)
    if body.get("status") == "success":
        return True
    if answer.status < 400 and str(body.get("error", "")).startswith("invalid"):
        return False
    raise _later(answer)


class Grant:
    """One refresh token, and access tokens from it: shared by all processes, renewed early, by one at a time.

    Not more often than Zoho allows, and no more once Zoho refused it. `name` is the refresh token's among those of the
    cache; `reconnect` is what is said when Zoho no longer takes it, where that is not the workspace's admin's to do.
    """

    def __init__(
        self,
        name: str,
        credentials: ClientCredentials,
        refresh_token: SecretStr,
        addresses: Addresses,
        *,
        door: Door,
        cache: TokenCache,
        clock: Clock,
        early: dt.timedelta = EARLY,
        reconnect: str | None = None,
    ) -> None:
        self._name = name
        self._credentials = credentials
        self._refresh_token = refresh_token
        self._addresses = addresses
        self._door = door
        self._cache = cache
        self._clock = clock
        self._early = early
        # The token that was loaded last, and when; and the last one that Zoho refused.
        self._recent: tuple[dt.datetime, AccessToken] | None = None
        self._refused: str | None = None
        self._reconnect = reconnect or _TOKEN_ERRORS["invalid_code"]

    async def token(self) -> AccessToken:
        """A token good for at least `early`. Raises NotConnected or ZohoBusy."""
        held = await self._held()
        if held is not None:
            return held
        async with self._cache.single_flight(self._name):
            # Another process may have renewed it while this one waited.
            held = await self._held()
            if held is None:
                held = await self._refresh()
                await self._cache.save(self._name, held)
        return held

    async def renew(self, refused: str) -> AccessToken:
        """Drops the token that Zoho refused, if it is still the cached one, and gets another."""
        self._refused = refused
        await self._cache.drop(self._name, refused)
        return await self.token()

    async def _held(self) -> AccessToken | None:
        now = self._clock.now()
        if self._recent is not None and self._recent[1].token != self._refused:
            loaded, held = self._recent
            # Also loaded anew when the clock was set back, and when another process may have renewed it.
            if dt.timedelta() <= now - loaded < RECENT and held.expires - self._early > now:
                return held
        found = await self._cache.load(self._name)
        if found is None or found.expires - self._early <= self._clock.now():
            return None
        self._recent = now, found
        return found

    async def _refresh(self) -> AccessToken:
        if await self._cache.refused(self._name):
            raise NotConnected(say(self._reconnect))
        if (seconds := await self._cache.may_refresh(self._name)) is not None:
            raise ZohoBusy(say("zoho-too-often"), code="REFRESHES", retry_after=seconds)
        asked = self._clock.now()
        try:
            tokens = await refresh(self._door, self._addresses, self._credentials, self._refresh_token)
        except RefreshRefused as err:
            await self._cache.refuse(self._name)
            raise NotConnected(say(self._reconnect)) from err
        return access_token(tokens, self._addresses, asked)
