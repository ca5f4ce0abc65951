//! What people are told of comments. Their letters name nobody: a name that went out by mail cannot be taken back.

use kernel::{NoticeGroup, NoticeKind};

/// Somebody answered them, or said something to what they wrote. Once a day of a thread.
pub(crate) const ANSWERED: NoticeKind = NoticeKind {
    name: "comments-notice-answered",
    why: "comments-notice-why",
    group: NoticeGroup::People,
    site: true,
    mail: true,
    duty: false,
};

pub(crate) const ALL: &[NoticeKind] = &[ANSWERED];
