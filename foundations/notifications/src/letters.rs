//! Writing letters: what each says in the language of whoever reads it, as plain text and as a document. Nothing is kept or
//! sent here.

pub(crate) mod conversation;
pub(crate) mod newsletter;
pub(crate) mod notice;
pub(crate) mod offer;

use crate::model::{Kind, Written};
use accounts::model::{Answer, KeyNews, Says};
use action::{Face, House};
use askama::Template;
use kernel::{Lang, Role, Timestamp, Word};
use webkit::Say;

/// The keys of what a kind of letter says.
struct Keys {
    subject: &'static str,
    lead: &'static str,
    button: &'static str,
    until: &'static str,
    not_you: &'static str,
}

/// A letter as both its forms print it.
#[derive(Template)]
#[template(path = "letters/letter.html")]
struct Document<'l>(&'l View);

#[derive(Template)]
#[template(path = "letters/letter.txt", escape = "none")]
struct Plain<'l>(&'l View);

struct View {
    lang: Lang,
    shop: String,
    home: String,
    subject: String,
    hello: String,
    lead: String,
    button: String,
    link: String,
    until: String,
    not_you: String,
    copy: String,
    automatic: String,
    /// Who writes, as the law wants it said.
    imprint: String,
}

/// Writes what somebody is to be told.
pub(crate) fn write(house: &House, answer: Answer) -> Written {
    let face = house.shop.face();
    let say = Say::new(house, answer.lang);
    let (kind, path, name, role) = parts(&answer.says);
    let keys = keys(&answer.says);
    let role = role.map(|role| say.t(role_key(role))).unwrap_or_default();
    let day = day(&answer.says).map(|day| say.day(&day)).unwrap_or_default();
    let words = [("shop", Word::Text(&face.name)), ("role", Word::Text(&role)), ("day", Word::Text(&day))];
    let view = View {
        lang: answer.lang,
        shop: face.name.clone(),
        home: format!("{}{}", face.public_url, say.link("/")),
        subject: say.with(keys.subject, &words),
        hello: hello(&say, name),
        lead: say.with(keys.lead, &words),
        button: say.t(keys.button),
        link: format!("{}{}", face.public_url, say.link(&path)),
        until: say.t(keys.until),
        not_you: say.t(keys.not_you),
        copy: say.t("notifications-copy"),
        automatic: automatic(&say, &face),
        imprint: imprint(&face),
    };
    Written {
        kind,
        person: answer.person,
        address: answer.address,
        lang: answer.lang,
        text: Plain(&view).to_string(),
        html: Document(&view).to_string(),
        subject: view.subject,
    }
}

/// The day that a letter speaks of.
fn day(says: &Says) -> Option<Timestamp> {
    if let Says::Leaving { day, .. } = says { Some(*day) } else { None }
}

/// Which letter it is, where its button leads, whom it speaks to, and what they will be.
fn parts(says: &Says) -> (Kind, String, &str, Option<Role>) {
    match says {
        Says::Confirm { secret, name } => (Kind::Confirm, format!("/confirm/{secret}"), name, None),
        Says::AlreadyMember { name } => (Kind::AlreadyMember, "/sign-in".to_owned(), name, None),
        Says::Reset { secret, name } => (Kind::Reset, format!("/reset/{secret}"), name, None),
        Says::Invite { secret, name, role } => (Kind::Invite, format!("/invite/{secret}"), name, Some(*role)),
        Says::PasswordChanged { name } => (Kind::PasswordChanged, "/reset".to_owned(), name, None),
        Says::Leaving { name, .. } => (Kind::Leaving, "/account/data".to_owned(), name, None),
        Says::KeyChanged { name, .. } => (Kind::KeyChanged, "/account/security".to_owned(), name, None),
        Says::AddressConfirm { secret, name } => {
            (Kind::AddressConfirm, format!("/address/{secret}"), name, None)
        }
        Says::AddressInUse { name } => (Kind::AddressInUse, "/sign-in".to_owned(), name, None),
        Says::AddressUndo { secret, name } => {
            (Kind::AddressUndo, format!("/address/undo/{secret}"), name, None)
        }
    }
}

