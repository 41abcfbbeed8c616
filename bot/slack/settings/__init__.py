"""Preferences as people see and change them."""
