"""The commands of the command line, by subject; __main__ registers them. Each loads only what it needs."""
