//! What authors are told of their reviews. That one stands, waits or was taken down is told where all texts are kept.

use crate::invitation_letters::INVITATION;
use kernel::{NoticeGroup, NoticeKind};

/// The shop answered.
pub(crate) const REPLIED: NoticeKind = kind("reviews-notice-replied");
/// The shop says that it is not true.
pub(crate) const CHALLENGED: NoticeKind = kind("reviews-notice-challenged");

pub(crate) const ALL: &[NoticeKind] = &[REPLIED, CHALLENGED, INVITATION];

const fn kind(name: &'static str) -> NoticeKind {
    let (why, group) = ("reviews-notice-why", NoticeGroup::Shop);
    NoticeKind { name, why, group, site: true, mail: true, duty: false }
}
