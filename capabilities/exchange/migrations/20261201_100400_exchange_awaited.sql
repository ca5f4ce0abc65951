-- Customers of another program who have no account here. Nobody is in the table of people whose address was not confirmed; what
-- is known of them waits here until somebody confirms that address, and goes after two years.
CREATE TABLE exchange_awaited (
    id @id PRIMARY KEY,
    -- The address of their letters, and the same as addresses are compared.
    email @text NOT NULL,
    folded @text NOT NULL UNIQUE,
    name @text NOT NULL,
    address @json,
    said_at @time NOT NULL
) @table;
