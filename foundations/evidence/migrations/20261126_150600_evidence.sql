-- Evidence: who bought what, folded from what orders, returns and the till say. Each of them writes columns of its own, so it does
-- not matter which is heard first; what follows from all of them stands in `evidence`.

-- Where something was bought: an order, or a code of the till.
CREATE TABLE evidence_origin (
    -- The id of the order or of the code.
    id @id PRIMARY KEY,
    -- order or till; nothing while only something about an order was heard that comes later.
    source @text,
    person_id @id,
    bought_at @time,
    delivered_at @time,
    -- It was called off.
    cancelled_at @time,
    -- All of its money went back.
    refunded_at @time
) @table;
CREATE INDEX evidence_origin_by_person ON evidence_origin (person_id, id);

CREATE TABLE evidence_goods (
    -- The id of the line.
    id @id PRIMARY KEY,
    origin_id @id NOT NULL,
    product_id @id NOT NULL,
    variant_id @id NOT NULL,
    quantity @int NOT NULL
) @table;
CREATE INDEX evidence_goods_by_origin ON evidence_goods (origin_id, product_id);

-- What was taken off a line: it was not sent after all, or it came back.
CREATE TABLE evidence_less (
    -- The order that was shortened, or the return.
    cause_id @id NOT NULL,
    line_id @id NOT NULL,
    -- unsent or returned
    why @text NOT NULL,
    quantity @int NOT NULL,
    at @time NOT NULL,
    PRIMARY KEY (line_id, cause_id)
) @keyed;

-- What follows: one row, one read.
CREATE TABLE evidence (
    person_id @id NOT NULL,
    product_id @id NOT NULL,
    variant_id @id NOT NULL,
    -- The line of an order; nothing for what was bought at the till.
    line_id @id,
    source @text NOT NULL,
    bought_at @time NOT NULL,
    delivered_at @time,
    returned_at @time,
    PRIMARY KEY (person_id, product_id)
) @keyed;
CREATE INDEX evidence_by_product ON evidence (product_id, person_id);
CREATE INDEX evidence_by_day ON evidence (person_id, bought_at, product_id);

-- Codes for receipts of the physical shop, made together.
CREATE TABLE evidence_sheet (
    id @id PRIMARY KEY,
    -- What staff wrote on it.
    note @text NOT NULL,
    -- all: everything on it was bought; any: whoever types the code says which of it.
    choice @text NOT NULL,
    code_count @int NOT NULL,
    valid_until @time NOT NULL,
    made_at @time NOT NULL
) @table;

CREATE TABLE evidence_sheet_line (
    sheet_id @id NOT NULL REFERENCES evidence_sheet (id),
    position @int NOT NULL,
    product_id @id NOT NULL,
    variant_id @id NOT NULL,
    PRIMARY KEY (sheet_id, position)
) @keyed;

CREATE TABLE evidence_code (
    id @id PRIMARY KEY,
    sheet_id @id NOT NULL REFERENCES evidence_sheet (id),
    -- As it is compared: without hyphen. It is printed again when somebody asks, so it is kept as it is.
    code @text NOT NULL,
    -- Who typed it, and when.
    person_id @id,
    used_at @time
) @table;
CREATE UNIQUE INDEX evidence_code_by_code ON evidence_code (code);
CREATE INDEX evidence_code_by_sheet ON evidence_code (sheet_id, id);
CREATE INDEX evidence_code_by_person ON evidence_code (person_id);
