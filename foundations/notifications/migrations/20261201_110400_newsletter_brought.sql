-- Consent that was given to another program of the same shop and came in a file: since when, where the file says so. What the file
-- says stands where else the words stand that somebody read.
ALTER TABLE notification_consent ADD COLUMN given_at @time;
-- Whoever gets it because of that: their letters say so.
ALTER TABLE notification_subscriber ADD COLUMN is_brought @bool NOT NULL DEFAULT FALSE;
