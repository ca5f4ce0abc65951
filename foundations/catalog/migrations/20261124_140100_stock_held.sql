-- What is put aside for somebody who is buying it: still here, and nobody else's to buy. `held` of a stock is the sum of the
-- rows of stock_hold about it. Whoever holds lets go or sells; a hold has no clock of its own.
ALTER TABLE stock ADD COLUMN held @int NOT NULL DEFAULT 0;

CREATE TABLE stock_hold (
    owner_kind @text NOT NULL,
    owner_id @id NOT NULL,
    variant_id @id NOT NULL REFERENCES variant (id),
    location_id @id NOT NULL REFERENCES location (id),
    quantity @int NOT NULL,
    held_at @time NOT NULL,
    PRIMARY KEY (owner_kind, owner_id, variant_id, location_id)
) @keyed;
CREATE INDEX stock_hold_of ON stock_hold (variant_id, location_id);

-- What was taken away from where when somebody bought it, so that exactly this comes back if they do not keep it.
CREATE TABLE stock_sold (
    owner_kind @text NOT NULL,
    owner_id @id NOT NULL,
    variant_id @id NOT NULL REFERENCES variant (id),
    location_id @id NOT NULL REFERENCES location (id),
    quantity @int NOT NULL,
    PRIMARY KEY (owner_kind, owner_id, variant_id, location_id)
) @keyed;

-- How often the shop itself has counted anew, because something was sold or came back: so many of the versions of a product
-- are nobody's who edits it.
ALTER TABLE product ADD COLUMN stocked @int NOT NULL DEFAULT 0;

-- How many of its stock are put aside.
ALTER TABLE product_line ADD COLUMN held @int NOT NULL DEFAULT 0;

-- In which sets a reference is a part. How many of it a set has, the set says itself.
CREATE TABLE set_part (
    sku @text NOT NULL,
    product_id @id NOT NULL REFERENCES product (id),
    PRIMARY KEY (sku, product_id)
) @keyed;
CREATE INDEX set_part_of ON set_part (product_id);

-- Sets from before this table. One reference too many does no harm; one that is missed comes with the next change of its set.
INSERT INTO set_part (sku, product_id)
SELECT v.sku, p.id FROM product p JOIN variant v ON p.details LIKE '%"sku":"' || v.sku || '"%'
WHERE p.details LIKE '%"product_type":"grouped"%';
