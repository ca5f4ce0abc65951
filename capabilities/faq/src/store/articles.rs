//! Rows of articles. Lists of them are in `lists`.

use super::code;
use crate::model::{About, Article, ArticleId, ArticleState, ContributionId, Licence, StaleReason, State};
use catalog_facts::{CategoryId, ProductId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;

/// The columns of an article, in the order in which they are read.
macro_rules! columns {
    () => {
        "id, about_kind, about_id, category_id, topic, lang, slug, title, state, stale, contribution_id, words,
         revision, is_brand, applies_to, review_by, print, made_at, live_at, confirmed_at, version, licence"
    };
}
pub(super) use columns;

const PRODUCT: &str = "product";
const CATEGORY: &str = "category";

/// What an article is about, as columns.
pub(super) fn kind_of(about: About) -> &'static str {
    match about {
        About::Product(_) => PRODUCT,
        About::Category(_) => CATEGORY,
    }
}

fn about(kind: &str, id: kernel::Id<()>) -> Result<About, StoreError> {
    match kind {
        PRODUCT => Ok(About::Product(ProductId::from_uuid(id.uuid()))),
        CATEGORY => Ok(About::Category(CategoryId::from_uuid(id.uuid()))),
        other => Err(StoreError::Corrupt(format!("faq: about {other:?}"))),
    }
}

impl FromRow for Article {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (stale, words): (Option<String>, Option<String>) = (row.get(9)?, row.get(11)?);
        Ok(Self {
            id: row.get(0)?,
            about: about(&row.get::<String>(1)?, row.get(2)?)?,
            category: row.get(3)?,
            topic: row.get(4)?,
            lang: row.get(5)?,
            slug: row.get(6)?,
            title: Personal::new(row.get(7)?),
            state: code(&row.get::<String>(8)?, ArticleState::from_code)?,
            stale: stale.map(|text| code(&text, StaleReason::from_code)).transpose()?,
            contribution: row.get(10)?,
            words: words.map(|text| code(&text, State::from_code)).transpose()?,
            revision: row.get(12)?,
            is_brand: row.get(13)?,
            applies_to: row.get(14)?,
            review_by: row.get(15)?,
            print: row.get(16)?,
            made_at: row.get(17)?,
            live_at: row.get(18)?,
            confirmed_at: row.get(19)?,
            version: row.get(20)?,
            licence: code(&row.get::<String>(21)?, Licence::from_code)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: ArticleId) -> Result<Option<Article>, StoreError> {
    snap.opt(concat!("SELECT ", columns!(), " FROM faq_article WHERE id = $1"), args![id]).await
}

pub(crate) async fn by_slug(snap: &mut Snapshot, slug: &str) -> Result<Option<Article>, StoreError> {
    snap.opt(concat!("SELECT ", columns!(), " FROM faq_article WHERE slug = $1"), args![*slug]).await
}

/// The article whose words are this contribution.
pub(crate) async fn of_words(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Article>, StoreError> {
    snap.opt(concat!("SELECT ", columns!(), " FROM faq_article WHERE contribution_id = $1"), args![id]).await
}

pub(crate) async fn insert(tx: &mut Tx, of: &Article) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO faq_article (id, about_kind, about_id, category_id, topic, topic_key, lang, slug, title, state, is_shown,
                                  revision, is_brand, applies_to, review_by, print, made_at, version,
                                  licence)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE, $11, $12, $13, $14, $15, $16, $17, $18)",
        args![
            of.id,
            *kind_of(of.about),
            of.about.subject().id,
            of.category,
            of.topic,
            of.topic_key(),
            of.lang,
            of.slug,
            *of.title.reveal(),
            *of.state.code(),
            of.revision,
            of.is_brand,
            of.applies_to,
            of.review_by,
            of.print,
            of.made_at,
            of.version,
            *of.licence.code()
        ],
    )
    .await
    .map(drop)
}

/// Keeps what has become of an article. False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, of: &Article) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "UPDATE faq_article SET topic_key = $1, title = $2, state = $3, stale = $4, contribution_id = $5, words = $6,
                    is_shown = $7, revision = $8, is_brand = $9, applies_to = $10, review_by = $11, print = $12,
                    live_at = $13, confirmed_at = $14, version = version + 1
             WHERE id = $15 AND version = $16",
            args![
                of.topic_key(),
                *of.title.reveal(),
                *of.state.code(),
                of.stale.map(StaleReason::code),
                of.contribution,
                of.words.map(State::code),
                of.is_shown(),
                of.revision,
                of.is_brand,
                of.applies_to,
                of.review_by,
                of.print,
                of.live_at,
                of.confirmed_at,
                of.id,
                of.version
            ],
        )
        .await?;
    Ok(changed == 1)
}
