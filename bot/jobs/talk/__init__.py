"""Words about tasks that are there: which task is meant, and what becomes of it."""
