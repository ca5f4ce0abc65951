//! The pages of a basket, and the little that an island asks.

pub(crate) mod basket;
mod came;
pub(crate) mod changing;
pub(crate) mod link;
pub(crate) mod state;
mod view;

use crate::{patience::Whose, reads::Looker};
use catalog::reads::sale::SaleItem;
use webkit::{Say, Web};

/// For whom a basket is looked at.
fn looker(web: &Web) -> Looker {
    Looker { person: web.actor().person(), currency: web.house().shop.face().currency, now: web.now() }
}

/// Whom limits count; nobody on this very machine, which may be a proxy that nobody declared.
fn whose(web: &Web) -> Option<Whose> {
    let person = web.actor().person().map(Whose::Person);
    person.or_else(|| web.household().map(Whose::Household))
}

/// Signs that mean something in an address are written as their numbers.
pub(crate) fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    let sign = |byte: u8| match plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    text.bytes().map(sign).collect()
}

/// What a variant chooses of each option, in words.
pub(crate) fn options(say: &Say, item: &SaleItem) -> String {
    item.option_words.iter().map(|word| word.show(say.lang)).collect::<Vec<_>>().join(" · ")
}
