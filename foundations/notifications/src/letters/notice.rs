//! Letters that tell somebody what stands among their notices too: one sentence, where it leads, why they get it, and how
//! they get no more of the kind.

use super::{hello, imprint};
use crate::model::{Kind, Written};
use accounts::model::Person;
use action::House;
use askama::Template;
use kernel::{Lang, NoticeKind, Word};
use webkit::Say;

/// What somebody is told by letter.
pub(crate) struct Told<'a> {
    pub(crate) kind: &'a NoticeKind,
    /// Where it leads, without the prefix of a language.
    pub(crate) link: &'a str,
    pub(crate) person: &'a Person,
    /// What whoever caused it is called; nothing if nobody did, or they are gone.
    pub(crate) who: Option<&'a str>,
    /// What stops letters of the kind; nothing where they are a duty.
    pub(crate) stop: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "letters/notice.html")]
struct Document<'l>(&'l View);

#[derive(Template)]
#[template(path = "letters/notice.txt", escape = "none")]
struct Plain<'l>(&'l View);

struct View {
    lang: Lang,
    shop: String,
    home: String,
    subject: String,
    hello: String,
    text: String,
    button: String,
    link: String,
    why: String,
    /// What the way to stop them is called, and where it is.
    stop: Option<(String, String)>,
    imprint: String,
}

/// Writes it.
pub(crate) fn write(house: &House, told: &Told<'_>) -> Written {
    let face = house.shop.face();
    let person = told.person;
    let say = Say::new(house, person.lang);
    let somebody = say.t("notifications-somebody");
    let words = [("who", Word::Text(told.who.unwrap_or(&somebody))), ("shop", Word::Text(&face.name))];
    let whole = |path: &str| format!("{}{}", face.public_url, say.link(path));
    let view = View {
        lang: person.lang,
        shop: face.name.clone(),
        home: whole("/"),
        subject: say.with(&format!("{}-letter-subject", told.kind.name), &words),
        hello: hello(&say, person.name.reveal()),
        text: say.with(&format!("{}-letter-text", told.kind.name), &words),
        button: say.t("notifications-notice-button"),
        link: whole(told.link),
        why: say.t(told.kind.why),
        stop: told
            .stop
            .map(|secret| (say.t("notifications-stop-link"), whole(&format!("/unsubscribe/{secret}")))),
        imprint: imprint(&face),
    };
    Written {
        kind: Kind::Notice,
        person: Some(person.id),
        address: person.address.reveal().clone(),
        lang: person.lang,
        text: Plain(&view).to_string(),
        html: Document(&view).to_string(),
        subject: view.subject,
    }
}
