//! What somebody may do, and what becomes of their texts when they go.

use crate::{
    model::{Barred, ContributionId, State, Writer},
    store::{self, erasing::Own, writers::Moved},
};
use action::{Change, Ctx};
use contributions_facts::{ContributionFact, ContributionOrphaned, ContributionWithdrawn};
use database::{StoreError, Tx};
use kernel::{PersonId, Timestamp};
use serde_json::json;

/// Somebody may not write, or not report, until then; with nothing they may again.
pub async fn suspend(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    what: Barred,
    until: Option<Timestamp>,
) -> Result<(), StoreError> {
    let before = store::writers::find(tx, person).await?.barred(what, ctx.now());
    store::writers::bar(tx, person, what, until).await?;
    let change = Change {
        verb: "contributions-audit-suspended",
        subject: person.into(),
        label: what.code(),
        before: json!({ "until": before }),
        after: json!({ "until": until }),
    };
    ctx.audit(tx, &change).await
}

/// What a guest wrote is somebody's: they have shown that they are that guest. False for what no guest wrote.
pub async fn adopt(tx: &mut Tx, id: ContributionId, person: PersonId) -> Result<bool, StoreError> {
    let Some(one) = store::contributions::find(tx, id).await? else { return Ok(false) };
    if !matches!(one.writer, Writer::Guest(_)) {
        return Ok(false);
    }
    store::contributions::adopt(tx, id, person).await?;
    store::statements::adopt(tx, id, person).await?;
    let (stood, refused) = match one.state {
        State::Published => (1, 0),
        State::Rejected | State::Hidden => (0, 1),
        State::Held | State::Withdrawn => (0, 0),
    };
    store::writers::count(tx, person, Moved { stood, refused, ..Moved::default() }).await?;
    Ok(true)
}

/// Whether their texts go when they do, as they want it.
pub(crate) async fn set_along(tx: &mut Tx, person: PersonId, takes_along: bool) -> Result<(), StoreError> {
    store::writers::set_along(tx, person, takes_along).await
}

/// Somebody is gone. What stands stays without them, unless they wanted to take it along; what nobody reads goes with them.
pub(crate) async fn erase_texts(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let takes_along = store::writers::find(tx, person).await?.takes_along;
    loop {
        let some = store::erasing::some_of(tx, person).await?;
        if some.is_empty() {
            return Ok(());
        }
        let mut facts: Vec<ContributionFact> = Vec::with_capacity(some.len());
        for one in some {
            let stays = one.stands && !takes_along;
            match stays {
                true => store::erasing::orphan(tx, one.id).await?,
                false => empty(tx, &one).await?,
            }
            facts.push(fact(one, stays));
        }
        tx.record(&facts).await?;
    }
}

async fn empty(tx: &mut Tx, one: &Own) -> Result<(), StoreError> {
    store::erasing::empty(tx, one.id).await?;
    store::versions::forget(tx, one.id).await?;
    store::prints::forget(tx, one.id).await?;
    store::waiting::take(tx, one.id).await
}

fn fact(one: Own, stays: bool) -> ContributionFact {
    let Own { id: contribution, kind, about, stands: _ } = one;
    match stays {
        true => ContributionOrphaned { contribution, kind, about }.into(),
        false => ContributionWithdrawn { contribution, kind, about }.into(),
    }
}
