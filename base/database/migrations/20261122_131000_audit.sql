-- What whoever works for the shop changed: by whom, what, from what to what. Ids are in the order of the shop's clock.

CREATE TABLE audit_log (
    id @id PRIMARY KEY,
    at @time NOT NULL,
    actor_id @id NOT NULL,
    -- A key of the texts.
    verb @text NOT NULL,
    subject_kind @text NOT NULL,
    subject_id @id NOT NULL,
    -- What it was called then.
    label @text NOT NULL,
    -- Only the fields that changed; null where there was nothing, or is nothing any more.
    was @json NOT NULL,
    became @json NOT NULL
) @table;
CREATE INDEX audit_log_by_actor ON audit_log (actor_id, id);
CREATE INDEX audit_log_by_kind ON audit_log (subject_kind, id);
CREATE INDEX audit_log_by_subject ON audit_log (subject_kind, subject_id, id);
