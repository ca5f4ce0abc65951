//! A question of another program with its answers. It is brought once, to the product of this shop that its file means.

use super::reviews::called;
use crate::{
    model::{Question, Shop},
    rules,
};
use ::questions::model::{Imported, ImportedAnswer};
use action::{BoxFut, Ctx, Failure};
use catalog::model::Put;
use database::Tx;
use exchange::{
    Header,
    actions::Arrivals,
    model::{Remark, Sample},
    steps::{Refused, boxed},
};
use kernel::Rejection;

/// Files of questions.
pub(crate) struct Questions {
    shop: Shop,
}

impl Questions {
    /// For this shop.
    pub(crate) fn new(shop: Shop) -> Self {
        Self { shop }
    }
}

impl Arrivals for Questions {
    type Thing = Question;
    type Table = rules::Questions;

    fn table(&self, _: &str, header: Header, _: u8, line: u64) -> Result<rules::Questions, Remark> {
        rules::Questions::new(header, &self.shop, line)
    }

    fn sample(&self, _: &Question) -> Option<Sample> {
        None
    }

    fn keep<'k>(
        &'k self,
        tx: &'k mut Tx,
        ctx: &'k Ctx,
        thing: &'k Question,
    ) -> BoxFut<'k, Result<Put, Refused>> {
        Box::pin(async move { Ok(keep(tx, ctx, thing).await?) })
    }
}

/// Nothing is sold here under that reference or name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ProductUnknown;

impl Rejection for ProductUnknown {
    fn code(&self) -> &'static str {
        "arriving-review-product-unknown"
    }
}

async fn keep(tx: &mut Tx, ctx: &Ctx, said: &Question) -> Result<Put, Refused> {
    let product = called(tx, &said.product).await?;
    let product = product.ok_or_else(|| boxed(Failure::Rejected(ProductUnknown)))?;
    let answers = said.answers.iter().map(|one| ImportedAnswer {
        name: one.name.clone(),
        body: one.body.clone(),
        written_at: one.at,
        is_house: false,
    });
    let imported = Imported {
        product,
        name: said.name.clone(),
        title: said.title.clone(),
        body: said.body.clone(),
        lang: said.lang,
        asked_at: said.asked_at,
        answers: answers.collect(),
    };
    let brought = ::questions::steps::bring(tx, ctx, &said.key, &imported).await.map_err(boxed)?;
    Ok(if brought.is_some() { Put::Created } else { Put::Same })
}
