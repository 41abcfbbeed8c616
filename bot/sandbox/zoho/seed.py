"""What a new sandbox starts with: an organisation, its people, some records, two Mail groups, one client and its grant.

The ids of Kaizen #36 and of Zoho Mail's "Add a New Task" page are among them, so that their samples can be sent as
they stand. Everything is fixed, so that a client outside the process knows it, and a restarted one finds it again.
"""

import datetime as dt

from bot.sandbox.zoho import accounts
from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.org import Org
from bot.sandbox.zoho.state import Record

CLIENT_ID = "1000.SANDBOXCLIENT0000000000000000"
CLIENT_SECRET = "sandbox-client-secret"  # noqa: S105 - the sandbox's own
REFRESH_TOKEN = "1000.sandboxrefresh.0000000000000000"  # noqa: S105 - the sandbox's own

DANA, MARIA, BOB, OLD = (f"57257670000004010{n:02d}" for n in (1, 2, 3, 4))
PERSONAL_PROJECT = "48184000000005001"
USERS = (
    (DANA, "Dana Fox", "dana@acme.example", "924000001", "Europe/Berlin", "Administrator", "active"),
    (MARIA, "Maria Lopez", "maria@acme.example", "924000002", "Europe/Madrid", "Standard", "active"),
    (BOB, "Bob Stone", "bob@acme.example", "924000003", "America/New_York", "Standard", "active"),
    (OLD, "Olga Past", "olga@acme.example", "924000004", "Europe/Berlin", "Standard", "disabled"),
)
TRICKY = "O'Brien & Söhne (Berlin), Ltd"  # with characters that searches and queries have to escape
ACCOUNTS = {
    "3652397000000624046": "Zylker",
    "5725767000000500001": "Acme",
    "5725767000000500002": "Globex",
    "5725767000000500004": TRICKY,
}
CONTACTS = (
    ("3660682000000516033", "Kris", "Marrier", "kris@zylker.example", "3652397000000624046"),
    ("5725767000000500011", "Jane", "Doe", "jane@acme-corp.example", "5725767000000500001"),
    ("5725767000000500012", "Jane", "Doe", "jane@globex.example", "5725767000000500002"),
    ("5725767000000500013", "Hank", "Scorpio", "hank@globex.example", "5725767000000500002"),
    ("5725767000000500014", "Siân", "O'Brien", "sian@obrien.example", "5725767000000500004"),
)
LEADS = (
    ("3660682000000516249", "Christopher", "Maclead", "chris@rangoni.example", "Rangoni"),
    ("5725767000000500021", "Lee", "Ward", "lee@acme-corp.example", "Acme"),
)
DEALS = (
    ("5725767000000500031", "Acme Renewal", "5725767000000500001", "5725767000000500011"),
    ("5725767000000500032", "Globex Expansion", "5725767000000500002", "5725767000000500013"),
)
# What add_lookalikes adds:
ALIKE_ACCOUNTS = {"5725767000000500003": "Acme", "5725767000000500005": "Acme Holding"}
ALIKE_CONTACTS = (
    ("5725767000000500015", "Janet", "Doering", "janet@acme-holding.example", "5725767000000500005"),
    ("5725767000000500016", "Kris", "Marrier", "kris@acme-two.example", "5725767000000500003"),
)
ALIKE_DEALS = (("5725767000000500033", "Acme Renewal", "5725767000000500003", "5725767000000500016"),)
CONVERTED_LEAD = ("5725767000000500022", "Hank", "Scorpio", "hank@globex.example", "Globex")
MESSAGES = {"48019000000032001": "48019000000005001", "48019000000032002": "48019000000005001"}
MAIL_PEOPLE = {54161899: ("Paula M", "paula@acme.example")}
AGE = dt.timedelta(days=30)  # so that search knows them
GROUPS = (
    (54938724, "Marketing", (924000001, 924000002, 54161899), {"48184000000005003": "Blogging"}),
    (536500002, "Sales", (924000001, 924000003), {"48184000000005004": "Pipeline"}),
)


