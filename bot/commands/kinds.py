"""The kinds of commands: what somebody, or the bot itself, can ask for. Knows nothing else."""

from enum import StrEnum


class Kind(StrEnum):
    """What the engine carries: commands, and at the end the two ways in which the bot speaks.

    CHANGE makes a task what `spec` says; SNOOZE moves its due day, `text` says how far; RESTORE brings a deleted one
    back. LINK ties the task to the record chosen on its card (`text` is its module and id). NEXT makes the next task of
    a series that the bot keeps: that of the day in `text`, or without one that after the last, which is done. REMIND
    rings a reminder that the bot keeps, at the command's `now`. EDITED says that the message a task came from now reads
    `text`; KEEP declines the update that this offered, or with "zoho" a change that met another one there. VERIFY looks
    for tasks that a command made once too often, and removes them: `text` is a Sweep. LIST answers with the tasks of
    Zoho that `text` asks for. REDO takes up the command that was given up and whose id is `text`, DROP forgets it; both
    name its card, so that all three share one lane.
    SKIP leaves out the shown instance of a series, STOP ends the repeating after it, NOTE adds `text` as a note.
    TALK does what `text` says to tasks that are there: which they are is found out first, or asked.
    REACTED says that a person put the task emoji on a message ("added" and its name in `text`), or took it away
    ("removed"). ASK asks before it makes: its text reads as several tasks, or its message has a task already; it waits
    a day for the answer. EACH makes every task that the text of an ASK was read as. STEP carries out a step of a
    workflow: `text` is a Step. PROMPT offers a person who opened the conversation with the bot what to say.
    UNFURL shows in a message what its links to Zoho lead to: `text` is a SharedLinks (ports/details.py).
    HOME draws a person's Home tab: all of it, or the list that `text` asks for; a `card` was acted on just before.
    CHASE asks who has a task politely how it goes. ANSWER says whether who was given a task takes it ("accepted" or
    "declined" in `text`).
    DIGEST shows a person their day: what is overdue, due and waiting. JOINT says of a task that several people have
    that one of its parts may have changed, or does to its parts what `text` says.
    FOLLOW keeps the replies in the thread of a card and the notes of its task in step from now on, or with
    "unfollow" no longer. REPLY says what became of a message in such a thread: `text` is a Reply (ports/threads.py).
    NOTES looks at the notes of a card's task, and ECHO says one of them in the thread: `text` is a NoteSaid. GATHER
    adds what was written in a card's thread to the description of its task. IMPORT shows a task that Zoho has where the
    link to it was said: `text` is the link.
    JOB is one occurrence of what recurs without anyone typing: `text` is a Turn (ports/standing.py), `now` its moment.
    EXTEND makes the dates of a series after the day in `text`, up to which Zoho holds it.
    SEEN says that something changed in Zoho: at the task of the card that it names, or at those that `text` names; that
    is a Sighting (ports/observing.py). HEARD tells a person what others changed of their tasks there since they last
    heard.
    """

    CREATE = "create"
    COMPLETE = "complete"
    REOPEN = "reopen"
    CHANGE = "change"
    SNOOZE = "snooze"
    DELETE = "delete"
    RESTORE = "restore"
    LINK = "link"
    NEXT = "next"
    REMIND = "remind"
    EDITED = "edited"
    KEEP = "keep"
    VERIFY = "verify"
    LIST = "list"
    REDO = "redo"
    DROP = "drop"
    SKIP = "skip"
    STOP = "stop"
    NOTE = "note"
    TALK = "talk"
    REACTED = "reacted"
    ASK = "ask"
    EACH = "each"
    STEP = "step"
    PROMPT = "prompt"
    UNFURL = "unfurl"
    HOME = "home"
    CHASE = "chase"
    ANSWER = "answer"
    DIGEST = "digest"
    JOINT = "joint"
    FOLLOW = "follow"
    REPLY = "reply"
    NOTES = "notes"
    ECHO = "echo"
    GATHER = "gather"
    IMPORT = "import"
    JOB = "job"
    RING = "ring"
    EXTEND = "extend"
    SEEN = "seen"
    HEARD = "heard"
    DRAW = "draw"
    NOTICE = "notice"
