//! The pages of whoever sells here. Each looks first whether they are the seller of its address.

pub(crate) mod order;
pub(crate) mod orders;
pub(crate) mod overview;

use ::orders::model::Shelf;
use kernel::{PersonId, rejection::Never};
use sellers::model::{Seller, SellerId};
use webkit::{Meta, Page, Problem, Say, Web};

/// Whoever is signed in.
fn me(web: &Web) -> Result<PersonId, Problem> {
    Ok(web.person::<Never>()?)
}

/// The seller of an address, if whoever asks is they.
async fn own(web: &Web, path: &str) -> Result<Seller, Problem> {
    let me = me(web)?;
    let id: SellerId = path.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| sellers::reads::seller(snap, id).await).await?;
    found.filter(|one| one.person == Some(me)).ok_or(Problem::NotFound)
}

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let meta = Meta { unlisted: true, ..Meta::default() };
    let mut theirs = page.meta(meta);
    theirs.whole = false;
    theirs
}

/// The shelves that sellers see, as they are shown. What nobody has paid yet is none of theirs.
const SHELVES: [Shelf; 4] = [Shelf::ToSend, Shelf::OnTheWay, Shelf::Delivered, Shelf::Done];

fn shelf(say: &Say, shelf: Shelf) -> String {
    match shelf {
        Shelf::ToSend => say.t("trading-to-send"),
        Shelf::OnTheWay => say.t("trading-on-the-way"),
        Shelf::Delivered => say.t("trading-delivered"),
        Shelf::Done => say.t("trading-done"),
        Shelf::ToPay | Shelf::ToRefund | Shelf::Over => say.t("trading-over"),
    }
}
