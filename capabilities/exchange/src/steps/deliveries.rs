//! Files that were brought, inside a transaction: tried, carried in, called off, forgotten.

use crate::{
    ENDED,
    model::{Delivery, DeliveryId, Matter, PartKind, Stage, Told},
    rules::wish::WishRejected,
    store::{self, parts},
};
use action::{Ctx, Failure, Work, audit::Change};
use database::{StoreError, Tx};
use kernel::{Subject, Timestamp, time};
use notifications::Tell;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What somebody did who let a file in.
const IMPORTED: &str = "exchange-audit-imported";
/// What happens when an attempt may have been lost.
pub(crate) const LOST: &str = "exchange.lost";
/// What happens to the file once nobody reads it any more.
pub(crate) const SWEEP: &str = "exchange.sweep";
/// What happens when all that is known of it is old.
pub(crate) const FORGET: &str = "exchange.forget";

/// So long what became of a file is kept.
const KEPT_DAYS: i64 = 30;
/// So long where it says who bought: refused rows have names and addresses in them.
const KEPT_OF_PEOPLE_DAYS: i64 = 7;
/// So long a file may be on its way.
const ARRIVES_DAYS: i64 = 1;
/// How often it is looked whether an attempt was lost.
const LOOK_S: i64 = 30;
/// So long an attempt may say nothing.
const SILENCE_S: i64 = 45;
/// So many pieces are taken away at a time: nobody waits long for that.
const PIECES: i64 = 16;

/// The attempt at a file.
#[derive(Serialize, Deserialize)]
pub(crate) struct CarryFile {
    pub(crate) import: DeliveryId,
    pub(crate) turn: i64,
}

impl Work for CarryFile {
    const NAME: &'static str = "exchange.carry";
}

/// The attempt at a file that is no catalogue. Whoever knows what its rows are about does it: `workflows/arriving`.
#[derive(Serialize, Deserialize)]
pub struct CarryArrival {
    /// The file.
    pub import: DeliveryId,
    /// Which attempt: one that counts no more does nothing.
    pub turn: i64,
}

impl Work for CarryArrival {
    const NAME: &'static str = "exchange.carry_arrival";
}

/// Puts an attempt in for whoever can do it.
async fn enqueue(tx: &mut Tx, ctx: &Ctx, one: &Delivery) -> Result<(), StoreError> {
    let (import, turn) = (one.id, one.turn);
    match one.matter() {
        Matter::Catalogue => ctx.enqueue(tx, &CarryFile { import, turn }).await.map(drop),
        Matter::Customers | Matter::Orders | Matter::Reviews => {
            ctx.enqueue(tx, &CarryArrival { import, turn }).await.map(drop)
        }
    }
}

/// The file turns out to be about something else: the same attempt is another's to do.
pub(crate) async fn hand_over(
    tx: &mut Tx,
    ctx: &Ctx,
    one: &Delivery,
    matter: Matter,
) -> Result<(), StoreError> {
    let mut next = Delivery { beat_at: ctx.house().machine.now(), ..one.clone() };
    next.wish.matter = Some(matter);
    if store::save(tx, &next, one.turn).await? {
        enqueue(tx, ctx, &next).await?;
        tx.set_deadline(FORGET, &Subject::from(one.id), kept_until(ctx, &next)).await?;
    }
    Ok(())
}

fn kept_until(ctx: &Ctx, one: &Delivery) -> Timestamp {
    let days = match one.matter() {
        Matter::Catalogue => KEPT_DAYS,
        Matter::Customers | Matter::Orders | Matter::Reviews => KEPT_OF_PEOPLE_DAYS,
    };
    time::days_after(ctx.now(), days)
}

/// A file is on its way. One that never arrives is soon forgotten.
pub(crate) async fn receive(tx: &mut Tx, ctx: &Ctx, one: &Delivery) -> Result<(), StoreError> {
    store::insert(tx, one).await?;
    let due = time::days_after(ctx.now(), ARRIVES_DAYS);
    tx.set_deadline(FORGET, &Subject::from(one.id), due).await
}

/// The file is here: it is tried.
pub(crate) async fn try_it(tx: &mut Tx, ctx: &Ctx, id: DeliveryId) -> Result<(), Failure<WishRejected>> {
    let one = store::find(tx, id).await?.ok_or(Failure::NotFound)?;
    begin(tx, ctx, one, Stage::Trying).await
}

/// It comes in: what was tried and shown to somebody.
pub(crate) async fn carry_in(tx: &mut Tx, ctx: &Ctx, id: DeliveryId) -> Result<(), Failure<WishRejected>> {
    let one = store::find(tx, id).await?.ok_or(Failure::NotFound)?;
    if one.stage != Stage::Tried {
        return Err(Failure::Rejected(WishRejected::Over));
    }
    let change = Change {
        verb: IMPORTED,
        subject: Subject::from(id),
        label: &one.name.clone(),
        before: Value::Null,
        after: json!({
            "about": one.matter(),
            "taken": one.told.created + one.told.changed,
            "refused": one.told.refused,
        }),
    };
    begin(tx, ctx, one, Stage::Carrying).await?;
    Ok(ctx.audit(tx, &change).await?)
}

