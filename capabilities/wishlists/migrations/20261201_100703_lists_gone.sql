-- A list of presents that its owner deletes before its day, while somebody gives something of it, stays without its words until
-- after that day, for those who give.
ALTER TABLE wish_list ADD COLUMN gone_at @time;
