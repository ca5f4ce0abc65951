//! The lists of the demo's people: what one of them would like, and a list of presents of which somebody gives something.

use crate::{
    model::{Giver, ItemId, ItemWanted, ListId, ListWanted},
    reads,
    rules::{ClaimRejected, WishRejected},
    secret,
    steps::{self, Wish},
    store,
};
use action::{Ctx, Failure};
use catalog::reads::Which;
use catalog_facts::VariantId;
use database::{Snapshot, StoreError, Tx};
use kernel::{Actor, PersonId, time};

/// Whose lists they are, and who gives something.
const WISHES: &str = "marta@correo.example";
const GIVES: &str = "tom@mail.example";
/// So many products they are made of.
const GOODS: u32 = 6;
/// So many days ahead is the day of the presents.
const DAYS: i64 = 60;

type Done<T> = Result<T, Failure<WishRejected>>;

/// Makes them, where these people are and have none yet.
pub async fn fill(ctx: &Ctx) -> Done<()> {
    ctx.write(async |tx| {
        let (Some(owner), Some(giver)) = (person(tx, WISHES).await?, person(tx, GIVES).await?) else {
            return Ok(());
        };
        let goods = goods(tx, ctx).await?;
        if goods.is_empty() || !reads::of_person(tx, owner).await?.is_empty() {
            return Ok(());
        }
        let as_owner = &Ctx::new(ctx.house().clone(), Actor::Member(owner));
        let liked = list(tx, as_owner, ("Para la cocina", "public", "")).await?;
        for (variant, priority) in goods.iter().zip(["high", "normal", "low"]) {
            wish(tx, as_owner, liked, (*variant, "1", priority)).await?;
        }
        let day = ctx.house().shop.face().zone.day(time::days_after(ctx.now(), DAYS)).to_string();
        let gifts = list(tx, as_owner, ("Casa nueva", "link", &day)).await?;
        let mut wished = Vec::new();
        for (variant, many) in goods.iter().rev().zip(["4", "1", "2"]) {
            wished.push(wish(tx, as_owner, gifts, (*variant, many, "normal")).await?);
        }
        match wished.first() {
            Some(item) => {
                give(tx, ctx, giver, (gifts, *item)).await.map_err(|no| no.widen(|_| WishRejected::NotThere))
            }
            None => Ok(()),
        }
    })
    .await
}

async fn person(snap: &mut Snapshot, address: &str) -> Result<Option<PersonId>, StoreError> {
    Ok(accounts::reads::by_address(snap, address).await?.map(|person| person.id))
}

/// One variant of each of the latest products.
async fn goods(snap: &mut Snapshot, ctx: &Ctx) -> Result<Vec<VariantId>, StoreError> {
    let currency = ctx.house().shop.face().currency;
    let mut all = Vec::new();
    for card in catalog::reads::list(snap, Which::All, None, GOODS).await?.items {
        let product = catalog::reads::product(snap, card.product, currency).await?;
        all.extend(product.and_then(|product| product.variants.first().map(|variant| variant.id)));
    }
    Ok(all)
}

async fn list(tx: &mut Tx, ctx: &Ctx, (name, audience, event_on): (&str, &str, &str)) -> Done<ListId> {
    let wanted = ListWanted { name: name.into(), audience: audience.into(), event_on: event_on.into() };
    steps::make(tx, ctx, &wanted).await
}

async fn wish(
    tx: &mut Tx,
    ctx: &Ctx,
    list: ListId,
    (variant, wanted, priority): (VariantId, &str, &str),
) -> Done<ItemId> {
    let item = &ItemWanted { wanted: wanted.into(), priority: priority.into(), ..ItemWanted::default() };
    let wish = Wish { variant, list: Some(list), name: "", item };
    steps::save(tx, ctx, &wish).await.map(|(_, item)| item)
}

async fn give(
    tx: &mut Tx,
    ctx: &Ctx,
    giver: PersonId,
    (list, item): (ListId, ItemId),
) -> Result<(), Failure<ClaimRejected>> {
    let list = store::lists::find(tx, list).await?.ok_or(Failure::NotFound)?;
    let giver = Giver { person: Some(giver), quantity: "1".into(), ..Giver::default() };
    let hash = secret::hash(&secret::word(&*ctx.house().machine));
    steps::claim(tx, ctx, (&list, item), &giver, (&hash, None)).await.map(drop)
}
