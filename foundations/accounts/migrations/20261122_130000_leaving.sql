-- When somebody who wants to leave is erased. Nothing: they stay. A row of somebody who was erased stays too, emptied, in
-- state erased: its id is good for ever.
ALTER TABLE account_person ADD COLUMN leaves_at @time;

-- The addresses that somebody had before: what was kept under one of them is found by it when they are erased.
CREATE TABLE account_former (
    person_id @id NOT NULL REFERENCES account_person (id),
    address_folded @text NOT NULL,
    left_at @time NOT NULL,
    PRIMARY KEY (person_id, address_folded)
) @keyed;
