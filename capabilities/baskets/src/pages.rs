//! The pages of a basket, and the little that an island asks.

pub(crate) mod basket;
pub(crate) mod changing;
pub(crate) mod state;
mod view;

use crate::{patience::Whose, reads::Looker};
use webkit::Web;

/// For whom a basket is looked at.
fn looker(web: &Web) -> Looker {
    Looker { person: web.actor().person(), currency: web.house().shop.face().currency, now: web.now() }
}

/// Whom limits count; nobody on this very machine, which may be a proxy that nobody declared.
fn whose(web: &Web) -> Option<Whose> {
    let person = web.actor().person().map(Whose::Person);
    person.or_else(|| web.household().map(Whose::Household))
}
