//! Products for whoever keeps them.

use super::{
    kept::{Kept, Line},
    wish::{NewProduct, ProductWish},
};
use crate::{
    actions::ProductRejected,
    model::{LineKey, LineOrder, LinePlace, Listed, ProductDraft, Sieve, Status, UNCOUNTED, Wanting},
    reads::{office, program},
    steps,
};
use action::Failure;
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{Snapshot, StoreError, Tx};
use kernel::Cursor;
use serde::Deserialize;
use utoipa::IntoParams;
use webkit::{
    Problem,
    api::{At, Body, Bounds, Call, Fault, Listing, Made, Query, Reply, Seen, typed},
};

/// Which products, and in which order.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Beginnings of words, or a whole SKU or GTIN.
    #[param(max_length = 200)]
    q: Option<String>,
    /// Only in this state: `draft`, `published` or `archived`.
    #[param(pattern = "^(draft|published|archived)$")]
    status: Option<String>,
    /// Only those of this brand.
    #[param(format = "uuid")]
    brand: Option<String>,
    /// Only those of this category and of all below it.
    #[param(format = "uuid")]
    category: Option<String>,
    /// Only those that want this: `stock`, `picture` or `duty`.
    #[param(pattern = "^(stock|picture|duty)$")]
    wanting: Option<String>,
    /// By what they stand in order: `changed`, `name`, `stock` or `price`, with a hyphen before it from the greatest on.
    #[param(pattern = "^-?(changed|name|stock|price)$")]
    sort: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

/// A word that must name something, if it is there.
fn named<T>(
    field: &str,
    word: Option<&str>,
    name: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, Problem> {
    word.map(|word| name(word).ok_or_else(|| unfit(field))).transpose()
}

impl Asked {
    fn sieve(&self) -> Result<(Sieve, Option<CategoryId>), Problem> {
        let category = named("category", self.category.as_deref(), |id| id.parse::<CategoryId>().ok())?;
        let sieve = Sieve {
            typed: typed("q", self.q.as_deref(), 200)?,
            status: named("status", self.status.as_deref(), Status::of)?,
            brand: named("brand", self.brand.as_deref(), |id| id.parse::<BrandId>().ok())?,
            wanting: named("wanting", self.wanting.as_deref(), |word| {
                Wanting::ALL.into_iter().find(|one| one.code() == word)
            })?,
            ..Sieve::default()
        };
        Ok((sieve, category))
    }

    fn order(&self) -> Result<LineOrder, Problem> {
        let known =
            |word: &str| LineOrder::ALL.into_iter().find(|(code, _)| *code == word).map(|(_, order)| order);
        Ok(named("sort", self.sort.as_deref(), known)?.unwrap_or_default())
    }
}

/// The place of a row, as a cursor carries it.
fn place_of(one: &Listed, order: LineOrder) -> Cursor {
    let key = match order.key {
        LineKey::Changed => one.changed_at.as_microsecond().to_string(),
        LineKey::Name => one.name.clone(),
        LineKey::Stock => one.stock.unwrap_or(UNCOUNTED).to_string(),
        LineKey::Price => one.price.to_string(),
    };
    Cursor(format!("{}.{key}", one.product))
}

fn place(cursor: &Cursor) -> Option<LinePlace> {
    let (product, key) = cursor.0.split_once('.')?;
    Some(LinePlace { key: key.to_owned(), product: product.parse().ok()?, is_back: false })
}

/// Products, whether visitors see them or not.
pub(crate) async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<Line>, Problem> {
    let ((sieve, category), order) = (asked.sieve()?, asked.order()?);
    let Bounds { after, size } = Bounds::of(asked.after, asked.limit)?;
    let from = after.as_ref().and_then(place);
    let lines = call
        .read(async |snap| -> Result<_, StoreError> {
            let categories = below(snap, category).await?;
            let sieve = Sieve { categories, ..sieve };
            office::lines(snap, &sieve, order, from.as_ref(), size as usize).await
        })
        .await?;
    let next = lines.rows.last().filter(|_| lines.has_after).map(|last| place_of(last, order));
    let exact = if from.is_none() { lines.exact } else { Vec::new() };
    Ok(Listing::page(exact.into_iter().chain(lines.rows).map(Line::from).collect(), next))
}

async fn below(snap: &mut Snapshot, category: Option<CategoryId>) -> Result<Vec<CategoryId>, StoreError> {
    match category {
        Some(category) => office::with_below(snap, category).await,
        None => Ok(Vec::new()),
    }
}

/// One of them, whole.
pub(crate) async fn one(call: Call, At(id): At<ProductId>) -> Result<Reply<Kept>, Problem> {
    let found = call.read(async |snap| program::product(snap, id).await).await?;
    let (draft, version) = found.ok_or(Problem::NotFound)?;
    Ok(Reply::at(Kept::of(id, draft, version), version))
}

/// A new one, as a draft that nobody sees yet.
pub(crate) async fn make(call: Call, Body(new): Body<NewProduct>) -> Result<Made<Kept>, Problem> {
    let mut draft = ProductDraft { key: new.key.clone(), status: Status::Draft, ..ProductDraft::default() };
    let wish = ProductWish::from(new);
    wish.check()?;
    wish.apply(&mut draft);
    let made = call
        .once(async |tx| {
            let id = steps::make_product(tx, call.ctx(), &draft).await?;
            kept(tx, id).await
        })
        .await?;
    Ok(Made::at(format!("/api/v1/admin/products/{}", made.id), made))
}

/// Makes the fields that are named others, if it is the one that was seen.
pub(crate) async fn change(
    call: Call,
    At(id): At<ProductId>,
    seen: Seen,
    Body(wish): Body<ProductWish>,
) -> Result<Reply<Kept>, Problem> {
    wish.check()?;
    put(&call, id, seen.only()?, &wish).await
}

/// Takes it from where visitors see it. What was told of it stays.
pub(crate) async fn archive(call: Call, At(id): At<ProductId>) -> Result<Reply<Kept>, Problem> {
    let wish = ProductWish { status: Some(Status::Archived.code().to_owned()), ..ProductWish::default() };
    put(&call, id, None, &wish).await
}

async fn put(
    call: &Call,
    id: ProductId,
    version: Option<i64>,
    wish: &ProductWish,
) -> Result<Reply<Kept>, Problem> {
    let now = call
        .once(async |tx| {
            steps::change_product(tx, call.ctx(), id, version, &|draft| wish.apply(draft)).await?;
            kept(tx, id).await
        })
        .await
        .map_err(Seen::judge)?;
    let version = now.version;
    Ok(Reply::at(now, version))
}

/// A product as it is now, in the transaction that made it so.
pub(super) async fn kept(tx: &mut Tx, id: ProductId) -> Result<Kept, Failure<ProductRejected>> {
    let (draft, version) = program::product(tx, id).await?.ok_or(Failure::NotFound)?;
    Ok(Kept::of(id, draft, version))
}
