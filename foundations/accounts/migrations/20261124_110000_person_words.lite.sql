-- By which words people are found in the back office: those of the name and the parts of the address, folded. A list of many
-- people is not read through for a few letters.
CREATE TABLE account_person_word (
    word TEXT NOT NULL,
    person_id BLOB NOT NULL REFERENCES account_person (id),
    PRIMARY KEY (word, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_person_word_of ON account_person_word (person_id, word);

-- Those who were here before. A sign that is not among these parts no word until their name or address is changed.
INSERT OR IGNORE INTO account_person_word (word, person_id)
WITH RECURSIVE signs (sign, rest) AS (
    SELECT '', '!#$%&''*+-/=?^_`{|}~.,;:()"’·' || char(64)
    UNION ALL SELECT substr(rest, 1, 1), substr(rest, 2) FROM signs WHERE rest <> ''
),
numbered (number, sign) AS (SELECT ROW_NUMBER() OVER (), sign FROM signs WHERE sign <> ''),
parted (person_id, number, words) AS (
    SELECT id, 0, name_folded || ' ' || address_folded || ' ' FROM account_person WHERE state <> 'erased'
    UNION ALL
    SELECT p.person_id, n.number, replace(p.words, n.sign, ' ') FROM parted p JOIN numbered n ON n.number = p.number + 1
),
cut (person_id, word, rest) AS (
    SELECT person_id, '', words FROM parted WHERE number = (SELECT MAX(number) FROM numbered)
    UNION ALL
    SELECT person_id, substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM cut WHERE rest <> ''
)
SELECT word, person_id FROM cut WHERE word <> '';
