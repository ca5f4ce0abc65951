//! By which ways somebody is told, and what they may say about that.

use crate::model::notices::{Chosen, Ways, Wishes};
use kernel::{NoticeGroup, NoticeKind};

/// For how many days notices are kept.
pub const KEPT_DAYS: i64 = 180;
/// Where a notice leads that leads nowhere else.
const CENTRE: &str = "/account/notices";
/// More unread ones than these are not counted.
pub const UNREAD_MAX: u32 = 9;

/// The ways by which somebody is told of a kind, given what they said about it.
pub fn ways(kind: &NoticeKind, said: Option<Ways>) -> Ways {
    let from_the_start = Ways { site: kind.site, mail: kind.mail };
    match kind.duty {
        true => from_the_start,
        false => said.unwrap_or(from_the_start),
    }
}

/// Whether somebody is asked about a kind: those about work are for those who work here.
pub fn concerns(kind: &NoticeKind, is_staff: bool) -> bool {
    kind.group != NoticeGroup::Work || is_staff
}

/// What counts of what somebody says: about duties nobody is asked, and what nothing tells needs no wish.
pub fn heeded(kinds: &[NoticeKind], said: &[Chosen]) -> Vec<Chosen> {
    let is_asked = |one: &&Chosen| kinds.iter().any(|kind| kind.name == one.kind && !kind.duty);
    said.iter().filter(is_asked).cloned().collect()
}

/// Where a notice leads: a path of ours, else to the others.
pub fn way_on(link: &str) -> &str {
    let is_ours = link.starts_with('/')
        && !link.starts_with("//")
        && !link.chars().any(|sign| sign == '\\' || sign.is_control());
    if is_ours { link } else { CENTRE }
}

/// Whether what is said on a page is said by somebody who has seen what they said last.
pub fn is_current(known: &Wishes, seen_version: i64) -> bool {
    known.version == seen_version
}

/// How the number of unread ones is written where little room is.
pub fn shown_count(unread: i64) -> Option<String> {
    match unread {
        ..=0 => None,
        few if few <= i64::from(UNREAD_MAX) => Some(few.to_string()),
        _ => Some(format!("{UNREAD_MAX}+")),
    }
}
