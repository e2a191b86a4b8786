"""dateline: a local-first desk for news of conflict and politics."""
