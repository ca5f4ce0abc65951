-- What one person did to one kind of thing, where they did much and much was done to such things, but little by them.
CREATE INDEX audit_log_by_both ON audit_log (actor_id, subject_kind, id);
