//! The pages of lists: of their owners, and as others see them.

pub(crate) mod gift;
pub(crate) mod gifts;
pub(crate) mod item;
pub(crate) mod list;
pub(crate) mod mine;
mod pieces;
pub(crate) mod save;
pub(crate) mod view;

use crate::model::Audience;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{PersonId, Zone, rejection::Never};
use serde::Deserialize;
use webkit::{Meta, Page, Problem, Say, Web};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

fn me(web: &Web) -> Result<PersonId, Problem> {
    Ok(web.person::<Never>()?)
}

/// What an address of a list may carry: what was done, for a word about it, and the page of a long one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
    page: Option<usize>,
}

/// The calendar day of the shop.
fn today(web: &Web) -> Date {
    web.house().shop.face().zone.day(web.now())
}

/// A day as a language writes it in a sentence.
fn day(say: &Say, day: Date) -> String {
    let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
    noon.map_or_else(|_| day.to_string(), |noon| Zone::UTC.show_day(noon.timestamp(), say.lang))
}

/// Who sees a list, in words.
fn audience(say: &Say, audience: Audience) -> String {
    match audience {
        Audience::Private => say.t("wishlists-for-private"),
        Audience::Friends => say.t("wishlists-for-friends"),
        Audience::Link => say.t("wishlists-for-link"),
        Audience::Public => say.t("wishlists-for-public"),
    }
}
