"""Tasks in numbered lines, and their buttons."""
