-- By which words people are found in the back office: those of the name and the parts of the address, folded. A list of many
-- people is not read through for a few letters.
CREATE TABLE account_person_word (
    word TEXT COLLATE "C" NOT NULL,
    person_id UUID NOT NULL REFERENCES account_person (id),
    PRIMARY KEY (word, person_id)
);
CREATE INDEX account_person_word_of ON account_person_word (person_id, word);

-- Those who were here before. A sign that is not among these parts no word until their name or address is changed.
INSERT INTO account_person_word (word, person_id)
SELECT DISTINCT word, id FROM account_person
CROSS JOIN LATERAL regexp_split_to_table(
    translate(name_folded || ' ' || address_folded, '!#$%&''*+-/=?^_`{|}~.,;:()"’·' || chr(64), repeat(' ', 29)), ' +') AS word
WHERE state <> 'erased' AND word <> '';
