//! What members are told of help. That a suggestion of theirs stands, waits or was sent back is told where all texts are kept.

use kernel::{NoticeGroup, NoticeKind};

/// Something that they wrote is help for all now.
pub(crate) const LIVE: NoticeKind = NoticeKind {
    name: "faq-notice-live",
    why: "faq-notice-why",
    group: NoticeGroup::People,
    site: true,
    mail: true,
    duty: false,
};

pub(crate) const ALL: &[NoticeKind] = &[LIVE];
