-- Everything that happened: outbox, history, audit trail and resume token in one. Numbers of a sequence become visible
-- in another order than they were drawn, so the place in the log is the pair (transaction_id, number).
CREATE TABLE event_log (
    number BIGINT GENERATED ALWAYS AS IDENTITY,
    transaction_id BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id UUID,
    recorded_at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (transaction_id, number)
);
CREATE INDEX event_log_subject ON event_log (subject_kind, subject_id, transaction_id, number);
