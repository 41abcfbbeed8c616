"""Words about tasks that are there, and what is asked back about them."""
