//! What happens to help that people write, for everybody who listens: ids, states, codes. What it says is not here.
//!
//! That the words of an article stand or were taken down is told by `contributions_facts`: what is live is a contribution.

use catalog_facts::{CategoryId, ProductId};
use contributions_facts::ContributionId;
use kernel::PersonId;

kernel::tags! {
    /// An article of help.
    Article = "faq_article", ArticleId;
}

kernel::codes! {
    /// How far an article has come (RULES 1.T, `faq`).
    ArticleState {
        /// Somebody wrote it, and nobody has looked at it.
        Proposed = "proposed",
        /// Somebody has, and it may go out.
        Reviewed = "reviewed",
        /// Everybody can read it.
        Live = "live",
        /// Everybody can read it, and it may be true no more.
        Stale = "stale",
        /// It is help no more.
        Retired = "retired",
    }
}

kernel::codes! {
    /// Why an article may be true no more.
    StaleReason {
        /// The product is another than when somebody last looked.
        Product = "product",
        /// The day has come on which somebody was to look.
        Date = "date",
        /// Somebody of the shop doubts it.
        Staff = "staff",
    }
}

kernel::codes! {
    /// How far a change has come that a member suggests.
    ProposalState {
        /// Nobody has decided.
        Waiting = "waiting",
        /// It stands in the article.
        Applied = "applied",
        /// It does not.
        Declined = "declined",
        /// Its author took it back.
        Withdrawn = "withdrawn",
    }
}

events::facts! {
    /// Everything that help says.
    pub enum FaqFact {
        /// Somebody of the shop began an article, about a product or about a whole product type.
        ArticleWritten { article: ArticleId, product: Option<ProductId>, category: Option<CategoryId> } = "faq.written" v 1 about article,
        /// Everybody can read it from now on.
        ArticleLive {
            article: ArticleId, contribution: ContributionId, product: Option<ProductId>, category: Option<CategoryId>
        } = "faq.live" v 1 about article,
        /// It says something else. `author` is the member whose words they are; nobody where they are the shop's.
        ArticleRevised { article: ArticleId, revision: u32, author: Option<PersonId> } = "faq.revised" v 1 about article,
        /// It may be true no more.
        ArticleStale { article: ArticleId, reason: StaleReason } = "faq.stale" v 1 about article,
        /// Somebody of the shop has found that it still is.
        ArticleConfirmed { article: ArticleId } = "faq.confirmed" v 1 about article,
        /// It is help no more.
        ArticleRetired { article: ArticleId } = "faq.retired" v 1 about article,
        /// Whether everybody can read it is another than before: its words were taken down, or stand again.
        ArticleMoved { article: ArticleId, is_shown: bool } = "faq.moved" v 1 about article,
        /// An accepted answer became part of an article that everybody can read.
        AnswerPromoted { article: ArticleId, answer: ContributionId, author: Option<PersonId> } = "faq.promoted" v 1 about article,
        /// A member suggests a change.
        ChangeProposed { article: ArticleId, proposal: ContributionId, author: PersonId } = "faq.proposed" v 1 about article,
        /// It stands in the article from now on.
        ChangeApplied { article: ArticleId, proposal: ContributionId, author: Option<PersonId> } = "faq.applied" v 1 about article,
        /// It does not.
        ChangeDeclined { article: ArticleId, proposal: ContributionId, author: Option<PersonId> } = "faq.declined" v 1 about article,
    }
}
