"""accounts.zoho.*: codes, refresh tokens, access tokens, their limits and their scopes. Knows no task.

Facts: www.zoho.com/crm/developer/docs/api/v8/token-validity.html (lifetimes and limits), revoke-tokens.html, and the
multi-dc page (redirect parameters). Errors come with HTTP 200 and an `error` key [WILD],
"Access Denied" with 400 [WILD].
"""

import datetime as dt
import secrets
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl, urlencode

from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record
from bot.sandbox.zoho.wire import Call, Refusal, Reply, Route, Surface

ACCESS_LIFE = dt.timedelta(hours=1)
CODE_LIFE = dt.timedelta(minutes=3)
CREATION_WINDOW = dt.timedelta(minutes=10)
CREATIONS = 10
LIVE_TOKENS = 15
REFRESH_TOKENS = 20

ALL_SCOPES = (
    "ZohoCRM.modules.ALL",
    "ZohoCRM.coql.READ",
    "ZohoCRM.users.READ",
    "ZohoCRM.org.READ",
    "ZohoCRM.settings.ALL",
    "ZohoCRM.notifications.ALL",
    "ZohoCRM.change_owner.CREATE",
    "ZohoSearch.securesearch.READ",
    "ZohoMail.tasks.ALL",
    "ZohoMail.accounts.READ",
    "ZohoMail.messages.CREATE",
)


def covers(granted: str, required: str) -> bool:
    """Whether one granted scope allows what another names: `ZohoCRM.modules.ALL` covers `ZohoCRM.modules.tasks.CREATE`.

    Compared without case: the scopes page writes `tasks`, Zoho's OpenAPI files `Tasks` in places.
    """
    have, _, may = granted.lower().rpartition(".")
    need, _, wants = required.lower().rpartition(".")
    operation = may in (wants, "all") or (may == "write" and wants in ("create", "update"))
    return operation and (need == have or (have.count(".") >= 1 and need.startswith(have + ".")))


def allowed(scopes: Sequence[str], required: Sequence[str]) -> bool:
    """Whether the granted scopes cover every required one."""
    return all(any(covers(scope, need) for scope in scopes) for need in required)


def grant_code(org: Org, scopes: Sequence[str], user: str, redirect_uri: str | None = None) -> str:
    """A new grant code for these scopes: good once, for three minutes. Without a redirect it is a self client's."""
    code = f"1000.{secrets.token_hex(16)}.{secrets.token_hex(16)}"
    expires = (org.now() + CODE_LIFE).isoformat()
    org.state.put(
        "codes", code, {"scopes": list(scopes), "user": user, "expires": expires, "redirect_uri": redirect_uri}
    )
    return code


def add_refresh_token(org: Org, scopes: Sequence[str], user: str, token: str | None = None) -> str:
    """A new refresh token; a user's 21st ends the oldest, and its access tokens with it."""
    mine = [key for key, record in org.state.table("refresh_tokens").items() if record["user"] == user]
    for oldest in mine[: max(0, len(mine) + 1 - REFRESH_TOKENS)]:
        _forget(org, oldest)
    token = token or f"1000.{secrets.token_hex(16)}.{secrets.token_hex(16)}"
    org.state.put("refresh_tokens", token, {"scopes": list(scopes), "user": user, "made": []})
    return token


def access_record(org: Org, headers: Mapping[str, str]) -> tuple[Record | None, bool]:
    """The grant behind the Authorization header, and whether it was a token that has expired."""
    scheme, _, token = headers.get("Authorization", "").partition(" ")
    if scheme != "Zoho-oauthtoken" and not (org.capabilities.bearer and scheme == "Bearer"):
        return None, False
    record = org.state.get("access_tokens", token)
    if record is None:
        return None, False
    if dt.datetime.fromisoformat(record["expires"]) <= org.clock.now():
        return None, True
    return record, False


def _forget(org: Org, refresh_token: str) -> None:
    org.state.drop("refresh_tokens", refresh_token)
    for token, record in list(org.state.table("access_tokens").items()):
        if record["refresh_token"] == refresh_token:
            org.state.drop("access_tokens", token)


def _error(word: str) -> Refusal:
    return Refusal(Reply(200, {"error": word}))


def _too_many(org: Org) -> Refusal:
    text = "You have made too many requests continuously. Please try again after some time."
    body = {"error": "Access Denied", "error_description": text, "status": "failure"}
    return Refusal(Reply(org.capabilities.access_denied_status, body))


def _one_more(org: Org, made: Sequence[str]) -> list[str] | None:
    """The creations of the last ten minutes with this one; None when it is one too many."""
    now = org.clock.now()
    recent = [stamp for stamp in made if dt.datetime.fromisoformat(stamp) > now - CREATION_WINDOW]
    return [*recent, now.isoformat()] if len(recent) < CREATIONS else None


def _count(org: Org, what: str, whose: str) -> bool:
    """Counts a creation of a code or a refresh token; whether it is within the ten of ten minutes."""
    made = _one_more(org, (org.state.get("creations", f"{what} {whose}") or {"made": []})["made"])
    if made is not None:
        org.state.put("creations", f"{what} {whose}", {"made": made})
    return made is not None


