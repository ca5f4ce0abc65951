-- Notices: what somebody was told, by which ways they want to be told, and the secrets by which letters are stopped.

CREATE TABLE notification_notice (
    id @id PRIMARY KEY,
    person_id @id NOT NULL,
    -- The name of a NoticeKind.
    kind @text NOT NULL,
    -- What it is about, and which time it is told about that.
    about_kind @text NOT NULL,
    about_id @id NOT NULL,
    nth @int NOT NULL,
    -- A path of ours, without the prefix of a language.
    link @text NOT NULL,
    -- Whose name stands in it.
    by_id @id,
    -- Whether it stands among their notices; else it is only known that they were told.
    is_shown @bool NOT NULL,
    told_at @time NOT NULL,
    read_at @time
) @table;
CREATE UNIQUE INDEX notification_notice_once ON notification_notice (person_id, kind, about_kind, about_id, nth);
CREATE INDEX notification_notice_shown ON notification_notice (person_id, id) WHERE is_shown;
CREATE INDEX notification_notice_unread ON notification_notice (person_id) WHERE read_at IS NULL;

-- By which ways somebody wants to be told of a kind, where they have said so.
CREATE TABLE notification_wish (
    person_id @id NOT NULL,
    kind @text NOT NULL,
    on_site @bool NOT NULL,
    by_mail @bool NOT NULL,
    PRIMARY KEY (person_id, kind)
) @table;

-- How often somebody has said it: whoever says it from an old page is asked again.
CREATE TABLE notification_wishes (
    person_id @id PRIMARY KEY,
    version @int NOT NULL,
    changed_at @time NOT NULL
) @table;

-- Whoever has one of these secrets may stop letters of a kind to somebody, or the newsletter to an address, and nothing
-- else. They are kept as they are: each letter of the kind carries the same one, for ever.
CREATE TABLE notification_stop (
    secret @text PRIMARY KEY,
    -- Either a person and a kind, or a subscriber.
    person_id @id,
    kind @text,
    subscriber_id @id
) @table;
CREATE UNIQUE INDEX notification_stop_by_person ON notification_stop (person_id, kind);
CREATE UNIQUE INDEX notification_stop_by_subscriber ON notification_stop (subscriber_id);

-- The secret that a letter carries in its head.
CREATE TABLE notification_mail_stop (
    mail_id @id PRIMARY KEY,
    secret @text NOT NULL
) @table;
