-- Changes of many products: what is done, to which, and what became of each. Forgotten after a while.
CREATE TABLE product_bulk (
    id @id PRIMARY KEY,
    deed @json NOT NULL,
    state @text NOT NULL,
    made_at @time NOT NULL,
    items @int NOT NULL,
    is_cut @bool NOT NULL,
    done @int NOT NULL,
    same @int NOT NULL,
    refused @int NOT NULL
) @table;
CREATE INDEX product_bulk_made ON product_bulk (made_at);

CREATE TABLE product_bulk_item (
    bulk_id @id NOT NULL REFERENCES product_bulk (id),
    position @int NOT NULL,
    product_id @id NOT NULL,
    outcome @text NOT NULL,
    why @json,
    PRIMARY KEY (bulk_id, position)
) @keyed;
CREATE INDEX product_bulk_waiting ON product_bulk_item (bulk_id, position) WHERE outcome = 'waiting';
