-- Sellers are told before what the house keeps of their sales changes: what a rule becomes, and from when on.

ALTER TABLE commission_rule ADD COLUMN next_at @time;
-- The RuleDraft that it becomes; nothing where it is taken away then.
ALTER TABLE commission_rule ADD COLUMN next_body @json;
-- Whether it does not count before that.
ALTER TABLE commission_rule ADD COLUMN is_new @bool NOT NULL DEFAULT FALSE;
CREATE INDEX commission_rule_by_next ON commission_rule (next_at, id);
