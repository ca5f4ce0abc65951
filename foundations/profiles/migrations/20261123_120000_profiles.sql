-- Profiles: what people show of themselves and to whom, what they are to each other, the links by which friends come.

CREATE TABLE profile (
    person_id @id PRIMARY KEY,
    handle @text NOT NULL,
    -- When its owner chose it; nothing while it is one that was made for them.
    handle_at @time,
    -- Markdown, and the language it is written in.
    about @text NOT NULL,
    lang @text NOT NULL,
    -- name or handle: what those read who are no friends
    shown_as @text NOT NULL,
    -- Whether followers ask first.
    is_reserved @bool NOT NULL,
    -- The files of the portrait.
    picture @text,
    picture_small @text,
    -- How many others were asked something since then.
    asked_from @time NOT NULL,
    asked_count @int NOT NULL,
    created_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX profile_by_picture ON profile (picture);

-- Every handle that is or was somebody's, by the hash of how a hurried reader reads it, so that no two read alike. Of whoever
-- is erased only the hash stays: nobody else gets it, and nobody reads what it was.
CREATE TABLE profile_handle (
    hash @bytes PRIMARY KEY,
    handle @text,
    person_id @id,
    -- Until when it leads to its owner, once they have another.
    ends_at @time
) @table;
CREATE INDEX profile_handle_by_person ON profile_handle (person_id);

-- Who may see what of somebody, where that is something else than what is usual.
CREATE TABLE profile_visibility (
    person_id @id NOT NULL,
    class @text NOT NULL,
    audience @text NOT NULL,
    PRIMARY KEY (person_id, class)
) @keyed;

-- What one is to another. Two who have to do with each other have a row each way, and both are written together.
CREATE TABLE profile_edge (
    person_id @id NOT NULL,
    other_id @id NOT NULL,
    -- none, asked, asked_of or friends
    friend @text NOT NULL,
    friend_at @time,
    -- When the other said no to the last request.
    friend_refused_at @time,
    -- none, asked or following
    follow @text NOT NULL,
    follow_at @time,
    follow_refused_at @time,
    blocked_at @time,
    muted_at @time,
    version @int NOT NULL,
    PRIMARY KEY (person_id, other_id)
) @keyed;
CREATE INDEX profile_edge_by_friend ON profile_edge (person_id, friend, friend_at, other_id);
CREATE INDEX profile_edge_by_following ON profile_edge (person_id, follow_at, other_id);
CREATE INDEX profile_edge_by_follower ON profile_edge (other_id, follow, follow_at, person_id);
CREATE INDEX profile_edge_by_blocked ON profile_edge (person_id, blocked_at, other_id);
CREATE INDEX profile_edge_by_muted ON profile_edge (person_id, muted_at, other_id);

-- Links by which friends come.
CREATE TABLE profile_invitation (
    id @id PRIMARY KEY,
    person_id @id NOT NULL,
    secret @text NOT NULL,
    uses @int NOT NULL,
    created_at @time NOT NULL,
    ends_at @time NOT NULL
) @table;
CREATE UNIQUE INDEX profile_invitation_by_secret ON profile_invitation (secret);
CREATE INDEX profile_invitation_by_person ON profile_invitation (person_id, created_at);
