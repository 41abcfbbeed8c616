"""What of a card's task the form can change, and what it says of the rest. Pure; knows cards and words, no Slack."""

from bot.catalogue import say
from bot.commands import Card, CardStatus, Command
from bot.intent import words
from bot.service.series import repeating
from bot.slack.cards.cards import PRODUCTS
from bot.specs import Product

# What a task gets when it is made, and keeps.
_NOT_LATER = ("subtasks", "group", "project", "followers")


def refusal(card: Card | None) -> str | None:
    """Why a card can't be edited; None when it can. One that Zoho refused can: it is then made anew."""
    if card is None:
        return say("editable-unknown-card")
    if card.status is CardStatus.DELETED:
        return say("editable-no-more")
    if card.status is CardStatus.GONE:
        return say("zoho-task-gone")
    return None if card.tasks or card.status is CardStatus.REFUSED else say("editable-not-there-yet")


def fixed(card: Card | None) -> dict[str, str]:
    """The fields of a task that Zoho has and that can't be changed there, with what stands in their place."""
    if card is None or not card.tasks:
        return {}
    kept = {"product": say("editable-in", product=PRODUCTS[card.product]), **dict.fromkeys(_NOT_LATER, "")}
    if card.product is Product.MAIL:
        # Its reminders ring once, and it takes files when it is made alone.
        kept |= {"again": "", "files": ""}
        if all(task.ref.group is not None for task in card.tasks):
            del kept["project"]
    if repeating.changes_itself(card):
        return kept
    spec = card.spec
    if spec.recurrence is None:
        # Zoho CRM takes no rule for a task that it has, but what follows can be made beside it.
        return kept
    said = words.recurrence_in_words(spec.recurrence)
    return kept | {
        "date": say("editable-repeats", said=said, dates=say("editable-series-dates")),
        "time": "",
        "again": "",
    }


def stops(card: Card | None) -> bool:
    """Whether the one thing that can be changed of how a card's task repeats is that it stops."""
    made = card is not None and bool(card.tasks)
    return made and card is not None and card.spec.recurrence is not None and not repeating.changes_itself(card)


def demands(card: Card | None) -> bool:
    """Whether the fields that an organisation demands of its CRM tasks are asked."""
    return card is None or not card.tasks or card.product is Product.CRM


def again(command: Command, card: Card) -> Command:
    """The command for a task that Zoho refused: its card goes where the refused one is, as far as it is a thread."""
    source = card.source
    if source is None or not source.channel.startswith(("C", "G")):
        return command
    origin = command.origin.model_copy(update={"door": "shortcut", "place": source})
    return command.model_copy(update={"origin": origin})
