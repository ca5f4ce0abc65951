-- Addresses: what people keep so that they need not write it again.

-- One row for whoever keeps any. Every change writes it, so two changes of one person never pass each other.
CREATE TABLE address_book (
    person_id @id PRIMARY KEY,
    -- The address that is offered first.
    default_id @id,
    -- How often something changed.
    changes @int NOT NULL
) @table;

CREATE TABLE address (
    id @id PRIMARY KEY,
    person_id @id NOT NULL,
    name @text NOT NULL,
    company @text NOT NULL,
    line1 @text NOT NULL,
    line2 @text NOT NULL,
    postcode @text NOT NULL,
    city @text NOT NULL,
    region @text NOT NULL,
    -- Two letters of ISO 3166.
    country @text NOT NULL,
    phone @text NOT NULL,
    tax_id @text NOT NULL,
    -- When it was kept, changed or used in an order.
    used_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX address_by_person ON address (person_id, used_at);
