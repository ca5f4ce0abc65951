-- The ledger: what moves between accounts, what was heard of each order that makes it move, payouts to sellers, and reports.

-- What moved at once. It is never changed and never taken away.
CREATE TABLE ledger_transaction (
    id @id PRIMARY KEY,
    -- A Kind.
    kind @text NOT NULL,
    -- The fact with its place in the log, or the deed, that made it.
    cause @text NOT NULL,
    about_kind @text NOT NULL,
    about_id @id NOT NULL,
    seller_id @id,
    currency @text NOT NULL,
    -- The sum of one column.
    size @money NOT NULL,
    -- Where the shop is: 2026-11-03.
    day @text NOT NULL,
    happened_at @time NOT NULL,
    booked_at @time NOT NULL
) @table;
CREATE UNIQUE INDEX ledger_transaction_by_cause ON ledger_transaction (cause);
CREATE INDEX ledger_transaction_by_about ON ledger_transaction (about_kind, about_id, id);
CREATE INDEX ledger_transaction_by_seller ON ledger_transaction (seller_id, currency, day, id);
CREATE INDEX ledger_transaction_by_day ON ledger_transaction (day, id);

-- What is put on one account: debits above zero. Those of a transaction add up to nothing.
CREATE TABLE ledger_entry (
    transaction_id @id NOT NULL REFERENCES ledger_transaction (id),
    account @text NOT NULL,
    amount @money NOT NULL,
    PRIMARY KEY (transaction_id, account)
) @keyed;
CREATE INDEX ledger_entry_by_account ON ledger_entry (account, transaction_id);

-- What the entries of each account add up to.
CREATE TABLE ledger_account (
    -- The account with its currency: sales.EUR
    code @text PRIMARY KEY,
    -- A Role.
    role @text NOT NULL,
    seller_id @id,
    currency @text NOT NULL,
    balance @money NOT NULL,
    entries @int NOT NULL
) @keyed;
CREATE INDEX ledger_account_by_role ON ledger_account (role, code);
CREATE INDEX ledger_account_by_seller ON ledger_account (seller_id, role, currency);

-- The same for each day and reason.
CREATE TABLE ledger_day (
    role @text NOT NULL,
    day @text NOT NULL,
    account @text NOT NULL,
    kind @text NOT NULL,
    currency @text NOT NULL,
    amount @money NOT NULL,
    PRIMARY KEY (role, day, account, kind)
) @keyed;
CREATE INDEX ledger_day_by_account ON ledger_day (account, day);

-- All that was heard of an order.
CREATE TABLE ledger_order (
    order_id @id PRIMARY KEY,
    group_id @id,
    seller_id @id,
    -- Nothing until it was heard whose it is.
    currency @text,
    total @money,
    tax @money,
    delivery @money,
    commission @money,
    is_bound @bool NOT NULL,
    -- Where in the log that was said last.
    bound_place @text NOT NULL,
    is_paid @bool NOT NULL,
    refunded @money NOT NULL,
    delivered_at @time,
    release_at @time,
    released_at @time,
    latest_at @time NOT NULL
) @table;

-- What was heard already.
CREATE TABLE ledger_heard (
    fact @text NOT NULL,
    place @text NOT NULL,
    PRIMARY KEY (fact, place)
) @keyed;

CREATE TABLE ledger_payout (
    id @id PRIMARY KEY,
    seller_id @id NOT NULL,
    currency @text NOT NULL,
    amount @money NOT NULL,
    -- A PayoutState.
    state @text NOT NULL,
    -- By what it is found at the bank.
    reference @text NOT NULL,
    -- The account that it is of, as long as it is only proposed: there is one at a time.
    open_of @text,
    created_at @time NOT NULL,
    sent_at @time,
    ended_at @time,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX ledger_payout_by_open ON ledger_payout (open_of);
CREATE INDEX ledger_payout_by_state ON ledger_payout (state, id);
CREATE INDEX ledger_payout_by_seller ON ledger_payout (seller_id, id);

-- One row.
CREATE TABLE ledger_setting (
    id @int PRIMARY KEY,
    hold_days @int NOT NULL,
    minimum @money NOT NULL,
    version @int NOT NULL
) @table;

-- What came of comparing the book with the list of a provider. What is in it carries ids and amounts only.
CREATE TABLE ledger_report (
    id @id PRIMARY KEY,
    way @text NOT NULL,
    from_day @text NOT NULL,
    until_day @text NOT NULL,
    ours @int NOT NULL,
    theirs @int NOT NULL,
    differences @int NOT NULL,
    made_at @time NOT NULL
) @table;

CREATE TABLE ledger_difference (
    report_id @id NOT NULL REFERENCES ledger_report (id),
    position @int NOT NULL,
    -- A Found and a Moved.
    found @text NOT NULL,
    what @text NOT NULL,
    our_ref @text NOT NULL,
    their_ref @text NOT NULL,
    our_amount @money,
    our_currency @text,
    their_amount @money,
    their_currency @text,
    PRIMARY KEY (report_id, position)
) @keyed;
