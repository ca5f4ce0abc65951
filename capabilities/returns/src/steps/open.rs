//! Something is to go back: whoever knows the order says what, and it is kept while so much is left of each line.

use super::{letters, timers};
use crate::{
    model::{Line, NewLine, NewReturn, Return},
    rules::{StateRejected, code::code, ret},
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use orders_facts::OrderId;

/// The dice show a word that is taken about once in a thousand million; so often in a row never.
const THROWS: usize = 20;

/// Opens a return, and tells whoever sends it and those who look after returns.
pub async fn open(tx: &mut Tx, ctx: &Ctx, new: &NewReturn) -> Result<Return, Failure<StateRejected>> {
    if new.lines.is_empty() {
        return Err(Failure::Rejected(StateRejected::Taken));
    }
    let mut lines = Vec::with_capacity(new.lines.len());
    for line in &new.lines {
        lines.push(take(tx, new.order, line).await?);
    }
    let policy = store::settings::policy(tx).await?;
    let (ret, facts) = ret::open(new, (ctx.id(), fresh_code(tx, ctx).await?), &lines, &policy);
    store::returns::insert(tx, &ret).await?;
    store::lines::insert(tx, ret.id, &lines).await?;
    timers::set(tx, &ret).await?;
    tx.record(&facts).await?;
    letters::opened(tx, ctx, (&ret, &lines), &policy).await?;
    letters::to_staff(tx, ctx, &ret).await?;
    Ok(ret)
}

/// Takes so many of a line, as long as so many are left.
async fn take(tx: &mut Tx, order: OrderId, new: &NewLine) -> Result<Line, Failure<StateRejected>> {
    let taken = store::taken::take(tx, (order, new.line), (new.quantity, new.ordered)).await?;
    let before = taken.ok_or(Failure::Rejected(StateRejected::Taken))?;
    Ok(Line {
        line: new.line,
        product: new.product,
        variant: new.variant,
        name: new.name.clone(),
        quantity: new.quantity,
        ordered: new.ordered,
        total: new.total,
        before,
        received: None,
        condition: None,
        restocked: 0,
        paid: 0,
        unsent: 0,
    })
}

async fn fresh_code(tx: &mut Tx, ctx: &Ctx) -> Result<String, StoreError> {
    for _ in 0..THROWS {
        let word = code(ctx.house().machine.random());
        if store::returns::by_code(tx, &word).await?.is_none() {
            return Ok(word);
        }
    }
    Err(StoreError::Unavailable("no free code for a return".into()))
}
