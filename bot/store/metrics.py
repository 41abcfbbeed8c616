"""What the engine counts. Knows prometheus_client alone; each process counts what it did itself.

The gauges are set by who audits, and by a web process when it is asked.
"""

from prometheus_client import Counter, Gauge, Histogram

ACCEPTED = Counter("taskbot_commands_accepted", "Commands that were saved", ["kind"])
DUPLICATE = Counter("taskbot_commands_duplicate", "Commands that were known already", ["kind"])
FINISHED = Counter("taskbot_entries_finished", "Commands, draws and notices that ended, and how", ["kind", "outcome"])
CREATED = Counter("taskbot_tasks_created", "Tasks that Zoho made")
SENDS = Histogram("taskbot_sends_per_create", "Sends that it took until a task was there", buckets=(0, 1, 2, 3, 5, 8))
RECONCILED = Counter("taskbot_reconciled", "Looks for a task after an unknown outcome, and their result", ["result"])
EPOCHS = Gauge("taskbot_redis_epoch_changes", "Restarts and failovers of Redis that the engine has seen")
DUE = Gauge("taskbot_due", "Entries that are due or under way", ["queue"])
WAITING = Gauge("taskbot_unfinished", "Entries that are not finished, planned ones too", ["queue"])
OLDEST = Gauge("taskbot_oldest_unfinished_seconds", "Age of the oldest command that is due and not finished")
DEAD = Gauge("taskbot_dead", "Commands that were given up and wait for somebody to look at them")
REPAIRED = Counter("taskbot_audit_repaired", "What an audit found wrong in the queues, and repaired", ["what"])
JOB_LAG = Gauge("taskbot_job_lag_seconds", "How late the latest of the standing jobs of this name is", ["job"])
JOB_AGE = Gauge("taskbot_job_last_success_seconds", "Since a standing job of this name last went well", ["job"])
