//! What one is to another, and what one may do about it. What then happens is decided in `rules::edges`.

use kernel::Timestamp;

/// Whether somebody is a friend. Both are, or neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Friend {
    /// No.
    #[default]
    None,
    /// I have asked them. That they said no does not show here: whoever asked goes on waiting.
    Asked,
    /// They have asked me.
    AskedOf,
    /// Yes.
    Friends,
}

/// Whether I follow somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Follow {
    /// No.
    #[default]
    None,
    /// I have asked them.
    Asked,
    /// Yes.
    Following,
}

impl Friend {
    const ALL: [Self; 4] = [Self::None, Self::Asked, Self::AskedOf, Self::Friends];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Asked => "asked",
            Self::AskedOf => "asked_of",
            Self::Friends => "friends",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

impl Follow {
    const ALL: [Self; 3] = [Self::None, Self::Asked, Self::Following];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Asked => "asked",
            Self::Following => "following",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What one is to another, in one direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Edge {
    /// Whether they are my friend.
    pub friend: Friend,
    /// Since when; nothing while they are not and nobody asked.
    pub friend_at: Option<Timestamp>,
    /// When they said no to my last request.
    pub friend_refused_at: Option<Timestamp>,
    /// Whether I follow them.
    pub follow: Follow,
    /// Since when.
    pub follow_at: Option<Timestamp>,
    /// When they would not have me follow them.
    pub follow_refused_at: Option<Timestamp>,
    /// Since when I want to have nothing to do with them.
    pub blocked_at: Option<Timestamp>,
    /// Since when I do not want to hear of them.
    pub muted_at: Option<Timestamp>,
    /// Raised by every change.
    pub version: i64,
}

/// Both directions, as one of the two sees them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pair {
    /// What the other is to me.
    pub mine: Edge,
    /// What I am to the other.
    pub theirs: Edge,
}

impl Pair {
    /// As the other sees it.
    pub fn turned(self) -> Self {
        Self { mine: self.theirs, theirs: self.mine }
    }

    /// Whether one of them wants to have nothing to do with the other.
    pub fn is_blocked(&self) -> bool {
        self.mine.blocked_at.is_some() || self.theirs.blocked_at.is_some()
    }
}

/// What one does about another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Asks to be friends.
    Ask,
    /// Says yes.
    Accept,
    /// Says no.
    Decline,
    /// Takes the request back.
    Withdraw,
    /// Is no friend any more.
    Part,
    /// Follows, or asks to.
    Follow,
    /// Follows no more, or takes that back.
    Unfollow,
    /// Lets somebody follow.
    Admit,
    /// Does not.
    Refuse,
    /// Takes a follower away.
    Drop,
    /// Wants to have nothing to do with somebody.
    Block,
    /// Not any more.
    Unblock,
    /// Does not want to hear of somebody.
    Mute,
    /// Not any more.
    Unmute,
    /// Comes by an invitation of theirs.
    Join,
}

impl Verb {
    /// What a form can ask for: all but coming by an invitation, which needs its secret.
    pub const ALL: [Self; 14] = [
        Self::Ask,
        Self::Accept,
        Self::Decline,
        Self::Withdraw,
        Self::Part,
        Self::Follow,
        Self::Unfollow,
        Self::Admit,
        Self::Refuse,
        Self::Drop,
        Self::Block,
        Self::Unblock,
        Self::Mute,
        Self::Unmute,
    ];

    /// The stable word in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::Withdraw => "withdraw",
            Self::Part => "part",
            Self::Follow => "follow",
            Self::Unfollow => "unfollow",
            Self::Admit => "admit",
            Self::Refuse => "refuse",
            Self::Drop => "drop",
            Self::Block => "block",
            Self::Unblock => "unblock",
            Self::Mute => "mute",
            Self::Unmute => "unmute",
            Self::Join => "join",
        }
    }

    /// The one of that word that a form can ask for.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// Whether it asks something of somebody who may not know whoever does.
    pub const fn asks(self) -> bool {
        match self {
            Self::Ask | Self::Follow => true,
            Self::Accept
            | Self::Decline
            | Self::Withdraw
            | Self::Part
            | Self::Unfollow
            | Self::Admit
            | Self::Refuse
            | Self::Drop
            | Self::Block
            | Self::Unblock
            | Self::Mute
            | Self::Unmute
            | Self::Join => false,
        }
    }
}

/// What happened between two, that others may want to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Happened {
    /// I asked them to be friends.
    FriendAsked,
    /// We are friends.
    FriendsMade,
    /// We are friends no more.
    FriendsParted,
    /// I asked to follow them.
    FollowAsked,
    /// I follow them.
    Followed,
    /// I let them follow me.
    Admitted,
    /// I follow them no more.
    Unfollowed,
    /// They follow me no more.
    Dropped,
    /// I want to have nothing to do with them.
    Blocked,
    /// Not any more.
    Unblocked,
}
