//! What people are told of the friends whom they bring. Who that is, nobody is told: it is the friend's own matter.

use kernel::{NoticeGroup, NoticeKind};

/// Somebody took their invitation.
pub(crate) const JOINED: NoticeKind = NoticeKind { mail: false, ..kind("sharing-notice-joined") };
/// They have a present for it.
pub(crate) const REWARDED: NoticeKind = kind("sharing-notice-rewarded");
/// The present is gone, because what was bought went back.
pub(crate) const UNDONE: NoticeKind = kind("sharing-notice-undone");

pub(crate) const ALL: &[NoticeKind] = &[JOINED, REWARDED, UNDONE];

const fn kind(name: &'static str) -> NoticeKind {
    let (why, group) = ("sharing-notice-why", NoticeGroup::Shop);
    NoticeKind { name, why, group, site: true, mail: true, duty: false }
}
