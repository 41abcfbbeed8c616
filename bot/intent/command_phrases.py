"""The phrases of commands, as data and bounded patterns. Knows no fields; `commands` says what each phrase does."""

import re

from bot.intent.lazy import LazyPattern
from bot.intent.reading import Intent

_WORDS: dict[Intent, str] = {
    "help": (
        "help, help me, ?, commands, usage, how does this work, what can you do, how do i use this, examples, "
        "how do you work, what do you do"
    ),
    "settings": "settings, preferences, config, configure, options, my settings, show settings, open settings, setup",
    "connect": (
        "connect, connect zoho, connect to zoho, connect my zoho account, connect my account, connect me, log in, "
        "login, "
        "sign in, link my account, reconnect, connect zoho crm, connect zoho mail"
    ),
    "disconnect": (
        "disconnect, disconnect zoho, disconnect from zoho, disconnect my account, disconnect me, log out, logout, "
        "sign out, unlink my account"
    ),
    "why": (
        "why, why that, why this, why this date, why that date, how did you read that, explain, explain that, "
        "how did you get that, why so"
    ),
    "undo": "undo, undo that, undo it, undo this, undo last, revert, revert that, take that back, oops, oops undo",
    "complete": (
        "done, ✅, ☑️, ✔️, ✔, ☑, :white_check_mark:, :heavy_check_mark:, :ballot_box_with_check:, complete, completed, "
        "finished, finish, it's done, its done, this is done, all done, that's done, done with it, done with this, "
        "mark as done, mark it done, mark it as done, mark as complete, mark as completed, mark it complete, "
        "mark it as complete, mark it completed, mark done, mark complete, complete it, complete this, finish it, "
        "close it, close this, close, i'm done, im done, done it, did it, i did it, finished it, mark this done, "
        "mark this as done, i finished it, i finished this, resolved, check it off, tick it off, task done, "
        "it is done, done!, done now, already done, complete this task, mark this task as done, completed it"
    ),
    "reopen": (
        "reopen, reopen it, reopen this, re-open, not done, not done yet, it's not done, uncomplete, undone, "
        "mark as not done, mark as open, open again, open it again, mark it as not done, reopen this task, "
        "reopen task, "
        "it's not done yet"
    ),
    "delete": (
        "delete, delete it, delete this, delete that, cancel, cancel it, cancel this, cancel that, remove, "
        "remove it, "
        "remove this, remove that, drop it, drop this, scrap it, scrap this, delete this task, delete the task, "
        "cancel this task, cancel the task, remove this task, remove the task, trash it, delete task, cancel task, "
        "delete this one, cancel this one"
    ),
    "skip": (
        "skip, skip it, skip this, skip this one, skip one, skip next, skip the next one, skip this time, "
        "skip this occurrence, skip this week, skip today, skip once, skip that one"
    ),
    "follow": (
        "follow the thread, follow this thread, follow thread, sync thread, sync the thread, sync this thread, "
        "keep the thread in sync, sync replies, sync notes"
    ),
    "unfollow": (
        "unfollow the thread, unfollow this thread, unfollow thread, unfollow, stop following, "
        "stop following the thread, stop following this thread, stop syncing, stop sync, stop syncing the thread"
    ),
    "link": (
        "link this task here, link this zoho task here, link this zoho task, link this task, link task, link here, "
        "import this task, import task, import this zoho task, bring in this task, track this task, "
        "show this task here, add this task here"
    ),
    "gather": (
        "add replies, add the replies, add replies to the description, add the replies to the description, "
        "add thread to the description, add the thread to the description, add this thread to the description"
    ),
    "list": (
        "list, tasks, my tasks, list tasks, list my tasks, show tasks, show my tasks, show me my tasks, todo, todos, "
        "todo list, my todos, to-dos, my list, all tasks, show list, list all, what do i have to do, "
        "what's on my plate, what's on my list, show all tasks, task list, what's due, what is due, what do i have, "
        "list everything, show me everything, how many tasks do i have, what are my tasks"
    ),
}
PLAIN: dict[str, Intent] = {
    phrase.strip(): intent for intent, phrases in _WORDS.items() for phrase in phrases.split(",") if phrase.strip()
}
STOP = LazyPattern(
    r"(?:please )?(?:stop|quit) (?:repeating|recurring|the (?:repeat|recurrence|series))(?: (?:it|this))?"
    r"(?: (?:task |number |no\.? ?|nr\.? ?|#)?(?P<index>\d{1,3}))?"
    r"|(?:don'?t|do not|no longer|never) repeat(?: (?:it|this|anymore|any more|again)){0,2}|no (?:repeat|recurrence)"
    r"|(?:remove|delete|clear|cancel) (?:the )?(?:repeat|recurrence|repetition|repeating)"
    r"|make it (?:one[- ]?time|non-?recurring)"
)
IT = r"(?:it|this|that|this one|that one|this task|the task|task)"
NUMBER = r"(?:(?:task |number |no\.? ?|nr\.? ?|#)?(?P<index>\d{1,3}))"
NUMBERED = LazyPattern(
    r"(?P<off>mark |check off |tick off )?"
    r"(?P<verb>done|complete|completed|finish|finished|close|closed|reopen|re-open|delete|remove|cancel|drop|skip)?"
    rf"(?: with)? ?{NUMBER}(?: (?:as |is )?(?P<state>done|complete|completed|finished|not done|open))?"
)
VERBS: dict[str, Intent] = {
    "done": "complete", "complete": "complete", "completed": "complete", "finish": "complete", "finished": "complete",
    "close": "complete", "closed": "complete", "reopen": "reopen", "re-open": "reopen", "delete": "delete",
    "remove": "delete", "cancel": "delete", "drop": "delete", "skip": "skip", "not done": "reopen", "open": "reopen",
}  # fmt: skip
TASK_DONE = LazyPattern(
    r"(?:i(?:'ve| have|'m| am)? (?:just )?|just )?(?:finished|completed|done with)(?: with)? (?:the )?(?:task )?"
    r"(?P<query>.{2,200})"
    r"|(?:done|finished|completed)\s?[:-]\s?(?P<named>.{2,200})"
    r"|mark (?:the )?(?P<marked>.{2,200}?) (?:as )?(?:done|complete|completed|finished)"
    r"|(?:the )?(?P<subject>.{2,200}?) (?:is|are|has been) (?:now )?(?:done|finished|completed|complete)"
)
# "make sure the oven is done" asks for something; it tells of nothing done.
NO_SUBJECT = frozenset(
    {
        "make", "ensure", "check", "verify", "confirm", "ask", "see", "tell", "remind", "when", "if", "get", "have",
        "once", "until", "after", "before", "report", "let", "note", "review", "test", "send", "email", "call",
    }
)  # fmt: skip
REOPEN = LazyPattern(r"(?:reopen|re-open)(?: the)? (?:task )?(?P<query>.{2,200})")
DELETE = LazyPattern(
    r"(?:delete|remove|cancel)(?: the)? task (?P<query>.{2,200})"
    r"|(?:delete|remove|cancel)(?: the)? (?P<named>.{2,200}) task"
)
FIND = LazyPattern(
    r"(?:(?:can you |please )?(?:find|search|look up|lookup|look for|search for)(?: for)?:?|where(?:'s| is)(?: the)?)"
    r"(?: (?:the |my |all )?tasks?(?: (?:about|for|with|named|called|containing|matching|on))?)?"
    r" (?:the |my )?(?P<query>.{1,200}?)(?: task)?"
)
NOT_FIND = LazyPattern(
    r"(?:an?|out|someone|somebody|new|time|some|another|more|ways?|how|alternatives?|replacement|the best|best)\b"
)
NOTE = LazyPattern(
    rf"(?:add|leave|attach|put)(?: an?| the)? (?:note|comment)(?: (?:to|on) (?:{IT}|{NUMBER}))?"
    r"(?:\s*[:,-]\s*|\s+(?:that |saying )?)(?P<note>.+)"
    r"|(?:note|comment)\s*:\s*(?P<plain>.+)",
    re.DOTALL,
)
RENAME = LazyPattern(
    rf"(?:rename|retitle)(?: (?:{IT}|{NUMBER}))? (?:to|as):? (?P<title>.+)"
    r"|(?:change|set|update)(?: the| its)? (?:title|name|subject)(?: to|:) (?P<changed>.+)",
    re.DOTALL,
)
# All dates of a series; which one is meant says the place.
WHOLE = r"(?:the )?(?:whole |entire )?series|all(?: of (?:them|it)| (?:the |its )?dates)?(?= to )"
CHANGE = LazyPattern(
    r"(?P<verb>push|move|postpone|reschedule|bump|shift|defer|delay|snooze|set|change|make|assign|reassign|repeat"
    r"|remind me|give|delegate|due|deadline|schedule|extend|put off|pull|bring|add tags?|tag|update|prioriti[sz]e"
    r"|actually,?|no,)"
    rf"(?: (?P<it>{IT}|{NUMBER}|{WHOLE}))?(?: (?:back|out|forward|off|on|up|over))?"
    r"(?: (?:the |its )?(?:due(?: date)?|deadline|date|priority|prio|assignee|owner|reminder))?"
    r"(?: (?:to|until|till|by|for|as|at|on|is|with))?:?\s+"
)
SHIFTS = frozenset({"snooze", "delay", "postpone", "defer", "extend", "push", "bump", "shift"})
SETTERS = frozenset({"make", "set", "change", "prioritise", "prioritize", "update"})
NEW_REMINDERS = ("remind me to ", "remind me about ", "remind me that ", "remind me of ")
MOVED = LazyPattern(
    r"(?:push|move|postpone|reschedule|bump|shift|defer|delay)(?: back)?(?: the)? (?!to |until |till |by )"
    r"(?P<query>.{2,200}?)"
    r" (?:to|until|till|by) (?=\S)"
)
# The address of a task in Zoho CRM, or in Zoho Mail (whose form is not documented [?]; see zoho/web_links.py).
TASK_LINK = LazyPattern(
    r"https?://(?:crm\.zoho[\w.-]*/\S*?(?:/tab/tasks/|entityinfo\.do\?\S*module=tasks)|mail\.zoho[\w.-]*/\S*?tasks/)\S*",
    re.IGNORECASE,
)
# What stands before or behind an address that is to be linked, besides what PLAIN and the other languages have.
LINKS = frozenset(
    {"", "link", "link this", "import", "import this", "track", "track this", "adopt", "show", "show here"}
)
POINTER = LazyPattern(rf"{IT}|{NUMBER}")
LEVEL = LazyPattern(
    r"(?:priority )?(?:to )?(?P<level>highest|high|normal|medium|low|lowest|urgent|critical|important)"
    r"(?: prio(?:rity)?)?"
)
LEVELS = {"medium": "normal", "urgent": "highest", "critical": "highest", "important": "high"}
SEVERAL = LazyPattern(
    r"(?:mark |check off )?(?P<verb>done|complete|completed|finish|finished|close|reopen|delete|remove|cancel|skip)?"
    r"(?: tasks?)? ?(?P<numbers>#?\d{1,3}(?:(?:,| and|, and|-| to) ?#?\d{1,3}){1,20})(?: (?:as )?done)?"
    r"|(?P<every>done|complete|finish|delete|close|reopen)(?: with)? (?:all|everything)(?: tasks| of them)?"
    r"|mark (?:all|everything)(?: tasks| of them)? (?:as )?done"
)
RANGE = LazyPattern(r"#?(\d{1,3})(?: ?(?:-|to) ?#?(\d{1,3}))?")
# A range names no more than a list shows.
MOST_AT_ONCE = 50
CLEARED: dict[str, str] = {
    "due": "due", "due date": "due", "deadline": "due", "date": "due", "reminder": "reminders",
    "reminders": "reminders", "priority": "priority", "prio": "priority", "tag": "tags", "tags": "tags",
}  # fmt: skip
CLEAR = LazyPattern(
    r"(?:(?:remove|clear|delete|drop) (?:the |its |all )?|(?:make it |with )?no )"
    rf"(?P<field>{'|'.join(sorted(CLEARED, key=len, reverse=True))})(?: (?:of|from|on) (?:{IT}|{NUMBER}))?"
)
GIVE = LazyPattern(
    rf"(?:(?:assign|give|hand|delegate) (?P<it>{IT}|{NUMBER})(?: over)?|re-?assign(?: (?:it|this))?) to (?=\S)"
)
NAME = LazyPattern(r"[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}")
TAG = LazyPattern(
    rf"(?:add (?:the |a )?tags?:?|tag (?:{IT}|{NUMBER})(?: (?:with|as))?)"
    r" (?!(?:to|for|from|in|on|of) )(?P<tags>[#+]?[\w-]{2,40}(?:,? (?:and )?[#+]?[\w-]{2,40}){0,4})"
)
REMINDED = LazyPattern(r"(?:add|set) (?:an? |another )?(?P<ring>reminder):? (?:for |to )?(?P<when>.{2,80})")
UNTIL_WHEN = LazyPattern(rf"(?P<verb>snooze|push|move|postpone|reschedule|bump|defer|delay)(?: {IT})?")
# What a slip of the pen in a single word may have meant.
SPELT = ("done", "undo", "delete", "reopen", "complete", "completed", "finished", "cancel", "remove", "snooze", "list",
    "overdue", "status", "settings", "connect", "disconnect", "help")  # fmt: skip
