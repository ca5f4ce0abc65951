-- The catalogue. Texts stand in one row for each language, always for every language: where nothing was written, what
-- another language says is kept with is_own = false. JSON is never looked into by SQL.

CREATE TABLE category (
    id @id PRIMARY KEY,
    key @text NOT NULL UNIQUE,
    parent_id @id REFERENCES category (id),
    position @int NOT NULL,
    picture @text NOT NULL,
    hash @text NOT NULL
) @table;

CREATE TABLE category_text (
    category_id @id NOT NULL REFERENCES category (id),
    lang @text NOT NULL,
    name @text NOT NULL,
    slug @text NOT NULL,
    path @text NOT NULL,
    body @text NOT NULL,
    is_own @bool NOT NULL,
    PRIMARY KEY (category_id, lang),
    UNIQUE (lang, path)
) @keyed;

CREATE TABLE brand (
    id @id PRIMARY KEY,
    key @text NOT NULL UNIQUE,
    slug @text NOT NULL UNIQUE,
    name @text NOT NULL,
    details @json NOT NULL,
    hash @text NOT NULL
) @table;

CREATE TABLE product_kind (
    key @text PRIMARY KEY,
    details @json NOT NULL
) @keyed;

CREATE TABLE product (
    id @id PRIMARY KEY,
    key @text NOT NULL UNIQUE,
    status @text NOT NULL,
    brand_id @id REFERENCES brand (id),
    category_id @id REFERENCES category (id),
    details @json NOT NULL,
    hash @text NOT NULL,
    created_at @time NOT NULL,
    published_at @time,
    changed_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX product_by_brand ON product (brand_id, published_at);

CREATE TABLE product_text (
    product_id @id NOT NULL REFERENCES product (id),
    lang @text NOT NULL,
    name @text NOT NULL,
    slug @text NOT NULL,
    summary @text NOT NULL,
    body @text NOT NULL,
    is_own @bool NOT NULL,
    PRIMARY KEY (product_id, lang)
) @keyed;

-- Every slug a product ever had; the old ones lead to the current one.
CREATE TABLE product_slug (
    lang @text NOT NULL,
    slug @text NOT NULL,
    product_id @id NOT NULL REFERENCES product (id),
    is_current @bool NOT NULL,
    PRIMARY KEY (lang, slug)
) @keyed;
CREATE INDEX product_slug_of ON product_slug (product_id);

CREATE TABLE variant (
    id @id PRIMARY KEY,
    product_id @id NOT NULL REFERENCES product (id),
    position @int NOT NULL,
    sku @text NOT NULL UNIQUE,
    gtin @text,
    option_values @json NOT NULL,
    price @money NOT NULL,
    reduced_since @time,
    prior_price @money,
    cost @money,
    weight_g @int,
    content_amount @int,
    content_unit @text,
    is_active @bool NOT NULL
) @table;
CREATE INDEX variant_of_product ON variant (product_id, position);

CREATE TABLE location (
    id @id PRIMARY KEY,
    key @text NOT NULL UNIQUE,
    name @text NOT NULL
) @table;

CREATE TABLE stock (
    variant_id @id NOT NULL REFERENCES variant (id),
    location_id @id NOT NULL REFERENCES location (id),
    quantity @int NOT NULL,
    PRIMARY KEY (variant_id, location_id)
) @keyed;

CREATE TABLE product_picture (
    product_id @id NOT NULL REFERENCES product (id),
    position @int NOT NULL,
    source @text NOT NULL,
    alt @json NOT NULL,
    PRIMARY KEY (product_id, position)
) @keyed;

-- Which published products stand in a category or below it, with the keys by which they are listed.
CREATE TABLE category_product (
    category_id @id NOT NULL REFERENCES category (id),
    product_id @id NOT NULL REFERENCES product (id),
    published_at @time NOT NULL,
    price_from @money NOT NULL,
    PRIMARY KEY (category_id, product_id)
) @keyed;
CREATE INDEX category_product_new ON category_product (category_id, published_at, product_id);
CREATE INDEX category_product_price ON category_product (category_id, price_from, product_id);
CREATE INDEX category_product_of ON category_product (product_id);

-- What a list shows of a product, folded whenever the product changes. Only published products have one.
CREATE TABLE card (
    product_id @id PRIMARY KEY REFERENCES product (id),
    brand_id @id,
    published_at @time NOT NULL,
    reduced_since @time,
    body @json NOT NULL
) @keyed;
CREATE INDEX card_new ON card (published_at, product_id);
CREATE INDEX card_reduced ON card (reduced_since, product_id);
CREATE INDEX card_brand ON card (brand_id, published_at, product_id);
