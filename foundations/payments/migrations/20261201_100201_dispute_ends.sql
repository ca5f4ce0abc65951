-- When the bank has decided about a dispute, and for whom.
ALTER TABLE payment ADD COLUMN dispute_ended_at @time;
ALTER TABLE payment ADD COLUMN is_dispute_won @bool NOT NULL DEFAULT FALSE;
CREATE INDEX payment_by_dispute_end ON payment (dispute_ended_at);
