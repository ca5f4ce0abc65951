//! The back office about people: who is here, what they may do, who may come in, who is invited.

mod invite;
mod list;
mod person;

pub(crate) use invite::{send as send_invite, show as invite};
pub(crate) use list::show as list;
pub(crate) use person::{restore, send_role, show as person, suspend};

use crate::model::Person;
use kernel::Role;
use webkit::Say;

/// What somebody is called here, also when nothing is known about them any more.
fn called(say: &Say, person: &Person) -> String {
    match person.is_erased() {
        true => say.t(Person::ERASED),
        false => person.name.reveal().clone(),
    }
}

/// What a role is called.
fn role(say: &Say, role: Role) -> String {
    say.t(&format!("accounts-role-{}", role.code()))
}

/// All roles as choices of a field, the least first.
fn roles(say: &Say) -> Vec<(String, String)> {
    Role::ALL.into_iter().rev().map(|one| (one.code().to_owned(), role(say, one))).collect()
}
