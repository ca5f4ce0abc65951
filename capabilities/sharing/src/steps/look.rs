//! What is to be done about bringing somebody, by all that is known of it now: after something was heard, and on the day that was set.

use super::reward;
use crate::{
    model::{Known, Referral, ReferralId, ReferralState, is_running},
    rules::{
        household as homes,
        referral::{self as rules, Command, Step},
    },
    store,
};
use action::Ctx;
use database::{Snapshot, StoreError, Tx};
use kernel::{PersonId, Subject, time};
use sharing_facts::ReferralMoved;

/// The deadline at which it is looked at.
pub(crate) const LOOK: &str = "sharing.referral";
/// So many orders of a friend are looked through for the first that counts.
const ORDERS_MAX: u32 = 20;
/// From joined to rewarded are three turns; an order that was called off adds some.
const TURNS_MAX: usize = 8;

/// Looks what is to be done, and does it.
pub(crate) async fn look(tx: &mut Tx, ctx: &Ctx, id: ReferralId) -> Result<(), StoreError> {
    for _ in 0..TURNS_MAX {
        let Some(known) = gather(tx, id).await? else { return Ok(()) };
        match rules::step(&known, ctx.now()) {
            Step::Rest => return Ok(()),
            Step::Wait(at) => return tx.set_deadline(LOOK, &Subject::from(id), at).await,
            Step::Turn(Command::Reward) => {
                if !reward::give(tx, ctx, &known.referral).await? {
                    let again = time::days_after(ctx.now(), 1);
                    return tx.set_deadline(LOOK, &Subject::from(id), again).await;
                }
            }
            Step::Turn(command) => turn(tx, ctx, &known, command).await?,
        }
    }
    Ok(())
}

/// All that a decision needs.
async fn gather(snap: &mut Snapshot, id: ReferralId) -> Result<Option<Known>, StoreError> {
    let Some(referral) = store::referrals::find(snap, id).await? else { return Ok(None) };
    let order = match (referral.order, referral.friend) {
        (Some(order), _) => store::orders::find(snap, order).await?,
        (None, Some(friend)) if referral.state == ReferralState::Joined => {
            let within = (referral.joined_at, referral.ends_at);
            let all = store::orders::within(snap, friend, within, ORDERS_MAX).await?;
            let counting = all.iter().position(|order| rules::counts(&referral, order));
            let open = all.iter().position(|order| rules::may_count(&referral, order));
            counting.or(open).and_then(|place| all.into_iter().nth(place))
        }
        (None, _) => None,
    };
    let is_troubled = match &order {
        Some(order) => store::orders::is_troubled(snap, order.order).await?,
        None => false,
    };
    let asks = order.is_some() && matches!(referral.state, ReferralState::Joined | ReferralState::Waiting);
    let is_household = match (referral.advocate, referral.friend) {
        (Some(advocate), Some(friend)) if asks => household(snap, advocate, friend).await?,
        (Some(_) | None, _) => false,
    };
    Ok(Some(Known { referral, order, is_troubled, is_household }))
}

/// Whether two people live together, as far as the addresses show that they keep.
pub(super) async fn household(
    snap: &mut Snapshot,
    one: PersonId,
    other: PersonId,
) -> Result<bool, StoreError> {
    let mut kept = Vec::new();
    for person in [one, other] {
        let all = addresses::reads::of_person(snap, person).await?;
        kept.push(all.into_iter().map(|kept| kept.address.into_revealed()).collect::<Vec<_>>());
    }
    Ok(homes::is_same(&kept[0], &kept[1]))
}

async fn turn(tx: &mut Tx, ctx: &Ctx, known: &Known, command: Command) -> Result<(), StoreError> {
    let mut is = known.referral.clone();
    match command {
        Command::Buy => is.order = known.order.as_ref().map(|order| order.order),
        Command::CallOff if is.state == ReferralState::Bought => is.order = None,
        Command::Arrive => {
            let at = known.order.as_ref().and_then(|order| order.delivered_at);
            is.unlock_at = at.map(|at| rules::unlock_at(&is, at));
        }
        Command::Undo => reward::take_back(tx, ctx, &is).await?,
        Command::CallOff | Command::Reward | Command::Lapse | Command::Replace | Command::Refuse => {}
    }
    told(tx, ctx, &is, command).await
}

/// Keeps it in the state behind a command, and says so. What changes nothing is not kept.
pub(super) async fn told(tx: &mut Tx, ctx: &Ctx, is: &Referral, command: Command) -> Result<(), StoreError> {
    let Some(to) = rules::next(is.state, command) else { return Ok(()) };
    let after = Referral { state: to, ..is.clone() };
    store::referrals::save(tx, &after, ctx.now()).await?;
    if !is_running(to) {
        tx.clear_deadline(LOOK, &Subject::from(is.id)).await?;
    }
    tx.record(&ReferralMoved { referral: is.id, from: is.state, to, order: after.order }).await?;
    match to {
        ReferralState::Lapsed | ReferralState::Refused | ReferralState::Undone => {
            reward::unwelcome(tx, ctx, is).await
        }
        ReferralState::Joined
        | ReferralState::Bought
        | ReferralState::Waiting
        | ReferralState::Rewarded
        | ReferralState::Replaced => Ok(()),
    }
}
