"""The sandbox around Zoho: faults, limits, the request log, its own paths, and a process that is killed."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from zoho_sandbox_client import Client, running

from bot.sandbox.zoho import ZohoSandbox
from bot.sandbox.zoho.seed import DANA

TASKS = "POST /crm/v8/Tasks"


@pytest.fixture
async def zoho() -> AsyncIterator[Client]:
    async with running() as client:
        yield client


def made(zoho: Client) -> int:
    """How many CRM tasks there are."""
    return len(zoho.sandbox.crm_tasks())


@pytest.mark.parametrize(
    ("kind", "status", "tasks"),
    [("429", 429, 0), ("500_before", 500, 0), ("500_after", 500, 1), ("latency", 201, 1)],
)
async def test_faults_that_answer(zoho: Client, kind: str, status: int, tasks: int) -> None:
    """Each happens once, does the work or not, and is in the log."""
    zoho.sandbox.faults.add(match=TASKS, kind=kind, seconds=0.001, retry_after=7)
    answer = await zoho.create({"Subject": "x"})
    assert (answer.status_code, made(zoho)) == (status, tasks)
    assert answer.headers.get("Retry-After") == ("7" if status == 429 else None)
    assert (zoho.sandbox.requests[-1].fault, zoho.sandbox.requests[-1].status) == (kind, status)
    assert (await zoho.create({"Subject": "x"})).status_code == 201


@pytest.mark.parametrize(
    ("kind", "tasks"), [("drop_before", 0), ("drop_after", 1), ("hang_before", 0), ("hang_after", 1)]
)
async def test_faults_that_do_not_answer(zoho: Client, kind: str, tasks: int) -> None:
    """The connection closes without an answer, with the work done or not."""
    zoho.sandbox.faults.add(match=TASKS, kind=kind, seconds=0.001)
    with pytest.raises(httpx.TransportError):
        await zoho.create({"Subject": "x"})
    assert (made(zoho), zoho.sandbox.requests[-1].status) == (tasks, None)


async def test_hanging_lasts_till_the_end() -> None:
    """A hang without seconds ends with the sandbox, which waits for no client."""
    async with running() as zoho:
        zoho.sandbox.faults.add(match=TASKS, kind="hang_after")
        revision = zoho.sandbox.revision
        waiting = asyncio.create_task(zoho.create({"Subject": "x"}))
        await zoho.sandbox.changed(revision)
        assert made(zoho) == 1
        await zoho.sandbox.stop()
        with pytest.raises(httpx.TransportError):
            await waiting


@pytest.mark.parametrize("seconds", [None, 0.001], ids=["at the end", "by itself"])
async def test_late_write(zoho: Client, seconds: float | None) -> None:
    """The client loses its connection, and the task appears afterwards: after some seconds, or when all ends."""
    zoho.sandbox.faults.add(match=TASKS, kind="late", seconds=seconds)
    with pytest.raises(httpx.TransportError):
        await zoho.create({"Subject": "x"})
    if seconds is None:
        assert made(zoho) == 0
        await zoho.sandbox.stop()
    elif not made(zoho):
        await zoho.sandbox.changed()
    assert made(zoho) == 1


async def test_faults_match_and_count(zoho: Client) -> None:
    """A fault meets only what it matches, so many times, or for ever."""
    zoho.sandbox.faults.add(match="* /crm/*/Tasks*", kind="500_before", times=2)
    zoho.sandbox.faults.add(match="GET /api/*", kind="429", times=None)
    codes = [(await zoho.call("GET", "/crm/v8/Tasks?fields=Subject")).status_code for _ in range(3)]
    assert codes == [500, 500, 204]
    assert (await zoho.call("GET", "/crm/v8/users")).status_code == 200
    assert [(await zoho.call("GET", "/api/tasks/me")).status_code for _ in range(3)] == [429] * 3
    zoho.sandbox.faults.clear()
    assert (await zoho.call("GET", "/api/tasks/me")).status_code == 200


async def test_probable_faults_repeat_with_their_seed() -> None:
    """The same seed draws the same faults, and about as many as the probability says."""
    draws = []
    for _ in range(2):
        async with running(seed_faults=5) as zoho:
            zoho.sandbox.faults.add(match="GET /crm/v8/users", kind="500_before", times=None, probability=0.3)
            draws.append([(await zoho.call("GET", "/crm/v8/users")).status_code for _ in range(100)])
    assert draws[0] == draws[1]
    assert 15 <= draws[0].count(500) <= 45


async def test_unknown_kind_of_fault(zoho: Client) -> None:
    """A fault that there isn't is refused, over HTTP too."""
    with pytest.raises(ValueError, match="kind is one of"):
        zoho.sandbox.faults.add(match=TASKS, kind="explode")  # type: ignore[arg-type]
    wrong = {"match": TASKS, "kind": "explode"}
    assert (await zoho.http.post("/_sandbox/faults", json=wrong)).status_code == 400
    assert (await zoho.http.post("/_sandbox/faults", json={"kind": "429"})).status_code == 400


async def test_concurrency_limit() -> None:
    """More CRM requests at once than allowed are 429 TOO_MANY_REQUESTS; Mail is not counted."""
    async with running(max_concurrent=2) as zoho:
        zoho.sandbox.faults.add(match=TASKS, kind="hang_after", times=2)
        revision = zoho.sandbox.revision
        hanging = [asyncio.create_task(zoho.create({"Subject": "x"})) for _ in range(2)]
        await zoho.sandbox.changed(revision + 1)
        refused = await zoho.call("GET", "/crm/v8/users")
        assert (refused.status_code, refused.json()["code"]) == (429, "TOO_MANY_REQUESTS")
        assert (await zoho.call("GET", "/api/tasks/me")).status_code == 200
        await zoho.sandbox.stop()
        await asyncio.gather(*hanging, return_exceptions=True)


