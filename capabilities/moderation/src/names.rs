//! What states, outcomes, categories and codes are called on pages and in letters.

use crate::model::{Category, Notice, NoticeState, Outcome, Side, Source};
use contributions_facts::{HoldReason, Kind, RejectCode, ReportReason};
use webkit::Say;

pub(crate) fn category(say: &Say, category: Category) -> String {
    match category {
        Category::Minors => say.t("moderation-category-minors"),
        Category::Danger => say.t("moderation-category-danger"),
        Category::Product => say.t("moderation-category-product"),
        Category::Speech => say.t("moderation-category-speech"),
        Category::Privacy => say.t("moderation-category-privacy"),
        Category::Fraud => say.t("moderation-category-fraud"),
        Category::Property => say.t("moderation-category-property"),
        Category::Consumer => say.t("moderation-category-consumer"),
        Category::Other => say.t("moderation-category-other"),
    }
}

pub(crate) fn state(say: &Say, state: NoticeState) -> String {
    match state {
        NoticeState::Received => say.t("moderation-state-received"),
        NoticeState::Assessing => say.t("moderation-state-assessing"),
        NoticeState::Informed => say.t("moderation-state-informed"),
        NoticeState::Appealed => say.t("moderation-state-appealed"),
        NoticeState::Upheld => say.t("moderation-state-upheld"),
        NoticeState::Reversed => say.t("moderation-state-reversed"),
    }
}

pub(crate) fn outcome(say: &Say, outcome: Outcome) -> String {
    match outcome {
        Outcome::Illegal => say.t("moderation-outcome-illegal"),
        Outcome::Terms => say.t("moderation-outcome-terms"),
        Outcome::Unfounded => say.t("moderation-outcome-unfounded"),
    }
}

pub(crate) fn source(say: &Say, source: Source) -> String {
    match source {
        Source::Notice => say.t("moderation-source-notice"),
        Source::Own => say.t("moderation-source-own"),
    }
}

pub(crate) fn side(say: &Say, side: Side) -> String {
    match side {
        Side::Reporter => say.t("moderation-side-reporter"),
        Side::Author => say.t("moderation-side-author"),
    }
}

/// How it came to be looked at, and that a person decided (DSA art. 17.3 c).
pub(crate) fn found(say: &Say, notice: &Notice) -> String {
    match (notice.source, notice.is_detected) {
        (Source::Notice, _) => say.t("moderation-found-notice"),
        (Source::Own, true) => say.t("moderation-found-program"),
        (Source::Own, false) => say.t("moderation-found-own"),
    }
}

pub(crate) fn kind(say: &Say, kind: Kind) -> String {
    match kind {
        Kind::Review => say.t("moderation-kind-review"),
        Kind::Reply => say.t("moderation-kind-reply"),
        Kind::Question => say.t("moderation-kind-question"),
        Kind::Answer => say.t("moderation-kind-answer"),
        Kind::Comment => say.t("moderation-kind-comment"),
        Kind::Story => say.t("moderation-kind-story"),
        Kind::Article => say.t("moderation-kind-article"),
    }
}

pub(crate) fn reject(say: &Say, code: RejectCode) -> String {
    match code {
        RejectCode::Competitor => say.t("moderation-reject-competitor"),
        RejectCode::Personal => say.t("moderation-reject-personal"),
        RejectCode::Url => say.t("moderation-reject-url"),
        RejectCode::Price => say.t("moderation-reject-price"),
        RejectCode::Shipping => say.t("moderation-reject-shipping"),
        RejectCode::WrongImage => say.t("moderation-reject-wrong-image"),
        RejectCode::MisleadingStars => say.t("moderation-reject-misleading-stars"),
        RejectCode::Irrelevant => say.t("moderation-reject-irrelevant"),
        RejectCode::CustomerService => say.t("moderation-reject-customer-service"),
        RejectCode::Profanity => say.t("moderation-reject-profanity"),
        RejectCode::Fake => say.t("moderation-reject-fake"),
    }
}

pub(crate) fn hold(say: &Say, reason: HoldReason) -> String {
    match reason {
        HoldReason::FirstPosts => say.t("moderation-hold-first-posts"),
        HoldReason::Personal => say.t("moderation-hold-personal"),
        HoldReason::Duplicate => say.t("moderation-hold-duplicate"),
        HoldReason::Links => say.t("moderation-hold-links"),
        HoldReason::Burst => say.t("moderation-hold-burst"),
        HoldReason::Reports => say.t("moderation-hold-reports"),
        HoldReason::Fraud => say.t("moderation-hold-fraud"),
        HoldReason::Staff => say.t("moderation-hold-staff"),
    }
}

pub(crate) fn report(say: &Say, reason: ReportReason) -> String {
    match reason {
        ReportReason::Illegal => say.t("moderation-report-illegal"),
        ReportReason::Danger => say.t("moderation-report-danger"),
        ReportReason::Personal => say.t("moderation-report-personal"),
        ReportReason::Fraud => say.t("moderation-report-fraud"),
        ReportReason::Abuse => say.t("moderation-report-abuse"),
        ReportReason::Spam => say.t("moderation-report-spam"),
        ReportReason::OffTopic => say.t("moderation-report-off-topic"),
    }
}

/// A number of seconds, as hours or days.
pub(crate) fn span(say: &Say, seconds: i64) -> String {
    let hours = seconds / 3_600;
    if hours < 48 { say.n("moderation-hours", &hours) } else { say.n("moderation-days", &(hours / 24)) }
}
