-- Categories that moved: the last of their products that was listed where it stands now, while there are some behind it.
CREATE TABLE category_listing (
    category_id @id PRIMARY KEY,
    product_id @id NOT NULL
) @keyed;
