-- Several sellers at once: each order says who sells it and how many orders its payment pays; what the house keeps of each line is
-- frozen; money that came twice has a row of its own; of a line so many are not sent any more.

-- Nobody where the house sells.
ALTER TABLE order_head ADD COLUMN seller_id @id;
-- So many orders the group has.
ALTER TABLE order_head ADD COLUMN members @int NOT NULL DEFAULT 1;
-- Taxes by kind and rate, where the group has several orders; else those of the group are the order's.
ALTER TABLE order_head ADD COLUMN taxes @json;
-- The business that sells it, as it was when the order was placed: address and where it is written to.
ALTER TABLE order_head ADD COLUMN sold_by @json;
CREATE INDEX order_head_by_seller ON order_head (seller_id, id);

-- So many of it are not sent any more, because their money goes back.
ALTER TABLE order_line ADD COLUMN dropped @int NOT NULL DEFAULT 0;
-- What a product was called when it was bought last.
CREATE INDEX order_line_by_product ON order_line (product_id, id);

-- What the house keeps of a line, by which rule, as it was when the order was placed.
CREATE TABLE order_commission (
    line_id @id NOT NULL REFERENCES order_line (id),
    position @int NOT NULL,
    order_id @id NOT NULL REFERENCES order_head (id),
    rule_id @id NOT NULL,
    name @text NOT NULL,
    -- Hundredths of a percent.
    rate @int NOT NULL,
    flat @money NOT NULL,
    amount @money NOT NULL,
    currency @text NOT NULL,
    PRIMARY KEY (line_id, position)
) @keyed;
CREATE INDEX order_commission_by_order ON order_commission (order_id, line_id, position);

-- Money that came twice, or not as it was agreed: it goes back.
CREATE TABLE order_extra (
    payment_id @id PRIMARY KEY,
    group_id @id NOT NULL REFERENCES order_group (id),
    -- The payment's own, if it could be asked for.
    refund_id @id,
    amount @money NOT NULL,
    currency @text NOT NULL,
    -- asked, done or failed
    state @text NOT NULL,
    came_at @time NOT NULL,
    done_at @time
) @table;
CREATE INDEX order_extra_by_group ON order_extra (group_id, payment_id);
CREATE INDEX order_extra_by_refund ON order_extra (refund_id);
