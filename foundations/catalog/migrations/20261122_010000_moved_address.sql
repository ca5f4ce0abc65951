-- Addresses that lead elsewhere now: of another program, of a category or brand that was renamed. Whole paths, with the
-- prefix of their language. A page that stands at an address always comes first.

CREATE TABLE moved_address (
    path @text PRIMARY KEY,
    target @text NOT NULL
) @keyed;
CREATE INDEX moved_address_to ON moved_address (target);
