-- Letters: kept before they are sent. What they said is emptied after a week; that they were written stays.

CREATE TABLE notification_mail (
    id @id PRIMARY KEY,
    -- Who it is for, if they have an account.
    person_id @id,
    -- As it was written, and as it is compared.
    address @text NOT NULL,
    address_folded @text NOT NULL,
    -- Which letter: confirm, already_member, reset, invite or password_changed
    kind @text NOT NULL,
    lang @text NOT NULL,
    subject @text NOT NULL,
    -- Empty once it was emptied.
    body_text @text NOT NULL,
    body_html @text NOT NULL,
    -- waiting, sent, kept or refused
    state @text NOT NULL,
    -- The job that is to send it, or has; it is the Message-ID.
    job_id @id,
    -- How often a server was asked to take it.
    attempts @int NOT NULL,
    -- Why it was not sent, as a code, and in the words of the server that would not take it.
    why @text,
    said @text,
    -- Until when what it says is good for anything.
    good_until @time,
    created_at @time NOT NULL,
    sent_at @time
) @table;
CREATE INDEX notification_mail_by_time ON notification_mail (created_at, id);
CREATE INDEX notification_mail_by_state ON notification_mail (state, created_at, id);
CREATE INDEX notification_mail_by_address ON notification_mail (address_folded, created_at, id);
