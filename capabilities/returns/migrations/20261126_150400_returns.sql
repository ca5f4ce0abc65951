-- What goes back: what people declared, the returns that follow, their lines, notes and money, and the links by which whoever
-- has no account comes to them.

-- Somebody goes back on a contract. It is kept whether or not there is such an order: that is looked up afterwards.
CREATE TABLE withdrawal (
    id @id PRIMARY KEY,
    -- Who declared it, if they were signed in.
    person_id @id,
    name @text NOT NULL,
    -- The code of the order, as it was typed.
    code @text NOT NULL,
    email @text NOT NULL,
    email_folded @text NOT NULL,
    lang @text NOT NULL,
    -- Which goods: in words, and as lines of an order where the form showed them.
    goods @text NOT NULL,
    lines @json NOT NULL,
    -- The order, where whoever declared it came by that order's own page.
    known_order @id,
    -- declared, matched, lost or aside
    state @text NOT NULL,
    return_id @id,
    -- Of the page that shows it to whoever declared it.
    hash @bytes NOT NULL,
    declared_at @time NOT NULL
) @table;
CREATE UNIQUE INDEX withdrawal_by_hash ON withdrawal (hash);
CREATE INDEX withdrawal_by_state ON withdrawal (state, id);
CREATE INDEX withdrawal_by_person ON withdrawal (person_id, id);
CREATE INDEX withdrawal_by_email ON withdrawal (email_folded, id);

CREATE TABLE return_head (
    id @id PRIMARY KEY,
    -- The short word by which people speak of it. It opens nothing.
    code @text NOT NULL,
    -- withdrawal, allowed or conformity
    kind @text NOT NULL,
    order_id @id NOT NULL,
    order_code @text NOT NULL,
    person_id @id,
    name @text NOT NULL,
    email @text NOT NULL,
    email_folded @text NOT NULL,
    lang @text NOT NULL,
    -- A State, and whether something is still to be done.
    state @text NOT NULL,
    is_open @bool NOT NULL,
    -- What whoever sends it says, and which remedy they ask for.
    why @text NOT NULL,
    wish @text,
    -- What the shop says to it.
    answer @text NOT NULL,
    -- How it was sent back.
    tracking @text NOT NULL,
    -- repaired, replaced or impossible
    remedy @text,
    -- Whether the shop pays the way back.
    is_paid_by_shop @bool NOT NULL,
    currency @text NOT NULL,
    -- What goes back besides the goods: delivery and the price of the way to pay, where all of the order goes back.
    charges @money NOT NULL,
    -- Money that is on its way back, and money that is there.
    asked @money NOT NULL,
    refunded @money NOT NULL,
    declared_at @time NOT NULL,
    accepted_at @time,
    sent_at @time,
    received_at @time,
    ended_at @time,
    -- Until when the money must be back.
    due_at @time,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX return_head_by_code ON return_head (code);
CREATE INDEX return_head_by_open ON return_head (is_open, id);
CREATE INDEX return_head_by_kind ON return_head (kind, is_open, id);
CREATE INDEX return_head_by_order ON return_head (order_id, id);
CREATE INDEX return_head_by_person ON return_head (person_id, id);
CREATE INDEX return_head_by_email ON return_head (email_folded, id);

CREATE TABLE return_line (
    return_id @id NOT NULL REFERENCES return_head (id),
    line_id @id NOT NULL,
    product_id @id NOT NULL,
    variant_id @id NOT NULL,
    name_es @text NOT NULL,
    name_en @text NOT NULL,
    quantity @int NOT NULL,
    -- What the line of the order is: how many, what they cost together, how many of them had gone back before these.
    ordered @int NOT NULL,
    total @money NOT NULL,
    before @int NOT NULL,
    -- What arrived: how many, in which condition, how many of them are on sale again.
    received @int,
    condition @text,
    restocked @int NOT NULL,
    PRIMARY KEY (return_id, line_id)
) @table;

-- How many of a line of an order go back by all returns together; never more than were bought.
CREATE TABLE return_taken (
    line_id @id PRIMARY KEY,
    order_id @id NOT NULL,
    taken @int NOT NULL
) @table;
CREATE INDEX return_taken_by_order ON return_taken (order_id);

CREATE TABLE return_note (
    id @id PRIMARY KEY,
    return_id @id NOT NULL REFERENCES return_head (id),
    person_id @id,
    -- What whoever wrote it is called.
    name @text NOT NULL,
    body @text NOT NULL,
    created_at @time NOT NULL
) @table;
CREATE INDEX return_note_by_return ON return_note (return_id, id);
CREATE INDEX return_note_by_person ON return_note (person_id);

-- Money that was asked back for a return.
CREATE TABLE return_refund (
    refund_id @id PRIMARY KEY,
    return_id @id NOT NULL REFERENCES return_head (id),
    amount @money NOT NULL,
    -- asked, done or failed
    state @text NOT NULL,
    asked_at @time NOT NULL
) @table;
CREATE INDEX return_refund_by_return ON return_refund (return_id, refund_id);

-- Secrets that lead to a return, as hashes.
CREATE TABLE return_link (
    hash @bytes PRIMARY KEY,
    return_id @id NOT NULL REFERENCES return_head (id),
    created_at @time NOT NULL
) @table;
CREATE INDEX return_link_by_return ON return_link (return_id);

-- What the shop decided about what comes back: a name and a text each.
CREATE TABLE return_setting (
    name @text PRIMARY KEY,
    value @text NOT NULL
) @table;
