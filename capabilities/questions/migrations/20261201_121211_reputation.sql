-- Points for questions and answers that help: one row for each thing that gives or takes some, so that what is undone is taken back.
CREATE TABLE questions_points (
    person_id @id NOT NULL,
    -- question_up, answer_up, down, accepted or accepting
    cause @text NOT NULL,
    -- The question or the answer.
    source_id @id NOT NULL,
    -- Which of several of the same, from 1.
    nth @int NOT NULL,
    points @int NOT NULL,
    -- The day of UTC on which it counts, in days since 1970.
    day @int NOT NULL,
    PRIMARY KEY (person_id, cause, source_id, nth)
) @keyed;
CREATE INDEX questions_points_by_day ON questions_points (person_id, day);

-- What they come to, with the most that a day gives.
CREATE TABLE questions_reputation (
    person_id @id PRIMARY KEY,
    points @int NOT NULL
) @table;
