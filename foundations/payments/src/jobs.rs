//! Asking providers: for an attempt, to forget one, for money back, for what they have moved; and the provider that is none, which tells us. What they
//! answer is kept together with the end of the job. What is asked about cards that they keep is `cards`.

mod cards;

use crate::{
    model::{Answer, Ask, AskBack, AskCard, Attempt, CardUse, GivenBack, Reason, Said, Stage},
    providers::{Provider, Providers},
    reads,
    steps::{self, Begin, GiveBack, LetGo, List, Take, stand_in::Tell},
};
use action::{BoxFut, Ctx, JobCtx, JobFailure, JobKind, job};
use database::StoreError;
use kernel::Actor;

/// How many of a kind a process runs at once: buyers wait for them.
const AT_ONCE: usize = 4;

type Ended<'a> = BoxFut<'a, Result<(), JobFailure>>;

pub(crate) fn all(providers: &Providers) -> Vec<JobKind> {
    let [one, two, three, four, five] = [(); 5].map(|()| providers.clone());
    let mut all = vec![
        job::<Begin, _>(beginning(move |job, work| Box::pin(begin(one.clone(), job, work)))).at_once(AT_ONCE),
        job::<LetGo, _>(letting_go(move |job, work| Box::pin(let_go(two.clone(), job, work))))
            .at_once(AT_ONCE),
        job::<GiveBack, _>(giving_back(move |job, work| Box::pin(give_back(three.clone(), job, work))))
            .at_once(AT_ONCE),
        job::<Take, _>(taking(move |job, work| Box::pin(take(five.clone(), job, work)))).at_once(AT_ONCE),
        job::<List, _>(listing(move |job, work| Box::pin(list(four.clone(), job, work)))),
        job(tell),
    ];
    all.extend(cards::all(providers));
    all
}

/// These only tell the compiler that what a closure gives lives as long as what it was given.
fn beginning<F: for<'a> Fn(&'a JobCtx, &'a Begin) -> Ended<'a>>(does: F) -> F {
    does
}
fn letting_go<F: for<'a> Fn(&'a JobCtx, &'a LetGo) -> Ended<'a>>(does: F) -> F {
    does
}
fn giving_back<F: for<'a> Fn(&'a JobCtx, &'a GiveBack) -> Ended<'a>>(does: F) -> F {
    does
}
fn taking<F: for<'a> Fn(&'a JobCtx, &'a Take) -> Ended<'a>>(does: F) -> F {
    does
}
fn listing<F: for<'a> Fn(&'a JobCtx, &'a List) -> Ended<'a>>(does: F) -> F {
    does
}

/// What was heard cannot be, however often it is asked again: that is set aside at once.
fn kept(ended: Result<(), StoreError>) -> Result<(), JobFailure> {
    match ended {
        Err(StoreError::Corrupt(why)) => Err(JobFailure::Never(why)),
        other => Ok(other?),
    }
}

/// A context of its own, so that what is kept is stamped when the provider has answered.
fn fresh(job: &JobCtx) -> Ctx {
    Ctx::new(job.house().clone(), Actor::House)
}

/// Asks for an attempt, unless it has gone on already. A provider that cannot is a refusal: whoever pays may try another way.
async fn begin(providers: Providers, job: &JobCtx, work: &Begin) -> Result<(), JobFailure> {
    let found = job.read(async |snap| reads::attempt_to_ask(snap, work.attempt).await).await?;
    let Some((payment, attempt, card)) = found else { return Ok(()) };
    let is_wanted = attempt.stage == Stage::Begun && payment.state.is_under_way();
    let Some(back) = payment.back.filter(|_| is_wanted) else { return Ok(()) };
    let provider = providers.of(attempt.way);
    let is_charge = matches!(card, Some(AskCard::Charge { .. }));
    let charged = match provider.filter(|_| !is_charge && job.attempt() > 1) {
        Some(provider) => charged_before(provider, job, &attempt).await?,
        None => None,
    };
    let ask = card.map(|card| Ask {
        attempt: attempt.id,
        reference: payment.reference,
        amount: payment.amount,
        is_held: payment.is_held,
        lang: payment.lang,
        secret: back.secret,
        begun_at: attempt.begun_at,
        is_again: job.attempt() > 1,
        card,
    });
    let answer = match (charged, ask, provider) {
        (Some(answer), ..) => answer,
        (None, Some(ask), Some(provider)) => asked(provider, job, &ask).await?,
        (None, Some(_), None) => unable("nobody here speaks to that provider"),
        // Whoever pays must come: their card is not kept any more.
        (None, None, _) => Answer { said: Said::Refuses(Reason::Authentication), their_ref: String::new() },
    };
    let (answer, ctx) = (&answer, &fresh(job));
    kept(
        ctx.write(async |tx| {
            steps::hear_within(tx, ctx, attempt.id, answer).await?;
            job.end(tx).await
        })
        .await,
    )
}

