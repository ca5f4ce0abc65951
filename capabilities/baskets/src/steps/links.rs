//! Payment links: made and taken back by the shop, opened and followed by whoever has one, forgotten at last.

use super::{basket_of, begin, items, keep};
use crate::{
    model::{Came, Holder, Link, LinkId, LinkLine, LinkWish, REMOVED_AFTER_DAYS, SecretHash},
    rules::{
        LinkRejected, came,
        gather::{self, Wanted},
        links as rule, price,
    },
    secret, store,
};
use action::{Change, Ctx, Failure};
use baskets_facts::LinkMade;
use catalog_facts::VariantId;
use database::{StoreError, Tx};
use kernel::{Personal, Subject, time};
use serde_json::{Value, json};

/// The deadline at which a link ends, and at which it is forgotten later.
pub(crate) const LINK: &str = "baskets.link";

type Done<T> = Result<T, Failure<LinkRejected>>;

/// Somebody of the shop, called this, puts things together for a buyer. Gives the secret of the link, this once.
pub(crate) async fn make(
    tx: &mut Tx,
    ctx: &Ctx,
    name: &Personal<String>,
    wish: &LinkWish,
) -> Done<(LinkId, String)> {
    let asked: Vec<VariantId> = wish.lines.iter().filter_map(|(variant, _)| variant.parse().ok()).collect();
    let items = items(tx, ctx, &asked).await?;
    let is_sold = |variant| price::find(&items, variant).is_some_and(|item| item.is_on_sale);
    let new = rule::check(wish, is_sold, ctx.now()).map_err(Failure::Rejected)?;
    let (id, (secret, hash)) = (ctx.id(), secret::mint_short(&*ctx.house().machine));
    store::links::insert(tx, (id, &hash), (ctx.actor().person(), name), &new).await?;
    tx.set_deadline(LINK, &Subject::from(id), new.until).await?;
    tx.record(&LinkMade { link: id }).await?;
    let things = json!({ "things": new.lines.len() });
    audit(tx, ctx, "baskets-audit-link-made", id, things).await?;
    Ok((id, secret))
}

async fn audit(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    id: LinkId,
    after: Value,
) -> Result<(), StoreError> {
    let change = Change { verb, subject: Subject::from(id), label: "", before: Value::Null, after };
    ctx.audit(tx, &change).await
}

/// A link that still leads somewhere.
async fn open_one(tx: &mut Tx, ctx: &Ctx, id: LinkId) -> Done<Link> {
    let link = store::links::find(tx, id).await?.ok_or(Failure::NotFound)?;
    match rule::is_open(rule::state(&link, ctx.now())) {
        true => Ok(link),
        false => Err(Failure::Rejected(LinkRejected::Over)),
    }
}

/// Another secret; the one of before leads nowhere any more. Gives the new one, this once.
pub(crate) async fn renew(tx: &mut Tx, ctx: &Ctx, id: LinkId) -> Done<String> {
    open_one(tx, ctx, id).await?;
    let (secret, hash) = secret::mint_short(&*ctx.house().machine);
    store::links::set_secret(tx, id, &hash).await?;
    audit(tx, ctx, "baskets-audit-link-renewed", id, Value::Null).await?;
    Ok(secret)
}

/// The shop takes it back.
pub(crate) async fn end(tx: &mut Tx, ctx: &Ctx, id: LinkId) -> Done<()> {
    open_one(tx, ctx, id).await?;
    store::links::end(tx, id, ctx.now()).await?;
    Ok(audit(tx, ctx, "baskets-audit-link-ended", id, Value::Null).await?)
}

/// Somebody looks at what is in it, for the first time.
pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx, id: LinkId) -> Result<(), StoreError> {
    store::links::open(tx, id, ctx.now()).await
}

/// Whoever follows a link has what is in it put into their basket. With `only`, all that they had chosen themselves is taken
/// out: they were asked. Tells whether the basket is new.
pub(crate) async fn take(
    tx: &mut Tx,
    ctx: &Ctx,
    hash: &SecretHash,
    (holder, fresh): (Option<&Holder>, &SecretHash),
    (only, from): (bool, &Came),
) -> Done<bool> {
    let link = store::links::by_secret(tx, hash).await?.ok_or(Failure::NotFound)?;
    if !rule::is_open(rule::state(&link, ctx.now())) {
        return Err(Failure::Rejected(LinkRejected::Over));
    }
    let lines = store::links::lines(tx, link.id).await?;
    let wanted = wanted(ctx, &lines);
    let (before, is_new) = basket_of(tx, ctx, holder).await?;
    let variants: Vec<VariantId> = lines.iter().map(|line| line.variant).collect();
    let items = items(tx, ctx, &variants).await?;
    let begun = if only { gather::only(before.clone(), &wanted) } else { before.clone() };
    let gathered = gather::gather(begun, &wanted, |variant| price::offer(&items, variant), ctx.now());
    if gathered.things == 0 {
        return Err(Failure::Rejected(LinkRejected::NothingLeft));
    }
    if is_new {
        begin(tx, ctx, &before, holder, fresh).await?;
    }
    keep(tx, &before, &came::begun(&before, gathered.basket, from)).await?;
    store::links::take(tx, link.id, before.id, ctx.now()).await?;
    Ok(is_new)
}

fn wanted(ctx: &Ctx, lines: &[LinkLine]) -> Vec<Wanted> {
    let one = |line: &LinkLine| Wanted { line: ctx.id(), variant: line.variant, quantity: line.quantity };
    lines.iter().map(one).collect()
}

/// A link's days are over: it leads nowhere. A while later nothing is known of it any more.
pub(crate) async fn see_to(tx: &mut Tx, ctx: &Ctx, id: LinkId) -> Result<(), StoreError> {
    let Some(link) = store::links::find(tx, id).await? else { return Ok(()) };
    let removed_at = time::days_after(link.until, REMOVED_AFTER_DAYS);
    if ctx.now() >= removed_at {
        return store::links::remove(tx, id).await;
    }
    if ctx.now() >= link.until {
        store::links::forget_secret(tx, id).await?;
        return tx.set_deadline(LINK, &Subject::from(id), removed_at).await;
    }
    tx.set_deadline(LINK, &Subject::from(id), link.until).await
}
