//! Somebody tells what they lived through. Anybody with an account may; whether they bought what it is about is looked up, and
//! stands beside it (RULES 1.B).

use super::tell;
use crate::{
    model::{Story, Tagged, Wanted},
    rules::{WriteRejected, check, parts},
    store,
};
use action::{Ctx, Failure};
use catalog_facts::ProductId;
use contributions::model::{Draft, Kind, Signals, Writer, Written};
use database::{Snapshot, StoreError, Tx};
use kernel::{Actor, PersonId, Personal};
use profiles::model::Class;
use stories_facts::StoryWritten;

/// Keeps a story about things that everybody may see.
pub async fn write(tx: &mut Tx, ctx: &Ctx, wanted: &Wanted) -> Result<Written, Failure<WriteRejected>> {
    let products = check::products(&wanted.products).map_err(Failure::Rejected)?;
    check::parts(&wanted.parts).map_err(Failure::Rejected)?;
    check::pictures(wanted.pictures.len()).map_err(Failure::Rejected)?;
    let (tagged, kinds) = gather(tx, ctx, wanted.person, &products).await?;
    let is_verified = tagged.iter().any(|one| one.is_bought);
    let manner = contributions::rules::manner(Kind::Story);
    let words = contributions::steps::write(tx, ctx, &manner, &draft(wanted, products[0], is_verified)).await;
    let written = words.map_err(|failure| failure.widen(WriteRejected::Words))?;
    let story = Story {
        id: written.id,
        person: Some(wanted.person),
        name: name(tx, wanted.person).await?,
        again: wanted.again,
        is_verified,
        products: tagged,
        state: written.state,
        written_at: ctx.now(),
        version: 1,
    };
    store::stories::insert(tx, &story, &kinds).await?;
    let (person, again) = (story.person, story.again);
    tx.record(&StoryWritten { story: story.id, person, products, again, is_verified }).await?;
    if story.is_shown() {
        tell(tx, &story).await?;
    }
    Ok(written)
}

/// What is known of the products and of whoever tells of them: whether they bought each, and of which types they are.
async fn gather(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    products: &[ProductId],
) -> Result<(Vec<Tagged>, Vec<String>), Failure<WriteRejected>> {
    let currency = ctx.house().shop.face().currency;
    let (mut tagged, mut kinds) = (Vec::with_capacity(products.len()), Vec::new());
    for product in products.iter().copied() {
        let known = catalog::reads::product(tx, product, currency).await?;
        let known = known.ok_or(Failure::Rejected(WriteRejected::ProductUnknown))?;
        let evidence = evidence::reads::of(tx, person, product).await?;
        tagged.push(Tagged { product, is_bought: evidence.is_some_and(|one| one.is_verified()) });
        let kind = known.kind.map(|kind| kind.key);
        kinds.extend(kind.filter(|kind| !kinds.contains(kind)));
    }
    Ok((tagged, kinds))
}

fn draft(wanted: &Wanted, about: ProductId, is_proven: bool) -> Draft {
    Draft {
        kind: Kind::Story,
        about: about.into(),
        writer: Writer::Person(wanted.person),
        lang: wanted.lang,
        title: wanted.title.clone(),
        body: parts::text(wanted.lang, &wanted.parts),
        pictures: wanted.pictures.clone(),
        signals: Signals { network: wanted.household, is_proven, ..Signals::default() },
    }
}

/// What stands beside it: as every visitor may read it.
pub(super) async fn name(snap: &mut Snapshot, person: PersonId) -> Result<Personal<String>, StoreError> {
    Ok(profiles::reads::byline(snap, Actor::Visitor, person, Class::Reviews).await?.name)
}
