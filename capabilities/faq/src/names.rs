//! What the words of help are called on pages.

use crate::model::{Article, ArticleState, Licence, RejectCode, StaleReason};
use contributions::model::{Contribution, HoldReason, Trust};
use kernel::{Personal, Word};
use webkit::Say;

pub(crate) fn state(say: &Say, of: ArticleState) -> String {
    match of {
        ArticleState::Proposed => say.t("faq-state-proposed"),
        ArticleState::Reviewed => say.t("faq-state-reviewed"),
        ArticleState::Live => say.t("faq-state-live"),
        ArticleState::Stale => say.t("faq-state-stale"),
        ArticleState::Retired => say.t("faq-state-retired"),
    }
}

pub(crate) fn stale(say: &Say, of: StaleReason) -> String {
    match of {
        StaleReason::Product => say.t("faq-stale-product"),
        StaleReason::Date => say.t("faq-stale-date"),
        StaleReason::Staff => say.t("faq-stale-staff"),
    }
}

pub(crate) fn licence(say: &Say, of: Licence) -> String {
    match of {
        Licence::CcBy => say.t("faq-licence-cc"),
        Licence::Site => say.t("faq-licence-site"),
    }
}

/// What whoever writes agrees to.
pub(crate) fn agreed(say: &Say, of: Licence) -> String {
    match of {
        Licence::CcBy => say.t("faq-agree-cc"),
        Licence::Site => say.t("faq-agree-site"),
    }
}

pub(crate) fn trust(say: &Say, of: Trust) -> String {
    match of {
        Trust::New => say.t("faq-trust-new"),
        Trust::Known => say.t("faq-trust-known"),
        Trust::Regular => say.t("faq-trust-regular"),
        Trust::Trusted => say.t("faq-trust-trusted"),
        Trust::Pillar => say.t("faq-trust-pillar"),
    }
}

pub(crate) fn code(say: &Say, of: RejectCode) -> String {
    match of {
        RejectCode::Competitor => say.t("faq-code-competitor"),
        RejectCode::Personal => say.t("faq-code-personal"),
        RejectCode::Url => say.t("faq-code-url"),
        RejectCode::Price => say.t("faq-code-price"),
        RejectCode::Shipping => say.t("faq-code-shipping"),
        RejectCode::WrongImage => say.t("faq-code-wrong-image"),
        RejectCode::MisleadingStars => say.t("faq-code-misleading"),
        RejectCode::Irrelevant => say.t("faq-code-irrelevant"),
        RejectCode::CustomerService => say.t("faq-code-service"),
        RejectCode::Profanity => say.t("faq-code-profanity"),
        RejectCode::Fake => say.t("faq-code-fake"),
    }
}

/// For which of these reasons a suggestion is not taken: pictures and stars it has none.
pub(crate) const CODES: [RejectCode; 9] = [
    RejectCode::Irrelevant,
    RejectCode::Fake,
    RejectCode::Personal,
    RejectCode::Url,
    RejectCode::Price,
    RejectCode::Shipping,
    RejectCode::Competitor,
    RejectCode::CustomerService,
    RejectCode::Profanity,
];

/// Why a suggestion should be read with care, if there is a reason besides that nobody has read it.
pub(crate) fn held(say: &Say, of: &Contribution) -> Option<String> {
    match of.reason? {
        HoldReason::Personal => Some(say.t("faq-held-personal")),
        HoldReason::Links => Some(say.t("faq-held-links")),
        HoldReason::Duplicate => Some(say.t("faq-held-duplicate")),
        HoldReason::Burst | HoldReason::Fraud | HoldReason::Reports => Some(say.t("faq-held-doubt")),
        HoldReason::FirstPosts | HoldReason::Staff => None,
    }
}

/// Who is to be thanked, in one sentence: the shop, members, or both.
pub(crate) fn by(say: &Say, of: &Article, thanked: &[Personal<String>]) -> String {
    let names: Vec<&str> = thanked.iter().map(|name| name.reveal().as_str()).collect();
    match (of.is_brand, names.is_empty()) {
        (true, _) => say.t("faq-by-shop"),
        (false, true) => say.t("faq-by-members"),
        (false, false) => say.with("faq-by-named", &[("names", Word::Text(&names.join(", ")))]),
    }
}
