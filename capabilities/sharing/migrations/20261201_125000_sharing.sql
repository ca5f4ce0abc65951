-- Sharing: how often links were followed, who brings friends, what became of it, and pages of what somebody bought.

-- How often a link of ours was followed: a sum for each day. Who followed it is written nowhere.
CREATE TABLE sharing_visit (
    -- YYYY-MM-DD in the shop's zone.
    day @text NOT NULL,
    -- Where it leads.
    path @text NOT NULL,
    -- By which way it was passed on.
    channel @text NOT NULL,
    -- The code of the member whose link it is; empty for everybody's.
    code @text NOT NULL,
    visits @int NOT NULL,
    PRIMARY KEY (day, path, channel, code)
) @keyed;
CREATE INDEX sharing_visit_by_code ON sharing_visit (code, day);

-- Whoever brings friends has a code.
CREATE TABLE sharing_member (
    person_id @id PRIMARY KEY,
    code @text NOT NULL,
    made_at @time NOT NULL
) @table;
CREATE UNIQUE INDEX sharing_member_by_code ON sharing_member (code);

CREATE TABLE sharing_referral (
    id @id PRIMARY KEY,
    -- Who brings, and who is brought; nothing once they were erased.
    advocate_id @id,
    friend_id @id,
    -- The friend, while it runs: nobody is brought by two at once.
    slot @id,
    state @text NOT NULL,
    joined_at @time NOT NULL,
    -- Until when a purchase counts, not including it.
    ends_at @time NOT NULL,
    -- What was promised then: the present in minor units, from what an order on, and how many days it waits after arrival.
    reward_minor @int NOT NULL,
    minimum_minor @int NOT NULL,
    currency @text NOT NULL,
    lock_days @int NOT NULL,
    -- The order that counts.
    order_id @id,
    -- When nothing can go back any more.
    unlock_at @time,
    -- The coupon of whoever brought them.
    promotion_id @id,
    changed_at @time NOT NULL
) @table;
CREATE UNIQUE INDEX sharing_referral_by_slot ON sharing_referral (slot);
CREATE INDEX sharing_referral_by_advocate ON sharing_referral (advocate_id, id);
CREATE INDEX sharing_referral_by_friend ON sharing_referral (friend_id, id);
CREATE INDEX sharing_referral_by_order ON sharing_referral (order_id);
CREATE INDEX sharing_referral_by_state ON sharing_referral (state, id);

-- What is heard of orders of people who were brought. It may come in any order, so each fact adds what it knows.
CREATE TABLE sharing_order (
    order_id @id PRIMARY KEY,
    -- With what it was paid: a dispute is about that.
    group_id @id,
    person_id @id,
    total_minor @int,
    currency @text,
    refunded_minor @int NOT NULL,
    -- When it was agreed, if an invitation ran then; and since when it stands.
    placed_at @time,
    confirmed_at @time,
    delivered_at @time,
    -- It was called off before anything was sent, or nobody paid in time.
    is_off @bool NOT NULL,
    -- All of its money went back, or was lost at a bank.
    is_undone @bool NOT NULL
) @table;
CREATE INDEX sharing_order_by_person ON sharing_order (person_id, placed_at);
CREATE INDEX sharing_order_by_group ON sharing_order (group_id);

-- What is on its way back, or was said at a bank: while one of these is open, no present is given.
CREATE TABLE sharing_trouble (
    -- The id of the order, or of what it was paid with.
    about_id @id NOT NULL,
    -- The id of the return, or of the payment.
    cause_id @id NOT NULL,
    is_over @bool NOT NULL,
    PRIMARY KEY (about_id, cause_id)
) @keyed;

-- What the shop decides about bringing friends: one row.
CREATE TABLE sharing_setting (
    id @int PRIMARY KEY,
    version @int NOT NULL,
    is_on @bool NOT NULL,
    -- In minor units of the shop's currency: off the friend's first order, the present of whoever brought them, and from what an
    -- order on both count.
    friend_minor @int NOT NULL,
    advocate_minor @int NOT NULL,
    minimum_minor @int NOT NULL,
    -- Days: to buy, to wait after arrival, in which the present can be used.
    window_days @int NOT NULL,
    lock_days @int NOT NULL,
    reward_days @int NOT NULL,
    -- So many friends of one person count in a year.
    most_a_year @int NOT NULL,
    -- The group of those who were brought, and the promotion that is for them.
    group_id @id,
    promotion_id @id
) @table;

-- A page on which somebody shows what they bought, made by their own choice.
CREATE TABLE sharing_bought (
    id @id PRIMARY KEY,
    person_id @id NOT NULL,
    -- The word of its address.
    code @text NOT NULL,
    made_at @time NOT NULL
) @table;
CREATE UNIQUE INDEX sharing_bought_by_code ON sharing_bought (code);
CREATE INDEX sharing_bought_by_person ON sharing_bought (person_id, id);

CREATE TABLE sharing_bought_item (
    page_id @id NOT NULL,
    product_id @id NOT NULL,
    -- Its version, to name and draw it.
    variant_id @id NOT NULL,
    PRIMARY KEY (page_id, product_id)
) @keyed;
