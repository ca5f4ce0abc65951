-- Files and keys that were bought: that whoever bought them wants them at once and knows what they lose by that, and when they
-- began to download them.

ALTER TABLE order_line ADD COLUMN consent_at @time;
ALTER TABLE order_line ADD COLUMN begun_at @time;
