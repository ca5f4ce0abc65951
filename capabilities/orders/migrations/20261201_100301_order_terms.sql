-- Texts that buyers agreed to, each version once, and what the shop decided about orders.

CREATE TABLE order_terms (
    -- SHA-256 of language and text.
    hash @bytes PRIMARY KEY,
    lang @text NOT NULL,
    -- Markdown.
    body @text NOT NULL,
    -- When somebody agreed to it first.
    made_at @time NOT NULL
) @table;

CREATE TABLE order_setting (
    name @text PRIMARY KEY,
    value @text NOT NULL
) @table;
