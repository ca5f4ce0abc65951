-- Comments: who says what to which thing, and whom they answer. The words of a comment are a contribution.

CREATE TABLE comments_comment (
    -- The id of the contribution.
    id @id PRIMARY KEY,
    -- product, review or story, and which one.
    place @text NOT NULL,
    about_id @id NOT NULL,
    -- The first comment of its thread: itself, where it begins one.
    thread_id @id NOT NULL,
    -- Whom it answers; nothing where it begins a thread.
    answers_id @id,
    -- Who wrote it; nobody for those who are gone.
    person_id @id,
    -- What stands beside it, as every visitor may read it.
    name @text NOT NULL,
    -- house, seller or author
    badge @text,
    -- As its contribution says.
    state @text NOT NULL,
    -- How many comments of its thread stand, kept with the first of it.
    shown @int NOT NULL,
    -- Whether somebody was told of it.
    is_told @bool NOT NULL,
    written_at @time NOT NULL
) @table;
CREATE INDEX comments_comment_threads ON comments_comment (place, about_id, written_at, id) WHERE shown > 0;
CREATE INDEX comments_comment_replies ON comments_comment (thread_id, written_at, id);
CREATE INDEX comments_comment_by_person ON comments_comment (person_id, id);

-- How many comments stand on a thing.
CREATE TABLE comments_count (
    place @text NOT NULL,
    about_id @id NOT NULL,
    shown @int NOT NULL,
    PRIMARY KEY (place, about_id)
) @keyed;
