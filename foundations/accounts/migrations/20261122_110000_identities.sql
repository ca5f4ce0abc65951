-- Accounts that people have elsewhere and come in by, and those who are on their way.

CREATE TABLE account_identity (
    id @id PRIMARY KEY,
    person_id @id NOT NULL REFERENCES account_person (id),
    -- What the settings call the provider, and what the provider calls itself: a name that is given to another one opens nothing.
    provider @text NOT NULL,
    issuer @text NOT NULL,
    -- What the provider calls them. Never their address: addresses change hands.
    subject @text NOT NULL,
    -- By what they tell two of them apart: the address there, or the name.
    label @text NOT NULL,
    linked_at @time NOT NULL,
    used_at @time NOT NULL,
    UNIQUE (provider, issuer, subject)
) @table;
CREATE INDEX account_identity_by_person ON account_identity (person_id);

-- A browser on its way to a provider and back. Good once, and for a few minutes.
CREATE TABLE account_passage (
    id @id PRIMARY KEY,
    -- The browser has the secret, we its SHA-256. Whatever the provider is told is made of the secret too.
    secret_hash @bytes NOT NULL UNIQUE,
    provider @text NOT NULL,
    -- Who is in and wants to come in by that account too.
    person_id @id REFERENCES account_person (id),
    lang @text NOT NULL,
    -- Where they wanted to go.
    next_path @text NOT NULL,
    -- What the provider said of somebody we do not know yet, while they say the rest.
    issuer @text,
    subject @text,
    name @text,
    address @text,
    -- Whether the provider vouches for the address.
    is_verified @bool NOT NULL,
    -- The letter that confirms the address, if one is needed.
    asked_id @id,
    ends_at @time NOT NULL
) @table;
CREATE INDEX account_passage_by_asked ON account_passage (asked_id);
