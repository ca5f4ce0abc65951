//! What programs read and change of the basket of whoever they ask for. Payment links are in `links`.

mod links;

use crate::{
    model::{Basket, BasketLine, Holder, SecretHash, Standing},
    reads::{self, Looker, Seen},
    steps::{self, Wish},
};
use catalog_facts::VariantId;
use kernel::rejection::Never;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Audience, Problem, Routes,
    api::{Amount, At, Body, Call, Operation, Reply, Translated, instant},
};

const GROUP: &str = "baskets-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Member)
        .api(Operation::get("/api/v1/basket", "baskets-api-get-own-basket").of(GROUP), show)
        .api(Operation::put("/api/v1/basket/lines/{variant}", "baskets-api-put-own-line").of(GROUP), put)
        .merge(links::routes())
}

/// A basket: what its person thinks of buying, and what that costs before delivery.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Basket)]
pub(crate) struct BasketBody {
    /// How many pieces are in it.
    pieces: i64,
    /// What is in it, the first first.
    lines: Vec<LineBody>,
    /// Codes that were typed.
    codes: Vec<CodeBody>,
    /// What can be bought of it before discounts; null where nothing can.
    subtotal: Option<Amount>,
    /// What promotions take off; never above zero.
    discount: Option<Amount>,
    /// What is left. Delivery comes on top.
    total: Option<Amount>,
}

/// So many of one thing.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = BasketLine, example = json!({
    "variant": "019a0000-0000-7000-8000-000000000002", "sku": "TAZA-VERDE",
    "name": { "es": "Taza de desayuno", "en": "Breakfast mug" }, "quantity": 2,
    "price": { "minor": 1490, "currency": "EUR", "decimal": "14.90" },
    "total": { "minor": 2980, "currency": "EUR", "decimal": "29.80" }, "state": "good", "left": null,
    "added_at": "2026-11-03T09:00:00Z",
}))]
pub(crate) struct LineBody {
    /// Which variant.
    #[schema(format = "uuid")]
    variant: String,
    /// The reference by which it is bought; null where there is no such thing any more.
    sku: Option<String>,
    /// What it is called.
    name: Option<Translated>,
    /// How many.
    quantity: u32,
    /// What one costs now; null where it is not sold any more.
    price: Option<Amount>,
    /// What the line costs after discounts.
    total: Option<Amount>,
    /// `good`, `short` (fewer are left than are wanted), `sold_out` or `gone`.
    state: String,
    /// How many are left, where that is fewer than are wanted.
    left: Option<u32>,
    /// Since when it is there.
    #[schema(format = "date-time")]
    added_at: String,
}

/// A code that was typed.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = BasketCode, example = json!({ "code": "HOLA", "counts": true }))]
pub(crate) struct CodeBody {
    /// The code.
    code: String,
    /// Whether it takes anything off.
    counts: bool,
}

/// How many there are to be.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BasketQuantity, example = json!({ "quantity": 2 }))]
pub(crate) struct QuantityBody {
    /// How many; 0 takes it out.
    #[schema(maximum = 999)]
    quantity: u32,
}

fn state(standing: Standing) -> (&'static str, Option<u32>) {
    match standing {
        Standing::Good => ("good", None),
        Standing::Short { left } => ("short", Some(left)),
        Standing::SoldOut => ("sold_out", Some(0)),
        Standing::Gone => ("gone", None),
    }
}

fn line(seen: &Seen, place: usize, of: &BasketLine) -> LineBody {
    let item = seen.item(of);
    let standing = seen.standing(of);
    let (state, left) = state(standing);
    LineBody {
        variant: of.variant.to_string(),
        sku: item.map(|item| item.sku.clone()),
        name: item.map(|item| item.name.clone().into()),
        quantity: of.quantity,
        price: item.filter(|_| standing != Standing::Gone).map(|item| item.price.into()),
        total: seen.priced_line(place).map(|priced| priced.total.into()),
        state: state.to_owned(),
        left,
        added_at: instant(of.added_at),
    }
}

fn body(seen: &Seen) -> BasketBody {
    let priced = seen.priced.as_ref();
    let codes = priced.into_iter().flat_map(|priced| &priced.codes);
    let lines = seen.basket.lines.iter().enumerate();
    BasketBody {
        pieces: seen.basket.count(),
        lines: lines.map(|(place, one)| line(seen, place, one)).collect(),
        codes: codes
            .map(|one| CodeBody { code: one.code.clone(), counts: one.said == pricing::model::Said::Counts })
            .collect(),
        subtotal: priced.map(|priced| priced.subtotal.into()),
        discount: priced.map(|priced| priced.discount.into()),
        total: priced.map(|priced| priced.total.into()),
    }
}

async fn show(call: Call) -> Result<Reply<BasketBody>, Problem> {
    let person = call.person::<Never>()?;
    let currency = call.house().shop.face().currency;
    let looker = Looker { person: Some(person), currency, now: call.now() };
    let seen: Seen = call
        .read(async |snap| {
            let basket = reads::of(snap, &Holder::Person(person)).await?;
            let basket = basket.unwrap_or_else(|| Basket { version: 0, ..Basket::empty(call.id()) });
            Ok::<_, Problem>(reads::seen(snap, looker, basket).await?)
        })
        .await?;
    Ok(Reply::at(body(&seen), seen.basket.version))
}

async fn put(
    call: Call,
    At(variant): At<VariantId>,
    Body(wanted): Body<QuantityBody>,
) -> Result<Reply<BasketBody>, Problem> {
    let holder = Holder::Person(call.person::<Never>()?);
    let wish = Wish { variant, quantity: wanted.quantity };
    call.once(async |tx| steps::set(tx, call.ctx(), (&holder, &SecretHash::default()), wish).await).await?;
    show(call).await
}
