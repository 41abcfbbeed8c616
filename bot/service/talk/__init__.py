"""Words about tasks that are there: which one is meant, and what is asked back."""