def _new_access_token(org: Org, refresh_token: str) -> str:
    record = org.state.table("refresh_tokens")[refresh_token]
    now = org.clock.now()
    made = _one_more(org, record["made"])
    if made is None:
        raise _too_many(org)
    org.state.put("refresh_tokens", refresh_token, {**record, "made": made})
    live = [key for key, token in org.state.table("access_tokens").items() if token["refresh_token"] == refresh_token]
    for oldest in live[: max(0, len(live) + 1 - LIVE_TOKENS)]:
        org.state.drop("access_tokens", oldest)
    token = f"1000.{secrets.token_hex(16)}.{secrets.token_hex(16)}"
    grant = {"refresh_token": refresh_token, "user": record["user"], "scopes": record["scopes"]}
    org.state.put("access_tokens", token, {**grant, "expires": (now + ACCESS_LIFE).isoformat()})
    return token


def _answer(org: Org, access: str, refresh: str | None) -> Reply:
    body = {"access_token": access, "api_domain": org.url, "token_type": "Bearer", "expires_in": 3600}
    if refresh is not None:
        body["refresh_token"] = refresh
    return Reply(200, body)


def parameters(call: Call) -> dict[str, str]:
    """A call's parameters, from the query and, over it, from a form body."""
    found = dict(call.query)
    if call.content_type()[0] == "application/x-www-form-urlencoded":
        found.update(parse_qsl(call.body.decode(errors="replace"), keep_blank_values=True))
    return found


def token(call: Call) -> Reply:
    """POST /oauth/v2/token, for grant_type authorization_code and refresh_token."""
    org, asked = call.org, parameters(call)
    client = org.state.table("clients").get(asked.get("client_id", ""))
    if client is None:
        raise _error("invalid_client")
    if asked.get("client_secret") != client["secret"]:
        raise _error("invalid_client_secret")
    if asked.get("grant_type") == "refresh_token":
        refresh = asked.get("refresh_token", "")
        if org.state.get("refresh_tokens", refresh) is None:
            raise _error("invalid_code")
        return _answer(org, _new_access_token(org, refresh), None)
    if asked.get("grant_type") != "authorization_code":
        raise _error("invalid_grant")
    code = org.state.get("codes", asked.get("code", ""))
    if code is None or dt.datetime.fromisoformat(code["expires"]) <= org.clock.now():
        raise _error("invalid_code")
    if code["redirect_uri"] is not None and asked.get("redirect_uri") != code["redirect_uri"]:
        raise _error("invalid_redirect_uri")
    if not _count(org, "refresh token", f"{asked['client_id']} {code['user']}"):
        raise _too_many(org)
    org.state.drop("codes", asked["code"])
    refresh = add_refresh_token(org, code["scopes"], code["user"])
    # Without access_type=offline there is no refresh token in the answer; the access token still needs a root here.
    return _answer(org, _new_access_token(org, refresh), refresh if code.get("offline", True) else None)


def revoke(call: Call) -> Reply:
    """POST /oauth/v2/token/revoke?token=: ends a refresh token and its access tokens; 400 for an unknown one."""
    refresh = parameters(call).get("token", "")
    if call.org.state.get("refresh_tokens", refresh) is None:
        raise Refusal(Reply(400, {"error": "invalid_code"}))
    _forget(call.org, refresh)
    return Reply(200, {"status": "success"})


def consent(call: Call) -> Reply:
    """GET /oauth/v2/auth: the person agrees, and the browser goes back with code, location and accounts-server.

    `error=access_denied` instead: the person declines, or the client has had ten codes in ten minutes. Only a first
    consent, or one with prompt=consent, gives a refresh token.
    """
    asked, org = call.query, call.org
    redirect = asked.get("redirect_uri", "")
    if asked.get("client_id") not in org.state.table("clients"):
        raise Refusal(Reply(400, {"error": "invalid_client"}))
    if not redirect or (org.redirect_uris is not None and redirect not in org.redirect_uris):
        raise Refusal(Reply(400, {"error": "invalid_redirect_uri"}))
    scopes = [scope for scope in asked.get("scope", "").split(",") if scope]
    if asked.get("response_type") != "code" or not scopes:
        raise Refusal(Reply(400, {"error": "invalid_scope" if not scopes else "invalid_response_type"}))
    state = {"state": asked["state"]} if "state" in asked else {}
    if org.consenting is None or not _count(org, "code", asked["client_id"]):
        return _back(redirect, {"error": "access_denied", **state})
    code = grant_code(org, scopes, org.consenting, redirect)
    record = dict(org.state.table("codes")[code])
    again = org.state.get("consents", org.consenting) is not None and asked.get("prompt") != "consent"
    offline = asked.get("access_type") == "offline" and not again
    org.state.put("codes", code, {**record, "offline": offline})
    org.state.put("consents", org.consenting, {"scopes": scopes})
    return _back(redirect, {"code": code, "location": "us", "accounts-server": org.url, **state})


def _back(redirect: str, params: Mapping[str, str]) -> Reply:
    return Reply(302, None, {"Location": f"{redirect}{'&' if '?' in redirect else '?'}{urlencode(params)}"})


_busy = Reply(429, {"error": "Access Denied", "status": "failure"})

SURFACE = Surface(
    prefix="/oauth/",
    routes=(
        Route("/oauth/v2/token", {"POST": ((), token)}),
        Route("/oauth/v2/token/revoke", {"POST": ((), revoke)}),
        Route("/oauth/v2/auth", {"GET": ((), consent)}),
    ),
    guarded=False,
    no_route=Reply(404, {"error": "not_found"}),
    no_method=Reply(405, {"error": "method_not_allowed"}),
    no_scope=_busy,
    busy=_busy,
    broken=Reply(500, {"error": "general_error"}),
    token=lambda _expired: _busy,
)
