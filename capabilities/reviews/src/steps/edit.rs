//! The author writes a review anew. What it said is kept where words are; what its stars were is kept here and shown (RULES 1.C).

use super::{keep, load};
use crate::{
    model::{Attributes, ContributionId, Review, Stars},
    rules::{EditRejected, check},
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Kind, Text, Written};
use database::Tx;
use kernel::PersonId;
use reviews_facts::ReviewStarsChanged;

/// What a review is to say now.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// 1 to 5.
    pub(crate) stars: u32,
    /// What it says beside its words.
    pub(crate) attributes: Attributes,
    /// Its words.
    pub(crate) text: Text,
    /// Whether its pictures go.
    pub(crate) drops_pictures: bool,
}

/// Writes a review anew.
pub(crate) async fn edit(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    author: PersonId,
    to: &Change,
) -> Result<Written, Failure<EditRejected>> {
    let before: Review = load(tx, id).await?;
    if before.person != Some(author) {
        return Err(Failure::NotFound);
    }
    if !check::are_stars(to.stars) {
        return Err(Failure::Rejected(EditRejected::Stars));
    }
    check::attributes(&to.attributes).map_err(|why| Failure::Rejected(EditRejected::Attributes(why)))?;
    let manner = contributions::rules::manner(Kind::Review);
    if to.drops_pictures {
        let dropped = contributions::steps::drop_pictures(tx, ctx, &manner, id, author).await;
        dropped.map_err(|failure| failure.widen(EditRejected::Words))?;
    }
    let words = contributions::steps::edit(tx, ctx, &manner, id, author, &to.text).await;
    let written = words.map_err(|failure| failure.widen(EditRejected::Words))?;
    let mut now = Review { stars: to.stars, state: written.state, ..before.clone() };
    now.attributes = to.attributes.fitting(before.about.target());
    now.pictures = if to.drops_pictures { 0 } else { before.pictures };
    if before.stars != now.stars {
        now.stars_before.insert(0, before.stars);
    }
    keep(tx, ctx, &before, &now).await?;
    if before.stars != now.stars {
        let version = u32::try_from(now.stars_before.len()).unwrap_or(u32::MAX) + 1;
        store::reviews::add_stars(tx, id, Stars { version, stars: now.stars, at: ctx.now() }).await?;
        tx.record(&ReviewStarsChanged { review: id, from: before.stars, to: now.stars }).await?;
    }
    Ok(written)
}
