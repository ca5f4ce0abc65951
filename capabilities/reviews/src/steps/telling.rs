//! Whoever shows a thing is told what its reviews come to: when one of them comes or goes, and now and then, because weights grow older
//! while nobody writes.

use crate::{
    model::{About, Score},
    rules::weight,
    store,
};
use action::Ctx;
use catalog_facts::ProductId;
use database::{StoreError, Tx};
use kernel::{Subject, time};
use reviews_facts::{ProductScored, ThingScored};

/// The deadline at which the score of a product is told again.
pub(crate) const RETELL: &str = "reviews.retell";
/// After so many days: a weight has lost a ninth by then.
const EACH_DAYS: i64 = 30;

/// Tells of a score as it is now. Of sellers and the shop nobody keeps one, so nothing is told of what it is at an instant.
pub(super) async fn tell(tx: &mut Tx, ctx: &Ctx, about: About, score: &Score) -> Result<(), StoreError> {
    let (count, stars) = (score.count(), score.stars());
    match about {
        About::Product(product) => {
            let now = weight::hundredths(score, ctx.now());
            tx.record(&ProductScored { product, count, stars, score: now }).await
        }
        About::Seller(_) | About::Shop => tx.record(&ThingScored { thing: about.tag(), count, stars }).await,
    }
}

/// The first review of something counts: from now on its score grows older.
pub(super) async fn begin(tx: &mut Tx, ctx: &Ctx, about: About) -> Result<(), StoreError> {
    let About::Product(product) = about else { return Ok(()) };
    let at = time::days_after(ctx.now(), EACH_DAYS);
    tx.set_deadline(RETELL, &Subject::from(product), at).await
}

/// Tells the score of a product again, and will once more, while it has one.
pub(crate) async fn retell(tx: &mut Tx, ctx: &Ctx, product: ProductId) -> Result<(), StoreError> {
    let about = About::Product(product);
    let score = store::scores::find(tx, about).await?;
    if score.count() == 0 {
        return Ok(());
    }
    tell(tx, ctx, about, &score).await?;
    begin(tx, ctx, about).await
}
