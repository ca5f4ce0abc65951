-- The newsletter: who wants it and how that is known, its issues, and what became of each copy.

-- Somebody says that an address wants it. It is answered by a letter, whatever is known of the address, and then gone.
CREATE TABLE notification_newsletter_wish (
    id @id PRIMARY KEY,
    address @text NOT NULL,
    lang @text NOT NULL,
    person_id @id,
    -- Where it was said: page or account
    place @text NOT NULL,
    asked_at @time NOT NULL
) @table;

CREATE TABLE notification_subscriber (
    id @id PRIMARY KEY,
    -- Empty once it was forgotten; then what it is compared with is the id.
    address @text NOT NULL,
    address_folded @text NOT NULL,
    lang @text NOT NULL,
    person_id @id,
    -- asked, confirmed or left
    state @text NOT NULL,
    -- What is kept of the secret that confirms it, and until when that is good.
    secret_hash @bytes,
    good_until @time,
    asked_at @time NOT NULL,
    changed_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX notification_subscriber_by_address ON notification_subscriber (address_folded);
CREATE UNIQUE INDEX notification_subscriber_by_secret ON notification_subscriber (secret_hash);
CREATE INDEX notification_subscriber_by_state ON notification_subscriber (state, id);
CREATE INDEX notification_subscriber_by_person ON notification_subscriber (person_id);

-- The record: each time that somebody asked, agreed or left, and the very words that they read.
CREATE TABLE notification_consent (
    id @id PRIMARY KEY,
    subscriber_id @id NOT NULL REFERENCES notification_subscriber (id),
    -- asked, confirmed or left
    what @text NOT NULL,
    -- page, account, letter, one_click or office
    place @text NOT NULL,
    person_id @id,
    lang @text NOT NULL,
    -- What they agreed to, and the number of that text.
    words @text NOT NULL,
    words_version @int NOT NULL,
    at @time NOT NULL
) @table;
CREATE INDEX notification_consent_by_subscriber ON notification_consent (subscriber_id, id);

CREATE TABLE notification_issue (
    id @id PRIMARY KEY,
    -- draft, sending, paused or sent
    state @text NOT NULL,
    subject_es @text NOT NULL,
    body_es @text NOT NULL,
    subject_en @text NOT NULL,
    body_en @text NOT NULL,
    -- The last subscriber to whom a copy was written.
    reached @id,
    changed_at @time NOT NULL,
    begun_at @time,
    ended_at @time,
    version @int NOT NULL
) @table;

-- One for each address that an issue went to: what makes it go there once.
CREATE TABLE notification_issue_copy (
    issue_id @id NOT NULL REFERENCES notification_issue (id),
    subscriber_id @id NOT NULL REFERENCES notification_subscriber (id),
    mail_id @id NOT NULL,
    -- How far the letter had come when it was emptied.
    outcome @text,
    PRIMARY KEY (issue_id, subscriber_id)
) @table;
CREATE INDEX notification_issue_copy_by_mail ON notification_issue_copy (mail_id);
CREATE INDEX notification_issue_copy_by_subscriber ON notification_issue_copy (subscriber_id);
