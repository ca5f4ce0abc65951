-- Passkeys, codes as second factor, and what waits for either.

-- When whoever has this session last showed who they are, by the machine's clock. Not said: when it began.
ALTER TABLE account_session ADD COLUMN proved_at @time;

CREATE TABLE account_passkey (
    id @id PRIMARY KEY,
    person_id @id NOT NULL REFERENCES account_person (id),
    -- The authenticator's own name for the key: nobody else's can have it.
    credential_id @bytes NOT NULL UNIQUE,
    -- Public key, counter and what else the authenticator said, as JSON.
    credential @json NOT NULL,
    -- How its person calls it.
    name @text NOT NULL,
    made_at @time NOT NULL,
    used_at @time,
    version @int NOT NULL
) @table;
CREATE INDEX account_passkey_by_person ON account_passkey (person_id);

-- A passkey is being made or used. Good once, and for a few minutes.
CREATE TABLE account_ceremony (
    id @id PRIMARY KEY,
    -- register, enter or prove
    kind @text NOT NULL,
    -- The browser has the secret, we its SHA-256.
    secret_hash @bytes NOT NULL UNIQUE,
    -- Who, if they are in already.
    person_id @id REFERENCES account_person (id),
    -- The challenge and what it is compared with, as JSON. No browser ever has it.
    state @json NOT NULL,
    ends_at @time NOT NULL
) @table;

-- Codes from an app. It counts once a code was shown.
CREATE TABLE account_totp (
    person_id @id PRIMARY KEY REFERENCES account_person (id),
    -- What the codes are made from; docs/adr/0022 says why as it is.
    secret @bytes NOT NULL,
    confirmed_at @time,
    -- The last step whose code was good: none is good twice.
    last_step @int NOT NULL
) @keyed;

-- Codes for whoever lost the app. Each is good once, and gone then.
CREATE TABLE account_recovery (
    person_id @id NOT NULL REFERENCES account_person (id),
    code_hash @bytes NOT NULL,
    PRIMARY KEY (person_id, code_hash)
) @keyed;

-- Somebody showed who they are and is asked for a code.
CREATE TABLE account_second (
    id @id PRIMARY KEY,
    secret_hash @bytes NOT NULL UNIQUE,
    person_id @id NOT NULL REFERENCES account_person (id),
    -- How they showed it: password, provider, letter.
    how @text NOT NULL,
    tries @int NOT NULL,
    ends_at @time NOT NULL
) @table;
CREATE INDEX account_second_by_person ON account_second (person_id);
