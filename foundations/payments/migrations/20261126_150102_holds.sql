-- A payment whose money is only held at first: what of it is taken, and when, somebody says later.
ALTER TABLE payment ADD COLUMN is_held @bool NOT NULL DEFAULT FALSE;
