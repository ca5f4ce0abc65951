-- Tokens with which programs act for somebody.

CREATE TABLE api_token (
    id @id PRIMARY KEY,
    -- The program has the token, we its SHA-256.
    secret_hash @bytes NOT NULL UNIQUE,
    person_id @id NOT NULL,
    -- How its person calls it.
    name @text NOT NULL,
    -- What it may do, words with a space between them.
    scopes @text NOT NULL,
    -- By the machine's clock, as all times of secrets.
    made_at @time NOT NULL,
    ends_at @time NOT NULL,
    used_at @time
) @table;
CREATE INDEX api_token_by_person ON api_token (person_id);
