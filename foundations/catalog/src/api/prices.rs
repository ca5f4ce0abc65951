//! What a variant was ever asked for, and what the law makes of it.

use crate::{model::Hand, reads::program};
use serde::Serialize;
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{At, Call, Reply, instant},
};

/// A public price and since when it was asked.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PricePoint)]
pub(crate) struct Point {
    /// Since when.
    #[schema(format = "date-time")]
    since: String,
    /// Minor units, tax included.
    price: i64,
    /// Whether it was announced as a reduction.
    is_reduction: bool,
}

/// The prices of a variant.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Prices)]
pub(crate) struct Prices {
    /// Which variant.
    sku: String,
    /// Whether it is on sale.
    is_active: bool,
    /// Three letters of ISO 4217.
    currency: String,
    /// All its public prices, in order of time.
    points: Vec<Point>,
    /// The prior price of the reduction that is shown to visitors, in minor units.
    prior_price: Option<i64>,
    /// The lowest public price of the last thirty days: what a reduction that began now would be measured by.
    lowest_of_30_days: Option<i64>,
}

/// All of them.
pub(crate) async fn list(call: Call, At(sku): At<String>) -> Result<Reply<Prices>, Problem> {
    let currency = call.house().shop.face().currency;
    let (hand, now) =
        (Hand { lang: call.say.lang, currency, first: call.house().shop.face().first() }, call.now());
    let story = call.read(async |snap| program::story(snap, &sku, hand, now).await).await?;
    let story = story.ok_or(Problem::NotFound)?;
    let point = |point: &crate::model::PricePoint| Point {
        since: instant(point.since),
        price: point.price,
        is_reduction: point.is_reduction,
    };
    Ok(Reply::new(Prices {
        sku: story.sku,
        is_active: story.is_active,
        currency: currency.code().to_owned(),
        points: story.points.iter().map(point).collect(),
        prior_price: story.reduction.map(|reduction| reduction.prior),
        lowest_of_30_days: story.lowest,
    }))
}