/// What a letter says about something by which somebody comes in; but for that all of these are one.
fn key_news(what: KeyNews) -> Keys {
    let (subject, lead) = match what {
        KeyNews::SecondOn => ("notifications-second-on-subject", "notifications-second-on-lead"),
        KeyNews::SecondOff => ("notifications-second-off-subject", "notifications-second-off-lead"),
        KeyNews::RecoveryUsed => ("notifications-recovery-used-subject", "notifications-recovery-used-lead"),
        KeyNews::PasskeyAdded => ("notifications-passkey-added-subject", "notifications-passkey-added-lead"),
        KeyNews::PasskeyRemoved => {
            ("notifications-passkey-removed-subject", "notifications-passkey-removed-lead")
        }
        KeyNews::PasskeyCloned => {
            ("notifications-passkey-cloned-subject", "notifications-passkey-cloned-lead")
        }
        KeyNews::IdentityLinked => {
            ("notifications-identity-linked-subject", "notifications-identity-linked-lead")
        }
        KeyNews::IdentityUnlinked => {
            ("notifications-identity-unlinked-subject", "notifications-identity-unlinked-lead")
        }
    };
    Keys {
        subject,
        lead,
        button: "notifications-key-button",
        until: "notifications-key-until",
        not_you: "notifications-key-not-you",
    }
}

fn keys(says: &Says) -> Keys {
    match says {
        Says::Confirm { .. } => Keys {
            subject: "notifications-confirm-subject",
            lead: "notifications-confirm-lead",
            button: "notifications-confirm-button",
            until: "notifications-confirm-until",
            not_you: "notifications-confirm-not-you",
        },
        Says::AlreadyMember { .. } => Keys {
            subject: "notifications-already-subject",
            lead: "notifications-already-lead",
            button: "notifications-already-button",
            until: "notifications-already-until",
            not_you: "notifications-already-not-you",
        },
        Says::Reset { .. } => Keys {
            subject: "notifications-reset-subject",
            lead: "notifications-reset-lead",
            button: "notifications-reset-button",
            until: "notifications-reset-until",
            not_you: "notifications-reset-not-you",
        },
        Says::Invite { .. } => Keys {
            subject: "notifications-invite-subject",
            lead: "notifications-invite-lead",
            button: "notifications-invite-button",
            until: "notifications-invite-until",
            not_you: "notifications-invite-not-you",
        },
        Says::Leaving { .. } => Keys {
            subject: "notifications-leaving-subject",
            lead: "notifications-leaving-lead",
            button: "notifications-leaving-button",
            until: "notifications-leaving-until",
            not_you: "notifications-leaving-not-you",
        },
        Says::PasswordChanged { .. } => Keys {
            subject: "notifications-changed-subject",
            lead: "notifications-changed-lead",
            button: "notifications-changed-button",
            until: "notifications-changed-until",
            not_you: "notifications-changed-not-you",
        },
        Says::KeyChanged { what, .. } => key_news(*what),
        Says::AddressConfirm { .. } => Keys {
            subject: "notifications-address-subject",
            lead: "notifications-address-lead",
            button: "notifications-address-button",
            until: "notifications-address-until",
            not_you: "notifications-address-not-you",
        },
        Says::AddressInUse { .. } => Keys {
            subject: "notifications-in-use-subject",
            lead: "notifications-in-use-lead",
            button: "notifications-in-use-button",
            until: "notifications-in-use-until",
            not_you: "notifications-in-use-not-you",
        },
        Says::AddressUndo { .. } => Keys {
            subject: "notifications-undo-subject",
            lead: "notifications-undo-lead",
            button: "notifications-undo-button",
            until: "notifications-undo-until",
            not_you: "notifications-undo-not-you",
        },
    }
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Owner => "notifications-role-owner",
        Role::Manager => "notifications-role-manager",
        Role::Agent => "notifications-role-agent",
        Role::Moderator => "notifications-role-moderator",
        Role::Seller => "notifications-role-seller",
        Role::Member => "notifications-role-member",
    }
}

fn hello(say: &Say, name: &str) -> String {
    match name.trim() {
        "" => say.t("notifications-hello"),
        name => say.with("notifications-hello-name", &[("name", Word::Text(name))]),
    }
}

/// Answers are read where the shop has an address that they go to.
fn automatic(say: &Say, face: &Face) -> String {
    match face.email.is_empty() {
        true => say.t("notifications-automatic-only"),
        false => say.t("notifications-automatic"),
    }
}

fn imprint(face: &Face) -> String {
    let facts = [&face.legal_name, &face.address, &face.email];
    let said: Vec<&str> = facts.into_iter().map(String::as_str).filter(|fact| !fact.is_empty()).collect();
    said.join(" · ")
}
