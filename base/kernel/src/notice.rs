//! The words of notices: what people can be told of, why, and by which ways unless they say otherwise. Telling them, and
//! keeping what they want, is the foundation `notifications`.

/// What a kind of notice has to do with: kinds of one group stand together where people choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeGroup {
    /// One's own account: how one comes in, what is kept.
    Account,
    /// What one has with the shop: cases, later orders.
    Shop,
    /// Other people.
    People,
    /// What one works on here.
    Work,
}

impl NoticeGroup {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Account, Self::Shop, Self::People, Self::Work];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Shop => "shop",
            Self::People => "people",
            Self::Work => "work",
        }
    }
}

/// Something that people can be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeKind {
    /// Stable, after its crate, and the key of what it is called: `profiles-notice-follower`. What one notice says is the key
    /// `NAME-text`, what its letter says `NAME-letter-subject` and `NAME-letter-text`; all three may print `$who`.
    pub name: &'static str,
    /// The key of a sentence that says why somebody gets it.
    pub why: &'static str,
    /// What it has to do with.
    pub group: NoticeGroup,
    /// Whether it stands among one's notices until one says otherwise.
    pub site: bool,
    /// Whether a letter comes too until one says otherwise.
    pub mail: bool,
    /// Whether the law or somebody's safety wants it: it goes by the ways above, whatever one says.
    pub duty: bool,
}
