"""`/task connect` from Slack to the stored connection, and every way in which it must not get there."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from web_browser import PUBLIC, Browser
from world import SECRET_KEY, World, WorldMaker, button, over

from bot.build.zoho import ONE_WORKSPACE
from bot.catalogue import say
from bot.ports import Connection, Invitation
from bot.sandbox.slack import seed
from bot.sandbox.zoho import seed as zoho_seed
from bot.specs import Tenant
from bot.store.connections import ConnectionStore
from bot.store.seal import Seal, read_secret
from bot.store.tickets import TicketStore
from bot.zoho.grants.consent import DECLINED, NOT_ZOHO, OTHER_BROWSER, OVER

pytestmark = over("http")
NO_TOKEN = {"zoho_refresh_token": None, "public_url": PUBLIC}


@pytest.fixture
async def world(make_world: WorldMaker) -> World:
    """A bot with a Zoho client and a public address, which nobody has connected yet."""
    return await make_world(**NO_TOKEN)


@pytest.fixture
async def browser(world: World) -> AsyncIterator[Browser]:
    opened = Browser(world.url)
    yield opened
    await opened.aclose()


async def said(world: World, user: str, text: str) -> dict[str, Any]:
    """What a person sees after `/task text`."""
    outcome = await world.slack.slash(user, seed.SALES, "/task", text)
    assert outcome.ok
    return world.slack.messages(seed.SALES, user)[-1]


async def link(world: World, user: str, text: str = "connect") -> str:
    """The address of the button."""
    found = button(await said(world, user, text), "Connect Zoho")
    assert found is not None
    return str(found["url"])


async def at_zoho(world: World, browser: Browser, user: str, text: str = "connect", **fields: str) -> None:
    """As far as Zoho's consent page has sent the browser back: its `location` is the callback."""
    assert await browser.go(await link(world, user, text)) == 200
    assert await browser.submit(**fields) == 303
    assert await browser.go(browser.location) == 302


async def stored(world: World, user: str | None) -> Connection | None:
    store = ConnectionStore(world.redis, Seal(read_secret(SECRET_KEY)))
    return await store.get(ONE_WORKSPACE if user is None else Tenant(team=world.slack.team_id), user)


async def test_a_person_connects_their_own(world: World, browser: Browser, dana: str) -> None:
    """Link, page, consent, back: the connection is stored for that person, with its organisation, and is used."""
    await at_zoho(world, browser, dana)
    assert await browser.go(browser.location) == 200
    assert "Connected as Dana Fox (dana@acme.example)." in browser.page
    assert "Zoho CRM: ok." in browser.page
    found = await stored(world, dana)
    assert found is not None
    assert (found.location, found.edition, found.users) == ("us", "enterprise", 10)
    assert found.org is not None
    assert await stored(world, None) is None
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 1)


async def test_an_admin_connects_the_workspace(world: World, browser: Browser, dana: str) -> None:
    """Dana is an admin in Slack; then everybody's tasks are made with it."""
    await at_zoho(world, browser, dana, "connect workspace")
    assert await browser.go(browser.location) == 200
    assert await stored(world, None) is not None
    assert await stored(world, dana) is None
    await world.slack.say(seed.MARIA, world.slack.dm(seed.MARIA), "call Acme tomorrow")
    await world.until_zoho(lambda: len(world.zoho.crm_tasks()) == 1)


async def test_the_person_who_acts_owns_what_zoho_sees(make_world: WorldMaker, dana: str) -> None:
    """With a grant of the workspace and one of their own, a person's task is made by their own Zoho user."""
    world = await make_world(public_url=PUBLIC)
    browser = Browser(world.url)
    world.zoho.consent_as(zoho_seed.MARIA)
    await at_zoho(world, browser, seed.MARIA)
    assert await browser.go(browser.location) == 200
    await browser.aclose()
    for made, user in enumerate((dana, seed.MARIA), start=1):
        await world.slack.say(user, world.slack.dm(user), "call Acme tomorrow")
        await world.until_zoho(lambda made=made: len(world.zoho.crm_tasks()) == made)  # type: ignore[misc]  # of this turn
    assert [task["Created_By"]["id"] for task in world.zoho.crm_tasks()] == [zoho_seed.DANA, zoho_seed.MARIA]


async def test_only_admins_connect_the_workspace(world: World) -> None:
    """Others hear what they can do instead; a guest can do nothing."""
    world.slack.speaks(seed.MARIA, "en-GB")
    assert "Only an admin" in (await said(world, seed.MARIA, "connect workspace"))["text"]
    assert "Only an admin" in (await said(world, seed.MARIA, "disconnect workspace"))["text"]


