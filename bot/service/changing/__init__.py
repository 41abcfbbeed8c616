"""What is done to a task that is there, and how its card's truth changes by it."""
