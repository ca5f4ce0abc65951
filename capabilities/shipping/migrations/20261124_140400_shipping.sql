-- Shipping: to which places, in which ways, at what price, and on which days. Until somebody changes something none of it is
-- here: then the program's own suggestion holds.

-- One row, from the first change on. What is not here is the suggestion of the program.
CREATE TABLE shipping_setting (
    id @int PRIMARY KEY,
    -- Minutes after midnight: what is ordered later is as if it were ordered on the next day.
    cut_off @int NOT NULL,
    -- Days of the week on which parcels leave: seven signs from Monday on, x or -.
    weekdays @text NOT NULL,
    -- Working days that preparing takes, where a way of delivery says nothing else.
    preparation @int NOT NULL,
    -- The part of the country whose holidays the shop keeps; may be empty.
    region @text NOT NULL,
    version @int NOT NULL
) @table;

-- Places to which sending costs the same.
CREATE TABLE shipping_zone (
    id @id PRIMARY KEY,
    name_es @text NOT NULL,
    name_en @text NOT NULL,
    -- Codes of places with a blank between them: PT ES/canary ES-07 EU *
    areas @text NOT NULL,
    position @int NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX shipping_zone_by_position ON shipping_zone (position, id);

-- A way of delivery to the places of a zone.
CREATE TABLE shipping_method (
    id @id PRIMARY KEY,
    zone_id @id NOT NULL REFERENCES shipping_zone (id),
    -- carrier, pick_up or collection_point
    kind @text NOT NULL,
    name_es @text NOT NULL,
    name_en @text NOT NULL,
    text_es @text NOT NULL,
    text_en @text NOT NULL,
    -- The code of a carrier; may be empty.
    carrier @text NOT NULL,
    is_on @bool NOT NULL,
    position @int NOT NULL,
    -- weight or value: what the steps of the price count.
    priced_by @text NOT NULL,
    -- Up to so many grams or minor units, and the price, cheapest first.
    steps @json NOT NULL,
    free_from @money,
    -- Working days on the way.
    transit_min @int NOT NULL,
    transit_max @int NOT NULL,
    -- Working days of preparation; nothing where it takes as long as all else.
    preparation @int,
    version @int NOT NULL
) @table;
CREATE INDEX shipping_method_by_position ON shipping_method (position, id);
CREATE INDEX shipping_method_by_zone ON shipping_method (zone_id, position, id);

-- Where a parcel can be collected.
CREATE TABLE shipping_point (
    id @id PRIMARY KEY,
    name @text NOT NULL,
    address @text NOT NULL,
    postcode @text NOT NULL,
    country @text NOT NULL,
    hours_es @text NOT NULL,
    hours_en @text NOT NULL,
    is_on @bool NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX shipping_point_by_name ON shipping_point (name, id);

-- What the shop decided about single days: closed, or like any other although the calendar calls it a holiday.
CREATE TABLE shipping_day (
    day @text PRIMARY KEY,
    is_closed @bool NOT NULL,
    name @text NOT NULL
) @keyed;
