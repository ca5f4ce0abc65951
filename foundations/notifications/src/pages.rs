//! The pages of whoever is told something: their notices, what they want to be told, stopping letters, the newsletter.

pub(crate) mod centre;
pub(crate) mod newsletter;
pub(crate) mod settings;
pub(crate) mod unsubscribe;

use webkit::{Meta, Page};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}
