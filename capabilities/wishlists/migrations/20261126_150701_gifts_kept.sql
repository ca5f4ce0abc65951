-- What is taken off a list of presents before its day stays, unseen, with what is given of it; and of a gift it is known by which
-- link whoever gives it came.

-- Nobody sees it on the list any more; who gives it is thanked all the same.
ALTER TABLE wish_item ADD COLUMN is_hidden @bool NOT NULL DEFAULT FALSE;

-- The hash of the word of the list's link, as it was then; nothing for whoever came without.
ALTER TABLE wish_claim ADD COLUMN came_by @bytes;
