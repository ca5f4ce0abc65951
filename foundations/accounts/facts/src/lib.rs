//! What happens to the people of the shop. Never who they are: a fact carries ids and codes only.

use kernel::{Id, PersonId, Role, Tag};
use serde::{Deserialize, Serialize};

/// Marks the id of something asked for by letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asked {}
impl Tag for Asked {
    const KIND: &'static str = "asked";
}

/// The id of something asked for by letter.
pub type AskedId = Id<Asked>;

/// Why a letter is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// Somebody signed up and must confirm the address.
    SignUp,
    /// Somebody has forgotten a password.
    Reset,
    /// Staff invites somebody.
    Invite,
    /// A password was changed, and its owner should know.
    PasswordChanged,
}

impl LetterKind {
    const ALL: [Self; 4] = [Self::SignUp, Self::Reset, Self::Invite, Self::PasswordChanged];

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignUp => "sign_up",
            Self::Reset => "reset",
            Self::Invite => "invite",
            Self::PasswordChanged => "password_changed",
        }
    }

    /// The kind of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// How somebody came to have an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JoinedBy {
    /// They signed up and confirmed their address.
    SignUp,
    /// They were invited.
    Invitation,
    /// The program brought them along: the demo, an import.
    Operator,
}

/// How somebody showed who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignedInBy {
    /// By their password.
    Password,
    /// By a letter to their address, when they joined.
    Letter,
}

events::facts! {
    /// Everything that happens to people.
    pub enum AccountFact {
        /// Somebody has an account now.
        PersonJoined { person: PersonId, how: JoinedBy } = "accounts.person_joined" v 1 about person,
        /// Somebody may do more, or less, than before.
        RoleGiven { person: PersonId, role: Role } = "accounts.role_given" v 1 about person,
        /// Somebody may not sign in any more.
        PersonSuspended { person: PersonId } = "accounts.person_suspended" v 1 about person,
        /// Somebody may sign in again.
        PersonRestored { person: PersonId } = "accounts.person_restored" v 1 about person,
        /// Name, handle or language of somebody changed.
        ProfileChanged { person: PersonId } = "accounts.profile_changed" v 1 about person,
        /// Somebody has another password.
        PasswordChanged { person: PersonId } = "accounts.password_changed" v 1 about person,
        /// Somebody signed in.
        SignedIn { person: PersonId, how: SignedInBy } = "accounts.signed_in" v 1 about person,
        /// Sessions of somebody were ended before their time.
        SessionsEnded { person: PersonId } = "accounts.sessions_ended" v 1 about person,
        /// A letter is wanted. What it says is decided when it is written.
        LetterAsked { asked: AskedId, kind: LetterKind } = "accounts.letter_asked" v 1 about asked,
    }
}
