"""Records on a card: in words, as links, and as a question, within Slack's limits whatever the names are."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import Card, CardStatus, Choice, Drawn, Kind, Question
from bot.sandbox.slack.block_kit import message_problems, too_long
from bot.slack.cards import cards, records
from bot.slack.handlers import ACTIONS
from bot.specs import Place, Product, RecordRef, TaskRef, TaskSpec, TaskState, Tenant

NOW = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)
TASK = TaskState(ref=TaskRef(product=Product.CRM, id="7000000000999"), title="call", status="Not Started", done=False)
HOSTILE = st.text(alphabet=st.sampled_from("<!channel>&*_~`@|#\n ab¦“”\U0001f600"), min_size=1, max_size=255)

choices = st.builds(
    Choice,
    module=st.sampled_from(["Contacts", "Leads", "Accounts", "Deals"]),
    id=st.integers(7000000000000000000, 7999999999999999999).map(str),
    name=HOSTILE,
    detail=st.one_of(st.none(), HOSTILE),
)
questions = st.builds(
    Question, asked=HOSTILE, choices=st.lists(choices, min_size=1, max_size=10, unique_by=lambda c: c.id).map(tuple)
)
refs = st.builds(
    RecordRef,
    text=HOSTILE,
    account=st.one_of(st.none(), HOSTILE),
    module=st.just("Accounts"),
    id=st.just("7000000000000000001"),
    name=st.one_of(st.none(), HOSTILE),
    url=st.just("https://crm.zoho.eu/crm/tab/Accounts/7000000000000000001"),
)


def card(question: Question | None = None, *about: RecordRef, **more: Any) -> Card:
    return Card.model_validate(
        {
            "id": "a" * 20,
            "tenant": Tenant(team="T1"),
            "author": "U1",
            "place": Place(channel="D1"),
            "spec": TaskSpec(title="call", records=about),
            "product": Product.CRM,
            "status": CardStatus.OPEN,
            "tasks": (TASK,),
            "question": question,
            **more,
        }
    )


def drawn(the: Card, doing: Kind | None = None) -> tuple[str, list[dict[str, Any]]]:
    return cards.card(Drawn(card=the, version=1, doing=doing), NOW)


def select(blocks: list[dict[str, Any]]) -> dict[str, Any] | None:
    found = (block["accessory"] for block in blocks if "accessory" in block)
    return next(found, None)


@given(questions, st.lists(refs, max_size=6))
def test_every_name_fits(question: Question, about: list[RecordRef]) -> None:
    """Slack's types and limits hold, no two options look alike, and nothing typed is read as markup."""
    text, blocks = drawn(card(question, *about))
    assert message_problems(blocks) == []
    assert not too_long(blocks)
    assert len(text) <= 4000
    assert "<!channel>" not in text + str([block["text"] for block in blocks if "accessory" in block])
    found = select(blocks)
    assert found is not None
    shown = [option["text"]["text"] for option in found["options"]]
    assert len(shown) == len(set(shown)) == len(question.choices) + 1
    assert all(len(option["text"]["text"]) <= 75 and len(option["value"]) <= 150 for option in found["options"])


ACME = Choice(module="Accounts", id="7000000000001", name="Acme", detail="Berlin")
DEAL = Choice(module="Deals", id="7000000000002", name="Acme Renewal")


def test_the_question_in_words() -> None:
    """The sentence for screen readers asks too; the select is named by its placeholder; none can be chosen."""
    text, blocks = drawn(card(Question(asked="Acme", choices=(ACME, DEAL))))
    assert "Which “Acme”? Several records in Zoho CRM may be meant" in text
    found = select(blocks)
    assert found is not None
    assert found["placeholder"]["text"] == "Which “Acme”?"
    assert [option["text"]["text"] for option in found["options"]] == [
        "Acme (account), Berlin",
        "Acme Renewal (deal)",
        "None of these",
    ]
    assert found["options"][0]["value"].endswith("crm:7000000000999 Accounts 7000000000001")
    assert ACTIONS[found["action_id"]] is Kind.LINK


def test_a_single_doubtful_record_is_asked_for() -> None:
    """As a yes or no."""
    text, _ = drawn(card(Question(asked="Acme", choices=(DEAL,))))
    assert "Is this the “Acme” that is meant?" in text


@pytest.mark.parametrize(
    ("more", "doing"),
    [({"status": CardStatus.DELETED}, None), ({"status": CardStatus.SAVED, "tasks": ()}, None), ({}, Kind.LINK)],
    ids=["deleted", "not made yet", "being linked"],
)
def test_it_is_asked_only_when_it_can_be_answered(more: dict[str, Any], doing: Kind | None) -> None:
    """Nothing stands there to be pressed in vain."""
    _, blocks = drawn(card(Question(asked="Acme", choices=(ACME,)), **more), doing)
    assert select(blocks) is None


def test_records_are_named_and_linked() -> None:
    """In the sentence by words alone; on the card as a link; one that was not found as it was said."""
    jane = RecordRef(
        text="Jane", module="Contacts", id="1", name="Jane <Doe> | Co", url="https://crm.zoho.eu/crm/tab/Contacts/1"
    )
    text, blocks = drawn(card(None, jane, RecordRef(text="Bob", account="Globex")))
    assert "about Jane &lt;Doe&gt; | Co (contact), Bob at Globex" in text
    about = next(field["text"] for block in blocks for field in block.get("fields", []) if "About" in field["text"])
    link = "<https://crm.zoho.eu/crm/tab/Contacts/1|Jane &lt;Doe&gt; ¦ Co>"
    assert about == f"*About*\n{link} (contact), Bob at Globex"


def test_many_records_fill_a_field_at_most() -> None:
    """None of them is cut in the middle of its link."""
    url = "https://crm.zoho.eu/crm/tab/Accounts/7000000000000000001"
    shown = records.links([RecordRef(text="x", module="Accounts", id="1", name="&" * 255, url=url)] * 20)
    assert len(shown) <= 1900
    assert shown.count("<") == shown.count(">") > 1


def test_the_form_holds_what_was_said() -> None:
    """A person and the company are one piece, and a pasted link stays a link."""
    jane = RecordRef(text="Jane Doe", account="Acme", module="Contacts", id="1", name="Jane Doe")
    company = jane.model_copy(update={"module": "Accounts", "id": "2", "name": "Acme"})
    link = RecordRef(text="7", module="Deals", id="7", name="Renewal", url="https://crm.zoho.eu/crm/tab/Potentials/7")
    assert records.typed([jane, company, link]) == "Jane Doe at Acme; https://crm.zoho.eu/crm/tab/Potentials/7"
