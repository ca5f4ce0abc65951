-- Texts that the shop wrote itself in the place of those that come with the program: about, shipping, returns and the like.
CREATE TABLE shop_page (
    name @text NOT NULL,
    lang @text NOT NULL,
    -- Markdown; its first line is the title.
    content @text NOT NULL,
    version @int NOT NULL,
    PRIMARY KEY (name, lang)
) @keyed;
