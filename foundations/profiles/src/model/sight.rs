//! Who may see what: classes of things, audiences, and what somebody is to the owner. The decision is `rules::may_see`.

/// A class of things that people decide about together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// The profile itself.
    Profile,
    /// Who their friends are.
    Friends,
    /// What they wrote about products.
    Reviews,
    /// What they bought.
    Purchases,
    /// What they gathered.
    Collections,
    /// What they wish for.
    Wishlists,
    /// Under what name they bid. That somebody bids is always shown; whoever may not see this reads a mask.
    Bids,
    /// What they promised to buy.
    Pledges,
}

impl Class {
    /// All of them, in the order in which people decide about them.
    pub const ALL: [Self; 8] = [
        Self::Profile,
        Self::Friends,
        Self::Reviews,
        Self::Purchases,
        Self::Collections,
        Self::Wishlists,
        Self::Bids,
        Self::Pledges,
    ];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Friends => "friends",
            Self::Reviews => "reviews",
            Self::Purchases => "purchases",
            Self::Collections => "collections",
            Self::Wishlists => "wishlists",
            Self::Bids => "bids",
            Self::Pledges => "pledges",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// Who sees it of whoever has not said otherwise.
    pub const fn usual(self) -> Audience {
        match self {
            Self::Reviews => Audience::Public,
            Self::Profile | Self::Collections => Audience::Members,
            Self::Friends | Self::Wishlists | Self::Pledges => Audience::Friends,
            Self::Purchases | Self::Bids => Audience::Me,
        }
    }
}

/// For whom something is. Each contains those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// Only its owner.
    Me,
    /// And friends.
    Friends,
    /// And those who follow.
    Followers,
    /// And whoever is signed in.
    Members,
    /// And everybody.
    Public,
}

impl Audience {
    /// All of them, the narrowest first.
    pub const ALL: [Self; 5] = [Self::Me, Self::Friends, Self::Followers, Self::Members, Self::Public];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Friends => "friends",
            Self::Followers => "followers",
            Self::Members => "members",
            Self::Public => "public",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What somebody is to an owner. Each is everything before it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// Somebody who is not signed in.
    Stranger,
    /// Somebody who is.
    Member,
    /// Somebody who follows them.
    Follower,
    /// A friend.
    Friend,
    /// The owner.
    Oneself,
}

impl Standing {
    /// All of them, the least trusted first.
    pub const ALL: [Self; 5] = [Self::Stranger, Self::Member, Self::Follower, Self::Friend, Self::Oneself];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stranger => "stranger",
            Self::Member => "member",
            Self::Follower => "follower",
            Self::Friend => "friend",
            Self::Oneself => "oneself",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What somebody who looks is to an owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Relation {
    /// How near they are.
    pub standing: Standing,
    /// Whether one of the two wants to have nothing to do with the other.
    pub is_blocked: bool,
    /// Whether whoever looks does not want to hear of the owner.
    pub is_muted: bool,
}

impl Relation {
    /// Somebody of this standing, with nothing between them.
    pub const fn of(standing: Standing) -> Self {
        Self { standing, is_blocked: false, is_muted: false }
    }
}
