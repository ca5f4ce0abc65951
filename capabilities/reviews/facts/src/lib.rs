//! What happens to reviews, for everybody who listens: ids, stars, codes. What a review says is not here.
//!
//! That a review stands, waits or was taken down is told by `contributions_facts`: a review is a contribution.

mod invitations;

pub use invitations::*;

use catalog_facts::ProductId;
use contributions_facts::ContributionId;
use kernel::{PersonId, Subject};
use uuid::Uuid;

kernel::tags! {
    /// That the shop says of a review that it is not true.
    ReviewChallenge = "review_challenge", ChallengeId;
}

kernel::codes! {
    /// What is reviewed. The three are never averaged together (RULES 1.C).
    Target {
        /// Something that is sold here.
        Product = "product",
        /// Who sells it.
        Seller = "seller",
        /// The shop and its service.
        Shop = "shop",
    }
}

kernel::codes! {
    /// How a review came here. It stands beside each one (RULES 2 row 2).
    Provenance {
        /// The shop had asked for it.
        Invited = "invited",
        /// By itself.
        OnSite = "on_site",
        /// It was brought from elsewhere.
        Imported = "imported",
        /// Whoever wrote it got something for writing, whatever the stars.
        Incentivised = "incentivised",
    }
}

kernel::codes! {
    /// When it was written (RULES 2 row 3).
    Term {
        /// Within the days that count after delivery.
        Within = "within",
        /// Later: what somebody says after long use. It stands apart and does not count for the stars.
        Long = "long",
    }
}

kernel::codes! {
    /// How far a challenge has come.
    ChallengeState {
        /// Nobody has decided.
        Open = "open",
        /// The review stands.
        Kept = "kept",
        /// The review was taken down, with a statement of reasons.
        Removed = "removed",
    }
}

events::facts! {
    /// Everything that reviews say.
    pub enum ReviewFact {
        /// Somebody wrote a review; whether it stands already is told of the contribution.
        ReviewWritten {
            review: ContributionId, target: Target, target_id: Uuid, person: Option<PersonId>, stars: u32, is_verified: bool,
            provenance: Provenance, term: Term
        } = "reviews.written" v 1 about review,
        /// Its author gives other stars. What they were is kept and shown.
        ReviewStarsChanged { review: ContributionId, from: u32, to: u32 } = "reviews.stars_changed" v 1 about review,
        /// The shop answered it.
        ReviewReplied { review: ContributionId, reply: ContributionId } = "reviews.replied" v 1 about review,
        /// The shop says that it is not true.
        ReviewChallenged { review: ContributionId, challenge: ChallengeId } = "reviews.challenged" v 1 about review,
        /// Somebody decided about that.
        ReviewJudged { review: ContributionId, challenge: ChallengeId, state: ChallengeState } = "reviews.judged" v 1 about review,
        /// The score of a product is another than before: so many count, with so many stars together. `score` is what its page says of it
        /// at that instant, in hundredths of a star; nothing while none counts, and in facts of before it was told.
        ProductScored { product: ProductId, count: u32, stars: u32, score: Option<u32> } = "reviews.product_scored" v 1 about product,
        /// The same of a seller or of the shop: pages that show it are made anew.
        ThingScored { thing: Subject, count: u32, stars: u32 } = "reviews.thing_scored" v 1 about thing,
        /// What buyers say of a product was summed up anew.
        ReviewsGathered { product: ProductId } = "reviews.gathered" v 1 about product,
    }
}
