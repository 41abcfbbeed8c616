"""The form of a task: its fields, what stands in them, opened and submitted."""
