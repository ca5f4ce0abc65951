-- People, their sessions, and what they asked for by letter. Whatever tells who somebody is stands in these tables only.

CREATE TABLE account_person (
    id @id PRIMARY KEY,
    name @text NOT NULL,
    -- What a search compares.
    name_folded @text NOT NULL,
    -- The short name that others type; most have none.
    handle @text UNIQUE,
    -- What a hurried reader takes it for: nobody else has one that reads alike.
    handle_read @text UNIQUE,
    -- Where letters go, as it was written, and as it is compared. Nobody is here whose address was not confirmed.
    address @text NOT NULL,
    address_folded @text NOT NULL UNIQUE,
    lang @text NOT NULL,
    role @text NOT NULL,
    -- active or suspended
    state @text NOT NULL,
    -- Never the password: what it is compared with. None: there is no way in by password.
    password @text,
    joined_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX account_person_by_role ON account_person (role, state);

-- One browser of one person. By the machine's clock, which is never moved.
CREATE TABLE account_session (
    id @id PRIMARY KEY,
    -- The browser has the secret, we its SHA-256.
    secret_hash @bytes NOT NULL UNIQUE,
    person_id @id NOT NULL REFERENCES account_person (id),
    -- Family and system of the browser, a few words.
    browser @text NOT NULL,
    begun_at @time NOT NULL,
    seen_at @time NOT NULL,
    ends_at @time NOT NULL
) @table;
CREATE INDEX account_session_by_person ON account_session (person_id);

-- Asked for by letter. Gone when its time is over.
CREATE TABLE account_asked (
    id @id PRIMARY KEY,
    -- sign_up, reset, invite or password_changed
    kind @text NOT NULL,
    -- waiting for its letter, open since there is a link, or closed
    state @text NOT NULL,
    address @text NOT NULL,
    address_folded @text NOT NULL,
    name @text NOT NULL,
    lang @text NOT NULL,
    -- Of whoever signs up.
    password @text,
    -- The browser that signed up has the other half.
    bond_hash @bytes,
    -- Of whoever is invited.
    role @text,
    -- Who it is about, if somebody has an account already.
    person_id @id REFERENCES account_person (id),
    -- Who asked, if they were signed in: an invitation is good as long as they may give it.
    asked_by @id REFERENCES account_person (id),
    -- The letter has the secret, we its SHA-256.
    secret_hash @bytes UNIQUE,
    asked_at @time NOT NULL,
    ends_at @time NOT NULL
) @table;
CREATE INDEX account_asked_by_address ON account_asked (address_folded, kind, asked_at);

-- One row, which whoever takes an owner away changes first: two at once would each see the other's.
CREATE TABLE account_owners (
    one @int PRIMARY KEY,
    turn @int NOT NULL
) @keyed;
INSERT INTO account_owners (one, turn) VALUES (1, 0);
