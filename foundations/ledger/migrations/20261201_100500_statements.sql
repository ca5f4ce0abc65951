-- What the house has kept of each month of a seller, frozen, with the tax on it; and whether that tax is added to commissions or
-- stands in them.

CREATE TABLE ledger_statement (
    id @id PRIMARY KEY,
    seller_id @id NOT NULL,
    currency @text NOT NULL,
    -- 2026-11
    month @text NOT NULL,
    -- What the house has kept of sales, as it was frozen with the orders.
    kept @money NOT NULL,
    -- Of that, or beside it: what is taxed, at how many hundredths of a percent, and the tax.
    base @money NOT NULL,
    rate @int NOT NULL,
    tax @money NOT NULL,
    -- A TaxCause.
    cause @text NOT NULL,
    is_on_top @bool NOT NULL,
    frozen_at @time NOT NULL
) @table;
CREATE UNIQUE INDEX ledger_statement_by_seller ON ledger_statement (seller_id, currency, month);
CREATE INDEX ledger_statement_by_month ON ledger_statement (month, id);

ALTER TABLE ledger_setting ADD COLUMN is_tax_on_top @bool NOT NULL DEFAULT FALSE;
-- Since which month that counts, and how it was before; empty while nobody has changed it.
ALTER TABLE ledger_setting ADD COLUMN on_top_from @text NOT NULL DEFAULT '';
ALTER TABLE ledger_setting ADD COLUMN was_on_top @bool NOT NULL DEFAULT FALSE;
