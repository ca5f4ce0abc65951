//! What the catalogue hears: what buyers think of a product, which stands on its card.

use crate::{model::Scored, rules::scored::hundredths, steps};
use action::{Ctx, Reaction, Unheard, on};
use database::Tx;
use reviews_facts::ProductScored;

pub(crate) fn all() -> Vec<Reaction> {
    vec![on("catalog.scored", on_scored)]
}

async fn on_scored(tx: &mut Tx, _: &Ctx, fact: &ProductScored) -> Result<(), Unheard> {
    let told = fact.score.unwrap_or_else(|| hundredths(fact.count, fact.stars));
    let now = Scored { count: fact.count, stars: fact.stars, hundredths: told };
    Ok(steps::scored(tx, fact.product, &now).await?)
}
