//! What a review is: who says what of which thing, how it came here, and what follows for the score. Its words are a contribution.

mod aspect;
mod challenge;
mod collected;
mod invitation;
mod score;
mod sign;
mod wanted;

pub use aspect::{Aspect, Gathered, Quote, Told};
pub use challenge::{Challenge, Judgement, Proof};
pub use collected::Collected;
pub use invitation::{Basis, Contact, Ended, Good, Invitation, InvitationSettings, InvitationState, Known};
pub use score::{Counted, Score};
pub use sign::Sign;
pub use wanted::{Asking, Filter, Imported, Manners, Ordered, Sort, Wanted};

use catalog_facts::ProductId;
use kernel::{Id, PersonId, Personal, Subject, Tag, Timestamp};
use orders_facts::LineId;
use sellers::model::SellerId;
use uuid::Uuid;

pub use contributions_facts::{ContributionId, State};
pub use reviews_facts::{ChallengeId, ChallengeState, Provenance, Target, Term};

/// What is reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// Something that is sold here.
    Product(ProductId),
    /// Who sells it.
    Seller(SellerId),
    /// The shop itself.
    Shop,
}

impl About {
    /// Its kind.
    pub const fn target(self) -> Target {
        match self {
            Self::Product(_) => Target::Product,
            Self::Seller(_) => Target::Seller,
            Self::Shop => Target::Shop,
        }
    }

    /// Which one of its kind; of the shop there is only one.
    pub const fn id(self) -> Uuid {
        match self {
            Self::Product(id) => id.uuid(),
            Self::Seller(id) => id.uuid(),
            Self::Shop => Uuid::nil(),
        }
    }

    /// The one of these.
    pub const fn of(target: Target, id: Uuid) -> Self {
        match target {
            Target::Product => Self::Product(ProductId::from_uuid(id)),
            Target::Seller => Self::Seller(SellerId::from_uuid(id)),
            Target::Shop => Self::Shop,
        }
    }

    /// What facts and pages call it.
    pub fn subject(self) -> Subject {
        match self {
            Self::Product(id) => id.into(),
            Self::Seller(id) => id.into(),
            Self::Shop => Subject::all("shop"),
        }
    }

    /// By which pages that show its reviews are marked. Of the shop it is not the shop itself, which all pages name.
    pub fn tag(self) -> Subject {
        match self {
            Self::Product(_) | Self::Seller(_) => self.subject(),
            Self::Shop => Subject::all("shop_reviews"),
        }
    }

    /// What a subject stands for, if that can be reviewed.
    pub fn from_subject(subject: &Subject) -> Option<Self> {
        fn is<T: Tag>(subject: &Subject) -> Option<Id<T>> {
            subject.id_of()
        }
        let product = is(subject).map(Self::Product);
        let seller = || is(subject).map(Self::Seller);
        product.or_else(seller).or_else(|| (*subject == Subject::all("shop")).then_some(Self::Shop))
    }
}

/// What somebody says of something beside their stars, as far as they say it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// How it fits, from -2 (far too small) to 2 (far too large).
    pub fit: Option<i64>,
    /// How well it is made, 1 to 5.
    pub quality: Option<u32>,
    /// How comfortable it is, 1 to 5.
    pub comfort: Option<u32>,
    /// For how many months they have used it.
    pub usage_months: Option<u32>,
    /// How they were served, 1 to 5: of a seller and of the shop.
    pub service: Option<u32>,
    /// How it was delivered, 1 to 5: of a seller and of the shop.
    pub delivery: Option<u32>,
}

impl Attributes {
    /// What of it can be said of such a thing: a cup serves nobody, and a shop fits no foot.
    pub const fn fitting(self, target: Target) -> Self {
        match target {
            Target::Product => Self { service: None, delivery: None, ..self },
            Target::Seller | Target::Shop => {
                Self { fit: None, quality: None, comfort: None, usage_months: None, ..self }
            }
        }
    }
}

/// A review without its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Which one: the id of the contribution.
    pub id: ContributionId,
    /// Of what.
    pub about: About,
    /// Who wrote it; nobody for what came from elsewhere, and for those who are gone.
    pub person: Option<PersonId>,
    /// What stands beside it: as every visitor may read it.
    pub name: Personal<String>,
    /// By which line of an order they had it.
    pub line: Option<LineId>,
    /// 1 to 5.
    pub stars: u32,
    /// What its stars were before its author changed them, the latest first.
    pub stars_before: Vec<u32>,
    /// Whether the house knows that they bought it, got it and kept it (RULES 1.C).
    pub is_verified: bool,
    /// How it came here.
    pub provenance: Provenance,
    /// Whether it counts for the stars.
    pub term: Term,
    /// What else it says.
    pub attributes: Attributes,
    /// How many pictures it has.
    pub pictures: u32,
    /// Whether everybody can read it: as its contribution says.
    pub state: State,
    /// How sure it is that it helps others, in millionths (Wilson, RULES 1.C).
    pub helpful: u32,
    /// What the shop answered.
    pub reply: Option<ContributionId>,
    /// When it was written.
    pub written_at: Timestamp,
    /// Raised by every change.
    pub version: i64,
}

impl Review {
    /// Whether everybody can read it.
    pub fn is_shown(&self) -> bool {
        self.state == State::Published
    }

    /// What it counts for the score; nothing while it does not stand, or was written too late.
    pub fn counted(&self) -> Option<Counted> {
        let counts = self.is_shown() && self.term == Term::Within;
        counts.then_some(Counted {
            stars: self.stars,
            at: self.written_at,
            is_verified: self.is_verified,
            provenance: self.provenance,
            has_pictures: self.pictures > 0,
            attributes: self.attributes,
        })
    }
}

/// The stars of a review as they were at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stars {
    /// Which version of the review, from 1 on.
    pub version: u32,
    /// 1 to 5.
    pub stars: u32,
    /// Since when.
    pub at: Timestamp,
}

/// Which reviews of the thing somebody has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// One that counts for the stars.
    pub within: bool,
    /// One of long use.
    pub long: bool,
    /// One of them was taken back while others had reported it and nobody had looked: it keeps its place.
    pub is_reported: bool,
}