def seed(org: Org) -> None:
    """Fills an empty state."""
    state = org.state
    for user_id, name, email, zuid, zone, profile, status in USERS:
        first, _, last = name.partition(" ")
        user: Record = {"id": user_id, "full_name": name, "first_name": first, "last_name": last, "email": email}
        user |= {"status": status, "confirm": True, "zuid": zuid, "time_zone": zone, "locale": "en_US"}
        user["role"] = {"id": "5725767000000031151", "name": "CEO" if user_id == DANA else "Sales"}
        user["profile"] = {"id": "5725767000000031157", "name": profile}
        state.put("users", user_id, user)
        state.put("people", zuid, {"zuid": int(zuid), "name": name, "email": email, "zone": zone})
    for number, (name, email) in MAIL_PEOPLE.items():
        state.put("people", str(number), {"zuid": number, "name": name, "email": email, "zone": "Europe/Berlin"})
    for number, person in enumerate(list(state.table("people").values())):
        account = {
            "accountId": str(48019000000005001 + 1000 * number),
            "zuid": person["zuid"],
            "email": person["email"],
        }
        state.put("mail_accounts", account["accountId"], account)
    _records(org)
    for zgid, name, members, projects in GROUPS:
        state.put("groups", str(zgid), {"id": zgid, "name": name, "owner": members[0], "members": list(members)})
        for project_id, title in projects.items():
            state.put("projects", project_id, {"id": project_id, "name": title, "group": str(zgid)})
    state.put("projects", PERSONAL_PROJECT, {"id": PERSONAL_PROJECT, "name": "General", "group": None})
    for message_id, account_id in MESSAGES.items():
        state.put("mail_messages", message_id, {"id": message_id, "account": account_id})
    state.put("clients", CLIENT_ID, {"secret": CLIENT_SECRET})
    accounts.add_refresh_token(org, accounts.ALL_SCOPES, DANA, REFRESH_TOKEN)


def _records(org: Org) -> None:
    for record_id, name in ACCOUNTS.items():
        _add(org, "Accounts", record_id, {"Account_Name": name})
    for contact in CONTACTS:
        _contact(org, contact)
    for lead in LEADS:
        _lead(org, lead)
    for deal in DEALS:
        _deal(org, *deal)


def add_lookalikes(org: Org) -> None:
    """A second Acme with a Janet Doering, deals of one name, and a lead that was converted into Hank Scorpio."""
    for record_id, name in ALIKE_ACCOUNTS.items():
        _add(org, "Accounts", record_id, {"Account_Name": name})
    for contact in ALIKE_CONTACTS:
        _contact(org, contact)
    for deal in ALIKE_DEALS:
        _deal(org, *deal)
    _lead(org, CONVERTED_LEAD, converted=True)


def _add(org: Org, module: str, record_id: str, values: Record) -> None:
    records.add(org, module, {**values, "Owner": {"id": DANA}}, DANA, record_id=record_id, age=AGE)


def _person(first: str, last: str, email: str) -> Record:
    return {"First_Name": first, "Last_Name": last, "Full_Name": f"{first} {last}", "Email": email}


def _contact(org: Org, row: tuple[str, ...]) -> None:
    record_id, first, last, email, account = row
    linked: Record = {"Account_Name": {"id": account, "module": "Accounts"}}
    _add(org, "Contacts", record_id, {**_person(first, last, email), **linked})


def _lead(org: Org, row: tuple[str, ...], *, converted: bool = False) -> None:
    record_id, first, last, email, company = row
    flags: Record = {"$converted": converted, "Converted__s": converted}
    _add(org, "Leads", record_id, {**_person(first, last, email), "Company": company, **flags})


def _deal(org: Org, record_id: str, name: str, account: str, contact: str) -> None:
    values: Record = {"Deal_Name": name, "Stage": "Qualification"}
    values["Account_Name"] = {"id": account, "module": "Accounts"}
    values["Contact_Name"] = {"id": contact, "module": "Contacts"}
    _add(org, "Deals", record_id, values)