async fn begin(tx: &mut Tx, ctx: &Ctx, one: Delivery, stage: Stage) -> Result<(), Failure<WishRejected>> {
    let beat_at = ctx.house().machine.now();
    let turn = one.turn + 1;
    let (length, format, program) = (one.told.length, one.told.format, one.told.program.clone());
    let told = Told { length, format, program, ..Told::default() };
    let next = Delivery { stage, turn, beat_at, read_bytes: 0, told, ..one };
    if !store::save(tx, &next, next.turn - 1).await? {
        return Err(Failure::Conflict);
    }
    enqueue(tx, ctx, &next).await?;
    tx.set_deadline(FORGET, &Subject::from(next.id), kept_until(ctx, &next)).await?;
    Ok(tx.set_deadline(LOST, &Subject::from(next.id), time::seconds_after(ctx.now(), LOOK_S)).await?)
}

/// Somebody calls it off. What was kept by then stays.
pub(crate) async fn cancel(tx: &mut Tx, ctx: &Ctx, id: DeliveryId) -> Result<(), Failure<WishRejected>> {
    let one = store::find(tx, id).await?.ok_or(Failure::NotFound)?;
    if !one.stage.is_running() && one.stage != Stage::Tried {
        return Err(Failure::Rejected(WishRejected::Over));
    }
    let next = Delivery { stage: Stage::Cancelled, turn: one.turn + 1, ..one.clone() };
    if !store::save(tx, &next, one.turn).await? {
        return Err(Failure::Conflict);
    }
    let change = Change {
        verb: "exchange-audit-cancelled",
        subject: Subject::from(id),
        label: &one.name,
        before: json!({ "stage": one.stage.code() }),
        after: json!({ "stage": next.stage.code() }),
    };
    ctx.audit(tx, &change).await?;
    Ok(tx.set_deadline(SWEEP, &Subject::from(id), ctx.now()).await?)
}

/// An attempt is at its end, if it still counts.
pub(crate) async fn end(tx: &mut Tx, ctx: &Ctx, one: &Delivery, stage: Stage) -> Result<(), StoreError> {
    let ended = Delivery { stage, ..one.clone() };
    if store::save(tx, &ended, one.turn).await? && stage != Stage::Tried {
        tx.set_deadline(SWEEP, &Subject::from(one.id), ctx.now()).await?;
        tell(tx, ctx, &ended).await?;
    }
    Ok(())
}

/// Whoever let it in is told that it is at its end; the log of staff knows who that was.
async fn tell(tx: &mut Tx, ctx: &Ctx, one: &Delivery) -> Result<(), StoreError> {
    let last = tx.list_audited_of(&Subject::from(one.id), None, 1).await?;
    let Some(done) = last.first().filter(|done| done.verb == IMPORTED) else { return Ok(()) };
    let link = format!("/admin/import/{}", one.id);
    let about = Subject::from(one.id);
    let tell = Tell { kind: &ENDED, to: done.actor, about, nth: one.turn, link: &link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await
}

/// Begins a lost attempt again: the process that was at it is gone. What it kept is there, and is found to be the same.
pub(crate) async fn look_after(tx: &mut Tx, ctx: &Ctx, id: DeliveryId) -> Result<(), StoreError> {
    let Some(one) = store::find(tx, id).await?.filter(|one| one.stage.is_running()) else { return Ok(()) };
    let now = ctx.house().machine.now();
    if now > time::seconds_after(one.beat_at, SILENCE_S) {
        let next = Delivery { turn: one.turn + 1, beat_at: now, ..one.clone() };
        if store::save(tx, &next, one.turn).await? {
            enqueue(tx, ctx, &next).await?;
        }
    }
    tx.set_deadline(LOST, &Subject::from(id), time::seconds_after(ctx.now(), LOOK_S)).await
}

/// Takes the file away, piece by piece. What was said about it stays.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx, id: DeliveryId) -> Result<(), StoreError> {
    if take_away(tx, id, &[PartKind::File, PartKind::Beside]).await? {
        tx.set_deadline(SWEEP, &Subject::from(id), ctx.now()).await?;
    }
    Ok(())
}

/// Takes everything away, piece by piece.
pub(crate) async fn forget(tx: &mut Tx, ctx: &Ctx, id: DeliveryId) -> Result<(), StoreError> {
    let all = [PartKind::File, PartKind::Beside, PartKind::Rejected, PartKind::Remarks];
    if take_away(tx, id, &all).await? {
        return tx.set_deadline(FORGET, &Subject::from(id), ctx.now()).await;
    }
    store::remove(tx, id).await
}

async fn take_away(tx: &mut Tx, id: DeliveryId, kinds: &[PartKind]) -> Result<bool, StoreError> {
    for kind in kinds {
        if parts::remove_some(tx, (id, *kind), PIECES).await? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}