ALMOST = LazyPattern(r"(?P<word>[a-z]{4,12})(?: #?\d{1,3})?")
HOW_FAR = LazyPattern(
    r"(?:by )?(?:an?|one|two|three|four|five|six|seven|\d{1,3})? ?(?:another |more )?"
    r"(?:h|hours?|min|minutes?|d|days?|w|weeks?|fortnights?|months?|years?)"
)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
CHOOSE = LazyPattern(
    rf"(?:task |number |no\.? ?|nr\.? ?)?#?(?P<index>[1-9]|1\d|20)|(?:the )?(?P<word>{'|'.join(ORDINALS)}) one"
)
LIST = LazyPattern(
    r"(?:(?:please |pls )?(?:list|show|show me|give me|get|display|see|view)(?: me)? (?:all |only )?(?:of )?)?"
    r"(?:my |the |our |all |all my )?"
    r"(?P<state>open|overdue|late|completed|done|finished|closed|pending|upcoming|unfinished|recurring|today's"
    r"|tomorrow's|this week's|high priority|urgent)?(?: and (?:open|overdue|late|upcoming))?\s*"
    r"(?:tasks?|to-?dos?|todos?|action items?|list)(?: that are| which are)?(?P<rest>(?: .{1,200})?)"
)
# "task tomorrow" is a new task that lacks its title; "tasks tomorrow" lists.
ONE_TASK = LazyPattern(r"(?:task|to-?do|action item) ")
WHAT = LazyPattern(
    r"(?:what(?:'s| is| are|s)|what do (?:i|we) have(?: to do)?|what (?:should|must) i do|what have i got"
    r"|which tasks are)"
    r"(?: (?:still|my tasks?|on my (?:plate|list|agenda)|the tasks?|tasks|left|to do))?"
    r"(?: (?P<state>overdue|late|open|pending|done|completed))?"
    r"(?: ?due)?(?: (?:on|for|by))?(?P<rest>(?: .{1,200})?)"
)
OVERDUE = frozenset(
    {
        "overdue", "late", "what's overdue", "whats overdue", "what is overdue", "show overdue", "show me overdue",
        "list overdue", "my overdue", "what's late", "what is late", "show late", "show me what's overdue",
    }
)  # fmt: skip
STATES = {
    "late": "overdue",
    "completed": "done",
    "finished": "done",
    "closed": "done",
    "pending": "open",
    "unfinished": "open",
}
LEFT = frozenset(
    {
        "", "tagged", "due", "assigned", "mine", "for me", "to do", "do", "me", "i have", "with", "assigned to me",
        "of", "from", "by", "for", "assigned to",
    }
)  # fmt: skip
# What is said before a command: a request, or that something else is taken back ("no, make it friday").
_ASKING = ("please", "pls", "plz", "can you", "could you", "would you", "hey", "ok")
_TAKING_BACK = ("no", "nope", "sorry", "oops", "actually", "wait")
POLITE_WORDS = (*_ASKING, *_TAKING_BACK)
POLITE = LazyPattern(rf"(?:(?:(?:{'|'.join(_ASKING)}),?|(?:{'|'.join(_TAKING_BACK)})[,.!:]+) ){{1,3}}")
CHAT = frozenset(
    {
        "thanks", "thank you", "thx", "ty", "ok", "okay", "k", "great", "cool", "nice", "lgtm", "looks good", "got it",
        "will do", "yes", "no", "sure", "sounds good", "perfect", "awesome", "on it", "noted", "good", "hi", "hello",
    }
)  # fmt: skip
FOR_RECORD = LazyPattern(r"(?:for|about|on|of|from|with) (?P<name>[^,]{2,80})")
PERIOD = LazyPattern(
    r"(?:due )?(?:in |for |from |of )?\b"
    r"((?:this|last|the next|next) (?:week|month|quarter|year|\d{1,3} (?:days|weeks)))$"
)
BARE = LazyPattern(r"^(?:(?:due|by|on|for|at|in) )+")
# Asks, also without a question mark; "how to" may begin a title.
ASKS_HOW = LazyPattern(
    r"(?:how|what|where) (?:do|can|should|does) (?:i|you|this|it|one)\b|what(?:'s| is) (?:this|that)$"
    r"|what (?:does|do|is|are) \S.{0,60}? (?:have to do|doing|working on)\b"
)
_MOVERS = "push move postpone reschedule bump shift defer delay"
LAST_WORDS = ("done", "finished", "completed", "complete")
# The words that each kind of command may begin with; a text that begins otherwise is asked no pattern.
FIRST_WORDS = {
    "stop": "please stop quit don't dont do no never remove delete clear cancel make",
    "cleared": "remove clear delete drop no make with",
    "choice": "the task number no no. nr nr. first second third fourth fifth",
    "given": "assign reassign re-assign give hand delegate",
    "tagged": "add tag",
    "reminded": "add set",
    "until_when": "snooze push move postpone reschedule bump defer delay",
    "numbered": (
        "mark check tick done complete completed finish finished close closed reopen re-open delete remove cancel "
        "drop skip"
    ),
    "several": "mark check done complete completed finish finished close reopen delete remove cancel skip",
    "note": "add leave attach put note comment note: comment:",
    "list": (
        "please pls list show give get display see view my the our all open overdue late completed done finished "
        "closed pending upcoming unfinished recurring today's tomorrow's this high urgent task tasks to-do to-dos todo "
        "todos action what what's whats which"
    ),
    "rename": "rename retitle change set update",
    "complete": "i i've i'm just done: done- finished: completed: finished completed done mark reopen re-open",
    "delete": "delete remove cancel",
    "find": "can please find search look lookup where where's",
    "moved": _MOVERS,
    "change": (
        f"{_MOVERS} snooze set change make assign reassign repeat remind give delegate due deadline schedule extend "
        "put pull bring tag add update prioritise prioritize actually actually, no,"
    ),
    "joined": (
        f"{_MOVERS} snooze set change make assign reassign re-assign repeat remind give hand delegate due deadline "
        "schedule extend put pull bring tag add update prioritise prioritize stop remove clear delete no with done "
        "done, it's its complete complete, completed completed, finish finished finished, close close, mark"
    ),
}
