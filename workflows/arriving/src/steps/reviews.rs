//! A review of another program. It is brought once, to the product of this shop that its file means; it is never verified.

use crate::{
    model::{Review, Shop},
    rules,
};
use ::reviews::model::{About, Imported};
use action::{BoxFut, Ctx, Failure};
use catalog::{model::Put, reads::AtSlug};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError, Tx};
use exchange::{
    Header,
    actions::Arrivals,
    model::{Remark, Sample},
    steps::{Refused, boxed},
};
use kernel::{Lang, Rejection};

/// Files of reviews.
pub(crate) struct Reviews {
    shop: Shop,
}

impl Reviews {
    /// For this shop.
    pub(crate) fn new(shop: Shop) -> Self {
        Self { shop }
    }
}

impl Arrivals for Reviews {
    type Thing = Review;
    type Table = rules::Reviews;

    fn table(&self, _: &str, header: Header, _: u8, line: u64) -> Result<rules::Reviews, Remark> {
        rules::Reviews::new(header, &self.shop, line)
    }

    fn sample(&self, _: &Review) -> Option<Sample> {
        None
    }

    fn keep<'k>(
        &'k self,
        tx: &'k mut Tx,
        ctx: &'k Ctx,
        thing: &'k Review,
    ) -> BoxFut<'k, Result<Put, Refused>> {
        Box::pin(async move { Ok(keep(tx, ctx, thing).await?) })
    }
}

/// Why a review of a file is not brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BringRejected {
    /// Nothing is sold here under that reference or name.
    Product,
}

impl Rejection for BringRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Product => "arriving-review-product-unknown",
        }
    }
}

async fn keep(tx: &mut Tx, ctx: &Ctx, said: &Review) -> Result<Put, Refused> {
    let about = match said.product.is_empty() && said.other.is_empty() {
        true => About::Shop,
        false => {
            let found = product(tx, said).await?;
            About::Product(found.ok_or_else(|| boxed(Failure::Rejected(BringRejected::Product)))?)
        }
    };
    let imported = Imported {
        about,
        name: said.name.clone(),
        stars: said.stars,
        stars_before: said.stars_before.clone(),
        title: said.title.clone(),
        body: said.body.clone(),
        lang: said.lang,
        attributes: said.attributes,
        pictures: said.pictures.clone(),
        reply: said.reply.clone(),
        written_at: said.written_at,
    };
    let brought = ::reviews::steps::bring(tx, ctx, &said.key, &imported).await.map_err(boxed)?;
    Ok(if brought.is_some() { Put::Created } else { Put::Same })
}

/// The product that a file means: by a reference, by its key, by its name in addresses; first the one cell, then the other.
async fn product(tx: &mut Tx, said: &Review) -> Result<Option<ProductId>, StoreError> {
    for word in [&said.product, &said.other] {
        if word.is_empty() {
            continue;
        }
        if let Some(found) = called(tx, word).await? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

pub(super) async fn called(snap: &mut Snapshot, word: &str) -> Result<Option<ProductId>, StoreError> {
    if let Some(card) = catalog::reads::card_of_sku(snap, word).await? {
        return Ok(Some(card.product));
    }
    if let Some(card) = catalog::reads::card_of_key(snap, word).await? {
        return Ok(Some(card.product));
    }
    for lang in Lang::ALL {
        if let AtSlug::Product(product) = catalog::reads::at_slug(snap, lang, word).await? {
            return Ok(Some(product));
        }
    }
    Ok(None)
}
