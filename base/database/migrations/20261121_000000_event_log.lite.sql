-- Everything that happened, in the order it was kept: outbox, history, audit trail and resume token in one.
CREATE TABLE event_log (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    transaction_id INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id BLOB,
    recorded_at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX event_log_subject ON event_log (subject_kind, subject_id, number);
