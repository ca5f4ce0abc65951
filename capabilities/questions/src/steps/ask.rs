//! Somebody asks about a product: so that all can read it, or in private.

use super::{named::public_name, tell};
use crate::{
    model::{Asking, ContributionId, Question, QuestionState, State},
    rules::{
        AskRejected,
        bound::{Bound, bound},
    },
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Draft, Kind, Signals, Writer, Written};
use database::Tx;
use questions_facts::{QuestionAsked, QuestionConverted};

/// Asks where all can read it, unless it reads like something about an order of theirs: then they are asked first.
pub async fn ask(tx: &mut Tx, ctx: &Ctx, wanted: &Asking) -> Result<Written, Failure<AskRejected>> {
    match bound(&format!("{} {}", wanted.title, wanted.body)) {
        Some(Bound::Numbered) => return Err(Failure::Rejected(AskRejected::Numbered)),
        Some(Bound::Own) if !wanted.is_sure => return Err(Failure::Rejected(AskRejected::Own)),
        Some(Bound::Own) | None => {}
    }
    let written = write(tx, ctx, wanted).await?;
    let question = keep(tx, ctx, wanted, (written.id, written.state), QuestionState::Open).await?;
    if question.is_listed() {
        tell(tx, &question).await?;
    }
    Ok(written)
}

/// Asks the shop alone: nobody else ever reads it, and customer care opens a case of it.
pub async fn ask_privately(
    tx: &mut Tx,
    ctx: &Ctx,
    wanted: &Asking,
) -> Result<ContributionId, Failure<AskRejected>> {
    let written = write(tx, ctx, wanted).await?;
    let taken = contributions::steps::withdraw(tx, ctx, written.id, wanted.person).await;
    taken.map_err(|failure| failure.widen(AskRejected::State))?;
    let kept = keep(tx, ctx, wanted, (written.id, State::Withdrawn), QuestionState::Converted).await?;
    tx.record(&QuestionConverted { question: kept.id, person: wanted.person, product: wanted.product })
        .await?;
    Ok(kept.id)
}

async fn write(tx: &mut Tx, ctx: &Ctx, wanted: &Asking) -> Result<Written, Failure<AskRejected>> {
    catalog::reads::card(tx, wanted.product).await?.ok_or(Failure::NotFound)?;
    let evidence = evidence::reads::of(tx, wanted.person, wanted.product).await?;
    let draft = Draft {
        kind: Kind::Question,
        about: wanted.product.into(),
        writer: Writer::Person(wanted.person),
        lang: wanted.lang,
        title: wanted.title.clone(),
        body: wanted.body.clone(),
        pictures: Vec::new(),
        signals: Signals {
            network: wanted.household,
            is_proven: evidence.is_some_and(|one| one.is_verified()),
            fraud: None,
        },
    };
    let manner = contributions::rules::manner(Kind::Question);
    let words = contributions::steps::write(tx, ctx, &manner, &draft).await;
    words.map_err(|failure| failure.widen(AskRejected::Words))
}

async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    wanted: &Asking,
    (id, state): (ContributionId, State),
    stage: QuestionState,
) -> Result<Question, Failure<AskRejected>> {
    let question = Question {
        id,
        product: wanted.product,
        person: Some(wanted.person),
        name: public_name(tx, wanted.person).await?,
        stage,
        state,
        answers: 0,
        score: 0,
        best: None,
        accepted: None,
        into: None,
        reason: None,
        asked_at: ctx.now(),
        answered_at: None,
        version: 1,
    };
    store::questions::insert(tx, &question).await?;
    let fact = QuestionAsked { question: id, product: wanted.product, person: Some(wanted.person) };
    tx.record(&fact).await?;
    Ok(question)
}
