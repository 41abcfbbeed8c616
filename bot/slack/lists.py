"""A notice as Slack text: its sentence, and where it lists tasks, those in numbered lines. Pure."""

from bot.commands import Notice, Row
from bot.intent import words
from bot.slack.cards import PRODUCTS
from bot.slack.mrkdwn import escape, shorten

# Twenty lines of these stay below the 4,000 characters that a text is best kept to (docs.slack.dev, truncating
# content); the addresses of tasks have some sixty.
_TITLE = 80


def text_of(notice: Notice) -> str:
    """All of it, as mrkdwn; a screen reader has it whole."""
    both = len({row.task.ref.product for row in notice.rows}) > 1
    rows = [f"{number}. {_line(row, both)}" for number, row in enumerate(notice.rows, start=1)]
    return "\n".join([notice.text, *rows, *([notice.after] if notice.after else [])])


def _line(row: Row, both: bool) -> str:
    """The title, which leads to Zoho, its due day, and the product where there are two."""
    task = row.task
    # A bar or an angle bracket would end the link.
    title = escape(shorten(task.title.replace("|", "¦"), _TITLE))
    told = [f"<{task.url}|{title}>" if task.url else title]
    if task.due is not None:
        told.append(f"due {words.date_in_words(task.due)}{', overdue' if row.overdue else ''}")
    if both:
        told.append(PRODUCTS[task.ref.product])
    return " · ".join(told)
