//! Payment links in the back office: what the shop has put together for buyers with whom it speaks elsewhere.

pub(crate) mod form;
pub(crate) mod list;
pub(crate) mod one;

use crate::{model::LinkState, pages::encoded};
use askama::Template;
use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use kernel::Word;
use look::Icon;
use webkit::{Html, Page, Problem, Say, Web};

/// What a form sends. What nobody asks for is passed over.
pub(crate) type Pairs = Vec<(String, String)>;

/// The value of a name; empty if it is not there.
fn value<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// How it goes with a link, in words, and the class of its badge.
fn state(say: &Say, state: LinkState) -> (String, &'static str) {
    match state {
        LinkState::Sent => (say.t("baskets-link-state-sent"), "badge"),
        LinkState::Opened => (say.t("baskets-link-state-opened"), "badge"),
        LinkState::Taken => (say.t("baskets-link-state-taken"), "badge badge-warn"),
        LinkState::Ordered => (say.t("baskets-link-state-ordered"), "badge badge-good"),
        LinkState::Over => (say.t("baskets-link-state-over"), "badge"),
        LinkState::Ended => (say.t("baskets-link-state-ended"), "badge"),
    }
}

/// The page on which a link is shown, this once.
#[derive(Template)]
#[template(path = "link_shown.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    address: String,
    code: Html,
    message: String,
    whatsapp: String,
    mail: String,
    back: String,
}

/// Shows the address to which this secret belongs: as text, as a code, and in words that are ready to be sent.
fn shown(web: &Web, secret: &str, back: String) -> Result<Page, Problem> {
    let say = &web.say;
    let face = web.house().shop.face();
    let address = format!("{}/basket/link/{secret}", face.public_url);
    let words = [("link", Word::Text(&address))];
    let message = say.with("baskets-link-message", &words);
    let subject = say.with("baskets-link-subject", &[("shop", Word::Text(&face.name))]);
    let view = Shown {
        say,
        title: say.t("baskets-link-made"),
        code: code(&address)?,
        whatsapp: format!("https://wa.me/?text={}", encoded(&message)),
        mail: format!("mailto:?subject={}&body={}", encoded(&subject), encoded(&message)),
        back,
        message,
        address,
    };
    Ok(Page::new(view.title.clone(), Html(view.to_string())).office())
}

/// The address as a code that a camera reads.
fn code(address: &str) -> Result<Html, Problem> {
    let code = QRBuilder::new(address).build().map_err(|error| Problem::Broken(error.to_string()))?;
    let svg = SvgBuilder::default().to_str(&code);
    Ok(Html(svg.replacen("<svg ", "<svg width=\"208\" height=\"208\" aria-hidden=\"true\" ", 1)))
}