/// What came of a kept card that was to be charged before and is not kept any more: its answer may have been lost, and nobody pays
/// twice.
async fn charged_before(
    provider: &dyn Provider,
    job: &JobCtx,
    attempt: &Attempt,
) -> Result<Option<Answer>, JobFailure> {
    match attempt.card {
        CardUse::Typed | CardUse::Keep(_) => Ok(None),
        CardUse::Charge { .. } => {
            let stands = provider.find(job, attempt).await?;
            Ok(stands.filter(|answer| matches!(answer.said, Said::Takes(_) | Said::Holds(_))))
        }
    }
}

async fn asked(provider: &dyn Provider, job: &JobCtx, ask: &Ask) -> Result<Answer, JobFailure> {
    match provider.begin(job, ask).await {
        Err(JobFailure::Never(why)) => Ok(unable(&why)),
        other => other,
    }
}

fn unable(why: &str) -> Answer {
    tracing::warn!(why, "a provider could not begin a payment");
    Answer { said: Said::Refuses(Reason::Provider), their_ref: String::new() }
}

/// Has an attempt forgotten. First it is asked how it stands: what was paid in between is heard and not let go.
async fn let_go(providers: Providers, job: &JobCtx, work: &LetGo) -> Result<(), JobFailure> {
    let found = job.read(async |snap| reads::attempt(snap, work.attempt).await).await?;
    let Some((_, attempt)) = found else { return Ok(()) };
    let Some(provider) = providers.of(attempt.way) else { return Ok(()) };
    let stands = provider.find(job, &attempt).await?;
    let is_paid = |answer: &Answer| matches!(answer.said, Said::Takes(_));
    let paid = stands.filter(is_paid);
    if paid.is_none() {
        provider.let_go(job, &attempt).await?;
    }
    let (paid, ctx) = (&paid, &fresh(job));
    kept(
        ctx.write(async |tx| {
            match paid {
                Some(answer) => steps::hear_within(tx, ctx, attempt.id, answer).await?,
                None => steps::dropped(tx, ctx, attempt.id).await?,
            }
            job.end(tx).await
        })
        .await,
    )
}

/// Has the provider take of what it holds, unless that has come to an end already.
async fn take(providers: Providers, job: &JobCtx, work: &Take) -> Result<(), JobFailure> {
    let found = job.read(async |snap| reads::attempt(snap, work.attempt).await).await?;
    let held = found.filter(|(_, attempt)| attempt.stage == Stage::Authorised);
    let Some((_, attempt)) = held else { return Ok(()) };
    let Some(provider) = providers.of(attempt.way) else { return Ok(()) };
    let answer = &provider.take(job, &attempt, work.amount).await?;
    let ctx = &fresh(job);
    kept(
        ctx.write(async |tx| {
            steps::hear_within(tx, ctx, attempt.id, answer).await?;
            job.end(tx).await
        })
        .await,
    )
}

/// Has money given back.
async fn give_back(providers: Providers, job: &JobCtx, work: &GiveBack) -> Result<(), JobFailure> {
    let found = job.read(async |snap| reads::refund_to_ask(snap, work.refund).await).await?;
    let Some((attempt, refund)) = found else { return Ok(()) };
    let ask = AskBack {
        refund: refund.id,
        attempt: attempt.id,
        their_ref: attempt.their_ref,
        amount: refund.amount,
        is_again: job.attempt() > 1,
    };
    let given = match providers.of(attempt.way) {
        Some(provider) => provider.give_back(job, &ask).await,
        None => Ok(GivenBack::ByHand),
    };
    let given = match given {
        Err(JobFailure::Never(why)) => {
            tracing::warn!(refund = %refund.id, why, "a provider could not give money back");
            GivenBack::Refused(Reason::Provider)
        }
        other => other?,
    };
    let (given, ctx) = (&given, &fresh(job));
    kept(
        ctx.write(async |tx| {
            steps::refund_ended(tx, ctx, refund.id, given).await?;
            job.end(tx).await
        })
        .await,
    )
}

/// Has what a provider has moved listed. One that lists nothing has said so.
async fn list(providers: Providers, job: &JobCtx, work: &List) -> Result<(), JobFailure> {
    let Some((way, provider)) = work.way().and_then(|way| Some((way, providers.of(way)?))) else {
        return Ok(());
    };
    let all = provider.list(job, work.from, work.to).await?.unwrap_or_default();
    let all = &all;
    kept(
        job.write(async |tx| {
            steps::listed(tx, way, all).await?;
            job.end(tx).await
        })
        .await,
    )
}

async fn tell(job: &JobCtx, work: &Tell) -> Result<(), JobFailure> {
    kept(
        job.write(async |tx| {
            steps::stand_in::tell(tx, job, work).await?;
            job.end(tx).await
        })
        .await,
    )
}
