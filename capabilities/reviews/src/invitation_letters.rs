//! What the letter says that asks how it was. It is kept and sent by `notifications`.

use crate::model::{Contact, Invitation};
use action::House;
use catalog::reads::sale::SaleItem;
use kernel::{NoticeGroup, NoticeKind, Word};
use notifications::model::offer::{Answer, Offer, Question};
use webkit::Say;

/// Being asked, by letter only: whoever bought may say that they want none, here and in each letter.
pub(crate) const INVITATION: NoticeKind = NoticeKind {
    name: "reviews-notice-invitation",
    why: "reviews-notice-invitation-why",
    group: NoticeGroup::Shop,
    site: false,
    mail: true,
    duty: false,
};

/// So many things are asked about in one letter; the others stand on the page that it leads to.
const ASKED_MAX: usize = 5;

/// Words the letter: 1 is the first, 2 the reminder.
pub(crate) fn write<'a>(
    house: &House,
    (is, to): (&Invitation, &'a Contact),
    items: &[SaleItem],
    (secret, nth): (&str, u32),
) -> Offer<'a> {
    let say = Say::new(house, to.lang);
    let face = house.shop.face();
    let first = items.first().map(|item| item.name.show(to.lang)).unwrap_or_default();
    let words = [("shop", Word::Text(&face.name)), ("what", Word::Text(first))];
    let (subject, body) = match (nth, items.len()) {
        (1, 1) => ("reviews-letter-subject-one", "reviews-letter-body"),
        (1, _) => ("reviews-letter-subject-many", "reviews-letter-body"),
        (_, 1) => ("reviews-letter-again-subject-one", "reviews-letter-again-body"),
        (..) => ("reviews-letter-again-subject-many", "reviews-letter-again-body"),
    };
    Offer {
        kind: &INVITATION,
        person: is.person,
        name: to.name.reveal(),
        address: to.address.reveal(),
        lang: to.lang,
        subject: say.with(subject, &words),
        body: say.with(body, &words),
        questions: items.iter().take(ASKED_MAX).map(|item| question(&say, item, secret)).collect(),
        fine: say.with("reviews-letter-fine", &words),
    }
}

fn question(say: &Say, item: &SaleItem, secret: &str) -> Question {
    let answer = |stars: u32| Answer {
        sign: "★".to_owned(),
        words: say.n("reviews-letter-stars", &i64::from(stars)),
        path: format!("/reviews/invited/{secret}?product={}&stars={stars}", item.product),
    };
    Question { about: item.name.show(say.lang).to_owned(), answers: (1..=5).map(answer).collect() }
}
