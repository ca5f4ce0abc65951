//! Handing over: what was bought gets a grant, which opens when it is paid and closes when it is off. What says so comes in any
//! order.

use super::{Done, keep, keys, stand_in_line, stand_in_order, stocked};
use crate::{
    SHORT,
    model::{Grant, Secret, State, Stocked},
    rules, store,
};
use action::{Ctx, Machine};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError, Tx};
use downloads_facts::HandedOver;
use kernel::{PersonId, Right};
use notifications::Tell;
use orders_facts::{Goods, LineId, OrderId};

/// A day, by which those who look after keys are told once of each variant.
const DAY_S: i64 = 86_400;

/// What was bought.
pub(crate) struct Bought<'a> {
    /// By which order.
    pub(crate) order: OrderId,
    /// By whom, where they are known.
    pub(crate) person: Option<PersonId>,
    /// What.
    pub(crate) goods: &'a [Goods],
}

/// Each line of which there is something to fetch, or will be, gets a grant, once, and whoever bought it.
pub(crate) async fn grant(tx: &mut Tx, ctx: &Ctx, bought: &Bought<'_>) -> Done<()> {
    store::orders::grant(tx, bought.order, ctx.now()).await?;
    let person = store::orders::find(tx, bought.order).await?.person.or(bought.person);
    let known = store::grants::of_order(tx, bought.order).await?;
    let is_new = |goods: &&Goods| !known.iter().any(|grant| grant.line == goods.line);
    let fresh: Vec<&Goods> = bought.goods.iter().filter(is_new).collect();
    let variants: Vec<VariantId> = fresh.iter().map(|goods| goods.variant).collect();
    let given = given(tx, ctx, &variants).await?;
    if !given.is_empty() {
        store::secrets::keep(tx, &secret(&*ctx.house().machine)).await?;
    }
    for goods in fresh {
        let gone = store::orders::take_gone(tx, goods.line).await?;
        let quantity = goods.quantity.saturating_sub(gone);
        if let Some(stocked) = given.iter().find(|one| one.variant == goods.variant && quantity > 0) {
            begin(tx, ctx, &Bought { person, ..*bought }, (goods.line, quantity, stocked)).await?;
        }
    }
    look(tx, ctx, bought.order).await
}

/// What belongs to those of these variants that are handed over here: some have files or keys, of others a file is owed to whoever
/// buys it, though nobody has put one there.
async fn given(snap: &mut Snapshot, ctx: &Ctx, variants: &[VariantId]) -> Result<Vec<Stocked>, StoreError> {
    let known = store::variants::find_many(snap, variants).await?;
    let (mut given, bare): (Vec<_>, Vec<_>) = known.into_iter().partition(Stocked::is_something);
    let is_open = |variant: &&VariantId| !given.iter().any(|one| one.variant == **variant);
    let rest: Vec<VariantId> = variants.iter().filter(is_open).copied().collect();
    let currency = ctx.house().shop.face().currency;
    for item in catalog::reads::sale::items(snap, &rest, currency).await? {
        if rules::grants::is_owed(item.kind, item.withdrawal) {
            let row = bare.iter().find(|one| one.variant == item.variant).cloned();
            given.push(row.unwrap_or_else(|| Stocked::nothing(item.variant)));
        }
    }
    Ok(given)
}

/// An order was found to be theirs: so is what it gave. What gave nothing when it was bought gives nothing now.
pub(crate) async fn claim(tx: &mut Tx, order: OrderId, person: PersonId) -> Done<()> {
    store::orders::claim(tx, order, person).await?;
    for grant in store::grants::of_order(tx, order).await? {
        keep(tx, Grant { person: Some(person), ..grant }).await?;
    }
    Ok(())
}

async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    bought: &Bought<'_>,
    (line, quantity, stocked): (LineId, u32, &Stocked),
) -> Done<()> {
    let grant = Grant {
        id: ctx.id(),
        order: bought.order,
        line,
        variant: stocked.variant,
        person: bought.person,
        quantity,
        state: State::Waiting,
        needs_keys: stocked.has_keys,
        fetches: 0,
        fetches_max: stocked.fetches_max,
        is_told: false,
        is_held: false,
        created_at: ctx.now(),
        opened_at: None,
        begun_at: None,
        closed_at: None,
        version: 1,
    };
    Ok(store::grants::insert(tx, &grant).await?)
}

fn secret(machine: &dyn Machine) -> Secret {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(&machine.random().to_be_bytes());
    bytes[16..].copy_from_slice(&machine.random().to_be_bytes());
    Secret::new(bytes)
}

/// The money of an order is there.
pub(crate) async fn pay(tx: &mut Tx, ctx: &Ctx, order: OrderId) -> Done<()> {
    store::orders::pay(tx, order, ctx.now()).await?;
    look(tx, ctx, order).await
}

