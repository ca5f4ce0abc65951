-- The owner's list of words that mean the same. The list of the program itself is not here.
CREATE TABLE search_synonym (
    position @int PRIMARY KEY,
    lang @text NOT NULL,
    is_two_way @bool NOT NULL,
    words @json NOT NULL
) @table;