async def test_admins_by_the_settings(make_world: WorldMaker, dana: str) -> None:
    """Where they are named, Slack's own admins are none."""
    world = await make_world(**NO_TOKEN, admins=f" {seed.MARIA},U999 ")
    assert await link(world, seed.MARIA, "connect workspace")
    assert "Only an admin" in (await said(world, dana, "connect workspace"))["text"]


async def test_without_a_public_address(make_world: WorldMaker, dana: str) -> None:
    """The answer says who connects, and how."""
    world = await make_world(zoho_refresh_token=None)
    assert (await said(world, dana, "connect"))["text"] == say("consent-no-pages")


async def test_a_task_before_anybody_connected(world: World, dana: str) -> None:
    """The answer says how to connect right there."""
    await world.slack.say(dana, world.slack.dm(dana), "call Acme tomorrow")
    await world.card(dana, lambda message: "Type `/task connect`" in str(message))
    assert world.zoho.crm_tasks() == []


async def test_more_words_are_a_task(world: World, dana: str) -> None:
    """`/task connect Acme with Globex` is nothing that has to do with Zoho's connection."""
    assert button(await said(world, dana, "connect Acme with Globex tomorrow"), "Connect Zoho") is None


async def test_the_page_says_whom_the_link_is_for(world: World, browser: Browser, dana: str) -> None:
    """So that nobody gives their rights to the one who sent them a link; nothing of it is kept, framed or told on."""
    await browser.go(await link(world, dana))
    assert "Dana Fox (dana@acme.example)" in browser.page
    headers = browser.answer.headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    cookie = headers["Set-Cookie"]
    assert re.search(r"HttpOnly.*SameSite=Lax", cookie)
    assert "Max-Age=600" in cookie


async def test_what_is_shown_is_escaped(world: World, browser: Browser) -> None:
    """A name that is a script stays text."""
    tickets = TicketStore(world.redis, Seal(read_secret(SECRET_KEY)))
    invitation = Invitation(tenant=Tenant(team="T1"), user="U1", name="<script>alert(1)</script>")
    ticket = await tickets.put("link", invitation.model_dump_json())
    assert await browser.go(f"{PUBLIC}/zoho/connect?ticket={ticket}") == 200
    assert "<script>alert(1)</script>" in browser.page
    assert "<script>" not in browser.html


async def test_only_the_chosen_products_are_asked_for(world: World, browser: Browser, dana: str) -> None:
    """Somebody without a mailbox agrees to the CRM alone."""
    await browser.go(await link(world, dana))
    assert await browser.submit(products="crm") == 303
    assert "ZohoCRM.modules.tasks.ALL" in browser.query["scope"]
    assert "ZohoMail" not in browser.query["scope"]
    await browser.go(await link(world, dana))
    assert await browser.submit(products="payroll") == 400
    assert "Choose what to connect" in browser.page


async def test_a_state_is_good_once(world: World, browser: Browser, dana: str) -> None:
    """The same return a second time changes nothing and says so; the link is over, too."""
    start = await link(world, dana)
    await browser.go(start)
    await browser.submit()
    await browser.go(browser.location)
    back = browser.location
    assert await browser.go(back) == 200
    first = await stored(world, dana)
    assert await browser.go(back) == 400
    assert say(OVER) in browser.page
    assert await browser.go(start) == 400
    assert await stored(world, dana) == first


@pytest.mark.parametrize("query", ["", "?state=", "?state=guessed&code=1000.a.b"])
async def test_a_return_that_nobody_began(world: World, browser: Browser, query: str) -> None:
    """Without a state of ours nothing is asked of Zoho."""
    assert await browser.go(f"{PUBLIC}/zoho/callback{query}") == 400
    assert say(OVER) in browser.page
    assert world.zoho.requests == []


async def test_a_state_that_is_too_old(world: World, browser: Browser, dana: str) -> None:
    """Ten minutes later Redis has forgotten it, and so it lives no longer."""
    await at_zoho(world, browser, dana)
    tickets = [key async for key in world.redis.scan_iter("tb:ticket:*")]
    assert tickets
    for ticket in tickets:
        assert 590 < await world.redis.ttl(ticket) <= 600
        await world.redis.delete(ticket)
    assert await browser.go(browser.location) == 400
    assert say(OVER) in browser.page


