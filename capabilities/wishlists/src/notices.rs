//! What people are told of things that they saved: letters only where they ask for them, because a price is advertising. And of what
//! they give: that is their own matter, so they have a letter of it.

use kernel::{NoticeGroup, NoticeKind};

/// Something that they saved costs less.
pub(crate) const CHEAPER: NoticeKind = kind("wishlists-notice-cheaper");
/// Something that they saved is there again.
pub(crate) const BACK: NoticeKind = kind("wishlists-notice-back");

/// The list that they give something of was deleted.
pub(crate) const GONE: NoticeKind =
    NoticeKind { why: "wishlists-notice-gone-why", mail: true, ..kind("wishlists-notice-gone") };

pub(crate) const ALL: &[NoticeKind] = &[CHEAPER, BACK, GONE];

const fn kind(name: &'static str) -> NoticeKind {
    let (why, group) = ("wishlists-notice-why", NoticeGroup::Shop);
    NoticeKind { name, why, group, site: true, mail: false, duty: false }
}
