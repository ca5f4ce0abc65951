-- What the back office lists of a product, published or not, folded whenever the product changes; and by which words it is
-- found there. Texts that are compared are folded.
CREATE TABLE product_line (
    product_id BLOB PRIMARY KEY REFERENCES product (id),
    status TEXT NOT NULL,
    brand_id BLOB,
    name TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    stock INTEGER NOT NULL,
    price INTEGER NOT NULL,
    is_out INTEGER NOT NULL,
    is_bare INTEGER NOT NULL,
    -- Why visitors may not see it, as far as its maker is to blame: the code of the refusal, or nothing.
    lack TEXT NOT NULL,
    -- Whether its brand's maker answers for it.
    by_brand INTEGER NOT NULL,
    is_unread INTEGER NOT NULL,
    has_problem INTEGER NOT NULL,
    words TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Orders, each with what a list is sifted by: whoever walks along one looks at no row that does not pass.
CREATE INDEX product_line_changed ON product_line
    (changed_at, product_id, status, brand_id, is_out, is_bare, has_problem);
CREATE INDEX product_line_name ON product_line
    (name, product_id, status, brand_id, is_out, is_bare, has_problem);
CREATE INDEX product_line_stock ON product_line
    (stock, product_id, status, brand_id, is_out, is_bare, has_problem);
CREATE INDEX product_line_price ON product_line
    (price, product_id, status, brand_id, is_out, is_bare, has_problem);
CREATE INDEX product_line_brand ON product_line (brand_id);
CREATE INDEX product_line_hidden ON product_line (status) WHERE status <> 'published';
CREATE INDEX product_line_out ON product_line (is_out, product_id) WHERE is_out;
CREATE INDEX product_line_bare ON product_line (is_bare, product_id) WHERE is_bare;
CREATE INDEX product_line_problem ON product_line (has_problem, product_id) WHERE has_problem;

CREATE TABLE product_word (
    word TEXT NOT NULL,
    product_id BLOB NOT NULL REFERENCES product (id),
    PRIMARY KEY (word, product_id)
) STRICT, WITHOUT ROWID;

-- The categories that a product names, published or not; those above them are not here.
CREATE TABLE product_place (
    product_id BLOB NOT NULL REFERENCES product (id),
    category_id BLOB NOT NULL REFERENCES category (id),
    PRIMARY KEY (product_id, category_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_place_in ON product_place (category_id, product_id);

CREATE INDEX variant_by_gtin ON variant (gtin) WHERE gtin IS NOT NULL;

-- Products that were here before get their lines one after the other; this is the last that has one. No row: all have.
CREATE TABLE product_lined (
    number INTEGER PRIMARY KEY,
    product_id BLOB NOT NULL
) STRICT;
INSERT INTO product_lined (number, product_id)
SELECT 1, x'00000000000000000000000000000000' WHERE EXISTS (SELECT 1 FROM product);
