-- Trouble with what somebody bought, before it is a case: what they found that helped.
CREATE TABLE care_solved (
    id @id PRIMARY KEY,
    person_id @id NOT NULL,
    product_id @id NOT NULL,
    -- The text of somebody else that helped: its kind and its id.
    found_kind @text NOT NULL,
    found_id @id NOT NULL,
    at @time NOT NULL
) @table;
CREATE UNIQUE INDEX care_solved_once ON care_solved (person_id, product_id, found_id);

-- Questions that became a case, so that none becomes two.
CREATE TABLE care_converted (
    question_id @id PRIMARY KEY,
    case_id @id NOT NULL
) @table;
CREATE INDEX care_converted_by_case ON care_converted (case_id);
