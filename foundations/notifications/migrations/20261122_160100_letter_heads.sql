-- What stands in the head of a letter that belongs to a conversation. It goes with what the letter said.

CREATE TABLE notification_mail_head (
    mail_id @id PRIMARY KEY,
    -- Its Message-ID, without the host that vouches for it.
    message_id @text NOT NULL,
    reply_to @text,
    in_reply_to @text,
    -- The Message-IDs before it, with their brackets.
    mail_references @text,
    -- Whether a person wrote it.
    is_by_hand @bool NOT NULL
) @table;
-- Letters of somebody are found when they ask for what is known about them, and when they leave.
CREATE INDEX notification_mail_by_person ON notification_mail (person_id);
