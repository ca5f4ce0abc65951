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
    /// Codes are asked for from now on.
    SecondOn,
    /// Codes are asked for no more.
    SecondOff,
    /// A recovery code was used up.
    RecoveryUsed,
    /// There is one more passkey.
    PasskeyAdded,
    /// A passkey is gone.
    PasskeyRemoved,
    /// A passkey was refused, because it seems that somebody has a copy of it.
    PasskeyCloned,
    /// An account elsewhere opens this one from now on.
    IdentityLinked,
    /// An account elsewhere opens this one no more.
    IdentityUnlinked,
    /// Somebody wants letters at another address, and must confirm that one.
    AddressConfirm,
    /// The same, told to the address of before, which may undo it.
    AddressUndo,
}

impl LetterKind {
    const ALL: [Self; 14] = [
        Self::SignUp,
        Self::Reset,
        Self::Invite,
        Self::PasswordChanged,
        Self::SecondOn,
        Self::SecondOff,
        Self::RecoveryUsed,
        Self::PasskeyAdded,
        Self::PasskeyRemoved,
        Self::PasskeyCloned,
        Self::IdentityLinked,
        Self::IdentityUnlinked,
        Self::AddressConfirm,
        Self::AddressUndo,
    ];

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignUp => "sign_up",
            Self::Reset => "reset",
            Self::Invite => "invite",
            Self::PasswordChanged => "password_changed",
            Self::SecondOn => "second_on",
            Self::SecondOff => "second_off",
            Self::RecoveryUsed => "recovery_used",
            Self::PasskeyAdded => "passkey_added",
            Self::PasskeyRemoved => "passkey_removed",
            Self::PasskeyCloned => "passkey_cloned",
            Self::IdentityLinked => "identity_linked",
            Self::IdentityUnlinked => "identity_unlinked",
            Self::AddressConfirm => "address_confirm",
            Self::AddressUndo => "address_undo",
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
    /// Another provider, which knows their address, sent them.
    Provider,
}

/// How somebody showed who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignedInBy {
    /// By their password.
    Password,
    /// By a letter to their address, when they joined.
    Letter,
    /// By a passkey, which is two factors at once.
    Passkey,
    /// By an account that they have elsewhere.
    Provider,
}

impl SignedInBy {
    const ALL: [Self; 4] = [Self::Password, Self::Letter, Self::Passkey, Self::Provider];

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Letter => "letter",
            Self::Passkey => "passkey",
            Self::Provider => "provider",
        }
    }

    /// The way of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.code() == code)
    }
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
        /// Name or language of somebody changed.
        ProfileChanged { person: PersonId } = "accounts.profile_changed" v 1 about person,
        /// Somebody has another password.
        PasswordChanged { person: PersonId } = "accounts.password_changed" v 1 about person,
        /// Somebody is asked for codes from now on, or no more.
        SecondSwitched { person: PersonId, is_on: bool } = "accounts.second_switched" v 1 about person,
        /// Somebody has one more passkey.
        PasskeyAdded { person: PersonId } = "accounts.passkey_added" v 1 about person,
        /// Somebody has one passkey less.
        PasskeyRemoved { person: PersonId } = "accounts.passkey_removed" v 1 about person,
        /// Somebody's letters go to another address.
        AddressChanged { person: PersonId } = "accounts.address_changed" v 1 about person,
        /// Somebody may come in by an account that they have elsewhere.
        IdentityLinked { person: PersonId } = "accounts.identity_linked" v 1 about person,
        /// No more by that one.
        IdentityUnlinked { person: PersonId } = "accounts.identity_unlinked" v 1 about person,
        /// Somebody signed in.
        SignedIn { person: PersonId, how: SignedInBy } = "accounts.signed_in" v 1 about person,
        /// Sessions of somebody were ended before their time.
        SessionsEnded { person: PersonId } = "accounts.sessions_ended" v 1 about person,
        /// Somebody wants to leave for good: they are out, and erased some days later.
        PersonLeaves { person: PersonId } = "accounts.person_leaves" v 1 about person,
        /// Somebody who wanted to leave stays after all.
        PersonStays { person: PersonId } = "accounts.person_stays" v 1 about person,
        /// Somebody is gone. Whoever keeps something about them drops it.
        PersonErased { person: PersonId } = "accounts.person_erased" v 1 about person,
        /// A letter is wanted. What it says is decided when it is written.
        LetterAsked { asked: AskedId, kind: LetterKind } = "accounts.letter_asked" v 1 about asked,
    }
}
