-- Orders that were placed elsewhere stand among the others; where an order came from; orders that count as delivered though nobody
-- said so; what banks say about the money of a group; which texts were agreed to.

-- Where it was placed, if that was not here, its number there, and what was brought last, as a hash.
ALTER TABLE order_head ADD COLUMN origin @text;
ALTER TABLE order_head ADD COLUMN origin_reference @text;
ALTER TABLE order_head ADD COLUMN origin_hash @bytes;
CREATE UNIQUE INDEX order_head_by_origin ON order_head (origin_reference, origin) WHERE origin_reference IS NOT NULL;

-- The word of the link that was shared, else the host of the page that led here; the same as its group says.
ALTER TABLE order_head ADD COLUMN source @text;
UPDATE order_head SET source = (SELECT NULLIF(CASE WHEN g.share <> '' THEN g.share ELSE g.referrer END, '')
                                FROM order_group g WHERE g.id = order_head.group_id);
CREATE INDEX order_head_by_source ON order_head (source, id) WHERE source IS NOT NULL;
CREATE INDEX order_head_by_seller_shelf ON order_head (seller_id, shelf, id) WHERE seller_id IS NOT NULL;

-- Since when it counts as delivered though nobody said that it was.
ALTER TABLE order_head ADD COLUMN deemed_at @time;

-- Whether whoever bought wants the card kept that pays.
ALTER TABLE order_group ADD COLUMN keeps_card @bool NOT NULL DEFAULT FALSE;
-- Since when whoever paid says at their bank that they did not; when that ended, and for whom.
ALTER TABLE order_group ADD COLUMN disputed_at @time;
ALTER TABLE order_group ADD COLUMN dispute_ended_at @time;
ALTER TABLE order_group ADD COLUMN dispute_is_won @bool;
-- The texts that were agreed to, by their hash.
ALTER TABLE order_group ADD COLUMN terms @bytes;
-- Of a company of another country of the Union: how its number was looked up, for the books.
ALTER TABLE order_group ADD COLUMN company @json;
