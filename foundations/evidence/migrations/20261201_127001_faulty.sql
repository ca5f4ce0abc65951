-- What should go back because it was not as agreed: how many came, and when; and when its money was back. Only both together end the
-- contract: what came may be mended or replaced, and money for what stays is a lower price.
CREATE TABLE evidence_faulty (
    line_id @id NOT NULL,
    -- The return.
    cause_id @id NOT NULL,
    -- How many came; zero while nothing was heard of that.
    quantity @int NOT NULL,
    came_at @time,
    paid_at @time,
    PRIMARY KEY (line_id, cause_id)
) @keyed;
