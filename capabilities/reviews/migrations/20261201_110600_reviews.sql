-- Reviews: who says what of which thing, how it came here, what follows for the score. The words of a review are a contribution.

CREATE TABLE reviews_review (
    -- The id of the contribution.
    id @id PRIMARY KEY,
    -- product, seller or shop, and which one.
    target @text NOT NULL,
    target_id @id NOT NULL,
    -- Who wrote it; nobody for what came from elsewhere, and for those who are gone.
    person_id @id,
    -- within or long: the place that somebody has for their review of this thing. Nothing once they took it back, so that they
    -- may write another.
    slot @text,
    -- What stands beside it, as every visitor may read it.
    name @text NOT NULL,
    -- By which line of an order they had it.
    line_id @id,
    stars @int NOT NULL,
    -- What they were before, the latest first: `4,2`.
    stars_before @text NOT NULL,
    is_verified @bool NOT NULL,
    -- invited, on_site, imported or incentivised
    provenance @text NOT NULL,
    -- within or long: whether it counts for the stars.
    term @text NOT NULL,
    fit @int,
    quality @int,
    comfort @int,
    usage_months @int,
    -- How many pictures it has.
    pictures @int NOT NULL,
    -- As its contribution says.
    state @text NOT NULL,
    is_shown @bool NOT NULL,
    -- How sure it is that it helps others, in millionths.
    helpful @int NOT NULL,
    -- What the shop answered.
    reply_id @id,
    written_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX reviews_review_by_slot ON reviews_review (target, target_id, person_id, slot);
CREATE INDEX reviews_review_newest ON reviews_review (target, target_id, is_shown, written_at, id);
CREATE INDEX reviews_review_helpful ON reviews_review (target, target_id, is_shown, helpful, written_at, id);
CREATE INDEX reviews_review_stars ON reviews_review (target, target_id, is_shown, stars, written_at, id);
CREATE INDEX reviews_review_pictures ON reviews_review (target, target_id, is_shown, written_at, id) WHERE pictures > 0;
CREATE INDEX reviews_review_by_person ON reviews_review (person_id, id);
CREATE INDEX reviews_review_by_state ON reviews_review (state, id);

-- What the stars of a review were, version by version.
CREATE TABLE reviews_stars (
    review_id @id NOT NULL REFERENCES reviews_review (id),
    version @int NOT NULL,
    stars @int NOT NULL,
    at @time NOT NULL,
    PRIMARY KEY (review_id, version)
) @keyed;

-- What all reviews of a thing come to: folded with every one that begins or ceases to count.
CREATE TABLE reviews_score (
    target @text NOT NULL,
    target_id @id NOT NULL,
    stars_1 @int NOT NULL,
    stars_2 @int NOT NULL,
    stars_3 @int NOT NULL,
    stars_4 @int NOT NULL,
    stars_5 @int NOT NULL,
    verified @int NOT NULL,
    incentivised @int NOT NULL,
    imported @int NOT NULL,
    pictured @int NOT NULL,
    -- Sums of weights: whole numbers too long for a column of numbers.
    weight @text NOT NULL,
    weighted @text NOT NULL,
    fit_count @int NOT NULL,
    fit_sum @int NOT NULL,
    quality_count @int NOT NULL,
    quality_sum @int NOT NULL,
    comfort_count @int NOT NULL,
    comfort_sum @int NOT NULL,
    first_at @time,
    last_at @time,
    PRIMARY KEY (target, target_id)
) @keyed;

-- That the shop says of a review that it is not true, with its proof, and what was decided.
CREATE TABLE reviews_challenge (
    id @id PRIMARY KEY,
    review_id @id NOT NULL,
    by_id @id NOT NULL,
    proof @text NOT NULL,
    words @text NOT NULL,
    state @text NOT NULL,
    made_at @time NOT NULL,
    decided_at @time,
    reasons @text NOT NULL
) @table;
CREATE INDEX reviews_challenge_by_review ON reviews_challenge (review_id, id);
CREATE INDEX reviews_challenge_by_person ON reviews_challenge (by_id, id);
CREATE INDEX reviews_challenge_by_state ON reviews_challenge (state, id);

-- What the shop decided about reviews: a name and a text each.
CREATE TABLE reviews_setting (
    name @text PRIMARY KEY,
    value @text NOT NULL
) @table;
