//! The pages of reviews: what everybody reads, and the forms of those who write.

pub(crate) mod collect;
pub(crate) mod edit;
pub(crate) mod exports;
pub(crate) mod fields;
pub(crate) mod invited;
pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod mine;
pub(crate) mod pictures;
pub(crate) mod pieces;
pub(crate) mod place;
pub(crate) mod sides;
pub(crate) mod write;

use kernel::{PersonId, rejection::Never};
use webkit::{Meta, Page, Problem, Web};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
pub(crate) fn unkept(page: Page) -> Page {
    let meta = Meta { unlisted: true, ..Meta::default() };
    Page { whole: false, ..page.meta(meta) }
}

pub(crate) fn me(web: &Web) -> Result<PersonId, Problem> {
    Ok(web.person::<Never>()?)
}
