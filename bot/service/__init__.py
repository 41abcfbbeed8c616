"""The policy: what a command means for tasks and cards, and who may give it. Knows ports and specs; no vendor."""
