"""What runs without anyone typing: the worker that carries commands out. Knows intent, service and ports."""
