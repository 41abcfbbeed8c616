"""Messages that nobody asked for: reminders and digests, their buttons, and how to have fewer of them."""
