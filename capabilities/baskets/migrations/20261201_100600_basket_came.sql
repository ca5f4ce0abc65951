-- From where a browser came when it began to fill a basket: another host, and the word of the link that was shared. Both may be
-- empty, and are nothing about a person.
ALTER TABLE basket ADD COLUMN referrer @text NOT NULL DEFAULT '';
ALTER TABLE basket ADD COLUMN share @text NOT NULL DEFAULT '';
