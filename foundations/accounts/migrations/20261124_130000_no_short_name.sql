-- What others type is the handle of a profile; accounts have no short name of their own beside it. The two columns stay,
-- empty: SQLite takes no unique column away, and a program of before goes on reading them.
UPDATE account_person SET handle = NULL, handle_read = NULL WHERE handle IS NOT NULL OR handle_read IS NOT NULL;
