//! Letters that somebody else words: a part of a conversation, with our greeting, our look and who writes.

use super::{hello, imprint};
use crate::model::{Kind, NewLetter, Written};
use action::House;
use askama::Template;
use kernel::Lang;
use webkit::Say;

#[derive(Template)]
#[template(path = "letters/case.html")]
struct Document<'l>(&'l View);

#[derive(Template)]
#[template(path = "letters/case.txt", escape = "none")]
struct Plain<'l>(&'l View);

struct View {
    lang: Lang,
    shop: String,
    home: String,
    subject: String,
    hello: String,
    body: String,
    /// The same: paragraphs of lines.
    paragraphs: Vec<Vec<String>>,
    button: String,
    link: String,
    fine: String,
    imprint: String,
}

/// Writes it out.
pub(crate) fn write(house: &House, kind: Kind, letter: &NewLetter) -> Written {
    let face = house.shop.face();
    let say = Say::new(house, letter.lang);
    let (button, path) = &letter.button;
    let view = View {
        lang: letter.lang,
        shop: face.name.clone(),
        home: format!("{}{}", face.public_url, say.link("/")),
        subject: letter.subject.clone(),
        hello: hello(&say, &letter.name),
        paragraphs: paragraphs(&letter.body),
        body: letter.body.clone(),
        button: button.clone(),
        link: format!("{}{}", face.public_url, say.link(path)),
        fine: letter.fine.clone(),
        imprint: imprint(&face),
    };
    Written {
        kind,
        person: letter.person,
        address: letter.address.clone(),
        lang: letter.lang,
        text: Plain(&view).to_string(),
        html: Document(&view).to_string(),
        subject: view.subject,
    }
}

fn paragraphs(body: &str) -> Vec<Vec<String>> {
    let parts = body.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| part.lines().map(str::to_owned).collect()).collect()
}
