//! Somebody answers. What the house knows of them is asked here, where the answer is kept, and never typed.

use super::{follow::stands, load, named::public_name};
use crate::{
    model::{Answer, Answering, Mark, Question},
    rules::{
        AnswerRejected,
        stages::{Has, Verb, turn},
    },
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Draft, Kind, Signals, Writer, Written};
use database::{Snapshot, StoreError, Tx};
use kernel::{Personal, Subject, Timestamp};

/// Answers a question that goes on. An answer from a letter comes this way too.
pub async fn answer(tx: &mut Tx, ctx: &Ctx, wanted: &Answering) -> Result<Written, Failure<AnswerRejected>> {
    let question: Question = load(tx, wanted.question).await?;
    may(tx, &question, wanted).await?;
    let (mark, since) = known(tx, &question, wanted).await?;
    let writer = match wanted.is_house {
        true => Writer::House(wanted.person),
        false => Writer::Person(wanted.person),
    };
    let draft = Draft {
        kind: Kind::Answer,
        about: Subject::from(question.id),
        writer,
        lang: wanted.lang,
        title: String::new(),
        body: wanted.body.clone(),
        pictures: Vec::new(),
        signals: Signals { network: wanted.household, is_proven: mark.is_some(), fraud: None },
    };
    let manner = contributions::rules::manner(Kind::Answer);
    let words = contributions::steps::write(tx, ctx, &manner, &draft).await;
    let written = words.map_err(|failure| failure.widen(AnswerRejected::Words))?;
    let answer = Answer {
        id: written.id,
        question: question.id,
        // Whoever of the shop answers does so in its name, and it is no trace of theirs.
        person: (!wanted.is_house).then_some(wanted.person),
        name: match wanted.is_house {
            true => Personal::default(),
            false => public_name(tx, wanted.person).await?,
        },
        mark,
        since,
        state: written.state,
        is_told: false,
        score: 0,
        helpful: 0,
        written_at: ctx.now(),
        version: 1,
    };
    store::answers::insert(tx, &answer).await?;
    if answer.is_shown() {
        stands(tx, ctx, &answer, &question).await?;
    }
    Ok(written)
}

async fn may(tx: &mut Tx, question: &Question, wanted: &Answering) -> Result<(), Failure<AnswerRejected>> {
    if !question.is_shown() {
        return Err(Failure::Rejected(AnswerRejected::NotShown));
    }
    let has = Has { answers: question.answers, accepted: question.accepted.is_some() };
    turn(question.stage, Verb::Answer, has).map_err(|_| Failure::Rejected(AnswerRejected::Over))?;
    let before = store::answers::of_both(tx, wanted.person, question.id).await?;
    if !wanted.is_house && before.is_some() {
        return Err(Failure::Rejected(AnswerRejected::Already));
    }
    Ok(())
}

/// What the house knows of whoever answers: that they answer for the shop, or have had the product, and since when.
async fn known(
    snap: &mut Snapshot,
    question: &Question,
    wanted: &Answering,
) -> Result<(Option<Mark>, Option<Timestamp>), StoreError> {
    if wanted.is_house {
        return Ok((Some(Mark::Brand), None));
    }
    let evidence = evidence::reads::of(snap, wanted.person, question.product).await?;
    let owned = evidence.filter(|one| one.is_verified());
    Ok((owned.map(|_| Mark::Owner), owned.and_then(|one| one.delivered_at)))
}
