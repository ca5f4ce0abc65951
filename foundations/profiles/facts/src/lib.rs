//! What happens between people, for everybody who listens: ids and codes. What they are called and what they write is not
//! here, and neither is who mutes whom: that is nobody's business.

use kernel::{Id, PersonId, Tag};
use serde::{Deserialize, Serialize};

/// Marks the id of an invitation to be friends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Invitation {}

impl Tag for Invitation {
    const KIND: &'static str = "invitation";
}

/// The id of an invitation.
pub type InvitationId = Id<Invitation>;

/// What staff takes off a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cleared {
    /// What somebody wrote about themselves.
    About,
    /// Their picture.
    Picture,
    /// Their handle: they get one made for them.
    Handle,
}

impl Cleared {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::About, Self::Picture, Self::Handle];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Picture => "picture",
            Self::Handle => "handle",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

events::facts! {
    /// Everything that profiles say. Where two people are named, `person` is the one who acted.
    pub enum ProfileFact {
        /// Somebody shows something else of themselves.
        ProfileChanged { person: PersonId } = "profiles.profile_changed" v 1 about person,
        /// Somebody lets others see more, or less.
        VisibilityChanged { person: PersonId } = "profiles.visibility_changed" v 1 about person,
        /// Staff took something off a profile.
        ProfileCleared { person: PersonId, what: Cleared } = "profiles.profile_cleared" v 1 about person,
        /// Somebody asked somebody to be friends.
        FriendAsked { person: PersonId, other: PersonId } = "profiles.friend_asked" v 1 about person,
        /// Two people are friends: the second had asked, or invited.
        FriendsMade { person: PersonId, other: PersonId } = "profiles.friends_made" v 1 about person,
        /// Two people are friends no more.
        FriendsParted { person: PersonId, other: PersonId } = "profiles.friends_parted" v 1 about person,
        /// Somebody asked to follow somebody who wants to be asked.
        FollowAsked { person: PersonId, other: PersonId } = "profiles.follow_asked" v 1 about person,
        /// Somebody follows somebody.
        Followed { person: PersonId, other: PersonId } = "profiles.followed" v 1 about person,
        /// Somebody follows somebody no more.
        Unfollowed { person: PersonId, other: PersonId } = "profiles.unfollowed" v 1 about person,
        /// Somebody wants to have nothing to do with somebody: neither is shown to the other.
        PersonBlocked { person: PersonId, other: PersonId } = "profiles.person_blocked" v 1 about person,
        /// That is over. Nothing comes back by itself.
        PersonUnblocked { person: PersonId, other: PersonId } = "profiles.person_unblocked" v 1 about person,
        /// Somebody made a link by which friends come.
        InvitationMade { invitation: InvitationId, person: PersonId } = "profiles.invitation_made" v 1 about invitation,
        /// Somebody came by it.
        InvitationUsed { invitation: InvitationId, person: PersonId } = "profiles.invitation_used" v 1 about invitation,
    }
}
