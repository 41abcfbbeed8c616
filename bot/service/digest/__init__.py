"""A person's day and a channel's week, each as one message, and when they are due."""
