//! The kinds of notices that tell of one's own account. What happened is known by the letters about it, which are written in
//! any case; among the notices it stands too.

use accounts::model::{KeyNews, Says};
use kernel::{NoticeGroup, NoticeKind};

/// All of them.
pub(crate) const ALL: &[NoticeKind] = &[PASSWORD, SECOND, PASSKEY, IDENTITY, ADDRESS];

const PASSWORD: NoticeKind = safety("notifications-notice-password");
const SECOND: NoticeKind = safety("notifications-notice-second");
const PASSKEY: NoticeKind = safety("notifications-notice-passkey");
const IDENTITY: NoticeKind = safety("notifications-notice-identity");
const ADDRESS: NoticeKind = safety("notifications-notice-address");

/// Whoever did not do it must hear of it.
const fn safety(name: &'static str) -> NoticeKind {
    let why = "notifications-notice-safety";
    NoticeKind { name, why, group: NoticeGroup::Account, site: true, mail: true, duty: true }
}

/// What somebody is told besides a letter, and where that leads.
pub(crate) fn beside(says: &Says) -> Option<(&'static NoticeKind, &'static str)> {
    const KEYS: &str = "/account/security";
    match says {
        Says::PasswordChanged { .. } => Some((&PASSWORD, KEYS)),
        Says::KeyChanged { what, .. } => Some((of_key(*what), KEYS)),
        Says::AddressUndo { .. } => Some((&ADDRESS, "/account/address")),
        Says::Confirm { .. }
        | Says::AlreadyMember { .. }
        | Says::Reset { .. }
        | Says::Invite { .. }
        | Says::Leaving { .. }
        | Says::AddressConfirm { .. }
        | Says::AddressInUse { .. } => None,
    }
}

fn of_key(what: KeyNews) -> &'static NoticeKind {
    match what {
        KeyNews::SecondOn | KeyNews::SecondOff | KeyNews::RecoveryUsed => &SECOND,
        KeyNews::PasskeyAdded | KeyNews::PasskeyRemoved | KeyNews::PasskeyCloned => &PASSKEY,
        KeyNews::IdentityLinked | KeyNews::IdentityUnlinked => &IDENTITY,
    }
}
