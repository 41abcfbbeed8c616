### German. The style guide stands at the top of en.ftl.

## Said everywhere

and = { $first } und { $last }
