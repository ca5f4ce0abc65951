-- When somebody who wants to leave is erased. Nothing: they stay. A row of somebody who was erased stays too, emptied, in
-- state erased: its id is good for ever.
ALTER TABLE account_person ADD COLUMN leaves_at @time;
