//! What people are told of others. Their letters name nobody: a name that went out by mail cannot be taken back.

use kernel::{NoticeGroup, NoticeKind};

/// Somebody asks to be friends.
pub(crate) const FRIEND_ASKED: NoticeKind = kind("profiles-notice-friend-asked", true);
/// Somebody is a friend now.
pub(crate) const FRIENDS_MADE: NoticeKind = kind("profiles-notice-friends-made", true);
/// Somebody asks to follow.
pub(crate) const FOLLOW_ASKED: NoticeKind = kind("profiles-notice-follow-asked", false);
/// Somebody follows.
pub(crate) const FOLLOWER: NoticeKind = kind("profiles-notice-follower", false);
/// Somebody lets one follow them.
pub(crate) const ADMITTED: NoticeKind = kind("profiles-notice-admitted", false);

pub(crate) const ALL: &[NoticeKind] = &[FRIEND_ASKED, FRIENDS_MADE, FOLLOW_ASKED, FOLLOWER, ADMITTED];

const fn kind(name: &'static str, mail: bool) -> NoticeKind {
    NoticeKind { name, why: "profiles-notice-why", group: NoticeGroup::People, site: true, mail, duty: false }
}
