-- Numbers of companies that the register of the Union was asked for, and what it answered. A row is kept for thirty days.

CREATE TABLE vat_number (
    id @id PRIMARY KEY,
    -- As the register calls it: EL for Greece, XI for Northern Ireland.
    country @text NOT NULL,
    -- Without the prefix of its country.
    number @text NOT NULL,
    asked_at @time NOT NULL,
    -- When the register answered last, and what; nothing until it has.
    checked_at @time,
    is_valid @bool,
    -- What the register calls whoever has the number, and the number of the question there, where it gave one.
    name @text,
    proof @text NOT NULL
) @table;
CREATE UNIQUE INDEX vat_number_by_number ON vat_number (country, number);
