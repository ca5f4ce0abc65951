-- Moderation: what people say should not stand here, what was decided about it and who appealed.

-- What somebody sent: one receipt for all the addresses that it names.
CREATE TABLE moderation_filing (
    id @id PRIMARY KEY,
    -- Who, if they were signed in. Nobody need say it when children are in danger.
    person_id @id,
    name @text NOT NULL,
    address @text NOT NULL,
    address_folded @text NOT NULL,
    lang @text NOT NULL,
    -- A Category.
    category @text NOT NULL,
    -- Why the law forbids it, and which one.
    why @text NOT NULL,
    law @text NOT NULL,
    created_at @time NOT NULL
) @table;
CREATE INDEX moderation_filing_by_person ON moderation_filing (person_id, created_at);
CREATE INDEX moderation_filing_by_address ON moderation_filing (address_folded, created_at);

-- One address of a filing, or something that those who work here found themselves.
CREATE TABLE moderation_notice (
    id @id PRIMARY KEY,
    filing_id @id REFERENCES moderation_filing (id),
    -- The short word by which people speak of it. It opens nothing.
    reference @text NOT NULL,
    -- notice or own, and a Category.
    source @text NOT NULL,
    category @text NOT NULL,
    -- Where it stands, and what it is if somebody wrote it here.
    url @text NOT NULL,
    contribution_id @id,
    kind @text,
    author_id @id,
    -- A NoticeState, and whether it waits to be decided.
    state @text NOT NULL,
    is_open @bool NOT NULL,
    -- An Outcome, the law or the terms behind it, and what both are told.
    outcome @text,
    ground @text NOT NULL,
    explanation @text NOT NULL,
    -- The statement of reasons, or the code by which it was turned away before it stood.
    statement_id @id,
    reject_code @text,
    -- Whether a program found it.
    is_detected @bool NOT NULL,
    agent_id @id,
    created_at @time NOT NULL,
    due_at @time NOT NULL,
    -- Whoever sends unfounded notices again and again waits so long.
    rests_until @time,
    decided_at @time,
    took_s @int,
    -- A Side, and what they say.
    appeal_side @text,
    appeal @text NOT NULL,
    appealed_at @time,
    judge_id @id,
    judgement @text NOT NULL,
    judged_at @time,
    judged_s @int,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX moderation_notice_by_reference ON moderation_notice (reference);
CREATE INDEX moderation_notice_by_due ON moderation_notice (is_open, due_at, id);
CREATE INDEX moderation_notice_appealed ON moderation_notice (appealed_at, id) WHERE state = 'appealed';
CREATE INDEX moderation_notice_by_decided ON moderation_notice (decided_at, id);
CREATE INDEX moderation_notice_by_created ON moderation_notice (created_at, id);
CREATE INDEX moderation_notice_by_judged ON moderation_notice (judged_at, id);
CREATE INDEX moderation_notice_by_filing ON moderation_notice (filing_id, id);
CREATE INDEX moderation_notice_by_author ON moderation_notice (author_id, decided_at, id);
CREATE INDEX moderation_notice_by_contribution ON moderation_notice (contribution_id, created_at, id);

-- Secrets that lead to a filing (reporter) or to what was decided about a text (author). Only their hashes.
CREATE TABLE moderation_link (
    hash @bytes PRIMARY KEY,
    -- A Side.
    side @text NOT NULL,
    subject_id @id NOT NULL,
    created_at @time NOT NULL
) @table;
CREATE INDEX moderation_link_by_subject ON moderation_link (subject_id);

-- Who was warned, or must wait: by account, or by address where there is none.
CREATE TABLE moderation_measure (
    id @id PRIMARY KEY,
    -- A Side.
    side @text NOT NULL,
    person_id @id,
    address_folded @text NOT NULL,
    -- Nothing for a warning.
    until_at @time,
    created_at @time NOT NULL
) @table;
CREATE INDEX moderation_measure_by_person ON moderation_measure (person_id, side, created_at);
CREATE INDEX moderation_measure_by_address ON moderation_measure (address_folded, side, created_at);
CREATE INDEX moderation_measure_by_created ON moderation_measure (created_at);

-- How often something happened in a year, for the page on which the shop gives account of it.
CREATE TABLE moderation_tally (
    year @int NOT NULL,
    -- held or reported, and for which reason.
    what @text NOT NULL,
    word @text NOT NULL,
    many @int NOT NULL,
    PRIMARY KEY (year, what, word)
) @table;

-- What the shop decided about moderation: a name and a number each.
CREATE TABLE moderation_setting (
    name @text PRIMARY KEY,
    value @int NOT NULL
) @table;
