//! The pages of whoever has bought something.

pub(crate) mod purchases;
pub(crate) mod till;

use webkit::{Meta, Page};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

/// What a form sends.
pub(crate) type Pairs = Vec<(String, String)>;

/// The value of a name; empty if it is not there.
pub(crate) fn value<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}
