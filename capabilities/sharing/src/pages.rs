//! The pages of sharing: the ways to pass something on, the links that were passed on, invitations, and what somebody shows.

pub(crate) mod bought;
pub(crate) mod choose;
pub(crate) mod follow;
pub(crate) mod invited;
pub(crate) mod mastodon;
pub(crate) mod mine;
pub(crate) mod sheet;

use crate::model::Target;
use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use kernel::{PersonId, rejection::Never};
use look::Picture;
use media::Shown;
use webkit::{Html, Meta, Page, Problem, Web};

/// So many days back visits are summed.
pub(crate) const VISIT_DAYS: i64 = 30;

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

fn me(web: &Web) -> Result<PersonId, Problem> {
    Ok(web.person::<Never>()?)
}

/// A path of ours as others write it: whole.
fn whole(web: &Web, path: &str) -> String {
    format!("{}{}", web.house().shop.face().public_url, web.say.link(path))
}

/// What somebody says is to be passed on.
fn target(of: &str) -> Result<Target, Problem> {
    crate::reads::link::target(of).ok_or(Problem::NotFound)
}

/// A code that can be photographed from a screen.
fn qr(address: &str) -> Result<Html, Problem> {
    let code = QRBuilder::new(address).build().map_err(|error| Problem::Broken(error.to_string()))?;
    Ok(Html(SvgBuilder::default().to_str(&code)))
}

fn drawn(shown: Shown) -> Picture {
    let Shown { address, width, height, webp, jpeg, colour, .. } = shown;
    Picture { address, alt: String::new(), width, height, webp, jpeg, colour }
}
