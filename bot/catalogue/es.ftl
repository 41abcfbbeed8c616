### Spanish. The style guide stands at the top of en.ftl.

## Said everywhere

and = { $first } y { $last }
