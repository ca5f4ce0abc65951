//! What was sold in so many days: day by day, by product, by where browsers came from.

use crate::{
    model::{Figures, SumKind},
    store::{self, sums::Span},
};
use database::{Snapshot, StoreError};
use jiff::{ToSpan, civil::Date};
use kernel::{Currency, Lang};

/// So many names are shown.
const MOST: u32 = 10;

/// What was sold.
pub(crate) struct Sold {
    /// Each day, the first first; a day on which nothing happened too.
    pub(crate) days: Vec<(Date, Figures)>,
    /// All of it.
    pub(crate) all: Figures,
    /// By what products are called, the largest sales first.
    pub(crate) products: Vec<(String, Figures)>,
    /// By where browsers came from.
    pub(crate) sources: Vec<(String, Figures)>,
    /// In which currencies there is something.
    pub(crate) currencies: Vec<Currency>,
}

/// What was sold in so many days until this one.
pub(crate) async fn sold(
    snap: &mut Snapshot,
    (last, days): (Date, i32),
    currency: Currency,
    lang: Lang,
) -> Result<Sold, StoreError> {
    let first = last.saturating_sub((days - 1).days());
    let span = Span { first, last, currency };
    let known = store::sums::by_day(snap, span).await?;
    let of = |day: Date| known.iter().find(|(one, _)| *one == day).map_or_else(Figures::default, |one| one.1);
    let each = (0..days).map(|number| first.saturating_add(number.days()));
    let days: Vec<(Date, Figures)> = each.map(|day| (day, of(day))).collect();
    let all = days.iter().fold(Figures::default(), |sum, (_, one)| sum.plus(*one));
    let products = store::sums::most(snap, SumKind::Product, span, MOST).await?;
    let mut named = Vec::with_capacity(products.len());
    for (id, figures) in products {
        let name = match id.parse() {
            Ok(product) => store::lines::name_of(snap, product).await?,
            Err(_) => None,
        };
        named.push((name.map_or(id, |name| name.show(lang).to_owned()), figures));
    }
    let sources = store::sums::most(snap, SumKind::Source, span, MOST).await?;
    let currencies = store::sums::currencies(snap, currency).await?;
    Ok(Sold { days, all, products: named, sources, currencies })
}
