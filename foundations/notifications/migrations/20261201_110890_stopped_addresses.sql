-- Whoever has no account can stop letters of a kind too: by a secret that belongs to the hash of their address, so that nobody reads
-- out of it who was written to.
ALTER TABLE notification_stop ADD COLUMN address_hash @bytes;
CREATE UNIQUE INDEX notification_stop_by_address ON notification_stop (address_hash, kind);

CREATE TABLE notification_stopped (
    address_hash @bytes NOT NULL,
    -- The name of a NoticeKind.
    kind @text NOT NULL,
    stopped_at @time NOT NULL,
    PRIMARY KEY (address_hash, kind)
) @keyed;
