-- What buyers say of the sides of a product, counted out of their words, in each language. Sentences are named by review and place, so
-- that what somebody takes back stands nowhere else.
CREATE TABLE reviews_aspects (
    product_id @id NOT NULL,
    lang @text NOT NULL,
    -- How many reviews counted for the product, and how many were read in this language.
    counted @int NOT NULL,
    reviews @int NOT NULL,
    -- By aspects: how many praise, how many complain, which sentences.
    told @text NOT NULL,
    at @time NOT NULL,
    PRIMARY KEY (product_id, lang)
) @keyed;
