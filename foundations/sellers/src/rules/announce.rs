//! What sellers are told of commissions before it counts (RULES 2, row 15; Regulation 2019/1150, art. 3): each whom it concerns, fifteen
//! whole days before. Another name alone changes nothing for anybody, and of a rule that is off nothing is kept.

use crate::model::{Coming, Rule, RuleDraft, State, Whose};
use jiff::{ToSpan, tz::TimeZone};
use kernel::{Timestamp, time::days_after};
use sellers_facts::SellerId;

/// So many whole days before they are told.
pub const ANNOUNCE_DAYS: i64 = 15;

/// Whether something else is kept when a rule becomes another; nothing stands for a rule that is not there.
pub fn matters(before: Option<&RuleDraft>, after: Option<&RuleDraft>) -> bool {
    kept_by(before) != kept_by(after)
}

/// What a rule says of money.
fn kept_by(draft: Option<&RuleDraft>) -> Option<RuleDraft> {
    let on = draft.filter(|draft| draft.is_on)?;
    Some(RuleDraft { name: String::new(), ..on.clone() })
}

/// Whose sales it concerns when a rule becomes another.
pub fn concerned(before: Option<&RuleDraft>, after: Option<&RuleDraft>) -> Whose {
    let mut these: Vec<SellerId> = Vec::new();
    for draft in [before, after].into_iter().flatten().filter(|draft| draft.is_on) {
        match draft.seller {
            None => return Whose::All,
            Some(seller) if !these.contains(&seller) => these.push(seller),
            Some(_) => {}
        }
    }
    Whose::These(these)
}

/// Whether a seller is told: whoever has not begun yet agrees to what there is when they begin.
pub fn is_told(state: State) -> bool {
    match state {
        State::Active | State::Paused | State::Suspended => true,
        State::Draft | State::Identified | State::Verified | State::Closed => false,
    }
}

/// The first midnight, where the shop is, behind fifteen days that are whole.
pub fn begins_at(now: Timestamp, zone: &TimeZone) -> Timestamp {
    let day = now.to_zoned(zone.clone()).date().saturating_add((ANNOUNCE_DAYS + 1).days());
    let midnight = day.to_zoned(zone.clone()).map(|at| at.timestamp());
    midnight.unwrap_or_else(|_| days_after(now, ANNOUNCE_DAYS + 1))
}

/// Whether sellers are told of what is coming: not where they were told the same already, by whatever name.
pub fn is_news(was: Option<&Coming>, is: &Coming) -> bool {
    was.is_none_or(|was| was.at != is.at || matters(was.draft.as_ref(), is.draft.as_ref()))
}

/// A rule of which somebody wants this; nothing stands for taking it away, and for a rule that is gone. `at` is when it may count:
/// at once where nobody has to be told. What sellers were told already keeps its day, by whatever name.
pub fn turned(rule: &Rule, wish: Option<&RuleDraft>, at: Option<Timestamp>) -> Option<Rule> {
    let told = rule.coming.as_ref().filter(|_| !matters(rule.becomes(), wish)).map(|coming| coming.at);
    let at = at.map(|at| told.unwrap_or(at));
    match (at.filter(|_| matters(rule.now(), wish)), wish) {
        (None, None) => None,
        (None, Some(draft)) => {
            Some(Rule { draft: draft.clone(), is_new: false, coming: None, ..rule.clone() })
        }
        (Some(at), wish) => {
            let coming = Some(Coming { at, draft: wish.cloned() });
            let draft = wish.filter(|_| rule.is_new).unwrap_or(&rule.draft).clone();
            Some(Rule { draft, coming, ..rule.clone() })
        }
    }
}

/// Whether a rule concerns a seller now, or will.
pub fn is_of(rule: &Rule, seller: SellerId) -> bool {
    let coming = rule.coming.as_ref().and_then(|coming| coming.draft.as_ref());
    let mut said = [rule.now(), coming].into_iter().flatten().filter(|draft| draft.is_on);
    said.any(|draft| draft.seller.is_none_or(|one| one == seller))
}
