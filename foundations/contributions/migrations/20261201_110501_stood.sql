-- Whether everybody could read what it says now, so that it is kept when its author writes it anew.
ALTER TABLE contribution ADD COLUMN has_stood @bool NOT NULL DEFAULT FALSE;
