-- Which signs speak against a review being true, as they were when it was written: `young,many`. Whoever decides reads them.
ALTER TABLE reviews_review ADD COLUMN signs @text NOT NULL DEFAULT '';

-- Raised by every change of what the shop decided.
ALTER TABLE reviews_setting ADD COLUMN version @int NOT NULL DEFAULT 0;

-- What was bought and was not as agreed: nobody is asked about what came back and was paid back. What only came is mended or
-- replaced, what was only paid is cheaper.
CREATE TABLE reviews_invitation_faulty (
    return_id @id NOT NULL,
    product_id @id NOT NULL,
    -- Whether it came.
    is_here @bool NOT NULL,
    -- Whether all the money is back that was asked for it.
    is_paid @bool NOT NULL,
    PRIMARY KEY (return_id, product_id)
) @keyed;
