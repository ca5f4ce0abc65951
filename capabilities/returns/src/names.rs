//! What kinds, states, wishes and conditions are called on pages and in letters; an instant to the second.

use crate::model::{Condition, Kind, Listed, Progress, RefundProgress, Remedy, State, Wish, Withdrawal};
use jiff::tz::TimeZone;
use kernel::{Lang, Timestamp, Zone};
use webkit::Say;

/// What a kind is called.
pub fn kind(say: &Say, kind: Kind) -> String {
    match kind {
        Kind::Withdrawal => say.t("returns-kind-withdrawal"),
        Kind::Allowed => say.t("returns-kind-allowed"),
        Kind::Conformity => say.t("returns-kind-conformity"),
    }
}

/// What a state is called.
pub fn state(say: &Say, state: State) -> String {
    match state {
        State::Declared => say.t("returns-state-declared"),
        State::Accepted => say.t("returns-state-accepted"),
        State::Refused => say.t("returns-state-refused"),
        State::Sent => say.t("returns-state-sent"),
        State::Received => say.t("returns-state-received"),
        State::Refunded => say.t("returns-state-refunded"),
        State::Closed => say.t("returns-state-closed"),
    }
}

/// The same for whoever sends it: a withdrawal waits for nobody's word.
pub fn stands(say: &Say, of: Kind, stands: State) -> String {
    match (of, stands) {
        (Kind::Withdrawal, State::Declared) => say.t("returns-state-withdrawn"),
        (_, stands) => state(say, stands),
    }
}

/// What a wish is called.
pub fn wish(say: &Say, wish: Wish) -> String {
    match wish {
        Wish::Repair => say.t("returns-wish-repair"),
        Wish::Replacement => say.t("returns-wish-replacement"),
        Wish::Reduction => say.t("returns-wish-reduction"),
        Wish::Ending => say.t("returns-wish-ending"),
    }
}

/// What a condition is called.
pub fn condition(say: &Say, condition: Condition) -> String {
    match condition {
        Condition::New => say.t("returns-condition-new"),
        Condition::Opened => say.t("returns-condition-opened"),
        Condition::Worn => say.t("returns-condition-worn"),
        Condition::Broken => say.t("returns-condition-broken"),
    }
}

/// What a remedy is called.
pub fn remedy(say: &Say, remedy: Remedy) -> String {
    match remedy {
        Remedy::Repaired => say.t("returns-remedy-repaired"),
        Remedy::Replaced => say.t("returns-remedy-replaced"),
        Remedy::Impossible => say.t("returns-remedy-impossible"),
    }
}

/// How far money has come.
pub fn refund(say: &Say, progress: RefundProgress) -> String {
    match progress {
        RefundProgress::Asked => say.t("returns-refund-asked"),
        RefundProgress::Done => say.t("returns-refund-done"),
        RefundProgress::Failed => say.t("returns-refund-failed"),
    }
}

/// How far a declaration has come.
pub fn progress(say: &Say, progress: Progress) -> String {
    match progress {
        Progress::Declared => say.t("returns-progress-declared"),
        Progress::Matched => say.t("returns-progress-matched"),
        Progress::Lost => say.t("returns-progress-lost"),
        Progress::Aside => say.t("returns-progress-aside"),
    }
}

/// Until when the money of a return must be back, while that is still to be seen to.
pub fn due(say: &Say, one: &Listed) -> Option<String> {
    one.due_at.filter(|_| one.state.is_open()).map(|due| say.day(&due))
}

/// What somebody declared, in rows: names and values.
pub fn declared(say: &Say, is: &Withdrawal, zone: &str) -> Vec<(String, String)> {
    let all = Some(is.goods.reveal().clone()).filter(|goods| !goods.is_empty());
    vec![
        (say.t("returns-statement"), say.t("returns-statement-text")),
        (say.t("returns-name"), is.name.reveal().clone()),
        (say.t("returns-order-code"), is.code.reveal().clone()),
        (say.t("returns-email"), is.email.reveal().clone()),
        (say.t("returns-goods"), all.unwrap_or_else(|| say.t("returns-declared-all"))),
        (say.t("returns-declared-at"), moment(say.lang, is.declared_at, zone)),
    ]
}

/// An instant to the second where the shop is, and how far that is from universal time: `3 de marzo de 2027, 14:05:09
/// (UTC+01:00)`.
pub fn moment(lang: Lang, at: Timestamp, zone: &str) -> String {
    let local = at.to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC));
    let minutes = local.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let day = zone.parse::<Zone>().unwrap_or(Zone::UTC).show_day(at, lang);
    let time = format!("{:02}:{:02}:{:02}", local.hour(), local.minute(), local.second());
    format!("{day}, {time} (UTC{sign}{hours:02}:{rest:02})")
}
