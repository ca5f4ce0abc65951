-- What people write, whatever it is: the text, whether it stands, what others say to it, and why it was taken down.

CREATE TABLE contribution (
    id @id PRIMARY KEY,
    -- review, reply, question, answer, comment, story or article
    kind @text NOT NULL,
    about_kind @text NOT NULL,
    about_id @id NOT NULL,
    -- person, house, guest, imported or gone
    writer @text NOT NULL,
    -- The account that wrote it; nothing for what was brought from elsewhere, and once its author is gone.
    author_id @id,
    -- Under what name a guest wrote it, or it was brought from elsewhere, as it may be shown.
    author_name @text,
    lang @text NOT NULL,
    title @text NOT NULL,
    -- Markdown.
    body @text NOT NULL,
    -- Sources of pictures, in order.
    pictures @json NOT NULL,
    -- published, held, rejected, hidden or withdrawn
    state @text NOT NULL,
    -- Why it is held.
    reason @text,
    -- Why it was rejected.
    code @text,
    -- Whether the house knows that its author lived through it.
    is_proven @bool NOT NULL,
    -- Which version of the text this is.
    version @int NOT NULL,
    written_at @time NOT NULL,
    published_at @time,
    edited_at @time,
    decided_at @time,
    up @int NOT NULL,
    down @int NOT NULL,
    -- Raised by every change but votes.
    change @int NOT NULL
) @table;
CREATE INDEX contribution_by_author ON contribution (author_id, written_at, id);
CREATE INDEX contribution_by_about ON contribution (about_id, kind, state, written_at, id);

-- What stood before its author wrote it anew.
CREATE TABLE contribution_version (
    contribution_id @id NOT NULL,
    version @int NOT NULL,
    title @text NOT NULL,
    body @text NOT NULL,
    since @time NOT NULL,
    PRIMARY KEY (contribution_id, version)
) @keyed;

-- What each thinks of it.
CREATE TABLE contribution_vote (
    contribution_id @id NOT NULL,
    person_id @id NOT NULL,
    is_up @bool NOT NULL,
    at @time NOT NULL,
    PRIMARY KEY (contribution_id, person_id)
) @keyed;
CREATE INDEX contribution_vote_by_person ON contribution_vote (person_id, contribution_id);

-- Who thinks that it should not stand.
CREATE TABLE contribution_report (
    id @id PRIMARY KEY,
    contribution_id @id NOT NULL,
    -- Nobody for somebody without an account, or who is gone.
    person_id @id,
    reason @text NOT NULL,
    note @text NOT NULL,
    -- open, upheld or dismissed
    state @text NOT NULL,
    at @time NOT NULL
) @table;
CREATE UNIQUE INDEX contribution_report_once ON contribution_report (contribution_id, person_id);
CREATE INDEX contribution_report_by_person ON contribution_report (person_id, id);

-- What waits for a decision: held, or reported while it stands.
CREATE TABLE contribution_waiting (
    contribution_id @id PRIMARY KEY,
    -- Severity by reach by accuracy, in hundredths.
    priority @int NOT NULL,
    since @time NOT NULL,
    reports @int NOT NULL
) @table;
CREATE INDEX contribution_waiting_by_priority ON contribution_waiting (priority, contribution_id);

-- Why something was taken down, as its author was told.
CREATE TABLE contribution_statement (
    id @id PRIMARY KEY,
    contribution_id @id NOT NULL,
    person_id @id,
    -- All that the transparency database of the EU asks for, and the words of whoever decided.
    reasons @json NOT NULL,
    -- What it said when it was taken down.
    text @text NOT NULL,
    at @time NOT NULL,
    reversed_at @time
) @table;
CREATE INDEX contribution_statement_by_contribution ON contribution_statement (contribution_id, id);
CREATE INDEX contribution_statement_by_person ON contribution_statement (person_id, id);

-- Sixty-four numbers by which alike texts are told, and the groups of four under which they meet.
CREATE TABLE contribution_print (
    contribution_id @id PRIMARY KEY,
    numbers @bytes NOT NULL
) @table;
CREATE TABLE contribution_band (
    band @int NOT NULL,
    contribution_id @id NOT NULL,
    PRIMARY KEY (band, contribution_id)
) @keyed;
CREATE INDEX contribution_band_by_contribution ON contribution_band (contribution_id);

-- What somebody has written here so far, in numbers, and what they want to become of it.
CREATE TABLE contribution_writer (
    person_id @id PRIMARY KEY,
    stood @int NOT NULL,
    refused @int NOT NULL,
    upheld @int NOT NULL,
    dismissed @int NOT NULL,
    -- How many since then, of what may be written in a day.
    counted_from @time NOT NULL,
    counted @int NOT NULL,
    -- Whether their texts go when they do.
    takes_along @bool NOT NULL,
    -- Until when they may not write, and not report.
    may_write_from @time,
    may_report_from @time
) @table;

-- How many new authors wrote within an hour from one place or about one thing. A mark is a number that nobody can read back.
CREATE TABLE contribution_pace (
    hour @int NOT NULL,
    mark @int NOT NULL,
    counted @int NOT NULL,
    PRIMARY KEY (hour, mark)
) @keyed;

-- What the shop has set: one row.
CREATE TABLE contribution_setting (
    id @int PRIMARY KEY,
    settings @json NOT NULL,
    version @int NOT NULL
) @table;
