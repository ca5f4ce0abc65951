//! What the letter says that asks somebody about what they have. It is kept and sent by `notifications`.

use accounts::model::Person;
use action::House;
use kernel::{NoticeGroup, NoticeKind, Word};
use notifications::model::offer::{Answer, Offer, Question};
use webkit::Say;

/// Being asked, by letter only, and only those who said that they may be. Each letter stops it in one click.
pub(crate) const OWNER: NoticeKind = NoticeKind {
    name: "questions-notice-owner",
    why: "questions-notice-owner-why",
    group: NoticeGroup::Shop,
    site: false,
    mail: true,
    duty: false,
};

/// Words the letter: what somebody wants to know about a product, and the link by which it is answered. Following the link changes
/// nothing.
pub(crate) fn write<'a>(
    house: &House,
    to: &'a Person,
    (product, question): (&str, &str),
    secret: &str,
) -> Offer<'a> {
    let say = Say::new(house, to.lang);
    let face = house.shop.face();
    let words = [("shop", Word::Text(&face.name)), ("what", Word::Text(product))];
    let answer = Answer {
        sign: say.t("questions-owner-letter-answer"),
        words: say.t("questions-owner-letter-answer-words"),
        path: format!("/questions/asked/{secret}"),
    };
    Offer {
        kind: &OWNER,
        person: Some(to.id),
        name: to.name.reveal(),
        address: to.address.reveal(),
        lang: to.lang,
        subject: say.with("questions-owner-letter-subject", &words),
        body: say.with("questions-owner-letter-body", &words),
        questions: vec![Question { about: question.to_owned(), answers: vec![answer] }],
        fine: say.with("questions-owner-letter-fine", &words),
    }
}
