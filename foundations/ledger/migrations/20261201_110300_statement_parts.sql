-- What goes back of an earlier month is taxed as that month was: a row beside that of the month in which it goes back.

-- The month that it is of; empty for the month itself.
ALTER TABLE ledger_statement ADD COLUMN of_month @text NOT NULL DEFAULT '';
DROP INDEX ledger_statement_by_seller;
CREATE UNIQUE INDEX ledger_statement_by_part ON ledger_statement (seller_id, currency, month, of_month);
