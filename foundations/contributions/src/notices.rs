//! What authors are told of what becomes of their texts. Why something was sent back or taken down is told by whoever
//! moderates, in a letter of its own; here it stands among one's notices.

use kernel::{NoticeGroup, NoticeKind};

/// It waits: somebody reported it, or it tells something about somebody.
pub(crate) const HELD: NoticeKind = kind("contributions-notice-held", true);
/// It stands, after it had waited.
pub(crate) const PUBLISHED: NoticeKind = kind("contributions-notice-published", true);
/// It does not stand.
pub(crate) const REJECTED: NoticeKind = kind("contributions-notice-rejected", false);
/// It was taken down.
pub(crate) const HIDDEN: NoticeKind = kind("contributions-notice-hidden", false);
/// It stands again.
pub(crate) const RESTORED: NoticeKind = kind("contributions-notice-restored", true);

pub(crate) const ALL: &[NoticeKind] = &[HELD, PUBLISHED, REJECTED, HIDDEN, RESTORED];

const fn kind(name: &'static str, mail: bool) -> NoticeKind {
    NoticeKind {
        name,
        why: "contributions-notice-why",
        group: NoticeGroup::People,
        site: true,
        mail,
        duty: false,
    }
}
