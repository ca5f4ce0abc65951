//! Whose account it is that somebody has elsewhere, and what of a provider's words is taken down.

use super::{name, postal};
use crate::model::Claimed;
use kernel::{PersonId, Rejection};

/// What happens with somebody who comes back from a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// They are known by that account: in.
    In(PersonId),
    /// The provider vouches for the address of this account: linked to it, and in.
    LinkedAndIn(PersonId),
    /// Whoever is in has one more way in.
    Linked(PersonId),
    /// Whoever is in had it already.
    Theirs,
    /// Nobody here is known by it.
    Stranger,
}

/// Why an account elsewhere is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentityRejected {
    /// Somebody else here comes in by it.
    Anothers,
    /// Whoever set out is not the one who came back.
    OtherSession,
    /// Staff has suspended the account.
    Suspended,
}

impl Rejection for IdentityRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Anothers => "accounts-identity-anothers",
            Self::OtherSession => "accounts-identity-other-session",
            Self::Suspended => "accounts-sign-in-suspended",
        }
    }
}

/// Who somebody is. `asking` is in already and wants one more way in; `holder` comes in by this account elsewhere;
/// `addressee` has the address for which the provider vouches. An address for which nobody vouches is nobody's.
pub fn arrive(
    asking: Option<PersonId>,
    holder: Option<PersonId>,
    addressee: Option<PersonId>,
) -> Result<Arrival, IdentityRejected> {
    match (asking, holder, addressee) {
        (Some(asking), Some(holder), _) if asking == holder => Ok(Arrival::Theirs),
        (Some(_), Some(_), _) => Err(IdentityRejected::Anothers),
        (Some(asking), None, _) => Ok(Arrival::Linked(asking)),
        (None, Some(holder), _) => Ok(Arrival::In(holder)),
        (None, None, Some(addressee)) => Ok(Arrival::LinkedAndIn(addressee)),
        (None, None, None) => Ok(Arrival::Stranger),
    }
}

/// The longest name of an account elsewhere; OpenID Connect allows no longer one.
const SUBJECT_MAX: usize = 255;

/// What a provider says, before anybody has looked at it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Told<'t> {
    /// What the provider calls itself.
    pub issuer: &'t str,
    /// What it calls them.
    pub subject: &'t str,
    /// Their name.
    pub name: &'t str,
    /// Their address.
    pub address: &'t str,
    /// Whether it vouches for the address.
    pub is_verified: bool,
}

/// What is taken down of it: a name and an address only where they could be somebody's here, and nothing at all of somebody
/// whom the provider does not name.
pub fn taken_down(told: &Told<'_>) -> Option<Claimed> {
    let is_plain = |c: u8| c.is_ascii_graphic() || c == b' ';
    let subject = told.subject;
    if subject.trim().is_empty() || subject.len() > SUBJECT_MAX || !subject.bytes().all(is_plain) {
        return None;
    }
    let address = postal(told.address).ok();
    Some(Claimed {
        issuer: told.issuer.to_owned(),
        subject: subject.to_owned(),
        name: name(told.name).unwrap_or_default(),
        is_verified: told.is_verified && address.is_some(),
        address,
    })
}
