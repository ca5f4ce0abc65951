//! Somebody of the shop begins an article. Nobody else reads it until it was reviewed and published.

use super::print;
use crate::{
    model::{About, Article, ArticleId, ArticleState, Credit, Draft, Licence, Revision, Terms},
    rules::{self, BeginRejected},
    store,
};
use action::{Ctx, Failure};
use catalog_facts::CategoryId;
use contributions::model::Text;
use database::{Snapshot, StoreError, Tx};
use faq_facts::ArticleWritten;
use kernel::{PersonId, Personal, Timestamp};

/// Begins an article of these words, with thanks to those of whose words it is made.
pub async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    by: PersonId,
    draft: &Draft,
    credits: &[Credit],
) -> Result<ArticleId, Failure<BeginRejected>> {
    let terms = rules::terms(&draft.terms, ctx.now()).map_err(Failure::Rejected)?;
    let topic = rules::topic(&draft.topic).map_err(Failure::Rejected)?;
    let text = contributions::rules::text(&rules::manner(), &draft.title, &draft.body)
        .map_err(|why| Failure::Rejected(BeginRejected::Words(why)))?;
    let Some(category) = shelf(tx, ctx, draft.about).await? else {
        return Err(Failure::Rejected(BeginRejected::About));
    };
    let id: ArticleId = ctx.id();
    let slug = slug(tx, &text.title, id).await?;
    let print = print::of(tx, ctx, draft.about).await?;
    let article = Article {
        category,
        slug,
        print,
        title: Personal::new(text.title.clone()),
        is_brand: credits.is_empty(),
        licence: store::settings::find(tx).await?.licence,
        ..blank(draft, (id, topic), terms, ctx.now())
    };
    insert(tx, &article).await?;
    store::revisions::insert(tx, id, &first(text, by, ctx.now())).await?;
    for credit in credits {
        store::revisions::add_credit(tx, id, credit).await?;
    }
    let (product, category) = (draft.about.product(), draft.about.category());
    tx.record(&ArticleWritten { article: id, product, category }).await?;
    super::audit(tx, ctx, (&article, &article), "faq-audit-begun").await?;
    Ok(id)
}

/// An article as it begins, before anything was looked up for it.
fn blank(draft: &Draft, (id, topic): (ArticleId, String), terms: Terms, made_at: Timestamp) -> Article {
    let Terms { applies_to, review_by } = terms;
    Article {
        id,
        about: draft.about,
        category: None,
        topic,
        lang: draft.lang,
        slug: String::new(),
        title: Personal::new(draft.title.clone()),
        state: ArticleState::Proposed,
        stale: None,
        contribution: None,
        words: None,
        revision: 1,
        is_brand: true,
        licence: Licence::CcBy,
        applies_to,
        review_by,
        print: String::new(),
        made_at,
        live_at: None,
        confirmed_at: None,
        version: 1,
    }
}

fn first(text: Text, by: PersonId, at: Timestamp) -> Revision {
    Revision {
        number: 1,
        title: Personal::new(text.title),
        body: Personal::new(text.body),
        by: Some(by),
        is_house: true,
        proposal: None,
        back_to: None,
        at,
    }
}

/// Keeps it, if there is no other about the same in its language.
async fn insert(tx: &mut Tx, article: &Article) -> Result<(), Failure<BeginRejected>> {
    match store::articles::insert(tx, article).await {
        Err(StoreError::Taken(_)) => Err(Failure::Rejected(BeginRejected::TopicTaken)),
        other => Ok(other?),
    }
}

/// Below which product type it is listed, if what it is about is there at all.
async fn shelf(
    snap: &mut Snapshot,
    ctx: &Ctx,
    about: About,
) -> Result<Option<Option<CategoryId>>, StoreError> {
    match about {
        About::Product(product) => {
            let currency = ctx.house().shop.face().currency;
            let found = catalog::reads::product(snap, product, currency).await?;
            // The innermost is what it is.
            Ok(found.map(|product| product.way.last().map(|category| category.id)))
        }
        About::Category(category) => {
            let all = catalog::reads::categories(snap).await?;
            Ok(all.iter().any(|one| one.id == category).then_some(Some(category)))
        }
    }
}

async fn slug(snap: &mut Snapshot, title: &str, id: ArticleId) -> Result<String, StoreError> {
    let all = rules::slugs(title, &id.to_string());
    let last = all.last().cloned().unwrap_or_default();
    for slug in all {
        if store::articles::by_slug(snap, &slug).await?.is_none() {
            return Ok(slug);
        }
    }
    Ok(last)
}
