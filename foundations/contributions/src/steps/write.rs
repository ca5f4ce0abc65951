//! Somebody hands something in: it is cleaned, measured, looked at, and stands or waits.

use super::turns::queue;
use crate::{
    model::{Contribution, ContributionId, Draft, HoldReason, Manner, State, Text, Trust, Writer, Written},
    rules::{self, PICTURES_MAX, Seen, WriteRejected},
    store::{self, writers::Moved},
};
use action::{Ctx, Failure};
use contributions_facts::{ContributionFact, ContributionHeld, ContributionPublished, ContributionWritten};
use database::{StoreError, Tx};
use kernel::{PersonId, Personal, Subject, Timestamp, time};

/// The deadline at which it is forgotten how many wrote within an hour.
pub(crate) const PACE_OVER: &str = "contributions.pace_over";
/// Counts of an hour matter no more once so much time has passed.
const PACE_KEPT_S: i64 = 2 * 3_600;
const HOUR_S: i64 = 3_600;
/// What was written elsewhere may be longer than what is taken here.
const IMPORT_MAX: usize = 60_000;

/// Keeps what somebody hands in. Who may write at all about that is decided by whoever calls, in the same transaction.
///
/// ```ignore
/// let written = contributions::steps::write(tx, ctx, &manner(Kind::Review), &draft).await?;
/// store::reviews::insert(tx, written.id, ..).await?;
/// ```
pub async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    manner: &Manner,
    draft: &Draft,
) -> Result<Written, Failure<WriteRejected>> {
    let text = rules::text(manner, &draft.title, &draft.body).map_err(Failure::Rejected)?;
    if draft.pictures.len() > PICTURES_MAX {
        let most = i64::try_from(PICTURES_MAX).unwrap_or(i64::MAX);
        return Err(Failure::Rejected(WriteRejected::TooManyPictures { most }));
    }
    let reason = match &draft.writer {
        // The shop stands for what it says; what was brought from elsewhere stood there.
        Writer::House(_) | Writer::Imported(_) | Writer::Gone => None,
        Writer::Guest(_) => look(tx, ctx, manner, draft, &text, Trust::New).await?,
        Writer::Person(person) => {
            let trust = take_turn(tx, ctx, *person).await?;
            let reason = look(tx, ctx, manner, draft, &text, trust).await?;
            let was_refused =
                store::contributions::was_refused(tx, *person, draft.kind, &draft.about).await?;
            // What was taken down is not said once more under another number.
            if was_refused { Some(HoldReason::Staff) } else { reason }
        }
    };
    let one = contribution(ctx, draft, text, reason, ctx.now());
    keep(tx, ctx, &one).await?;
    Ok(Written { id: one.id, state: one.state, reason })
}

/// One more text of their day, if they may write. Tells how far they are trusted.
async fn take_turn(tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<Trust, Failure<WriteRejected>> {
    let known = store::writers::find(tx, person).await?;
    if let Some(until) = known.barred(crate::model::Barred::Writing, ctx.now()) {
        return Err(Failure::Rejected(WriteRejected::Suspended { until }));
    }
    let (settings, _) = store::settings::find(tx).await?;
    let trust = rules::trust(&known.record, &settings);
    let day =
        rules::counted(known.counted_from, known.counted, trust, ctx.now()).map_err(Failure::Rejected)?;
    store::writers::set_day(tx, person, day).await?;
    Ok(trust)
}

/// Why it waits, if it does.
async fn look(
    tx: &mut Tx,
    ctx: &Ctx,
    manner: &Manner,
    draft: &Draft,
    text: &Text,
    trust: Trust,
) -> Result<Option<HoldReason>, StoreError> {
    let is_new = trust == Trust::New && !draft.signals.is_proven;
    let seen = Seen {
        trust,
        is_proven: draft.signals.is_proven,
        is_burst: is_new && is_burst(tx, ctx, draft).await?,
        fraud: draft.signals.fraud.map_or(0, |fraud| fraud.score),
    };
    Ok(rules::held(manner, &seen, &rules::found(text)))
}

/// Whether too many new authors wrote within this hour, from there or about that. This one is counted.
async fn is_burst(tx: &mut Tx, ctx: &Ctx, draft: &Draft) -> Result<bool, StoreError> {
    let hour = ctx.now().as_second().div_euclid(HOUR_S);
    let (settings, _) = store::settings::find(tx).await?;
    let about = rules::mark_of(draft.about.id.as_u128());
    let place = draft.signals.network.map(rules::mark_of);
    let mut is_burst = false;
    for (mark, most) in [(Some(about), settings.burst_about), (place, settings.burst_place)] {
        let Some(mark) = mark else { continue };
        store::pace::add(tx, hour, mark).await?;
        is_burst |= store::pace::counted(tx, hour, mark).await? > most;
    }
    let over = time::seconds_after(time::from_micros(0), hour * HOUR_S + HOUR_S + PACE_KEPT_S);
    tx.set_deadline(PACE_OVER, &hour_of(hour), over).await?;
    Ok(is_burst)
}

/// What stands for an hour among deadlines.
fn hour_of(hour: i64) -> Subject {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&hour.to_be_bytes());
    Subject { kind: "contribution_hour".into(), id: ContributionId::from_bytes(bytes).uuid() }
}

