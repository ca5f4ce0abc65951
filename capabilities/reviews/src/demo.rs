//! What the demo's customers say: reviews that a former shop had gathered, and those of people who bought here. They are invented.

mod bought;
mod said;

use crate::{
    feature::REVIEWS,
    model::{About, Attributes, Imported, Provenance, Wanted},
    reads, steps,
};
use action::{Ctx, Failure};
use bought::{BOUGHT, Bought};
use database::{StoreError, Tx};
use kernel::{Actor, Open, Personal, Rejection, time};
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

/// Opens reviews and fills them, unless there are any already.
pub async fn fill(ctx: &Ctx) -> Done<()> {
    let known: Result<_, StoreError> = ctx.read(async |snap| reads::all(snap, None, None, 1).await).await;
    if !known?.items.is_empty() {
        return Ok(());
    }
    let opened = features::actions::switch(ctx, &[REVIEWS], REVIEWS.name, Open::Everyone).await;
    opened.map_err(because)?;
    ctx.write(async |tx| {
        for one in SAID {
            bring(tx, ctx, one).await?;
        }
        for one in BOUGHT {
            buyer(tx, ctx, one).await?;
        }
        Ok(())
    })
    .await
}

async fn bring(tx: &mut Tx, ctx: &Ctx, of: &Said) -> Done<()> {
    let Some(card) = catalog::reads::card_of_key(tx, of.key).await? else { return Ok(()) };
    let imported = Imported {
        about: About::Product(card.product),
        name: Personal::new(of.name.to_owned()),
        stars: of.stars,
        stars_before: Vec::new(),
        title: of.title.to_owned(),
        body: of.body.to_owned(),
        lang: of.lang,
        attributes: Attributes { quality: of.quality, ..Attributes::default() },
        pictures: Vec::new(),
        written_at: time::days_before(ctx.now(), of.days_ago),
        reply: of.reply.map(str::to_owned),
    };
    steps::import(tx, ctx, &imported).await.map(drop).map_err(because)
}

/// Whoever bought something here says so too.
async fn buyer(tx: &mut Tx, ctx: &Ctx, of: &Bought) -> Done<()> {
    let Some(person) = accounts::reads::by_address(tx, of.who).await? else { return Ok(()) };
    let Some(card) = catalog::reads::card_of_key(tx, of.key).await? else { return Ok(()) };
    let had = evidence::reads::of(tx, person.id, card.product).await?;
    if !had.is_some_and(|one| one.is_verified()) {
        return Ok(());
    }
    let pictures: Vec<String> = card.pictures.into_iter().skip(1).filter(|_| of.has_picture).collect();
    let wanted = Wanted {
        about: About::Product(card.product),
        person: Some(person.id),
        name: Personal::default(),
        stars: of.stars,
        title: of.title.to_owned(),
        body: of.body.to_owned(),
        lang: of.lang,
        attributes: Attributes { quality: Some(of.quality), ..Attributes::default() },
        pictures,
        provenance: Provenance::OnSite,
        proven: None,
        household: None,
    };
    let as_buyer = Ctx::new(ctx.house().clone(), Actor::Member(person.id));
    steps::write(tx, &as_buyer, &wanted).await.map(drop).map_err(because)
}
