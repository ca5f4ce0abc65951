-- An order of another program is told again when more is known of it: what was told last is what was in it.

-- Where in the log that was; empty while nothing was told by it.
ALTER TABLE evidence_origin ADD COLUMN brought_place @text NOT NULL DEFAULT '';
