-- Who sells a product; nobody stands for the house itself. Who they are is not the catalogue's: it only knows what they are called
-- and whether they sell now.
CREATE TABLE catalog_seller (
    seller_id @id PRIMARY KEY,
    name @text NOT NULL,
    is_open @bool NOT NULL
) @keyed;

ALTER TABLE product ADD COLUMN seller_id @id;
CREATE INDEX product_by_seller ON product (seller_id, id) WHERE seller_id IS NOT NULL;
