//! What the demo's people lived through with its goods. They are invented.

mod told;

use crate::{
    feature::STORIES,
    model::{Parts, State, Wanted},
    reads::{self, Which},
    steps,
};
use action::{Ctx, Failure};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use kernel::{Actor, Open, PersonId, Rejection};
use told::{TOLD, Told};

/// What a step of others has refused: a demo is filled whole, so this is ours to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoRejected(&'static str);

impl Rejection for DemoRejected {
    fn code(&self) -> &'static str {
        self.0
    }
}

fn because<R: Rejection>(failure: Failure<R>) -> Failure<DemoRejected> {
    failure.widen(|no| DemoRejected(no.code()))
}

/// Opens stories and fills them, unless somebody has told one already.
pub async fn fill(ctx: &Ctx) -> Result<(), Failure<DemoRejected>> {
    let known: Result<_, StoreError> =
        ctx.read(async |snap| reads::shown(snap, &Which::All, None, 1).await).await;
    if !known?.items.is_empty() {
        return Ok(());
    }
    features::actions::switch(ctx, &[STORIES], STORIES.name, Open::Everyone).await.map_err(because)?;
    for one in TOLD {
        let found: Result<_, StoreError> = ctx.read(async |snap| known_to(snap, one).await).await;
        if let Some((person, products)) = found? {
            tell(ctx, one, person, products).await?;
        }
    }
    Ok(())
}

/// Who tells it and with which products, where the demo has them.
async fn known_to(snap: &mut Snapshot, one: &Told) -> Result<Option<(PersonId, Vec<ProductId>)>, StoreError> {
    let Some(person) = accounts::reads::by_address(snap, one.who).await? else { return Ok(None) };
    let mut products = Vec::new();
    for key in one.keys {
        products.extend(catalog::reads::card_of_key(snap, key).await?.map(|card| card.product));
    }
    Ok((!products.is_empty()).then_some((person.id, products)))
}

async fn tell(
    ctx: &Ctx,
    one: &Told,
    person: PersonId,
    products: Vec<ProductId>,
) -> Result<(), Failure<DemoRejected>> {
    let [situation, tried, outcome] = one.parts.map(str::to_owned);
    let wanted = Wanted {
        person,
        title: one.title.to_owned(),
        parts: Parts { situation, tried, outcome },
        lang: one.lang,
        again: one.again,
        products,
        pictures: Vec::new(),
        household: None,
    };
    let theirs = Ctx::new(ctx.house().clone(), Actor::Member(person));
    let told = theirs.write(async |tx| {
        let written = steps::write(tx, &theirs, &wanted).await.map_err(because)?;
        if written.state == State::Held {
            contributions::steps::publish(tx, &theirs, written.id).await.map_err(because)?;
            steps::follow(tx, written.id).await.map_err(because)?;
        }
        Ok(())
    });
    told.await
}