async def test_another_browser(world: World, browser: Browser, dana: str) -> None:
    """Who returns must be who left: a return that was sent to somebody else connects nothing, and is spent."""
    await at_zoho(world, browser, dana)
    back = browser.location
    other = Browser(world.url)
    assert await other.go(back) == 400
    assert say(OTHER_BROWSER) in other.page
    await other.aclose()
    assert await browser.go(back) == 400
    assert await stored(world, dana) is None


async def test_a_form_without_the_cookie(world: World, browser: Browser, dana: str) -> None:
    """Another site's form, or a browser that keeps none, leads nowhere."""
    await browser.go(await link(world, dana))
    other = Browser(world.url)
    other.page = browser.page
    assert await other.submit() == 400
    assert "cookie" in other.page
    await other.aclose()


@pytest.mark.parametrize("forged", ["https://accounts.zoho.evil.test", "https://accounts.zoho.eu", ""])
async def test_a_forged_accounts_server(world: World, browser: Browser, dana: str, forged: str) -> None:
    """The secret goes to the location's own server or nowhere: nothing is exchanged, nothing connected."""
    await at_zoho(world, browser, dana)
    before = len(world.zoho.requests)
    assert await browser.go(re.sub("accounts-server=[^&]*", f"accounts-server={forged}", browser.location)) == 400
    assert say(NOT_ZOHO) in browser.page
    assert len(world.zoho.requests) == before
    assert await stored(world, dana) is None


async def test_declining(world: World, browser: Browser, dana: str) -> None:
    """Who does not agree reads that nothing was connected, and how to go on."""
    world.zoho.consent_as(None)
    await at_zoho(world, browser, dana)
    assert await browser.go(browser.location) == 400
    assert say(DECLINED) in browser.page


async def test_a_code_that_zoho_takes_no_more(world: World, browser: Browser, dana: str) -> None:
    """It says what to do next, without a word of the command line."""
    await at_zoho(world, browser, dana)
    assert await browser.go(re.sub(r"code=[^&]*", "code=1000.spent.spent", browser.location)) == 400
    assert "Type `/task connect` in Slack again" in browser.page
    assert "taskbot connect`" not in browser.page


async def test_a_word_of_zohos_that_nobody_knows(world: World, browser: Browser, dana: str) -> None:
    """It is shown as it came, escaped, with what to do."""
    await at_zoho(world, browser, dana)
    world.zoho.faults.add("POST /oauth/v2/token", "answer", status=200, body={"error": "<b>odd"})
    assert await browser.go(browser.location) == 400
    assert "Zoho refused to connect (<b>odd). To try again, type" in browser.page
    assert "<b>" not in browser.html


async def test_redis_away(make_world: WorldMaker, tmp_path: Path) -> None:
    """It is called what it is, and nothing is connected."""
    world = await make_world(**NO_TOKEN, redis_url=f"unix://{tmp_path}/nobody.sock", with_worker=False)
    browser = Browser(world.url)
    for path in ("connect?ticket=x", "callback?state=x&code=y"):
        assert await browser.go(f"{PUBLIC}/zoho/{path}") == 503
        assert "nothing was connected" in browser.page
    await browser.aclose()


async def test_disconnecting(world: World, browser: Browser, dana: str) -> None:
    """The grant is revoked at Zoho and forgotten here; a second time there is none."""
    await at_zoho(world, browser, dana)
    await browser.go(browser.location)
    assert (await said(world, dana, "disconnect"))["text"] == "Disconnected Dana Fox (dana@acme.example)."
    assert await stored(world, dana) is None
    assert any(request.path.endswith("/revoke") and request.status == 200 for request in world.zoho.requests)
    assert "no Zoho" in (await said(world, dana, "disconnect"))["text"]


async def test_disconnecting_the_workspace_leaves_ones_own(world: World, browser: Browser, dana: str) -> None:
    """They are two connections."""
    await at_zoho(world, browser, dana)
    await browser.go(browser.location)
    await at_zoho(world, browser, dana, "connect workspace")
    await browser.go(browser.location)
    await said(world, dana, "disconnect workspace")
    assert await stored(world, None) is None
    assert await stored(world, dana) is not None


async def test_zoho_does_not_confirm(world: World, browser: Browser, dana: str) -> None:
    """Then the connection is kept, and the person told."""
    await at_zoho(world, browser, dana)
    await browser.go(browser.location)
    world.zoho.faults.add("POST /oauth/v2/token/revoke", "500_before")
    assert "did not confirm" in (await said(world, dana, "disconnect"))["text"]
    assert await stored(world, dana) is not None
