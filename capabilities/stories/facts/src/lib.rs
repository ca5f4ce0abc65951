//! What happens to stories, for everybody who listens: ids and codes. What somebody lived through is not here.
//!
//! That a story stands, waits or was taken down is told by `contributions_facts`: a story is a contribution.

use catalog_facts::ProductId;
use contributions_facts::ContributionId;
use kernel::PersonId;

kernel::tags! {
    /// A story where all of them are meant: its id is that of its contribution.
    Story = "story", StoryId;
}

kernel::codes! {
    /// Whether somebody would do it again.
    Again {
        /// They would.
        Yes = "yes",
        /// It depends.
        Maybe = "maybe",
        /// They would not.
        No = "no",
    }
}

events::facts! {
    /// Everything that stories say.
    pub enum StoryFact {
        /// Somebody wrote what they lived through with some products. Whether they bought one of them is known to the house.
        StoryWritten {
            story: ContributionId, person: Option<PersonId>, products: Vec<ProductId>, again: Again, is_verified: bool
        } = "stories.written" v 1 about story,
        /// Everybody can read it from now on, or nobody any more; or something that stands beside its words is another.
        StoryTurned { story: StoryId, is_shown: bool } = "stories.turned" v 1 about story,
        /// The stories of a product are others than before.
        ProductStoriesChanged { product: ProductId } = "stories.product_changed" v 1 about product,
    }
}
