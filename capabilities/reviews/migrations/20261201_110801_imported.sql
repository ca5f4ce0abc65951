-- Which reviews were brought from elsewhere: the hash of what the file says of one, so that the same file brings nothing twice.
CREATE TABLE reviews_imported (
    key_hash @bytes PRIMARY KEY,
    review_id @id NOT NULL
) @table;
