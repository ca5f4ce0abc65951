-- The one row that says who the shop is.
CREATE TABLE shop (
    id @int PRIMARY KEY,
    profile @json NOT NULL
) @table;
