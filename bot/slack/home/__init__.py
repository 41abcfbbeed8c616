"""The Home tab: its blocks, where it is put, what is pressed in it."""
