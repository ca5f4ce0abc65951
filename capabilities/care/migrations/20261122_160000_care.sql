-- Customer care: one case for a person and a matter, what was said in it, the links by which people come to it.

CREATE TABLE care_case (
    id @id PRIMARY KEY,
    -- The short word by which people speak of it. It opens nothing.
    code @text NOT NULL,
    -- Who wrote, if they were signed in.
    person_id @id,
    name @text NOT NULL,
    address @text NOT NULL,
    address_folded @text NOT NULL,
    lang @text NOT NULL,
    -- A Matter, and what it is about, as kind and id.
    matter @text NOT NULL,
    about_kind @text,
    about_id @id,
    -- web or mail
    channel @text NOT NULL,
    -- A CaseState, and whether it is neither resolved nor closed.
    state @text NOT NULL,
    is_open @bool NOT NULL,
    -- Whether the last who wrote was the customer.
    is_unanswered @bool NOT NULL,
    agent_id @id,
    created_at @time NOT NULL,
    heard_at @time NOT NULL,
    due_at @time NOT NULL,
    -- Working days that were left when the shop began to wait for the customer.
    days_left @int,
    answered_at @time,
    resolved_at @time,
    closed_at @time,
    minutes @int NOT NULL,
    rating @int,
    rating_words @text NOT NULL,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX care_case_by_code ON care_case (code);
CREATE INDEX care_case_by_due ON care_case (is_open, due_at, id);
CREATE INDEX care_case_by_agent ON care_case (agent_id, is_open, due_at, id);
CREATE INDEX care_case_by_person ON care_case (person_id, created_at, id);
CREATE INDEX care_case_by_address ON care_case (address_folded, created_at, id);
CREATE INDEX care_case_by_channel ON care_case (channel, created_at);

CREATE TABLE care_message (
    id @id PRIMARY KEY,
    case_id @id NOT NULL REFERENCES care_case (id),
    -- customer, staff, note or house
    author @text NOT NULL,
    person_id @id,
    -- What whoever wrote it for the shop is called.
    name @text NOT NULL,
    body @text NOT NULL,
    minutes @int NOT NULL,
    -- The Message-ID of the mail that it came or went by, without its brackets.
    message_id @text,
    channel @text NOT NULL,
    created_at @time NOT NULL
) @table;
CREATE INDEX care_message_by_case ON care_message (case_id, created_at, id);
CREATE INDEX care_message_by_person ON care_message (person_id);

-- What came with a mail: kept as files, handed to staff as downloads.
CREATE TABLE care_attachment (
    id @id PRIMARY KEY,
    case_id @id NOT NULL REFERENCES care_case (id),
    message_id @id NOT NULL REFERENCES care_message (id),
    name @text NOT NULL,
    kind @text NOT NULL,
    bytes_count @int NOT NULL,
    -- Of the file behind the hash of its mail, so that it is kept for this case only.
    hash @text NOT NULL
) @table;
CREATE INDEX care_attachment_by_case ON care_attachment (case_id, id);

-- Secrets that lead to a case: by a link, in the address to which a mail is answered, or the Message-ID of a letter of ours.
-- Only their hashes.
CREATE TABLE care_link (
    hash @bytes PRIMARY KEY,
    case_id @id NOT NULL REFERENCES care_case (id),
    -- page or mail
    purpose @text NOT NULL,
    created_at @time NOT NULL
) @table;
CREATE INDEX care_link_by_case ON care_link (case_id);

-- Answers that are given again and again.
CREATE TABLE care_reply (
    id @id PRIMARY KEY,
    name @text NOT NULL,
    name_folded @text NOT NULL,
    body @text NOT NULL
) @table;
CREATE UNIQUE INDEX care_reply_by_name ON care_reply (name_folded);

-- Those who have looked after a case, and what they are called.
CREATE TABLE care_agent (
    person_id @id PRIMARY KEY,
    name @text NOT NULL
) @table;

-- What the shop decided about its customer care: a name and a text each.
CREATE TABLE care_setting (
    name @text PRIMARY KEY,
    value @text NOT NULL
) @table;

-- How far a folder of mails was read.
CREATE TABLE care_mailbox (
    folder @text PRIMARY KEY,
    validity @int NOT NULL,
    uid @int NOT NULL
) @table;

-- Mails that were taken, as the hash of their Message-ID, so that none is taken twice.
CREATE TABLE care_taken (
    hash @bytes PRIMARY KEY,
    taken_at @time NOT NULL
) @table;
CREATE INDEX care_taken_by_time ON care_taken (taken_at);
