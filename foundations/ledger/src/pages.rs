//! What whoever sells here sees of their own money: nobody else's.

pub(crate) mod money;
pub(crate) mod statement;

use ::sellers::model::{Seller, SellerId};
use kernel::rejection::Never;
use webkit::{Meta, Page, Problem, Web};

/// The seller of an address, if whoever asks is they.
async fn own(web: &Web, path: &str) -> Result<Seller, Problem> {
    let id: SellerId = path.parse().map_err(|_| Problem::NotFound)?;
    let me = web.person::<Never>()?;
    let found = web.read(async |snap| ::sellers::reads::seller(snap, id).await).await?;
    found.filter(|seller| seller.person == Some(me)).ok_or(Problem::NotFound)
}

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut own = page.meta(Meta { unlisted: true, ..Meta::default() });
    own.whole = false;
    own
}
