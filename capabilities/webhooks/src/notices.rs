//! What those who run the shop are told of.

use kernel::{NoticeGroup, NoticeKind};

/// A webhook was switched off, because nothing arrived there for days or because it said that it is gone.
pub const SWITCHED_OFF: NoticeKind = NoticeKind {
    name: "webhooks-notice-off",
    why: "webhooks-notice-off-why",
    group: NoticeGroup::Work,
    site: true,
    mail: true,
    duty: false,
};

/// All of them.
pub(crate) const ALL: &[NoticeKind] = &[SWITCHED_OFF];
