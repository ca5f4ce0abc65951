//! The pages on which whoever is in looks after their addresses.

pub(crate) mod book;
pub(crate) mod form;

use crate::model::AddressId;
use kernel::{PersonId, rejection::Never};
use webkit::{Meta, Page, Problem, Web};

/// Where the list is.
const ALL: &str = "/account/addresses";

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

/// Who is signed in.
fn me(web: &Web) -> Result<PersonId, Problem> {
    Ok(web.person::<Never>()?)
}

fn read(id: &str) -> Result<AddressId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}
