-- Of a sheet for any of what stands on it, whoever types a code says so many at most.
ALTER TABLE evidence_sheet ADD COLUMN most @int NOT NULL DEFAULT 1;
