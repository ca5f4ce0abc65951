//! Who may give which role, suspend whom, invite whom. The shop always has an owner who can come in.

use crate::model::{Person, Standing};
use accounts_facts::{AccountFact, PersonRestored, PersonSuspended, RoleGiven};
use kernel::{PersonId, Rejection, Role};

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// Whoever runs the program: may do what an owner may.
    Operator,
    /// Somebody who works here.
    Staff {
        /// Who.
        id: PersonId,
        /// What they are to the shop.
        role: Role,
    },
}

impl Teller {
    fn is(self, person: &Person) -> bool {
        match self {
            Self::Operator => false,
            Self::Staff { id, .. } => id == person.id,
        }
    }

    fn is_owner(self) -> bool {
        match self {
            Self::Operator => true,
            Self::Staff { role, .. } => role == Role::Owner,
        }
    }
}

/// Roles that only owners give and take.
const fn is_owners_matter(role: Role) -> bool {
    match role {
        Role::Owner | Role::Manager => true,
        Role::Agent | Role::Moderator | Role::Seller | Role::Member => false,
    }
}

/// Why a role is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleRejected {
    /// Nobody changes their own.
    Own,
    /// Only an owner gives or takes this one.
    OwnersOnly,
    /// The shop would have no owner.
    LastOwner,
}

impl Rejection for RoleRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Own => "accounts-role-own",
            Self::OwnersOnly => "accounts-role-owners-only",
            Self::LastOwner => "accounts-role-last-owner",
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("role")
    }
}

/// Gives somebody a role. `owners` is how many owners can come in now. Nothing happens if they have it.
pub fn give_role(
    teller: Teller,
    person: &Person,
    to: Role,
    owners: i64,
) -> Result<Option<RoleGiven>, RoleRejected> {
    if person.role == to {
        return Ok(None);
    }
    if teller.is(person) {
        return Err(RoleRejected::Own);
    }
    if !teller.is_owner() && (is_owners_matter(person.role) || is_owners_matter(to)) {
        return Err(RoleRejected::OwnersOnly);
    }
    if is_last_owner(person, owners) {
        return Err(RoleRejected::LastOwner);
    }
    Ok(Some(RoleGiven { person: person.id, role: to }))
}

fn is_last_owner(person: &Person, owners: i64) -> bool {
    person.role == Role::Owner && person.is_active() && person.leaves_at.is_none() && owners <= 1
}

/// Why somebody is not suspended or restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandRejected {
    /// Nobody suspends themselves.
    Own,
    /// Only an owner does that to an owner or a manager.
    OwnersOnly,
    /// The shop would have no owner.
    LastOwner,
}

impl Rejection for StandRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Own => "accounts-suspend-own",
            Self::OwnersOnly => "accounts-suspend-owners-only",
            Self::LastOwner => "accounts-suspend-last-owner",
        }
    }
}

/// Keeps somebody out. Nothing happens if they are out already.
pub fn suspend(teller: Teller, person: &Person, owners: i64) -> Result<Option<AccountFact>, StandRejected> {
    if person.standing == Standing::Suspended {
        return Ok(None);
    }
    may_decide(teller, person)?;
    if is_last_owner(person, owners) {
        return Err(StandRejected::LastOwner);
    }
    Ok(Some(PersonSuspended { person: person.id }.into()))
}

/// Lets somebody in again. Nothing happens if they may come in already.
pub fn restore(teller: Teller, person: &Person) -> Result<Option<AccountFact>, StandRejected> {
    if person.is_active() {
        return Ok(None);
    }
    may_decide(teller, person)?;
    Ok(Some(PersonRestored { person: person.id }.into()))
}

pub(super) fn may_decide(teller: Teller, person: &Person) -> Result<(), StandRejected> {
    if teller.is(person) {
        return Err(StandRejected::Own);
    }
    if !teller.is_owner() && is_owners_matter(person.role) {
        return Err(StandRejected::OwnersOnly);
    }
    Ok(())
}

/// Why somebody is not invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteRejected {
    /// Name or address.
    Field(super::FieldRejected),
    /// The address has an account: a role can be given to it.
    AlreadyMember,
    /// Only an owner gives this role.
    OwnersOnly,
    /// The address was sent as many letters as it takes in an hour.
    TooMany,
}

impl From<super::FieldRejected> for InviteRejected {
    fn from(why: super::FieldRejected) -> Self {
        Self::Field(why)
    }
}

impl Rejection for InviteRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Field(why) => why.code(),
            Self::AlreadyMember => "accounts-invite-already-member",
            Self::OwnersOnly => "accounts-role-owners-only",
            Self::TooMany => "accounts-invite-too-many",
        }
    }

    fn words(&self) -> Vec<(&'static str, kernel::Word<'_>)> {
        match self {
            Self::Field(why) => why.words(),
            Self::AlreadyMember | Self::OwnersOnly | Self::TooMany => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Field(why) => why.field(),
            Self::AlreadyMember | Self::TooMany => Some("address"),
            Self::OwnersOnly => Some("role"),
        }
    }
}

/// Whether somebody may be invited to this role.
pub fn invite(teller: Teller, role: Role, is_member: bool) -> Result<(), InviteRejected> {
    if !teller.is_owner() && is_owners_matter(role) {
        return Err(InviteRejected::OwnersOnly);
    }
    if is_member {
        return Err(InviteRejected::AlreadyMember);
    }
    Ok(())
}
