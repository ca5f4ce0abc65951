//! What the demo's shop and its customers have written to help others. It is invented.

mod said;

use crate::{
    feature::FAQ,
    model::{About, ArticleId, Draft, Terms},
    reads,
    rules::Verb,
    steps,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Actor, Open, PersonId, Rejection};
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

/// Opens help and fills it, unless there is some already.
pub async fn fill(ctx: &Ctx) -> Done<()> {
    let known: Result<_, StoreError> = ctx.read(async |snap| reads::all(snap, None, None, 1).await).await;
    if !known?.items.is_empty() {
        return Ok(());
    }
    let opened = features::actions::switch(ctx, &[FAQ], FAQ.name, Open::Everyone).await;
    opened.map_err(because)?;
    ctx.write(async |tx| {
        let writer: PersonId = ctx.id();
        for one in SAID {
            bring(tx, ctx, writer, one).await?;
        }
        Ok(())
    })
    .await
}

/// One article, reviewed and published. Nobody in particular wrote it: the shop did.
async fn bring(tx: &mut Tx, ctx: &Ctx, by: PersonId, of: &Said) -> Done<()> {
    let Some(card) = catalog::reads::card_of_key(tx, of.key).await? else { return Ok(()) };
    let currency = ctx.house().shop.face().currency;
    let product = catalog::reads::product(tx, card.product, currency).await?;
    let category =
        product.filter(|_| of.is_for_type).and_then(|product| product.way.last().map(|one| one.id));
    let about = category.map_or(About::Product(card.product), About::Category);
    let draft = Draft {
        about,
        topic: of.topic.to_owned(),
        lang: of.lang,
        title: of.title.to_owned(),
        body: of.body.to_owned(),
        terms: Terms { applies_to: of.applies_to.to_owned(), review_by: None },
    };
    let as_house = Ctx::new(ctx.house().clone(), Actor::House);
    let id: ArticleId = steps::begin(tx, &as_house, by, &draft, &[]).await.map_err(because)?;
    for verb in [Verb::Review, Verb::Publish] {
        steps::turn(tx, &as_house, id, by, verb).await.map_err(because)?;
    }
    Ok(())
}
