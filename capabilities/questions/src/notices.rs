//! What people are told of their questions and answers. That one stands, waits or was taken down is told where all texts are kept.

use crate::routing_letters::OWNER;
use kernel::{NoticeGroup, NoticeKind};

/// Somebody answered.
pub(crate) const ANSWERED: NoticeKind = kind("questions-notice-answered");
/// Whoever asked says that it helped.
pub(crate) const ACCEPTED: NoticeKind = kind("questions-notice-accepted");
/// Another question asks the same.
pub(crate) const MERGED: NoticeKind = kind("questions-notice-merged");
/// The shop closed it.
pub(crate) const CLOSED: NoticeKind = kind("questions-notice-closed");

pub(crate) const ALL: &[NoticeKind] = &[ANSWERED, ACCEPTED, MERGED, CLOSED, OWNER];

const fn kind(name: &'static str) -> NoticeKind {
    let (why, group) = ("questions-notice-why", NoticeGroup::Shop);
    NoticeKind { name, why, group, site: true, mail: true, duty: false }
}