/// An order is off, or all its money went back.
pub(crate) async fn close_order(tx: &mut Tx, ctx: &Ctx, order: OrderId) -> Done<()> {
    store::orders::close(tx, order, ctx.now()).await?;
    look(tx, ctx, order).await
}

/// Does what is known of an order: what is off is closed, what is paid is opened. Variants come in the order of their ids, so
/// that nobody waits for each other in a ring.
async fn look(tx: &mut Tx, ctx: &Ctx, order: OrderId) -> Done<()> {
    let known = store::orders::find(tx, order).await?;
    let mut grants = store::grants::of_order(tx, order).await?;
    grants.sort_by_key(|grant| (grant.variant, grant.id));
    if known.closed_at.is_some() {
        for grant in grants {
            close(tx, ctx, grant).await?;
        }
        return Ok(());
    }
    if known.paid_at.is_none() {
        return Ok(());
    }
    let mut handed = Vec::new();
    for grant in grants.into_iter().filter(|grant| grant.state == State::Waiting) {
        stand_in_line(tx, grant.variant).await?;
        let stocked = stocked(tx, grant.variant).await?;
        let paid = rules::grants::pay(rules::grants::suit(grant, &stocked), ctx.now());
        let (grant, tell) = keys::supply(tx, ctx, paid, stocked.files).await?;
        handed.extend(tell.map(|many| (grant.line, many)));
        if grant.state == State::Short {
            warn(tx, ctx, grant.variant).await?;
        }
    }
    told(tx, ctx, order, handed).await
}

/// Others are told of what is handed over.
pub(super) async fn told(tx: &mut Tx, ctx: &Ctx, order: OrderId, lines: Vec<(LineId, u32)>) -> Done<()> {
    if !lines.is_empty() {
        tx.record(&HandedOver { order, lines, at: ctx.now() }).await?;
    }
    Ok(())
}

/// Those who look after what is sold are told that there are not enough keys, or no files, once a day for each variant.
async fn warn(tx: &mut Tx, ctx: &Ctx, variant: VariantId) -> Result<(), StoreError> {
    let link = format!("/admin/downloads/{variant}");
    let nth = ctx.now().as_second() / DAY_S;
    for to in accounts::reads::who_may(tx, Right::Catalogue).await? {
        let tell = Tell { kind: &SHORT, to, about: variant.into(), nth, link: &link, by: None };
        notifications::steps::tell(tx, ctx, &tell).await?;
    }
    Ok(())
}

/// Nothing of it can be fetched any more; keys that nobody has seen are for others.
pub(super) async fn close(tx: &mut Tx, ctx: &Ctx, grant: Grant) -> Done<()> {
    if grant.state == State::Closed {
        return Ok(());
    }
    stand_in_line(tx, grant.variant).await?;
    keys::release(tx, ctx, &grant, 0).await?;
    keep(tx, rules::grants::close(grant, ctx.now())).await?;
    Ok(())
}

/// So many pieces of these lines are not theirs any more.
pub(crate) async fn shorten(tx: &mut Tx, ctx: &Ctx, order: OrderId, lines: &[(LineId, u32)]) -> Done<()> {
    stand_in_order(tx, order).await?;
    let is_granted = store::orders::find(tx, order).await?.granted_at.is_some();
    for (line, gone) in lines {
        let Some(grant) = store::grants::of_line(tx, *line).await? else {
            // Of what gave nothing when it was bought nothing is kept.
            if !is_granted {
                store::orders::add_gone(tx, *line, *gone).await?;
            }
            continue;
        };
        let is_closed = grant.state == State::Closed;
        let shorter = rules::grants::shorten(grant.clone(), *gone, ctx.now());
        if shorter.state == State::Closed {
            if !is_closed {
                close(tx, ctx, grant).await?;
            }
            continue;
        }
        stand_in_line(tx, shorter.variant).await?;
        keys::release(tx, ctx, &shorter, shorter.quantity).await?;
        let files = stocked(tx, shorter.variant).await?.files;
        let (shorter, tell) = keys::supply(tx, ctx, shorter, files).await?;
        told(tx, ctx, shorter.order, tell.map(|many| (shorter.line, many)).into_iter().collect()).await?;
    }
    Ok(())
}

/// Whoever sells has sent so many pieces of these lines themselves: what waits for files or keys waits for so many less. What
/// is open stays as it is.
pub(crate) async fn sent(tx: &mut Tx, ctx: &Ctx, order: OrderId, lines: &[(LineId, u32)]) -> Done<()> {
    stand_in_order(tx, order).await?;
    let grants = store::grants::of_order(tx, order).await?;
    let is_open = |line| grants.iter().any(|grant| grant.line == line && grant.state == State::Open);
    let waiting: Vec<_> = lines.iter().filter(|(line, _)| !is_open(*line)).copied().collect();
    shorten(tx, ctx, order, &waiting).await
}
