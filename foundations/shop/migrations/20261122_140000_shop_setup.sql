-- How often it was said who the shop is: whoever changes it says which state they saw.
ALTER TABLE shop ADD COLUMN version @int NOT NULL DEFAULT 1;

-- Links under which a shop that has no owner yet is set up. The terminal shows the secret once, we keep its SHA-256. By the
-- machine's clock. All are gone when the shop is set up.
CREATE TABLE shop_setup (
    secret_hash @bytes PRIMARY KEY,
    made_at @time NOT NULL
) @keyed;
