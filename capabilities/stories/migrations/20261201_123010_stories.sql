-- Stories: who tells what they lived through with which products. The words of a story are a contribution.

CREATE TABLE stories_story (
    -- The id of the contribution.
    id @id PRIMARY KEY,
    -- Who wrote it; nobody for those who are gone.
    person_id @id,
    -- What stands beside it, as every visitor may read it.
    name @text NOT NULL,
    -- yes, maybe or no: whether they would do it again.
    again @text NOT NULL,
    -- Whether the house knows that they bought one of its products.
    is_verified @bool NOT NULL,
    -- As its contribution says.
    state @text NOT NULL,
    is_shown @bool NOT NULL,
    written_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX stories_story_latest ON stories_story (is_shown, written_at, id);
CREATE INDEX stories_story_by_person ON stories_story (person_id, written_at, id);

-- With which products, in the order in which they were named.
CREATE TABLE stories_product (
    story_id @id NOT NULL REFERENCES stories_story (id),
    product_id @id NOT NULL,
    place @int NOT NULL,
    -- Whether the house knows that they bought this one.
    is_bought @bool NOT NULL,
    -- As the story says, so that a list of a product is one walk.
    written_at @time NOT NULL,
    PRIMARY KEY (story_id, product_id)
) @keyed;
CREATE INDEX stories_product_latest ON stories_product (product_id, written_at, story_id);

-- Of which types those products were when it was written.
CREATE TABLE stories_kind (
    kind @text NOT NULL,
    written_at @time NOT NULL,
    story_id @id NOT NULL REFERENCES stories_story (id),
    PRIMARY KEY (kind, written_at, story_id)
) @keyed;
