-- What was sold, day by day where the shop is: in all, by product, by where browsers came from. It follows what orders tell.
CREATE TABLE order_sum (
    -- all, product or source
    kind @text NOT NULL,
    currency @text NOT NULL,
    -- Days since 1970-01-01.
    day @int NOT NULL,
    -- Empty, the id of a product, a host or the word of a link.
    name @text NOT NULL,
    orders @int NOT NULL,
    units @int NOT NULL,
    -- What it cost whoever bought.
    sales @money NOT NULL,
    -- Of what it is known what it cost the shop: the price without taxes, and that cost.
    net @money NOT NULL,
    cost @money NOT NULL,
    -- What went back.
    back @money NOT NULL,
    PRIMARY KEY (kind, currency, day, name)
) @keyed;
