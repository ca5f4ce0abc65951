-- What the back office lists of a product, published or not, folded whenever the product changes; and by which words it is
-- found there. Texts that are compared are folded.
CREATE TABLE product_line (
    product_id UUID PRIMARY KEY REFERENCES product (id),
    status TEXT NOT NULL,
    brand_id UUID,
    name TEXT COLLATE "C" NOT NULL,
    changed_at BIGINT NOT NULL,
    stock BIGINT NOT NULL,
    price BIGINT NOT NULL,
    is_out BOOLEAN NOT NULL,
    is_bare BOOLEAN NOT NULL,
    -- Why visitors may not see it, as far as its maker is to blame: the code of the refusal, or nothing.
    lack TEXT NOT NULL,
    -- Whether its brand's maker answers for it.
    by_brand BOOLEAN NOT NULL,
    is_unread BOOLEAN NOT NULL,
    has_problem BOOLEAN NOT NULL,
    words TEXT NOT NULL,
    body TEXT NOT NULL
);
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
    word TEXT COLLATE "C" NOT NULL,
    product_id UUID NOT NULL REFERENCES product (id),
    PRIMARY KEY (word, product_id)
);

-- The categories that a product names, published or not; those above them are not here.
CREATE TABLE product_place (
    product_id UUID NOT NULL REFERENCES product (id),
    category_id UUID NOT NULL REFERENCES category (id),
    PRIMARY KEY (product_id, category_id)
);
CREATE INDEX product_place_in ON product_place (category_id, product_id);

CREATE INDEX variant_by_gtin ON variant (gtin) WHERE gtin IS NOT NULL;

-- Products that were here before get their lines one after the other; this is the last that has one. No row: all have.
CREATE TABLE product_lined (
    number BIGINT PRIMARY KEY,
    product_id UUID NOT NULL
);
INSERT INTO product_lined (number, product_id)
SELECT 1, '00000000-0000-0000-0000-000000000000'::UUID WHERE EXISTS (SELECT 1 FROM product);
