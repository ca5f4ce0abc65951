-- Promotions that name a group already.
UPDATE promotion SET group_code = COALESCE(body::json -> 'wants' ->> 'group', '');
