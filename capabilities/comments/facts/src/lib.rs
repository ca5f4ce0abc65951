//! What happens to comments, for everybody who listens: ids, places, counts. What a comment says is not here.
//!
//! That a comment stands, waits or was taken down is told by `contributions_facts`: a comment is a contribution.

use contributions_facts::ContributionId;
use kernel::{PersonId, Subject};

kernel::codes! {
    /// On what people comment. Whatever else can be commented on gets its word here.
    Place {
        /// Something that is sold here.
        Product = "product",
        /// What a buyer says of something.
        Review = "review",
        /// What somebody lived through with it.
        Story = "story",
    }
}

kernel::codes! {
    /// In what part somebody comments, as the house knows it; nobody types it.
    Badge {
        /// They speak for the shop.
        House = "house",
        /// They sell the thing.
        Seller = "seller",
        /// They wrote what is commented on.
        Author = "author",
    }
}

events::facts! {
    /// Everything that comments say.
    pub enum CommentFact {
        /// Somebody commented; whether it stands already is told of the contribution. The first of a thread is its own thread.
        CommentWritten {
            comment: ContributionId, thread: ContributionId, about: Subject, person: Option<PersonId>,
            answers: Option<ContributionId>
        } = "comments.written" v 1 about comment,
        /// So many comments stand on something now.
        CommentsCounted { about: Subject, count: u32 } = "comments.counted" v 1 about about,
    }
}
