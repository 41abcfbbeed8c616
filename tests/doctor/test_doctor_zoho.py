"""`taskbot doctor` on Zoho: grants, data centres and products."""

from typing import Any

import pytest
from doctor_findings import findings
from pydantic import SecretStr
from test_connect import NO_GRANT
from world import World, WorldMaker

from bot import connect as walk
from bot.build import SystemClock
from bot.specs import Product
from bot.zoho.grants.connecting import scopes_for
from bot.zoho.grants.oauth import ClientCredentials

OTHER_KEY = SecretStr("eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHg=")


async def connected(world: World, *products: Product) -> None:
    """Connects as `taskbot connect` does."""
    code = world.zoho.grant_code(scopes_for(products))
    client = ClientCredentials(client_id=world.zoho.client_id, client_secret=SecretStr(world.zoho.client_secret))
    asked = walk.Asked("us", products, client, code)
    await walk.connect(world.settings, world.settings.redis_url or "", SystemClock(), asked, lambda _line: None)


@pytest.fixture
async def bare_world(make_world: WorldMaker) -> World:
    """A Taskbot without a Zoho grant in its settings."""
    return await make_world(with_worker=False, slack_app_token=None, **NO_GRANT)


async def test_not_connected(bare_world: World) -> None:
    """The next step is `taskbot connect`, and nothing more is asked."""
    found = await findings(bare_world.settings)
    assert found["Zoho connection"] == ("failed", "There is none yet; connect with `taskbot connect`.")
    assert "Zoho sign-in" not in found


async def test_a_stored_connection(bare_world: World) -> None:
    """Whose it is, where, and since when."""
    await connected(bare_world, Product.CRM)
    found = await findings(bare_world.settings)
    assert found["Zoho connection"][0] == "ok"
    assert "Dana Fox (dana@acme.example), data centre us, since" in found["Zoho connection"][1]
    assert found["Zoho CRM"][0] == "ok"
    assert found["Zoho Mail"] == ("warning", "Not connected; `taskbot connect` adds it.")


async def test_the_default_product_is_not_connected(bare_world: World) -> None:
    """Then tasks fail, so it is more than a warning."""
    await connected(bare_world, Product.CRM)
    settings = bare_world.settings.model_copy(update={"default_product": Product.MAIL})
    assert (await findings(settings))["Zoho Mail"][0] == "failed"


async def test_another_key(bare_world: World) -> None:
    """A stored connection that does not open says which setting was changed."""
    await connected(bare_world, Product.CRM)
    found = await findings(bare_world.settings.model_copy(update={"secret_key": OTHER_KEY}))
    assert found["Zoho connection"][0] == "failed"
    assert "TASKBOT_SECRET_KEY" in found["Zoho connection"][1]


async def test_two_grants(http_world: World) -> None:
    """The one of the settings goes before the stored one: said, because it surprises."""
    await connected(http_world, Product.CRM)
    state, says = (await findings(http_world.settings))["Zoho connection"]
    assert state == "warning"
    assert "ZOHO_REFRESH_TOKEN goes before" in says


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"zoho_refresh_token": SecretStr("1000.canary")}, "no longer takes ZOHO_REFRESH_TOKEN"),
        ({"zoho_client_id": "1000.WRONG"}, "client id"),
        ({"zoho_client_secret": SecretStr("canary")}, "client secret"),
    ],
    ids=["revoked", "wrong client", "wrong secret"],
)
async def test_zoho_gives_no_token(http_world: World, changes: dict[str, Any], words: str) -> None:
    """What is refused is named, never shown."""
    found = await findings(http_world.settings.model_copy(update=changes))
    assert found["Zoho sign-in"][0] == "failed"
    assert words in found["Zoho sign-in"][1]
    assert "canary" not in str(found)


async def test_zoho_away(http_world: World) -> None:
    """Not the connection's fault."""
    http_world.zoho.faults.add(match="POST /oauth/v2/token", kind="500_before", times=None)
    state, says = (await findings(http_world.settings))["Zoho sign-in"]
    assert state == "failed"
    assert "Can't be reached" in says


async def test_another_data_centre(http_world: World) -> None:
    """The answer to a refresh names the account's own."""
    body = {"access_token": "1000.x", "expires_in": 3600, "api_domain": "https://www.zohoapis.in"}
    http_world.zoho.faults.add(match="POST /oauth/v2/token", kind="answer", status=200, body=body)
    state, says = (await findings(http_world.settings))["Zoho data centre"]
    assert state == "failed"
    assert "--data-centre in" in says


@pytest.mark.parametrize(
    ("default", "state"), [(Product.CRM, "failed"), (Product.MAIL, "warning")], ids=["the default", "the other"]
)
async def test_a_product_that_refuses(http_world: World, default: Product, state: str) -> None:
    """A failure where tasks go by default, else a warning, in Zoho's sense."""
    body = {"code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error"}
    http_world.zoho.faults.add(match="GET /crm/v8/Tasks", kind="answer", status=403, body=body, times=None)
    found = await findings(http_world.settings.model_copy(update={"default_product": default}))
    assert found["Zoho CRM"][0] == state
    assert "ask your Zoho admin" in found["Zoho CRM"][1]
    assert found["Zoho Mail"][0] == "ok"
