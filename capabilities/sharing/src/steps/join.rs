//! Somebody takes an invitation: who invites is looked up, what is known of both is gathered, and from then on their days count.

use super::look::{LOOK, household, told};
use crate::{
    model::{Joining, Member, Referral, ReferralId, ReferralState, Settings, Terms},
    notices,
    rules::{self, JoinRejected, referral::Command},
    store,
};
use accounts::model::Person;
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Money, PersonId, Subject, time};
use notifications::model::notices::Tell;
use sharing_facts::ReferralJoined;

/// Within so many days friends of one person are counted.
const YEAR_DAYS: i64 = 365;

type Done<T> = Result<T, Failure<JoinRejected>>;

/// Whoever acts takes the invitation of this code. Taken again, nothing happens; taken after another one, this one counts.
pub(crate) async fn join(tx: &mut Tx, ctx: &Ctx, code: &str) -> Done<ReferralId> {
    let friend = ctx.person()?;
    let known = match rules::code::member_of(code) {
        Some(code) => store::members::of_code(tx, &code).await?,
        None => None,
    };
    let member = known.ok_or(Failure::Rejected(JoinRejected::Unknown))?;
    let settings = store::settings::find(tx).await?;
    let before = store::referrals::running(tx, friend).await?;
    if let Some(same) = before.as_ref().filter(|one| one.advocate == Some(member.person)) {
        return Ok(same.id);
    }
    let joining = gather(tx, ctx, &member, (friend, before.as_ref())).await?;
    rules::join::join(&joining, &settings).map_err(Failure::Rejected)?;
    if let Some(before) = before {
        told(tx, ctx, &before, Command::Replace).await?;
    }
    welcome(tx, ctx, friend, &settings).await?;
    begin(tx, ctx, (&member, friend), &settings).await
}

async fn gather(
    tx: &mut Tx,
    ctx: &Ctx,
    member: &Member,
    (friend, before): (PersonId, Option<&Referral>),
) -> Result<Joining, Failure<JoinRejected>> {
    let advocate = member.person;
    let known = accounts::reads::person(tx, advocate).await?.filter(Person::is_active);
    if known.is_none() {
        return Err(Failure::Rejected(JoinRejected::Unknown));
    }
    let since = time::days_before(ctx.now(), YEAR_DAYS);
    Ok(Joining {
        is_own: advocate == friend,
        has_bought: !evidence::reads::of_person(tx, friend, None, 1).await?.items.is_empty(),
        is_household: household(tx, advocate, friend).await?,
        of_year: store::referrals::count_since(tx, advocate, since).await?,
        before: before.map(|one| one.state),
    })
}

/// Puts them among those for whom the promotion is.
async fn welcome(tx: &mut Tx, ctx: &Ctx, friend: PersonId, settings: &Settings) -> Done<()> {
    let Some(group) = settings.group.filter(|_| settings.friend_minor > 0) else { return Ok(()) };
    let person = accounts::reads::person(tx, friend).await?.ok_or(Failure::NotFound)?;
    match pricing::steps::groups::put_in(tx, ctx, group, person.address.reveal()).await {
        Ok(_) => Ok(()),
        // Somebody of the shop took the group away: nobody is promised what they would not get.
        Err(Failure::NotFound | Failure::Rejected(_)) => Err(Failure::Rejected(JoinRejected::Closed)),
        Err(failure) => Err(failure.widen(|_| JoinRejected::Closed)),
    }
}

async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    (member, friend): (&Member, PersonId),
    settings: &Settings,
) -> Done<ReferralId> {
    let currency = shop_currency(ctx);
    let referral = Referral {
        id: ctx.id(),
        advocate: Some(member.person),
        friend: Some(friend),
        state: ReferralState::Joined,
        joined_at: ctx.now(),
        ends_at: time::days_after(ctx.now(), i64::from(settings.window_days)),
        terms: Terms {
            reward: Money::new(settings.advocate_minor, currency),
            // What is heard of an order is what was paid: the friend's own discount is off it already.
            minimum_minor: settings.minimum_minor.saturating_sub(settings.friend_minor),
            lock_days: settings.lock_days,
        },
        order: None,
        unlock_at: None,
        promotion: None,
    };
    match store::referrals::insert(tx, &referral).await {
        Ok(()) => {}
        // They took another one in this very moment.
        Err(StoreError::Taken(_)) => return Err(Failure::Conflict),
        Err(error) => return Err(error.into()),
    }
    let id = referral.id;
    tx.set_deadline(LOOK, &Subject::from(id), referral.ends_at).await?;
    tx.record(&ReferralJoined { referral: id, advocate: member.person, friend }).await?;
    let about = Subject::from(id);
    let link = "/account/referrals";
    let tell = Tell { kind: &notices::JOINED, to: member.person, about, nth: 0, link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await?;
    Ok(id)
}

/// The currency of the shop.
fn shop_currency(ctx: &Ctx) -> kernel::Currency {
    ctx.house().shop.face().currency
}
