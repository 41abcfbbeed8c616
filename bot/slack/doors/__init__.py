"""The ways in from Slack: HTTP and Socket Mode, verified and handed to a listener by its kind."""
