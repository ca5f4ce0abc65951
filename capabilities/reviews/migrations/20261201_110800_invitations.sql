-- Asking how it was, after something arrived: one row for an order, from the first thing that is heard of it. What is heard may come
-- in any order, so each fact writes columns or rows of its own.
CREATE TABLE reviews_invitation (
    -- The id of the order.
    order_id @id PRIMARY KEY,
    -- With what it was paid: a dispute is about that.
    group_id @id,
    -- Who bought, if they have an account.
    person_id @id,
    state @text NOT NULL,
    -- Why nobody is asked any more.
    why @text,
    -- By which right it is asked (GDPR art. 6): set with the first letter.
    basis @text,
    delivered_at @time,
    sent_at @time,
    reminded_at @time,
    -- The last instant at which an answer counts as one about the first time with it.
    ends_at @time
) @table;
CREATE INDEX reviews_invitation_by_person ON reviews_invitation (person_id, order_id);
CREATE INDEX reviews_invitation_by_group ON reviews_invitation (group_id);
CREATE INDEX reviews_invitation_by_state ON reviews_invitation (state, order_id);

-- What was bought with it.
CREATE TABLE reviews_invitation_good (
    order_id @id NOT NULL,
    product_id @id NOT NULL,
    -- One of its versions that were bought, to name it.
    variant_id @id,
    -- How many were bought, and how many of them were not sent after all. Zero while only something later was heard.
    quantity @int NOT NULL,
    unsent @int NOT NULL,
    -- Some of it came back: nobody is asked about it.
    is_back @bool NOT NULL,
    -- What was written about it by a letter.
    review_id @id,
    PRIMARY KEY (order_id, product_id)
) @keyed;

-- What is on its way back, or was said at a bank: while one of these is open, nobody is asked.
CREATE TABLE reviews_invitation_trouble (
    -- The id of the order, or of what it was paid with.
    about_id @id NOT NULL,
    -- The id of the return, or of the payment.
    cause_id @id NOT NULL,
    is_over @bool NOT NULL,
    PRIMARY KEY (about_id, cause_id)
) @keyed;

-- The secrets of letters: only their hashes.
CREATE TABLE reviews_invitation_link (
    secret_hash @bytes PRIMARY KEY,
    order_id @id NOT NULL
) @table;
CREATE INDEX reviews_invitation_link_by_order ON reviews_invitation_link (order_id);

-- What the shop decides about it: one row.
CREATE TABLE reviews_invitation_setting (
    id @int PRIMARY KEY,
    version @int NOT NULL,
    is_on @bool NOT NULL,
    -- So many days after it arrived.
    days @int NOT NULL,
    -- The same for what is fetched as a file.
    days_digital @int NOT NULL,
    -- So many days after the first letter.
    reminder_days @int NOT NULL,
    -- The code of a coupon that everybody gets who has written, whatever their stars; empty: none.
    thanks_code @text NOT NULL
) @table;
