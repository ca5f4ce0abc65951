//! What the demo's people say to its goods, to each other and to the shop. They are invented.

mod said;

use crate::{
    feature::COMMENTS,
    model::{ContributionId, On, State, Wanted},
    reads, steps,
};
use action::{Ctx, Failure};
use database::{Snapshot, StoreError};
use kernel::{Actor, Lang, Open, PersonId, Rejection};
use said::{Line, TALKS, Talk};

/// What a step of others has refused: a demo is filled whole, so this is ours to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoRejected(&'static str);

impl Rejection for DemoRejected {
    fn code(&self) -> &'static str {
        self.0
    }
}

type Done<T> = Result<T, Failure<DemoRejected>>;

fn because<R: Rejection>(failure: Failure<R>) -> Failure<DemoRejected> {
    failure.widen(|no| DemoRejected(no.code()))
}

/// Opens comments and fills them, unless somebody has commented already.
pub async fn fill(ctx: &Ctx) -> Done<()> {
    let mut talks = Vec::with_capacity(TALKS.len());
    for talk in TALKS {
        let found: Result<_, StoreError> = ctx.read(async |snap| known(snap, talk.key).await).await;
        match found? {
            Some((_, 1..)) => return Ok(()),
            Some((on, 0)) => talks.push((on, talk)),
            None => {}
        }
    }
    let opened = features::actions::switch(ctx, &[COMMENTS], COMMENTS.name, Open::Everyone).await;
    opened.map_err(because)?;
    for (on, talk) in talks {
        converse(ctx, on, talk).await?;
    }
    Ok(())
}

/// The product of a key, where the demo has it, and how many comments stand on it.
async fn known(snap: &mut Snapshot, key: &str) -> Result<Option<(On, u32)>, StoreError> {
    let Some(card) = catalog::reads::card_of_key(snap, key).await? else { return Ok(None) };
    let on = On::product(card.product);
    Ok(Some((on, reads::count(snap, on).await?)))
}

/// One after the other, each in a moment of their own.
async fn converse(ctx: &Ctx, on: On, talk: &Talk) -> Done<()> {
    let mut said: Vec<ContributionId> = Vec::with_capacity(talk.lines.len());
    for line in talk.lines {
        let answers = line.answers.and_then(|place| said.get(place).copied());
        match person(ctx, line).await? {
            Some(who) => said.push(say(ctx, on, (who, line), (answers, talk.lang)).await?),
            None => return Ok(()),
        }
    }
    Ok(())
}

async fn person(ctx: &Ctx, line: &Line) -> Done<Option<PersonId>> {
    let found: Result<_, StoreError> =
        ctx.read(async |snap| accounts::reads::by_address(snap, line.who).await).await;
    Ok(found?.map(|person| person.id))
}

async fn say(
    ctx: &Ctx,
    on: On,
    (person, line): (PersonId, &Line),
    (answers, lang): (Option<ContributionId>, Lang),
) -> Done<ContributionId> {
    let theirs = Ctx::new(ctx.house().clone(), Actor::Member(person));
    let wanted = Wanted { on, answers, person, body: line.text.to_owned(), lang, household: None };
    theirs
        .write(async |tx| {
            let written = steps::write(tx, &theirs, &wanted).await.map_err(because)?;
            if written.state == State::Held {
                contributions::steps::publish(tx, &theirs, written.id).await.map_err(because)?;
                steps::follow(tx, &theirs, written.id).await.map_err(because)?;
            }
            Ok(written.id)
        })
        .await
}
