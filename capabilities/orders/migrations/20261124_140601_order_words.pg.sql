-- By which words orders are found in the back office: those of the code, of the name and the parts of the address, folded.
CREATE TABLE order_word (
    word TEXT COLLATE "C" NOT NULL,
    order_id UUID NOT NULL REFERENCES order_head (id),
    PRIMARY KEY (word, order_id)
);
CREATE INDEX order_word_of ON order_word (order_id, word);
