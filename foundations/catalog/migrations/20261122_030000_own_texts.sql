-- From now on a row of texts keeps what was written in its language and nothing else; where nothing was, readers show what
-- another language says. Until now such a row kept a copy and one mark for all its texts.

UPDATE product_text SET summary = '' WHERE NOT is_own AND summary = (
    SELECT other.summary FROM product_text other
    WHERE other.product_id = product_text.product_id AND other.lang <> product_text.lang);
UPDATE product_text SET body = '' WHERE NOT is_own AND body = (
    SELECT other.body FROM product_text other
    WHERE other.product_id = product_text.product_id AND other.lang <> product_text.lang);
UPDATE product_text SET name = '' WHERE NOT is_own;
ALTER TABLE product_text DROP COLUMN is_own;

UPDATE category_text SET body = '' WHERE NOT is_own AND body = (
    SELECT other.body FROM category_text other
    WHERE other.category_id = category_text.category_id AND other.lang <> category_text.lang);
UPDATE category_text SET name = '' WHERE NOT is_own;
ALTER TABLE category_text DROP COLUMN is_own;
