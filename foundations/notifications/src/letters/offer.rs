//! Letters that ask about things, with a row of answers for each, and how to get no more of the kind.

use super::{hello, imprint};
use crate::model::{Kind, Written, offer::Offer};
use action::House;
use askama::Template;
use kernel::Lang;
use webkit::Say;

#[derive(Template)]
#[template(path = "letters/offer.html")]
struct Document<'l>(&'l View);

#[derive(Template)]
#[template(path = "letters/offer.txt", escape = "none")]
struct Plain<'l>(&'l View);

/// A thing that is asked about, ready to print: what it is, and signs, words and links of the answers.
struct Asked {
    about: String,
    answers: Vec<(String, String, String)>,
}

struct View {
    lang: Lang,
    shop: String,
    home: String,
    subject: String,
    hello: String,
    paragraphs: Vec<String>,
    asked: Vec<Asked>,
    fine: String,
    stop: String,
    stop_link: String,
    imprint: String,
}

/// Writes it, with the secret that stops those of its kind.
pub(crate) fn write(house: &House, offer: &Offer<'_>, stop: &str) -> Written {
    let face = house.shop.face();
    let say = Say::new(house, offer.lang);
    let whole = |path: &str| format!("{}{}", face.public_url, say.link(path));
    let asked = offer.questions.iter().map(|question| Asked {
        about: question.about.clone(),
        answers: question
            .answers
            .iter()
            .map(|answer| (answer.sign.clone(), answer.words.clone(), whole(&answer.path)))
            .collect(),
    });
    let paragraphs = offer.body.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    let view = View {
        lang: offer.lang,
        shop: face.name.clone(),
        home: whole("/"),
        subject: offer.subject.clone(),
        hello: hello(&say, offer.name),
        paragraphs: paragraphs.map(str::to_owned).collect(),
        asked: asked.collect(),
        fine: offer.fine.clone(),
        stop: say.t("notifications-stop-link"),
        stop_link: whole(&format!("/unsubscribe/{stop}")),
        imprint: imprint(&face),
    };
    Written {
        kind: Kind::Question,
        person: offer.person,
        address: offer.address.to_owned(),
        lang: offer.lang,
        text: Plain(&view).to_string(),
        html: Document(&view).to_string(),
        subject: view.subject,
    }
}