/// An hour's counts are forgotten.
pub(crate) async fn forget_pace(tx: &mut Tx, hour: &Subject) -> Result<(), StoreError> {
    let hour = i64::try_from(hour.id.as_u128()).unwrap_or(0);
    store::pace::forget(tx, hour).await
}

fn contribution(
    ctx: &Ctx,
    draft: &Draft,
    text: Text,
    reason: Option<HoldReason>,
    written_at: Timestamp,
) -> Contribution {
    Contribution {
        id: ctx.id(),
        kind: draft.kind,
        about: draft.about.clone(),
        writer: draft.writer.clone(),
        lang: draft.lang,
        title: Personal::new(text.title),
        body: Personal::new(text.body),
        pictures: draft.pictures.clone(),
        state: if reason.is_some() { State::Held } else { State::Published },
        reason,
        code: None,
        is_proven: draft.signals.is_proven,
        has_stood: reason.is_none(),
        version: 1,
        written_at,
        published_at: reason.is_none().then_some(written_at),
        edited_at: None,
        decided_at: None,
        up: 0,
        down: 0,
        change: 0,
    }
}

async fn keep(tx: &mut Tx, ctx: &Ctx, one: &Contribution) -> Result<(), StoreError> {
    store::contributions::insert(tx, one).await?;
    let (contribution, kind, about, author) = (one.id, one.kind, one.about.clone(), one.writer.person());
    let written = ContributionWritten { contribution, kind, about: about.clone(), author, state: one.state };
    let next: ContributionFact = match one.reason {
        Some(reason) => ContributionHeld { contribution, kind, about, reason }.into(),
        None => ContributionPublished { contribution, kind, about, author }.into(),
    };
    tx.record(&vec![written.into(), next]).await?;
    match (one.state, author) {
        (State::Published, Some(person)) => {
            store::writers::count(tx, person, Moved { stood: 1, ..Moved::default() }).await
        }
        (State::Published, None) => Ok(()),
        (State::Held | State::Rejected | State::Hidden | State::Withdrawn, _) => queue(tx, ctx, one).await,
    }
}

/// Keeps what was written elsewhere, as it stood there. It is cleaned and not looked at; nobody hears of it but by
/// `ContributionWritten`, since it is no news.
pub async fn import(
    tx: &mut Tx,
    ctx: &Ctx,
    draft: &Draft,
    written_at: Timestamp,
) -> Result<ContributionId, Failure<WriteRejected>> {
    let manner = Manner { title: 0..=1_000, body: 0..=IMPORT_MAX, ..rules::manner(draft.kind) };
    let text = rules::text(&manner, &draft.title, &draft.body).map_err(Failure::Rejected)?;
    let one = contribution(ctx, draft, text, None, written_at);
    store::contributions::insert(tx, &one).await?;
    tx.record(&ContributionWritten {
        contribution: one.id,
        kind: one.kind,
        about: one.about.clone(),
        author: None,
        state: one.state,
    })
    .await?;
    Ok(one.id)
}
