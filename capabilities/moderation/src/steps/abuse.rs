//! What follows when somebody sends unfounded notices, or writes what may not stand, again and again: a letter, then a rest.

use super::letters;
use crate::{
    model::{Measure, Notice, NoticeId, NoticeState, Record, Sent, Settings, Side},
    rules::abuse::{self, Due},
    store,
};
use action::{Ctx, Failure};
use contributions::model::Barred;
use database::{StoreError, Tx};
use kernel::{Lang, PersonId, Personal, Timestamp, rejection::Never};
use moderation_facts::{AbuseSuspended, AbuseWarned};

/// Whom a measure is about: by account, or by address where there is none.
struct Whom {
    person: Option<PersonId>,
    address: String,
    /// The language of what they sent.
    lang: Option<Lang>,
}

fn sender(sent: &Sent) -> Option<Whom> {
    let (address, lang) = (store::filings::folded(sent.address.reveal()), Some(sent.lang));
    match sent.person {
        Some(person) => Some(Whom { person: Some(person), address: String::new(), lang }),
        None => (!address.is_empty()).then_some(Whom { person: None, address, lang }),
    }
}

async fn before(tx: &mut Tx, whom: &Whom, side: Side, since: Timestamp) -> Result<Vec<Measure>, StoreError> {
    match whom.person {
        Some(person) => store::measures::of_person(tx, person, side, since).await,
        None => store::measures::of_address(tx, &whom.address, side, since).await,
    }
}

/// Until when what somebody sends rests, if they must wait (DSA art. 23.2).
pub(super) async fn rests_until(
    tx: &mut Tx,
    ctx: &Ctx,
    sent: &Sent,
) -> Result<Option<Timestamp>, StoreError> {
    let Some(whom) = sender(sent) else { return Ok(None) };
    let settings = store::settings::find(tx).await?;
    let since = abuse::counted_since(&settings, ctx.now());
    let known = before(tx, &whom, Side::Reporter, since).await?;
    Ok(abuse::waits_until(&known, ctx.now()))
}

/// Looks, after something was decided, whether that was once too often.
pub(super) async fn after(tx: &mut Tx, ctx: &Ctx, notice: &Notice) -> Result<(), StoreError> {
    let settings = store::settings::find(tx).await?;
    let side = if crate::rules::notice::is_restricted(notice) { Side::Author } else { Side::Reporter };
    let Some(whom) = whom(tx, notice, side).await? else { return Ok(()) };
    let record = record(tx, ctx, &whom, side, &settings).await?;
    act(tx, ctx, (&whom, side), record, &settings).await
}

/// Looks, after something was found to be decided wrongly, whether somebody waits who would not have to.
pub(super) async fn again(tx: &mut Tx, ctx: &Ctx, notice: &Notice) -> Result<(), StoreError> {
    if notice.state != NoticeState::Reversed {
        return Ok(());
    }
    let settings = store::settings::find(tx).await?;
    let side = if crate::rules::notice::is_restricted(notice) { Side::Reporter } else { Side::Author };
    let Some(whom) = whom(tx, notice, side).await? else { return Ok(()) };
    let record = record(tx, ctx, &whom, side, &settings).await?;
    if abuse::still_waits(record, &settings) {
        return Ok(());
    }
    end(tx, ctx, &whom, side).await.map(drop)
}

/// Somebody of the shop ends the wait of one side of a notice. Where nobody waits nothing changes.
pub(crate) async fn lift(tx: &mut Tx, ctx: &Ctx, id: NoticeId, side: Side) -> Result<(), Failure<Never>> {
    ctx.person()?;
    let notice: Notice = super::load(tx, id).await?;
    let Some(whom) = whom(tx, &notice, side).await? else { return Ok(()) };
    if end(tx, ctx, &whom, side).await? {
        super::audit(tx, ctx, "moderation-audit-lifted", (&notice, &notice)).await?;
    }
    Ok(())
}

/// Who is one side of a notice, if it is known.
async fn whom(tx: &mut Tx, notice: &Notice, side: Side) -> Result<Option<Whom>, StoreError> {
    match (side, notice.filing) {
        (Side::Author, _) => {
            Ok(notice.author.map(|author| Whom { person: Some(author), address: String::new(), lang: None }))
        }
        (Side::Reporter, Some(filing)) => {
            Ok(store::filings::find(tx, filing).await?.as_ref().and_then(sender))
        }
        (Side::Reporter, None) => Ok(None),
    }
}

async fn record(
    tx: &mut Tx,
    ctx: &Ctx,
    whom: &Whom,
    side: Side,
    settings: &Settings,
) -> Result<Record, StoreError> {
    let since = abuse::counted_since(settings, ctx.now());
    match (side, whom.person) {
        (Side::Author, Some(author)) => {
            let record = store::measures::record_of_author(tx, author, since).await?;
            let stood = contributions::reads::record(tx, author).await?.stood;
            Ok(Record { all: record.bad + i64::from(stood), bad: record.bad })
        }
        (Side::Author, None) | (Side::Reporter, _) => {
            store::measures::record_of_reporter(tx, whom.person, &whom.address, since).await
        }
    }
}

/// Nobody waits from now on; they are told. False where nobody did.
async fn end(tx: &mut Tx, ctx: &Ctx, whom: &Whom, side: Side) -> Result<bool, StoreError> {
    let known = before(tx, whom, side, Timestamp::MIN).await?;
    let Some(measure) = known.into_iter().find(|one| one.waits(ctx.now())) else { return Ok(false) };
    let ended = Measure { until: Some(ctx.now()), ..measure };
    store::measures::end(tx, &ended).await?;
    if let Some(person) = whom.person {
        contributions::steps::suspend(tx, ctx, person, barred(side), None).await?;
    }
    letters::measured(tx, ctx, &ended, whom.lang).await?;
    Ok(true)
}

const fn barred(side: Side) -> Barred {
    match side {
        Side::Reporter => Barred::Reporting,
        Side::Author => Barred::Writing,
    }
}

async fn act(
    tx: &mut Tx,
    ctx: &Ctx,
    (whom, side): (&Whom, Side),
    record: Record,
    settings: &Settings,
) -> Result<(), StoreError> {
    let known = before(tx, whom, side, abuse::counted_since(settings, ctx.now())).await?;
    let until = match abuse::due(record, &known, settings, ctx.now()) {
        Due::Nothing => return Ok(()),
        Due::Warn => None,
        Due::Suspend { until } => Some(until),
    };
    let measure = Measure {
        id: ctx.id(),
        side,
        person: whom.person,
        address: Personal::new(whom.address.clone()),
        until,
        created_at: ctx.now(),
    };
    store::measures::insert(tx, &measure).await?;
    if let Some(person) = whom.person {
        suspend(tx, ctx, person, side, until).await?;
    }
    letters::measured(tx, ctx, &measure, whom.lang).await
}

/// Tells everybody, and has their texts or reports refused while they must wait.
async fn suspend(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    side: Side,
    until: Option<Timestamp>,
) -> Result<(), StoreError> {
    let Some(until) = until else {
        return tx.record(&AbuseWarned { person, side }).await;
    };
    contributions::steps::suspend(tx, ctx, person, barred(side), Some(until)).await?;
    tx.record(&AbuseSuspended { person, side, until }).await
}
