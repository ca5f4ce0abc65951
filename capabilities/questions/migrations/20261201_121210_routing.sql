-- Asking people who have a thing what somebody wants to know about it.

-- How far that has come for a question.
CREATE TABLE questions_routing (
    -- The id of the question.
    question_id @id PRIMARY KEY,
    product_id @id NOT NULL,
    -- waiting, asking or done
    state @text NOT NULL,
    -- Why nobody is asked any more.
    why @text,
    -- Whoever asked wants it at once, whatever was answered.
    is_wanted @bool NOT NULL,
    -- How many were asked.
    asked @int NOT NULL,
    -- Since when everybody can read the question.
    begun_at @time NOT NULL,
    -- When somebody was asked last.
    wave_at @time
) @table;

-- Who says that they may be asked about what they have. Nobody is who has not said so.
CREATE TABLE questions_owner (
    person_id @id PRIMARY KEY,
    is_willing @bool NOT NULL,
    changed_at @time NOT NULL
) @table;

-- What those have who may be asked, and since when.
CREATE TABLE questions_owner_thing (
    product_id @id NOT NULL,
    person_id @id NOT NULL,
    delivered_at @time NOT NULL,
    PRIMARY KEY (product_id, person_id)
) @keyed;
CREATE INDEX questions_owner_thing_latest ON questions_owner_thing (product_id, delivered_at, person_id);
CREATE INDEX questions_owner_thing_by_person ON questions_owner_thing (person_id, product_id);

-- Who was asked, by a letter with a secret of which only the hash is kept.
CREATE TABLE questions_owner_asked (
    question_id @id NOT NULL,
    person_id @id NOT NULL,
    secret_hash @bytes NOT NULL,
    asked_at @time NOT NULL,
    -- What they answered by it.
    answer_id @id,
    PRIMARY KEY (question_id, person_id)
) @keyed;
CREATE UNIQUE INDEX questions_owner_asked_by_secret ON questions_owner_asked (secret_hash);
CREATE INDEX questions_owner_asked_by_person ON questions_owner_asked (person_id, asked_at);

-- What the shop has set about asking owners and about points: one row.
CREATE TABLE questions_routing_setting (
    id @int PRIMARY KEY,
    settings @json NOT NULL,
    version @int NOT NULL
) @table;
