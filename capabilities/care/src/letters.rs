//! What goes to whoever has a case, in their language: its code at once, answers, the question how it was; and what is said of
//! a mail that is more than its words. Nothing is kept or sent here.

use crate::{
    model::{Case, CaseState},
    rules::{case::RESTS_DAYS, mail::Letter, words},
};
use action::House;
use kernel::{Lang, Word};
use webkit::Say;

/// What a letter says.
pub(crate) struct Says {
    /// One line.
    pub(crate) subject: String,
    /// Plain text.
    pub(crate) body: String,
    /// What its button says.
    pub(crate) button: String,
    /// A sentence below it.
    pub(crate) fine: String,
    /// Whether a person wrote it.
    pub(crate) is_by_hand: bool,
}

/// Tells somebody the code of their case. What they wrote is not repeated: whoever typed the address may have typed a
/// stranger's.
pub(crate) fn opened(house: &House, case: &Case) -> Says {
    let say = Say::new(house, case.lang);
    let shop = house.shop.face().name.clone();
    let words =
        [("code", Word::Text(&case.code)), ("shop", Word::Text(&shop)), ("day", Word::At(case.due_at))];
    Says {
        subject: say.with("care-letter-opened-subject", &words),
        body: say.with("care-letter-opened-body", &words),
        button: say.t("care-letter-button"),
        fine: say.t("care-letter-opened-fine"),
        is_by_hand: false,
    }
}

/// An answer, signed by whoever gives it.
pub(crate) fn answered(house: &House, case: &Case, body: &str, agent: &str) -> Says {
    let say = Say::new(house, case.lang);
    let shop = house.shop.face().name.clone();
    let fine = match case.state {
        CaseState::Resolved => say.n("care-letter-resolved-fine", &RESTS_DAYS),
        _ if house.mailbox.is_set() => say.t("care-letter-answer-fine"),
        _ => say.t("care-letter-link-fine"),
    };
    Says {
        subject: say.with("care-letter-answer-subject", &[("code", Word::Text(&case.code))]),
        body: words::signed(body, agent, &shop),
        button: say.t("care-letter-button"),
        fine,
        is_by_hand: true,
    }
}

/// Asks how it was.
pub(crate) fn closed(house: &House, case: &Case) -> Says {
    let say = Say::new(house, case.lang);
    let shop = house.shop.face().name.clone();
    let words = [("code", Word::Text(&case.code)), ("shop", Word::Text(&shop))];
    Says {
        subject: say.with("care-letter-closed-subject", &words),
        body: say.with("care-letter-closed-body", &words),
        button: say.t("care-letter-closed-button"),
        fine: say.t("care-letter-closed-fine"),
        is_by_hand: false,
    }
}

/// What is shown of a mail: who wrote, if that is somebody else than expected, its words, and that there was more.
pub(crate) fn shown(house: &House, lang: Lang, letter: &Letter, is_known: bool) -> String {
    let say = Say::new(house, lang);
    let from = (!is_known).then(|| say.with("care-mail-from", &[("address", Word::Text(&letter.from))]));
    let more = letter.is_cut.then(|| say.t("care-mail-cut"));
    let text = Some(letter.text.clone()).filter(|text| !text.is_empty());
    let parts: Vec<String> = [from, text, more].into_iter().flatten().collect();
    parts.join("\n\n")
}
