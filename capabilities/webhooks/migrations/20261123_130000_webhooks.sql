-- Webhooks: other programs that are told what happens, what was to be told to each, and how every attempt went.

CREATE TABLE webhook_endpoint (
    id @id PRIMARY KEY,
    -- What those who run the shop call it.
    name @text NOT NULL,
    address @text NOT NULL,
    -- Names of facts, one after another with a blank between them.
    kinds @text NOT NULL,
    -- on, off, failing, gone or removed
    state @text NOT NULL,
    created_at @time NOT NULL,
    -- The last attempt that was taken, and the first that failed since then.
    reached_at @time,
    failing_since @time,
    -- Whoever decides what is under way to it counts this up first, so that they stand in line.
    turn @int NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX webhook_endpoint_by_state ON webhook_endpoint (state, id);

-- What messages are signed with. One that has an end still signs until then.
CREATE TABLE webhook_secret (
    id @id PRIMARY KEY,
    endpoint_id @id NOT NULL REFERENCES webhook_endpoint (id),
    secret @bytes NOT NULL,
    ends_at @time
) @table;
CREATE INDEX webhook_secret_by_endpoint ON webhook_secret (endpoint_id, id);
CREATE INDEX webhook_secret_by_end ON webhook_secret (ends_at);

-- A message to one of them: the same bytes under the same id, however often it is tried.
CREATE TABLE webhook_delivery (
    id @id PRIMARY KEY,
    endpoint_id @id NOT NULL REFERENCES webhook_endpoint (id),
    kind @text NOT NULL,
    body @text NOT NULL,
    -- waiting, sending, delivered or failed
    state @text NOT NULL,
    attempts @int NOT NULL,
    -- When it is tried next, if it waits; when the last attempt began.
    due_at @time NOT NULL,
    begun_at @time,
    created_at @time NOT NULL
) @table;
CREATE INDEX webhook_delivery_by_endpoint ON webhook_delivery (endpoint_id, id);
CREATE INDEX webhook_delivery_by_state ON webhook_delivery (endpoint_id, state, due_at, id);
CREATE INDEX webhook_delivery_by_time ON webhook_delivery (state, created_at, id);

CREATE TABLE webhook_attempt (
    delivery_id @id NOT NULL REFERENCES webhook_delivery (id),
    number @int NOT NULL,
    at @time NOT NULL,
    -- answered, unreachable or off_limits
    outcome @text NOT NULL,
    status @int,
    millis @int NOT NULL,
    -- The beginning of what the other side answered, or why nothing came back.
    said @text NOT NULL,
    PRIMARY KEY (delivery_id, number)
) @table;
