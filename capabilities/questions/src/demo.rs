//! What the demo's visitors ask: questions that a former shop had gathered, and one of somebody here that a buyer answered. They are
//! invented.

mod said;

use crate::{
    feature::QUESTIONS,
    model::{Answering, Asking, Imported, ImportedAnswer},
    reads, steps,
};
use action::{Ctx, Failure};
use contributions::model::State;
use database::{StoreError, Tx};
use kernel::{Actor, Lang, Open, PersonId, Personal, Rejection, time};
use said::{SAID, Said};

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

/// Who asks, and who bought something here and answers.
const ASKER: &str = "tom@mail.example";
const BUYER: &str = "marta@correo.example";

/// Opens questions and fills them, unless there are any already.
pub async fn fill(ctx: &Ctx) -> Done<()> {
    let known: Result<_, StoreError> = ctx.read(async |snap| reads::all(snap, None, None, 1).await).await;
    if !known?.items.is_empty() {
        return Ok(());
    }
    let opened = features::actions::switch(ctx, &[QUESTIONS], QUESTIONS.name, Open::Everyone).await;
    opened.map_err(because)?;
    ctx.write(async |tx| {
        for one in SAID {
            bring(tx, ctx, one).await?;
        }
        talk(tx, ctx).await
    })
    .await
}

async fn bring(tx: &mut Tx, ctx: &Ctx, of: &Said) -> Done<()> {
    let Some(card) = catalog::reads::card_of_key(tx, of.key).await? else { return Ok(()) };
    let answer = |(at, said): (usize, &said::Answered)| ImportedAnswer {
        name: Personal::new(said.name.to_owned()),
        body: said.body.to_owned(),
        written_at: time::days_before(ctx.now(), of.days_ago - 1 - i64::try_from(at).unwrap_or(0)),
        is_house: said.name.is_empty(),
    };
    let imported = Imported {
        product: card.product,
        name: Personal::new(of.name.to_owned()),
        title: of.title.to_owned(),
        body: of.body.to_owned(),
        lang: of.lang,
        asked_at: time::days_before(ctx.now(), of.days_ago),
        answers: of.answers.iter().enumerate().map(answer).collect(),
    };
    steps::import(tx, ctx, &imported).await.map(drop).map_err(because)
}

/// Somebody asks about what somebody else bought; who has it answers, and it helps.
async fn talk(tx: &mut Tx, ctx: &Ctx) -> Done<()> {
    let Some(asker) = accounts::reads::by_address(tx, ASKER).await? else { return Ok(()) };
    let Some(buyer) = accounts::reads::by_address(tx, BUYER).await? else { return Ok(()) };
    let bought = evidence::reads::of_person(tx, buyer.id, None, 10).await?.items;
    let mut found = None;
    for one in bought.iter().filter(|one| one.is_verified()) {
        if found.is_none() && evidence::reads::of(tx, asker.id, one.product).await?.is_none() {
            found = Some(one.product);
        }
    }
    let Some(product) = found else { return Ok(()) };
    let as_ = |person: PersonId| Ctx::new(ctx.house().clone(), Actor::Member(person));
    let asking = Asking {
        product,
        person: asker.id,
        title: "Is the colour the same as in the pictures?".to_owned(),
        body: "I would like to give it to somebody who loves warm colours.".to_owned(),
        lang: Lang::En,
        is_sure: false,
        household: None,
    };
    let asked = steps::ask(tx, &as_(asker.id), &asking).await.map_err(because)?;
    if asked.state == State::Held {
        contributions::steps::publish(tx, ctx, asked.id).await.map_err(because)?;
        // What is heard of it later is done at once, so that the answer finds it.
        steps::follow(tx, ctx, asked.id).await.map_err(because)?;
    }
    let answering = Answering {
        question: asked.id,
        person: buyer.id,
        is_house: false,
        body: "Yes, a little warmer even: in daylight it has a touch of honey that a screen does not show."
            .to_owned(),
        lang: Lang::En,
        household: None,
    };
    let answered = steps::answer(tx, &as_(buyer.id), &answering).await.map_err(because)?;
    if answered.state != State::Published {
        return Ok(());
    }
    steps::accept(tx, &as_(asker.id), (asked.id, answered.id), asker.id).await.map_err(because)
}
