//! What goes to both sides of a notice, in their language: the receipt, what was decided and why, what somebody found who
//! looked again, a warning. Nothing is kept or sent here.

use crate::{
    model::{Measure, Notice, NoticeState, Outcome, Side},
    names,
    rules::{notice::is_restricted, states::appeal_until},
};
use action::House;
use contributions_facts::RejectCode;
use kernel::{Lang, Timestamp, Word};
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
}

/// The receipt. What somebody wrote is not repeated: whoever typed the address may have typed a stranger's.
pub(crate) fn received(house: &House, lang: Lang, code: &str, rests_until: Option<Timestamp>) -> Says {
    let say = Say::new(house, lang);
    let shop = house.shop.face().name.clone();
    let words = [("code", Word::Text(code)), ("shop", Word::Text(&shop))];
    let mut body = say.with("moderation-letter-received-body", &words);
    if let Some(until) = rests_until {
        body = joined([body, say.with("moderation-letter-rests", &[("day", Word::At(until))])]);
    }
    Says {
        subject: say.with("moderation-letter-received-subject", &words),
        body,
        button: say.t("moderation-letter-follow"),
        fine: say.t("moderation-letter-received-fine"),
    }
}

/// What was decided, for whoever sent the notice: with what, by whom, and what they can do (DSA art. 16.5).
pub(crate) fn decided(house: &House, lang: Lang, notice: &Notice) -> Says {
    let say = Say::new(house, lang);
    let shop = house.shop.face().name.clone();
    let words = [("reference", Word::Text(&notice.reference)), ("shop", Word::Text(&shop))];
    let key = match is_restricted(notice) {
        true => "moderation-letter-decided-gone",
        false => "moderation-letter-decided-stays",
    };
    Says {
        subject: say.with("moderation-letter-decided-subject", &words),
        body: joined([
            say.with(key, &words),
            place(house, notice),
            notice.explanation.reveal().clone(),
            say.t("moderation-decided-by-people"),
            redress(&say, notice, Side::Reporter),
        ]),
        button: say.t("moderation-letter-see"),
        fine: say.t("moderation-letter-why-you"),
    }
}

/// What was decided about a text, for whoever wrote it: the statement of reasons (DSA art. 17).
pub(crate) fn statement(house: &House, lang: Lang, notice: &Notice) -> Says {
    let say = Say::new(house, lang);
    let shop = house.shop.face().name.clone();
    let words = [("shop", Word::Text(&shop))];
    if !is_restricted(notice) {
        return Says {
            subject: say.with("moderation-letter-stays-subject", &words),
            body: joined([say.t("moderation-letter-stays-body"), place(house, notice)]),
            button: say.t("moderation-letter-see"),
            fine: say.t("moderation-letter-stays-fine"),
        };
    }
    let key = match (notice.reject, notice.outcome) {
        (Some(_), _) => "moderation-letter-rejected-body",
        (None, Some(Outcome::Illegal)) => "moderation-letter-illegal-body",
        (None, _) => "moderation-letter-terms-body",
    };
    let ground = notice.ground.reveal();
    let by =
        (!ground.is_empty()).then(|| say.with("moderation-letter-ground", &[("ground", Word::Text(ground))]));
    Says {
        subject: say.with("moderation-letter-statement-subject", &words),
        body: joined([
            say.with(key, &words),
            place(house, notice),
            notice.reject.map(|code| names::reject(&say, code)).unwrap_or_default(),
            by.unwrap_or_default(),
            notice.explanation.reveal().clone(),
            names::found(&say, notice),
            redress(&say, notice, Side::Author),
        ]),
        button: say.t("moderation-letter-statement"),
        fine: say.t("moderation-letter-no-account"),
    }
}

/// That an appeal is here.
pub(crate) fn appealed(house: &House, lang: Lang, notice: &Notice) -> Says {
    let say = Say::new(house, lang);
    let words = [("reference", Word::Text(&notice.reference))];
    Says {
        subject: say.with("moderation-letter-appealed-subject", &words),
        body: say.t("moderation-letter-appealed-body"),
        button: say.t("moderation-letter-see"),
        fine: say.t("moderation-letter-why-you"),
    }
}

