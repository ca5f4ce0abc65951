-- The official notice of the legal guarantee, one picture for each language. The file stands under the hash of its content.
CREATE TABLE shop_notice (
    lang @text PRIMARY KEY,
    file @text NOT NULL,
    kind @text NOT NULL,
    width @int NOT NULL,
    height @int NOT NULL
) @keyed;
