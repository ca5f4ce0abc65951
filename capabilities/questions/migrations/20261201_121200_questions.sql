-- Questions about products and what is answered. What they say is a contribution; here stands how far they have come.

CREATE TABLE questions_question (
    -- The id of the contribution.
    id @id PRIMARY KEY,
    product_id @id NOT NULL,
    -- Who asked; nobody for what came from elsewhere, and for those who are gone.
    person_id @id,
    -- What stands beside it, as every visitor may read it.
    name @text NOT NULL,
    -- open, answered, accepted, duplicate, closed or converted
    stage @text NOT NULL,
    -- As its contribution says.
    state @text NOT NULL,
    -- Whether it stands in lists: everybody can read it, and it is neither closed nor the same as another.
    is_listed @bool NOT NULL,
    -- How many answers everybody can read.
    answers @int NOT NULL,
    -- Votes for it less votes against it.
    score @int NOT NULL,
    -- The answer that stands first.
    best_id @id,
    -- The answer of which whoever asked says that it helped.
    accepted_id @id,
    -- The question that asks the same.
    into_id @id,
    -- Why it was closed.
    reason @text,
    asked_at @time NOT NULL,
    -- When everybody could read the first answer.
    answered_at @time,
    version @int NOT NULL
) @table;
CREATE INDEX questions_question_newest ON questions_question (product_id, is_listed, asked_at, id);
CREATE INDEX questions_question_useful ON questions_question (product_id, is_listed, score, asked_at, id);
CREATE INDEX questions_question_stage ON questions_question (product_id, is_listed, stage, asked_at, id);
CREATE INDEX questions_question_by_person ON questions_question (person_id, id);
CREATE INDEX questions_question_by_stage ON questions_question (stage, is_listed, asked_at, id);
CREATE INDEX questions_question_at_stage ON questions_question (stage, id);

CREATE TABLE questions_answer (
    -- The id of the contribution.
    id @id PRIMARY KEY,
    question_id @id NOT NULL,
    -- Who answered; nobody for what came from elsewhere, and for those who are gone.
    person_id @id,
    name @text NOT NULL,
    -- brand, owner or expert; nothing for whoever else answers.
    mark @text,
    -- Since when they have it.
    since @time,
    -- As its contribution says.
    state @text NOT NULL,
    is_shown @bool NOT NULL,
    -- Whether it was told that it stands.
    is_told @bool NOT NULL,
    -- Votes for it less votes against it.
    score @int NOT NULL,
    -- How sure it is that it helps, in millionths (Wilson).
    helpful @int NOT NULL,
    written_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX questions_answer_by_question ON questions_answer (question_id, is_shown, helpful, id);
CREATE INDEX questions_answer_by_person ON questions_answer (person_id, id);
CREATE INDEX questions_answer_by_both ON questions_answer (question_id, person_id, id);

-- Who says that a question asks the same as another.
CREATE TABLE questions_same (
    question_id @id NOT NULL,
    person_id @id NOT NULL,
    into_id @id NOT NULL,
    at @time NOT NULL,
    PRIMARY KEY (question_id, person_id)
) @keyed;
CREATE INDEX questions_same_by_person ON questions_same (person_id, question_id);

-- Who found their answer before they asked, as numbers: a day of the shop clock, what was found, about which product.
CREATE TABLE questions_deflected (
    day @int NOT NULL,
    found @text NOT NULL,
    product_id @id NOT NULL,
    counted @int NOT NULL,
    PRIMARY KEY (day, found, product_id)
) @keyed;

-- What was brought from elsewhere, by the hash of what its file says.
CREATE TABLE questions_imported (
    key_hash @bytes PRIMARY KEY,
    question_id @id NOT NULL
) @table;
