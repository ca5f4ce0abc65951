//! The pages of help: what everybody reads, and the form of those who know it better.

pub(crate) mod edit;
pub(crate) mod history;
pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod pieces;

use crate::{model::Article, reads};
use database::Snapshot;
use kernel::Lang;
use webkit::{Meta, Page, Problem};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    Page { whole: false, ..page.meta(Meta { unlisted: true, ..Meta::default() }) }
}

/// The article at an address that everybody can read.
async fn at(snap: &mut Snapshot, slug: &str) -> Result<reads::Shown, Problem> {
    let article = reads::at_slug(snap, slug).await?.ok_or(Problem::NotFound)?;
    reads::shown(snap, article).await?.ok_or(Problem::NotFound)
}

/// An article stands in the language in which it was written, and in no other.
fn alternates(of: &Article) -> Vec<(Lang, String)> {
    vec![(of.lang, of.path())]
}
