-- Orders: what was agreed at once (a group, paid at once), in it one order for each seller, its lines as they were then, what
-- was sent, what went back, what staff noted, and the links by which whoever has no account comes to them.

CREATE TABLE order_group (
    id @id PRIMARY KEY,
    -- Who bought, if they were signed in.
    person_id @id,
    -- Empty once whoever bought was forgotten, as are name, addresses and note.
    email @text NOT NULL,
    email_folded @text NOT NULL,
    lang @text NOT NULL,
    -- What whoever gets it is called, for lists.
    name @text NOT NULL,
    -- Postal addresses; empty once forgotten.
    delivery_to @json NOT NULL,
    billing_to @json,
    -- What stays of where it went, for taxes: country, region and, once forgotten, the first signs of the postcode.
    country @text NOT NULL,
    region @text NOT NULL,
    postcode @text NOT NULL,
    wants_invoice @bool NOT NULL,
    note @text NOT NULL,
    currency @text NOT NULL,
    total @money NOT NULL,
    -- Taxes by kind and rate, promotions that count, the way of delivery: as they were then.
    taxes @json NOT NULL,
    why @json NOT NULL,
    cause @text NOT NULL,
    delivery @json,
    -- The code of the way to pay, and the payment that paid it.
    method @text NOT NULL,
    payment_id @id,
    -- From where the browser came: a host, the word of a link.
    referrer @text NOT NULL,
    share @text NOT NULL,
    -- A HeardFrom.
    heard @text,
    placed_at @time NOT NULL,
    -- Whether whoever bought is forgotten as soon as it is over, and whether they were.
    is_leaving @bool NOT NULL,
    is_forgotten @bool NOT NULL
) @table;
CREATE INDEX order_group_by_person ON order_group (person_id, id);
CREATE INDEX order_group_by_email ON order_group (email_folded, id);

CREATE TABLE order_head (
    id @id PRIMARY KEY,
    group_id @id NOT NULL REFERENCES order_group (id),
    -- The short word by which people speak of it. It opens nothing.
    code @text NOT NULL,
    person_id @id,
    -- An OrderState, a PaymentState, a GoodsState, and where that stands in lists.
    state @text NOT NULL,
    payment @text NOT NULL,
    goods @text NOT NULL,
    shelf @text NOT NULL,
    currency @text NOT NULL,
    subtotal @money NOT NULL,
    discount @money NOT NULL,
    delivery @money NOT NULL,
    fee @money NOT NULL,
    tax @money NOT NULL,
    total @money NOT NULL,
    paid @money NOT NULL,
    refunded @money NOT NULL,
    lines_count @int NOT NULL,
    placed_at @time NOT NULL,
    confirmed_at @time,
    paid_at @time,
    sent_at @time,
    delivered_at @time,
    ended_at @time,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX order_head_by_code ON order_head (code);
CREATE INDEX order_head_by_group ON order_head (group_id, id);
CREATE INDEX order_head_by_person ON order_head (person_id, id);
CREATE INDEX order_head_by_shelf ON order_head (shelf, id);
-- What was taken in a week is added up along it.
CREATE INDEX order_head_by_confirmed ON order_head (confirmed_at, currency, state, total);

CREATE TABLE order_line (
    id @id PRIMARY KEY,
    order_id @id NOT NULL REFERENCES order_head (id),
    position @int NOT NULL,
    product_id @id NOT NULL,
    variant_id @id NOT NULL,
    sku @text NOT NULL,
    name_es @text NOT NULL,
    name_en @text NOT NULL,
    options @json NOT NULL,
    slug_es @text NOT NULL,
    slug_en @text NOT NULL,
    picture @text,
    -- A ProductType.
    kind @text NOT NULL,
    unit @money NOT NULL,
    quantity @int NOT NULL,
    discount @money NOT NULL,
    total @money NOT NULL,
    -- Hundredths of a percent.
    rate @int NOT NULL,
    tax @money NOT NULL,
    surcharge @money NOT NULL,
    -- What one costs the shop.
    cost @money,
    -- A class of withdrawal.
    withdrawal @text NOT NULL,
    sent @int NOT NULL
) @table;
CREATE UNIQUE INDEX order_line_by_order ON order_line (order_id, position);

CREATE TABLE order_parcel (
    id @id PRIMARY KEY,
    order_id @id NOT NULL REFERENCES order_head (id),
    -- A code of the carriers that the house knows.
    carrier @text,
    -- The number by which the carrier knows it: whoever has it may see where it goes.
    tracking @text NOT NULL,
    sent_at @time NOT NULL,
    delivered_at @time
) @table;
CREATE INDEX order_parcel_by_order ON order_parcel (order_id, id);

CREATE TABLE order_packed (
    parcel_id @id NOT NULL REFERENCES order_parcel (id),
    line_id @id NOT NULL REFERENCES order_line (id),
    order_id @id NOT NULL REFERENCES order_head (id),
    quantity @int NOT NULL,
    PRIMARY KEY (parcel_id, line_id)
) @keyed;
CREATE INDEX order_packed_by_order ON order_packed (order_id);

-- Money that went back or should. The id is the payment's own.
CREATE TABLE order_refund (
    id @id PRIMARY KEY,
    order_id @id NOT NULL REFERENCES order_head (id),
    amount @money NOT NULL,
    currency @text NOT NULL,
    -- asked, done or failed
    state @text NOT NULL,
    asked_at @time NOT NULL,
    done_at @time
) @table;
CREATE INDEX order_refund_by_order ON order_refund (order_id, id);

-- What somebody of the shop said to the others.
CREATE TABLE order_note (
    id @id PRIMARY KEY,
    order_id @id NOT NULL REFERENCES order_head (id),
    person_id @id,
    name @text NOT NULL,
    body @text NOT NULL,
    created_at @time NOT NULL
) @table;
CREATE INDEX order_note_by_order ON order_note (order_id, id);
CREATE INDEX order_note_by_person ON order_note (person_id);

-- Secrets that lead to a group. Only their hashes.
CREATE TABLE order_link (
    hash @bytes PRIMARY KEY,
    group_id @id NOT NULL REFERENCES order_group (id),
    created_at @time NOT NULL
) @table;
CREATE INDEX order_link_by_group ON order_link (group_id);
