"""The fields of a task's form as text, and what stands in them for a spec. Pure; knows specs and words, no Slack."""

from collections.abc import Collection
from typing import Self

from bot.intent import Context
from bot.slack.form import details, record_options
from bot.slack.form.words import recurrence_words, reminder_words
from bot.slack.mrkdwn import shorten
from bot.specs import Product, Recurrence, Spec, TaskSpec

# Zoho's longest subject, and the most that a Slack input holds (docs.slack.dev, plain_text_input).
TITLE_LIMIT, TEXT_LIMIT = 255, 3000
# The fields of the form in their order; each has its label in the catalogue (form-label-…).
FIELDS = ("title", "description", "product", "date", "time", "recurrence", "priority", "reminder")
# Shown when they hold something, or when more fields are asked for.
MORE_FIELDS = ("again", "owner", "record", "status", "tags", "subtasks", "group", "project", "followers")
# Between a project and its group, where the group was not chosen by itself.
IN_GROUP = "\t"


class Form(Spec):
    """The fields as text, "" is empty: `date` as 2026-07-24, `time` as 15:00, choices by value, people as Slack ids.

    `again` is the pace at which the reminder rings again. `record` has one on each line (`record_options`). `project`
    may have its group behind IN_GROUP.
    """

    title: str = ""
    description: str = ""
    product: str = ""
    date: str = ""
    time: str = ""
    recurrence: str = ""
    priority: str = ""
    reminder: str = ""
    again: str = ""
    owner: str = ""
    record: str = ""
    status: str = ""
    tags: str = ""
    subtasks: str = ""
    group: str = ""
    project: str = ""
    followers: str = ""

    @classmethod
    def of(cls, spec: TaskSpec, product: Product | None = None, context: Context | None = None) -> Self:
        """The fields that say this spec; `product` is where it is, or would go.

        With the `context` of the person's words, those that are read again may be in their language.
        """
        due = spec.due
        return cls(
            title=shorten(spec.title.strip(), TITLE_LIMIT),
            description=shorten((spec.description or "").strip(), TEXT_LIMIT),
            product=str(product or spec.destination.product or ""),
            date=due.date.isoformat() if due else "",
            time=f"{due.time:%H:%M}" if due and due.time and not _own_times(spec.recurrence) else "",
            recurrence=recurrence_words(spec.recurrence, due, context) if spec.recurrence else "",
            priority=str(spec.priority or ""),
            reminder="; ".join(reminder_words(reminder, due, context) for reminder in spec.reminders),
            again=next((reminder.repeat for reminder in spec.reminders if reminder.repeat), ""),
            owner=details.ids(spec.assignees),
            record=record_options.values_of(spec.records),
            status=_option(spec.status),
            tags=shorten(", ".join(spec.tags), TEXT_LIMIT),
            subtasks=shorten("\n".join(task.title for task in spec.subtasks), TEXT_LIMIT),
            group=_option(spec.destination.group),
            project=_option(spec.destination.project),
            followers=details.ids(spec.followers),
        )

    def over(self, shown: "Form", current: "Form", only: Collection[str] = ()) -> "Form":
        """What was typed here over `current`: only fields that differ from those `shown` at first count as typed.

        With `only`, just these fields may go back to `current`.
        """
        typed = {name: value for name, value in self if value != getattr(shown, name) or (only and name not in only)}
        return current.model_copy(update=typed)


def _option(value: str | None) -> str:
    """As the value of an option, whose length Slack limits."""
    return (value or "").strip()[: record_options.VALUE].rstrip()


def _own_times(recurrence: Recurrence | None) -> bool:
    return recurrence is not None and any(rule.time for rule in recurrence.rules)