async def test_log_has_no_secrets(zoho: Client) -> None:
    """Bodies and answers are recorded without tokens, secrets and codes."""
    code = zoho.sandbox.grant_code(["ZohoCRM.users.READ"])
    await zoho.refresh(grant_type="authorization_code", code=code)
    await zoho.http.post(f"/oauth/v2/token/revoke?token={zoho.sandbox.refresh_token}")
    text = (await zoho.http.get("/_sandbox/requests")).text
    secrets = [code, zoho.token, zoho.sandbox.refresh_token, zoho.sandbox.client_secret]
    assert [secret for secret in secrets if secret in text] == []
    assert "***" in text


async def test_log_records_what_was_asked_and_answered(zoho: Client) -> None:
    """A recorded request has method, path, query, JSON body, status and answer; /_sandbox is left out."""
    await zoho.create({"Subject": "x"})
    await zoho.http.get("/_sandbox/tasks")
    last = zoho.sandbox.requests[-1]
    assert (last.method, last.path, last.status) == ("POST", "/crm/v8/Tasks", 201)
    assert last.body == {"data": [{"Subject": "x"}]}
    assert last.response["data"][0]["code"] == "SUCCESS"


async def test_own_paths(zoho: Client) -> None:
    """Clients outside the process get the grant, a code, the tasks, and switch faults."""
    grant = (await zoho.http.get("/_sandbox")).json()
    code = (await zoho.http.post("/_sandbox/grant", json={"scopes": ["ZohoCRM.users.READ"]})).json()["code"]
    assert (grant["refresh_token"], grant["url"]) == (zoho.sandbox.refresh_token, zoho.sandbox.url)
    assert "access_token" in (await zoho.refresh(grant_type="authorization_code", code=code)).json()
    await zoho.http.post("/_sandbox/faults", json={"match": TASKS, "kind": "500_after"})
    await zoho.create({"Subject": "x"})
    await zoho.http.post("/_sandbox/faults", json={"match": TASKS, "kind": "500_after"})
    await zoho.http.delete("/_sandbox/faults")
    assert (await zoho.create({"Subject": "y"})).status_code == 201
    tasks = (await zoho.http.get("/_sandbox/tasks")).json()
    assert ([task["Subject"] for task in tasks["crm"]], tasks["mail"]) == (["x", "y"], [])
    assert (await zoho.http.get("/_sandbox/nothing")).status_code == 404


async def test_change_wakes_a_live_page(zoho: Client) -> None:
    """Waiting for a change ends with the next write, and reading is none."""
    revision = zoho.sandbox.revision
    await zoho.call("GET", "/crm/v8/users")
    assert zoho.sandbox.revision == revision
    waiting = asyncio.create_task(zoho.sandbox.changed())
    await zoho.made()
    assert await waiting > revision


async def test_state_survives_a_restart(tmp_path: Path) -> None:
    """A second sandbox over the same folder has the tasks, the tokens and no second seed."""
    async with running(state=tmp_path) as zoho:
        task_id, token = await zoho.made(), zoho.token
        await zoho.call("POST", "/api/tasks/me", json={"title": "kept"})
        zoho.sandbox.add_record("Leads", {"Full_Name": "New Lead"})
        leads = len(zoho.sandbox.org.state.table("Leads"))
    async with running(state=tmp_path) as again:
        again.token = token
        assert (await again.read(task_id))["Owner"]["id"] == DANA
        assert [task["title"] for task in again.sandbox.mail_tasks()] == ["kept"]
        assert len(again.sandbox.org.state.table("Leads")) == leads
        assert await again.made() != task_id


async def test_torn_line_is_dropped(tmp_path: Path) -> None:
    """A change set that a kill tore is as if it had never been; those before it stand."""
    async with running(state=tmp_path) as zoho:
        await zoho.made()
        rule = {"RRULE": "FREQ=DAILY;INTERVAL=1;DTSTART=2026-05-01;UNTIL=2026-05-03"}
        await zoho.create({"Subject": "x", "Recurring_Activity": rule})
    journal = tmp_path / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-20])
    assert [task["Subject"] for task in ZohoSandbox(tmp_path).crm_tasks()] == ["Call"]


async def test_process_survives_kill_9(tmp_path: Path) -> None:
    """The sandbox as a process of its own prints its url, and finds its tasks again after kill -9."""
    arguments = [sys.executable, "-m", "bot.sandbox.zoho", "--state", str(tmp_path), "--unique-field", "Slack_Key"]
    for expected in ([], ["kept"]):
        process = await asyncio.create_subprocess_exec(*arguments, stdout=asyncio.subprocess.PIPE)
        assert process.stdout is not None
        url = (await process.stdout.readline()).decode().strip()
        async with httpx.AsyncClient(base_url=url) as http:
            tasks = (await http.get("/_sandbox/tasks")).json()["mail"]
            assert [task["title"] for task in tasks] == expected
            grant = (await http.get("/_sandbox")).json()
            form = {key: grant[key] for key in ("client_id", "client_secret", "refresh_token")}
            token = (await http.post("/oauth/v2/token", data={"grant_type": "refresh_token", **form})).json()
            headers = {"Authorization": f"Zoho-oauthtoken {token['access_token']}"}
            await http.post("/api/tasks/me", json={"title": "kept"}, headers=headers)
        process.send_signal(signal.SIGKILL)
        await process.wait()
