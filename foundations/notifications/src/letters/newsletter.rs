//! Letters about the newsletter, and its issues. Nothing in them is counted: no picture is loaded, no link leads round by
//! somebody who notes it.

use super::{Document as Card, Plain as PlainCard, View as CardView, automatic, hello, imprint};
use crate::{
    model::{Kind, Written, newsletter::Words},
    rules::issues,
};
use action::{Face, House};
use askama::Template;
use kernel::{Lang, PersonId, Word};
use webkit::Say;

/// To whom a letter goes.
pub(crate) struct To<'a> {
    pub(crate) address: &'a str,
    pub(crate) lang: Lang,
    pub(crate) person: Option<PersonId>,
}

/// The words that somebody agrees to, in a language: on the page, in the letter and in the record they are the same.
pub(crate) fn agreed(house: &House, lang: Lang) -> String {
    let face = house.shop.face();
    Say::new(house, lang).with("notifications-newsletter-consent", &[("shop", Word::Text(&face.name))])
}

/// Asks whether somebody wants it.
pub(crate) fn ask(house: &House, to: &To<'_>, secret: &str) -> Written {
    let say = Say::new(house, to.lang);
    let keys = Keys {
        subject: "notifications-newsletter-confirm-subject",
        lead: "notifications-newsletter-confirm-lead",
        button: "notifications-newsletter-confirm-button",
        until: "notifications-newsletter-confirm-until",
        not_you: "notifications-newsletter-confirm-not-you",
    };
    card(house, &say, Kind::NewsletterConfirm, to, &format!("/newsletter/{secret}"), &keys)
}

/// Says that somebody gets it already.
pub(crate) fn already(house: &House, to: &To<'_>, stop: &str) -> Written {
    let say = Say::new(house, to.lang);
    let keys = Keys {
        subject: "notifications-newsletter-already-subject",
        lead: "notifications-newsletter-already-lead",
        button: "notifications-newsletter-already-button",
        until: "notifications-newsletter-already-until",
        not_you: "notifications-newsletter-already-not-you",
    };
    card(house, &say, Kind::NewsletterAlready, to, &format!("/unsubscribe/{stop}"), &keys)
}

/// The keys of a letter.
struct Keys {
    subject: &'static str,
    lead: &'static str,
    button: &'static str,
    until: &'static str,
    not_you: &'static str,
}

fn card(house: &House, say: &Say, kind: Kind, to: &To<'_>, path: &str, keys: &Keys) -> Written {
    let face = house.shop.face();
    let agreed = agreed(house, to.lang);
    let words = [("shop", Word::Text(&face.name)), ("words", Word::Text(&agreed))];
    let view = CardView {
        lang: to.lang,
        shop: face.name.clone(),
        home: format!("{}{}", face.public_url, say.link("/")),
        subject: say.with(keys.subject, &words),
        hello: hello(say, ""),
        lead: say.with(keys.lead, &words),
        button: say.t(keys.button),
        link: format!("{}{}", face.public_url, say.link(path)),
        until: say.t(keys.until),
        not_you: say.t(keys.not_you),
        copy: say.t("notifications-copy"),
        automatic: automatic(say, &face),
        imprint: imprint(&face),
    };
    Written {
        kind,
        person: to.person,
        address: to.address.to_owned(),
        lang: to.lang,
        text: PlainCard(&view).to_string(),
        html: Card(&view).to_string(),
        subject: view.subject,
    }
}

#[derive(Template)]
#[template(path = "letters/issue.html")]
struct Document<'l>(&'l View);

#[derive(Template)]
#[template(path = "letters/issue.txt", escape = "none")]
struct Plain<'l>(&'l View);

struct View {
    lang: Lang,
    shop: String,
    home: String,
    subject: String,
    /// As it was written, and as a document.
    body: String,
    markup: String,
    why: String,
    stop: String,
    stop_link: String,
    imprint: String,
}

/// What stands below a copy.
pub(crate) struct Below<'a> {
    /// The way to what stops the newsletter to this address.
    pub(crate) stop_path: &'a str,
    /// Whether it comes because of what was agreed elsewhere.
    pub(crate) is_brought: bool,
}

/// Writes a copy of an issue.
pub(crate) fn issue(house: &House, words: &Words, to: &To<'_>, below: &Below<'_>) -> Written {
    let face = house.shop.face();
    let why = match below.is_brought {
        true => "notifications-newsletter-why-brought",
        false => "notifications-newsletter-why",
    };
    let lang = issues::lang_for(words, to.lang);
    let say = Say::new(house, lang);
    let body = words.body.own(lang);
    let view = View {
        lang,
        shop: face.name.clone(),
        home: format!("{}{}", face.public_url, say.link("/")),
        subject: words.subject.own(lang).to_owned(),
        body: body.replace("](/", &format!("]({}/", face.public_url)),
        markup: whole_links(&look::markdown(body).0, &face),
        why: say.with(why, &[("shop", Word::Text(&face.name))]),
        stop: say.t("notifications-newsletter-stop"),
        stop_link: format!("{}{}", face.public_url, say.link(below.stop_path)),
        imprint: imprint(&face),
    };
    Written {
        kind: Kind::Newsletter,
        person: to.person,
        address: to.address.to_owned(),
        lang,
        text: Plain(&view).to_string(),
        html: Document(&view).to_string(),
        subject: view.subject,
    }
}

/// Links to a page of ours say where we are: a letter is read elsewhere.
fn whole_links(markup: &str, face: &Face) -> String {
    markup.replace("href=\"/", &format!("href=\"{}/", face.public_url))
}
