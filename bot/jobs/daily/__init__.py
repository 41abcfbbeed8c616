"""What comes at an hour of each person's or channel's day: digests, and what is late."""
