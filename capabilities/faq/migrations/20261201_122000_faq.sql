-- Help that people write: articles about a product or a whole product type, each with all its revisions, what members suggest, and
-- what accepted answers may become. Of what everybody can read the words are a contribution too.

CREATE TABLE faq_article (
    id @id PRIMARY KEY,
    -- product or category, and which one.
    about_kind @text NOT NULL,
    about_id @id NOT NULL,
    -- Below which product type it is listed.
    category_id @id,
    -- What of it, in a few words: washing, sizes.
    topic @text NOT NULL,
    -- The same as it is compared; nothing once it is retired, so that another may take its place.
    topic_key @text,
    lang @text NOT NULL,
    slug @text NOT NULL,
    title @text NOT NULL,
    -- proposed, reviewed, live, stale or retired
    state @text NOT NULL,
    -- product, date or staff: why it may be true no more.
    stale @text,
    -- What everybody reads, once they can, and whether that stands.
    contribution_id @id,
    words @text,
    is_shown @bool NOT NULL,
    -- Which revision it says now.
    revision @int NOT NULL,
    -- Whether all of it is the shop's own.
    is_brand @bool NOT NULL,
    -- Under which terms what is in it was written.
    licence @text NOT NULL,
    -- For what it is true: a reference, a season, a version.
    applies_to @text NOT NULL,
    -- When somebody is to look whether it still is.
    review_by @time,
    -- How the product was when somebody last looked.
    print @text NOT NULL,
    made_at @time NOT NULL,
    live_at @time,
    confirmed_at @time,
    -- Raised by every change.
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX faq_article_by_slug ON faq_article (slug);
CREATE UNIQUE INDEX faq_article_by_contribution ON faq_article (contribution_id);
CREATE UNIQUE INDEX faq_article_by_topic ON faq_article (about_kind, about_id, lang, topic_key);
CREATE INDEX faq_article_about ON faq_article (about_kind, about_id, is_shown, live_at, id);
CREATE INDEX faq_article_shown ON faq_article (lang, is_shown, live_at, id);
CREATE INDEX faq_article_shelf ON faq_article (lang, category_id, is_shown, live_at, id);
CREATE INDEX faq_article_by_state ON faq_article (state, id);

-- Each thing that an article has said, whole.
CREATE TABLE faq_revision (
    article_id @id NOT NULL,
    number @int NOT NULL,
    title @text NOT NULL,
    body @text NOT NULL,
    -- Who wrote it; nobody for those who are gone.
    by_id @id,
    -- Whether it is the shop's.
    is_house @bool NOT NULL,
    -- Which suggestion it was.
    proposal_id @id,
    -- Which revision it brought back.
    back_to @int,
    at @time NOT NULL,
    PRIMARY KEY (article_id, number)
) @keyed;
CREATE INDEX faq_revision_by_person ON faq_revision (by_id, article_id);

-- Members whose words are in an article: of an accepted answer, or of a suggestion.
CREATE TABLE faq_credit (
    article_id @id NOT NULL,
    source_id @id NOT NULL,
    person_id @id,
    is_answer @bool NOT NULL,
    at @time NOT NULL,
    PRIMARY KEY (article_id, source_id)
) @keyed;
CREATE INDEX faq_credit_by_person ON faq_credit (person_id, article_id);

-- A change that a member suggests. Its words are a contribution.
CREATE TABLE faq_proposal (
    -- The id of the contribution.
    id @id PRIMARY KEY,
    article_id @id NOT NULL,
    person_id @id,
    -- Which revision they had before them.
    base @int NOT NULL,
    -- waiting, applied, declined or withdrawn
    state @text NOT NULL,
    -- Why not.
    code @text,
    at @time NOT NULL,
    decided_at @time
) @table;
CREATE INDEX faq_proposal_by_state ON faq_proposal (state, id);
CREATE INDEX faq_proposal_by_article ON faq_proposal (article_id, state, id);
CREATE INDEX faq_proposal_by_person ON faq_proposal (person_id, id);

-- An accepted answer that may become help.
CREATE TABLE faq_candidate (
    answer_id @id PRIMARY KEY,
    question_id @id NOT NULL,
    product_id @id NOT NULL,
    -- open, used or dropped
    state @text NOT NULL,
    -- How often it was accepted, less how often it was no more: the two may be heard in any order.
    accepted @int NOT NULL,
    at @time NOT NULL
) @table;
CREATE INDEX faq_candidate_by_state ON faq_candidate (state, product_id, answer_id);

-- What the shop decided about help: a name and a text each.
CREATE TABLE faq_setting (
    name @text PRIMARY KEY,
    value @text NOT NULL
) @table;
