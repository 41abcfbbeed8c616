"""CRM records on a card: named in words, linked, and asked about. Pure; knows words and Slack's limits."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.catalogue import say
from bot.commands import Choice, Question
from bot.service import records
from bot.slack.mrkdwn import escape, link, shorten
from bot.specs import RecordRef

Block = dict[str, Any]

LINK = "task_link"
# Slack's limits of an option's text and of a placeholder (docs.slack.dev, Block Kit).
_OPTION, _PLACEHOLDER = 75, 150
# What one name may take: the rest of a long one is in Zoho.
_NAME = 100
_FIELD = 1_900
# The digits of an id that tell two records apart which nothing else does.
_LAST_DIGITS = 5


def in_words(refs: Sequence[RecordRef]) -> str:
    """The records, unescaped: "Jane Doe (contact), Acme (account)"; one that was not found as it was said."""
    return ", ".join(f"{_name(ref)}{_kind(ref)}" for ref in refs)


def typed(refs: Sequence[RecordRef]) -> str:
    """The records as the form holds them: each as it was said, once, and one that was pasted as its link."""
    pasted = (ref.url if ref.url and ref.text == ref.id else records.said(ref) for ref in refs)
    return "; ".join(dict.fromkeys(pasted))


def links(refs: Sequence[RecordRef]) -> str:
    """The same as mrkdwn, each that was found as a link to it; as many as a field holds."""
    shown = ""
    for ref in refs:
        linked = link(ref.url, _name(ref)) if ref.name and ref.url else escape(_name(ref))
        longer = ", ".join(filter(None, (shown, f"{linked}{_kind(ref)}")))
        shown = longer if len(longer) <= _FIELD else shown
    return shown


def asked(question: Question, value: Callable[[str], str]) -> Block:
    """The question with its choices; `value` makes what a choice says when it is taken."""
    texts = told_apart(question.choices)
    options = [
        {"text": _plain(text), "value": value(f"{choice.module} {choice.id}")}
        for text, choice in zip(texts, question.choices, strict=True)
    ]
    options.append({"text": _plain(say("records-none-of-these")), "value": value(records.NONE)})
    return {
        "type": "section",
        "text": {"type": "mrkdwn", "text": escape(sentence(question)), "verbatim": True},
        # Screen readers read the placeholder as the name of the select.
        "accessory": {
            "type": "static_select",
            "action_id": LINK,
            "placeholder": _plain(shorten(say("records-which", asked=question.asked), _PLACEHOLDER)),
            "options": options,
        },
    }


def sentence(question: Question) -> str:
    """The question in words, unescaped."""
    name = shorten(question.asked, _NAME)
    if len(question.choices) == 1:
        return say("records-meant-task-not-linked", name=name)
    return say("records-which-several-zoho-crm", name=name)


def told_apart(choices: Sequence[Choice]) -> list[str]:
    """An option's text for each choice, of which no two are the same."""
    texts = [_text(choice) for choice in choices]
    return [
        text if texts.count(text) == 1 else f"{shorten(text, _OPTION - _LAST_DIGITS - 2)} …{choice.id[-_LAST_DIGITS:]}"
        for text, choice in zip(texts, choices, strict=True)
    ]


def _text(choice: Choice) -> str:
    kind = records.kind_of(choice.module)
    named = f"{shorten(choice.name, _OPTION - len(kind) - 3)} ({kind})"
    return shorten(f"{named}, {choice.detail}" if choice.detail else named, _OPTION)


def _name(ref: RecordRef) -> str:
    return shorten(ref.name or records.said(ref), _NAME)


def _kind(ref: RecordRef) -> str:
    return f" ({records.kind_of(ref.module or '')})" if ref.name else ""


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}
