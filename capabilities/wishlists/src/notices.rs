//! What people are told of things that they saved. Letters only where they ask for them: a price is advertising.

use kernel::{NoticeGroup, NoticeKind};

/// Something that they saved costs less.
pub(crate) const CHEAPER: NoticeKind = kind("wishlists-notice-cheaper");
/// Something that they saved is there again.
pub(crate) const BACK: NoticeKind = kind("wishlists-notice-back");

pub(crate) const ALL: &[NoticeKind] = &[CHEAPER, BACK];

const fn kind(name: &'static str) -> NoticeKind {
    let (why, group) = ("wishlists-notice-why", NoticeGroup::Shop);
    NoticeKind { name, why, group, site: true, mail: false, duty: false }
}
