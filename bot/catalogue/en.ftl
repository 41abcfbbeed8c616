### How Taskbot speaks, in every language:
###  1. Short whole sentences. First what is true, then what to do next.
###  2. Never blame the person; never say "invalid", "error" or "failed" alone: say what is not possible, and why.
###  3. Say "I" for the bot and "you" for the person (informal: du, tu, jij), "Zoho" for Zoho. No "please" more than once.
###  4. The task's own words stay as they were typed, in the quotation marks of the language.
###  5. Nothing by emoji or colour alone; no emoji where a word does.
###  6. Buttons are a verb in one or two words, at most 30 characters; titles of forms at most 24.
###  7. Dates come ready ({ $day }), never built from parts here. Numbers choose plurals with Fluent's selectors.
###  8. Commands in `code` stay as they are in every language: `/task list`.
###  9. One thing has one word everywhere: task, card, series, record, reminder, owner, list.
### 10. What a person can't act on is not said; what they must know is said once.

## Said everywhere

and = { $first } and { $last }
