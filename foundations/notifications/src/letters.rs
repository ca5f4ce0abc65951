//! Writing letters: what each says in the language of whoever reads it, as plain text and as a document. Nothing is kept or
//! sent here.

use crate::model::{Kind, Written};
use accounts::model::{Answer, Says};
use action::{Face, House};
use askama::Template;
use kernel::{Lang, Role, Word};
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
    let keys = keys(kind);
    let role = role.map(|role| say.t(role_key(role))).unwrap_or_default();
    let words = [("shop", Word::Text(&face.name)), ("role", Word::Text(&role))];
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

/// Which letter it is, where its button leads, whom it speaks to, and what they will be.
fn parts(says: &Says) -> (Kind, String, &str, Option<Role>) {
    match says {
        Says::Confirm { secret, name } => (Kind::Confirm, format!("/confirm/{secret}"), name, None),
        Says::AlreadyMember { name } => (Kind::AlreadyMember, "/sign-in".to_owned(), name, None),
        Says::Reset { secret, name } => (Kind::Reset, format!("/reset/{secret}"), name, None),
        Says::Invite { secret, name, role } => (Kind::Invite, format!("/invite/{secret}"), name, Some(*role)),
        Says::PasswordChanged { name } => (Kind::PasswordChanged, "/reset".to_owned(), name, None),
    }
}

fn keys(kind: Kind) -> Keys {
    match kind {
        Kind::Confirm => Keys {
            subject: "notifications-confirm-subject",
            lead: "notifications-confirm-lead",
            button: "notifications-confirm-button",
            until: "notifications-confirm-until",
            not_you: "notifications-confirm-not-you",
        },
        Kind::AlreadyMember => Keys {
            subject: "notifications-already-subject",
            lead: "notifications-already-lead",
            button: "notifications-already-button",
            until: "notifications-already-until",
            not_you: "notifications-already-not-you",
        },
        Kind::Reset => Keys {
            subject: "notifications-reset-subject",
            lead: "notifications-reset-lead",
            button: "notifications-reset-button",
            until: "notifications-reset-until",
            not_you: "notifications-reset-not-you",
        },
        Kind::Invite => Keys {
            subject: "notifications-invite-subject",
            lead: "notifications-invite-lead",
            button: "notifications-invite-button",
            until: "notifications-invite-until",
            not_you: "notifications-invite-not-you",
        },
        Kind::PasswordChanged => Keys {
            subject: "notifications-changed-subject",
            lead: "notifications-changed-lead",
            button: "notifications-changed-button",
            until: "notifications-changed-until",
            not_you: "notifications-changed-not-you",
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
