-- Cards that providers keep for people who wanted that. Their numbers are with the provider alone: here is by what they call
-- them, and what of them people recognise.

CREATE TABLE payment_saved (
    id @id PRIMARY KEY,
    -- Whose; nobody's any more while the provider is told to forget it.
    person_id @id,
    way @text NOT NULL,
    -- agreed (nothing is kept before it has paid), kept or leaving
    standing @text NOT NULL,
    -- How the provider calls them, the card, and the payment by which it was kept. They open it together with the shop's keys.
    customer @text NOT NULL,
    their_ref @text NOT NULL,
    first_ref @text NOT NULL,
    brand @text NOT NULL,
    last_four @text NOT NULL,
    -- The last month in which it pays; zero where nobody has said.
    ends_year @int NOT NULL,
    ends_month @int NOT NULL,
    agreed_at @time NOT NULL,
    saved_at @time
) @table;
CREATE INDEX payment_saved_by_person ON payment_saved (person_id, id);
CREATE INDEX payment_saved_by_customer ON payment_saved (way, customer);

-- With which of them an attempt is made, and how: keep, charge or charge_later; empty for a card that is kept nowhere.
ALTER TABLE payment_attempt ADD COLUMN card_id @id;
ALTER TABLE payment_attempt ADD COLUMN card_use @text NOT NULL DEFAULT '';

-- The test card that somebody has filled in at the provider that is none.
ALTER TABLE payment_stand_in ADD COLUMN card @text NOT NULL DEFAULT '';