/// What somebody found who looked again.
pub(crate) fn judged(house: &House, lang: Lang, notice: &Notice) -> Says {
    let say = Say::new(house, lang);
    let key = match (notice.state == NoticeState::Reversed, is_restricted(notice)) {
        (false, _) => "moderation-letter-upheld",
        (true, true) => "moderation-letter-reversed-gone",
        (true, false) => "moderation-letter-reversed-stands",
    };
    found(house, &say, notice, key)
}

/// The same where it was decided wrongly and yet nothing came back: another decision holds, or its author took it back.
pub(crate) fn judged_in_vain(house: &House, lang: Lang, notice: &Notice) -> Says {
    match notice.state == NoticeState::Reversed && !is_restricted(notice) {
        true => found(house, &Say::new(house, lang), notice, "moderation-letter-reversed-elsewhere"),
        false => judged(house, lang, notice),
    }
}

fn found(house: &House, say: &Say, notice: &Notice, key: &str) -> Says {
    let words = [("reference", Word::Text(&notice.reference))];
    Says {
        subject: say.with("moderation-letter-judged-subject", &words),
        body: joined([
            say.t(key),
            place(house, notice),
            notice.judgement.reveal().clone(),
            say.t("moderation-judged-by-people"),
            say.t("moderation-redress-courts"),
        ]),
        button: say.t("moderation-letter-see"),
        fine: say.t("moderation-letter-why-you"),
    }
}

/// That it was too often.
pub(crate) fn measured(house: &House, lang: Lang, measure: &Measure) -> Says {
    let say = Say::new(house, lang);
    let shop = house.shop.face().name.clone();
    let shop = ("shop", Word::Text(&shop));
    let (subject, body) = match (measure.side, measure.until) {
        (Side::Reporter, None) => {
            ("moderation-letter-warned-subject", say.t("moderation-letter-warned-sender"))
        }
        (Side::Author, None) => {
            ("moderation-letter-warned-subject", say.t("moderation-letter-warned-author"))
        }
        (Side::Reporter, Some(until)) => (
            "moderation-letter-suspended-subject",
            say.with("moderation-letter-suspended-sender", &[("day", Word::At(until))]),
        ),
        (Side::Author, Some(until)) => (
            "moderation-letter-suspended-subject",
            say.with("moderation-letter-suspended-author", &[("day", Word::At(until))]),
        ),
    };
    Says {
        subject: say.with(subject, &[shop]),
        body,
        button: say.t("moderation-letter-rules"),
        fine: say.t("moderation-letter-measured-fine"),
    }
}

/// That nobody waits any more.
pub(crate) fn lifted(house: &House, lang: Lang, side: Side) -> Says {
    let say = Say::new(house, lang);
    let shop = house.shop.face().name.clone();
    let body = match side {
        Side::Reporter => say.t("moderation-letter-lifted-sender"),
        Side::Author => say.t("moderation-letter-lifted-author"),
    };
    Says {
        subject: say.with("moderation-letter-lifted-subject", &[("shop", Word::Text(&shop))]),
        body,
        button: say.t("moderation-letter-rules"),
        fine: say.t("moderation-letter-why-you"),
    }
}

/// Why a text was turned away, and by which rule, for its statement of reasons.
pub(crate) fn turned_away(house: &House, lang: Lang, code: RejectCode) -> (String, String) {
    let say = Say::new(house, lang);
    let facts = names::reject(&say, code);
    let rule = say.with("moderation-reject-rule", &[("rule", Word::Text(&facts))]);
    (facts, rule)
}

/// Where it stands, whole.
fn place(house: &House, notice: &Notice) -> String {
    let url = notice.url.reveal();
    if url.is_empty() { String::new() } else { format!("{}{url}", house.shop.face().public_url) }
}

/// What that side can do against it, and until when.
fn redress(say: &Say, notice: &Notice, side: Side) -> String {
    let may = notice.outcome.is_some_and(|outcome| crate::rules::states::has_standing(side, outcome));
    match notice.decided_at.filter(|_| may) {
        Some(at) => say.with("moderation-redress", &[("day", Word::At(appeal_until(at)))]),
        None => String::new(),
    }
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
