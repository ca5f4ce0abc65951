-- What buyers think of a product, as reviews tell it: kept beside the card, which is written anew with every change of the product.
CREATE TABLE catalog_scored (
    product_id @id PRIMARY KEY,
    -- How many reviews count, and all their stars together.
    reviews @int NOT NULL,
    stars @int NOT NULL,
    -- What its page says of it, in hundredths of a star.
    score @int NOT NULL
) @keyed;
