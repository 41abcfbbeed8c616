"""A notice: a sentence to one person, with the rows and the buttons under it. Knows specs."""

import datetime as dt

from bot.preferences import Topic
from bot.specs import Due, Place, Spec, TaskRef, TaskState, Tenant


class Row(Spec):
    """One task of a list; `overdue` on the day of whoever asked. `number` is what it is called by in the next words.

    `later`: it is the first of a series, which has so many after it. `due`: when it is due, where that has a time.
    """

    task: TaskState
    overdue: bool = False
    number: int = 0
    later: int = 0
    due: Due | None = None


class Pages(Spec):
    """Which page of how many a list shows; `asked` are the words that ask for the same list again."""

    asked: str
    page: int = 1
    of: int = 1


class Part(Spec):
    """A titled piece of a notice: tasks with their buttons, then sentences (mrkdwn, escaped).

    `brief`: its tasks have but one button each.
    """

    head: str
    rows: tuple[Row, ...] = ()
    lines: tuple[str, ...] = ()
    brief: bool = False


class Reminded(Spec):
    """A task of a message that rang: what is said of it (mrkdwn, escaped), and what it can be asked for.

    `open`: it can be completed and put off; `timed`: it is due at a time. `again` is when the person hears of it again,
    and `shown` names what its card said (service/cards.py, `stamp`).
    """

    card: str
    task: TaskRef
    title: str
    text: str
    topic: Topic
    open: bool = True
    timed: bool = False
    shown: str = ""
    again: dt.datetime | None = None


class Press(Spec):
    """A button under a notice: its label, what pressing it asks for and of what, or the address that it leads to."""

    label: str
    action: str
    value: str = ""
    url: str | None = None
    primary: bool = False


class Notice(Spec):
    """A sentence to one person. Goes to `response_url` where there is one, else ephemerally (or plainly in a DM).

    `rows` are numbered below it (`pages`: of a list), `after` is said at the end; `presses` stand under it. `replaces`:
    it takes the place of the message whose button was pressed (that of `response_url`). With a `topic` nobody asked for
    it: it is not told to those who turned that off, waits for the end of their quiet hours, and offers to turn it off.
    `parts` stand between the text and `after`, numbered on; what is pressed there asks for `asked` again. `public`: it
    is posted for all of a channel to see, and calls nobody. `reminded` are the tasks of one that rings.
    """

    id: str
    tenant: Tenant
    user: str
    place: Place
    text: str
    response_url: str | None = None
    rows: tuple[Row, ...] = ()
    after: str | None = None
    presses: tuple[Press, ...] = ()
    replaces: bool = False
    topic: Topic | None = None
    pages: Pages | None = None
    locale: str | None = None
    parts: tuple[Part, ...] = ()
    asked: str = ""
    public: bool = False
    reminded: tuple[Reminded, ...] = ()
