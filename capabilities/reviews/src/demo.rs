//! What the demo's customers say: reviews that a former shop had gathered, and one of somebody who bought here. They are invented.

mod said;

use crate::{
    feature::REVIEWS,
    model::{About, Attributes, Imported, Provenance, Wanted},
    reads, steps,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Actor, Lang, Open, Personal, Rejection, time};
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

/// Who bought something here.
const BUYER: &str = "marta@correo.example";

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
        buyer(tx, ctx).await
    })
    .await
}

async fn bring(tx: &mut Tx, ctx: &Ctx, of: &Said) -> Done<()> {
    let Some(card) = catalog::reads::card_of_key(tx, of.key).await? else { return Ok(()) };
    let imported = Imported {
        about: About::Product(card.product),
        name: Personal::new(of.name.to_owned()),
        stars: of.stars,
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

/// Whoever bought something here says so too, of the first thing that arrived.
async fn buyer(tx: &mut Tx, ctx: &Ctx) -> Done<()> {
    let Some(person) = accounts::reads::by_address(tx, BUYER).await? else { return Ok(()) };
    let bought = evidence::reads::of_person(tx, person.id, None, 10).await?.items;
    let Some(one) = bought.iter().find(|one| one.is_verified()) else { return Ok(()) };
    let wanted = Wanted {
        about: About::Product(one.product),
        person: Some(person.id),
        name: Personal::default(),
        stars: 5,
        title: "De la feria a casa".to_owned(),
        body: "Lo compré en la feria después de tenerlo un buen rato en las manos. En casa ha resultado tan bonito \
               como parecía allí, y está muy bien rematado."
            .to_owned(),
        lang: Lang::Es,
        attributes: Attributes { quality: Some(5), ..Attributes::default() },
        pictures: Vec::new(),
        provenance: Provenance::OnSite,
        proven: None,
        household: None,
    };
    let as_buyer = Ctx::new(ctx.house().clone(), Actor::Member(person.id));
    steps::write(tx, &as_buyer, &wanted).await.map(drop).map_err(because)
}
