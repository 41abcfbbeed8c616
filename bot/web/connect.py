"""The pages for connecting Zoho in a browser. Knows HTML, cookies and headers; what they do is ports.Consents' matter.

GET /zoho/connect shows for whom the link is, and gives the browser its cookie; only its own form leads on to Zoho, so
that nobody is sent there by somebody else's page. GET /zoho/callback is where Zoho sends the browser back to.
"""

import base64
import hashlib
import secrets
from collections.abc import Awaitable, Callable
from html import escape

import structlog
from aiohttp import web

from bot.catalogue import say, speaking, spoken
from bot.errors import StoreUnavailable, TaskbotError
from bot.ports import Connected, Consents, Invitation

log = structlog.get_logger(__name__)

CONNECT_PATH = "/zoho/connect"
CALLBACK_PATH = "/zoho/callback"
COOKIE = "taskbot_zoho"
_COOKIE_SECONDS = 600

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:12vh auto;padding:0 1em;color:#1d1c1d}"
    "button{font:inherit;padding:.6em 1.2em;border:0;border-radius:.4em;background:#1f4e79;color:#fff;cursor:pointer}"
    "label{display:block;margin:.4em 0}h1{font-size:1.4em}"
)
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()

Handler = Callable[[web.Request], Awaitable[web.Response]]


def add_routes(app: web.Application, consents: Consents, *, secure: bool) -> None:
    """The three routes; `secure`: browsers come by https, so the cookie only goes there."""

    async def asked(request: web.Request) -> web.Response:
        ticket = request.query.get("ticket", "")
        page = _page(say("page-connect"), _question(await consents.invitation(ticket), ticket), consents.sites)
        page.set_cookie(
            COOKIE,
            request.cookies.get(COOKIE) or secrets.token_urlsafe(24),
            max_age=_COOKIE_SECONDS,
            httponly=True,
            # Lax: it comes along when Zoho sends the browser back, but not with a form of another site.
            samesite="Lax",
            secure=secure,
        )
        return page

    async def left(request: web.Request) -> web.Response:
        form = await request.post()
        browser = request.cookies.get(COOKIE)
        if not browser:
            return _page(say("page-not-connected"), _paragraph(say("page-no-cookie")), status=400)
        leaving = await consents.leave(str(form.get("ticket", "")), str(form.get("products", "")), browser)
        return web.Response(status=303, headers={**_headers(consents.sites), "Location": leaving.url})

    async def arrived(request: web.Request) -> web.Response:
        connected = await consents.arrive(dict(request.query), request.cookies.get(COOKIE, ""))
        return _page(say("page-connected"), _result(connected))

    app.router.add_get(CONNECT_PATH, _answering(asked))
    app.router.add_post(CONNECT_PATH, _answering(left))
    app.router.add_get(CALLBACK_PATH, _answering(arrived))


def _answering(handler: Handler) -> Handler:
    """The handler, whose refusals are pages that say what to do next, in the browser's language."""

    async def answer(request: web.Request) -> web.Response:
        with speaking(request.headers.get("Accept-Language")):
            try:
                return await handler(request)
            except StoreUnavailable:
                return _page(say("page-not-now"), _paragraph(say("page-away")), status=503)
            except TaskbotError as err:
                log.info("zoho_not_connected", why=type(err).__name__)
                return _page(say("page-not-connected"), _paragraph(str(err)), status=400)

    return answer


def _question(invitation: Invitation, ticket: str) -> str:
    who = escape(invitation.name) + (f" ({escape(invitation.email)})" if invitation.email else "")
    for_whom = say("page-for-workspace" if invitation.workspace else "page-for-yourself", who=f"<strong>{who}</strong>")
    both = say("and", first="Zoho CRM", last="Zoho Mail")
    choices = [("crm,mail", both, " checked"), ("crm", "Zoho CRM", ""), ("mail", "Zoho Mail", "")]
    radios = "".join(
        f'<label><input type="radio" name="products" value="{value}"{checked}> {label}</label>'
        for value, label, checked in choices
    )
    return (
        f"<p>{for_whom}</p><p>{say('page-not-you')}</p>"
        f'<form method="post" action="{CONNECT_PATH}"><input type="hidden" name="ticket" value="{escape(ticket)}">'
        f"{radios}<p>{say('page-mailbox')}</p><p><button>{say('page-continue')}</button></p></form>"
    )


def _result(connected: Connected) -> str:
    said = (say("page-connected-as", account=connected.account), *connected.states, say("page-close"))
    return "".join(_paragraph(each) for each in said)


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _page(title: str, body: str, sites: tuple[str, ...] = (), *, status: int = 200) -> web.Response:
    html = (
        f'<!doctype html><html lang="{spoken()}"><meta charset="utf-8"><title>{escape(title)} – Taskbot</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style>'
        f"<h1>{escape(title)}</h1>{body}</html>"
    )
    return web.Response(status=status, text=html, content_type="text/html", headers=_headers(sites))


def _headers(sites: tuple[str, ...]) -> dict[str, str]:
    """Nothing is kept, framed, loaded or told to others; a form leads to this site, and from there to `sites` alone."""
    forms = " ".join(("'self'", *sites))
    return {
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; "
        f"frame-ancestors 'none'; form-action {forms}",
    }
