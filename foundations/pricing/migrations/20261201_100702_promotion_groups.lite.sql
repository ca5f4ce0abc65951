-- Promotions that name a group already.
UPDATE promotion SET group_code = COALESCE(json_extract(body, '$.wants.group'), '');
