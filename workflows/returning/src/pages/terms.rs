//! What somebody should know before they send something back by a right: until when they may, and who pays the way.

use super::{came::Came, day};
use jiff::civil::Date;
use kernel::Word;
use returns::model::Kind;
use webkit::Say;

/// The last day on which anything of an order may go back by a right; nothing while that is not known.
fn last(came: &Came, kind: Kind) -> Option<Date> {
    let lines = came.bought.whole.lines.iter();
    lines.filter_map(|line| came.rights.until(kind, &came.bought.whole, line)).max()
}

/// Until when it may, in a sentence.
fn until(say: &Say, came: &Came, kind: Kind) -> String {
    match last(came, kind) {
        Some(until) => {
            let until = day(say.lang, until);
            say.with("returning-until", &[("day", Word::Text(&until))])
        }
        None => say.t("returning-until-later"),
    }
}

/// The same, and who pays the way, where anything was sent that may come back.
pub(super) fn terms(say: &Say, came: &Came, kind: Kind) -> String {
    if came.bought.whole.order.sent_at.is_none() {
        return until(say, came, kind);
    }
    let policy = &came.rights.policy;
    let is_paid = match kind {
        // Who was not told that they pay it does not (Directive 2011/83, article 14).
        Kind::Withdrawal => policy.pays_withdrawal || !came.rights.was_told(&came.bought.whole),
        Kind::Allowed => policy.pays_allowed,
        Kind::Conformity => true,
    };
    let payer = say.t(if is_paid { "returning-pays-shop" } else { "returning-pays-you" });
    format!("{} {payer}", until(say, came, kind))
}
