//! What happens to questions, for everybody who listens: ids, marks, codes. What people ask and answer is not here.
//!
//! That a question or an answer stands, waits or was taken down is told by `contributions_facts`: both are contributions.

use catalog_facts::ProductId;
use contributions_facts::ContributionId;
use kernel::{PersonId, Subject};

kernel::codes! {
    /// How far a question has come (RULES 1.T).
    QuestionState {
        /// Nobody has answered it.
        Open = "open",
        /// Somebody has.
        Answered = "answered",
        /// Whoever asked says which answer helped.
        Accepted = "accepted",
        /// Another question asks the same, and leads on to its answers.
        Duplicate = "duplicate",
        /// The shop closed it and said why.
        Closed = "closed",
        /// It is about one order, and goes on between its buyer and the shop.
        Converted = "converted",
    }
}

kernel::codes! {
    /// What the house knows of whoever answers. It stands beside the answer and does not move it (RULES 1.D).
    Mark {
        /// They answer for the shop.
        Brand = "brand",
        /// They bought it, got it and kept it.
        Owner = "owner",
        /// The shop vouches for what they know of such things.
        Expert = "expert",
    }
}

kernel::codes! {
    /// Why a question was closed.
    CloseReason {
        /// It is about something else.
        OffTopic = "off_topic",
        /// Nobody can tell what is asked.
        Unclear = "unclear",
        /// It is no more true, as of a product that was changed.
        Outdated = "outdated",
        /// It asks for what the law leaves to others: a doctor, a lawyer.
        Unfit = "unfit",
    }
}

kernel::codes! {
    /// What somebody found before they asked.
    Deflected {
        /// A question that was asked before.
        Question = "question",
        /// Help that somebody wrote.
        Article = "article",
        /// What a buyer says of it.
        Review = "review",
        /// What came with the product.
        Manual = "manual",
    }
}

events::facts! {
    /// Everything that questions say.
    pub enum QuestionFact {
        /// Somebody asked; whether it stands already is told of the contribution.
        QuestionAsked { question: ContributionId, product: ProductId, person: Option<PersonId> } = "questions.asked" v 1 about question,
        /// Somebody answered, and everybody can read it.
        QuestionAnswered {
            question: ContributionId, answer: ContributionId, product: ProductId, person: Option<PersonId>, mark: Option<Mark>
        } = "questions.answered" v 1 about question,
        /// Whoever asked says which answer helped. `is_own`: they wrote it themselves.
        AnswerAccepted {
            question: ContributionId, answer: ContributionId, product: ProductId, asker: Option<PersonId>,
            author: Option<PersonId>, is_own: bool
        } = "questions.accepted" v 1 about question,
        /// It is not the one any more.
        AnswerUnaccepted {
            question: ContributionId, answer: ContributionId, product: ProductId, asker: Option<PersonId>,
            author: Option<PersonId>, is_own: bool
        } = "questions.unaccepted" v 1 about question,
        /// It asks the same as another, and leads on to it.
        QuestionMerged { question: ContributionId, into: ContributionId } = "questions.merged" v 1 about question,
        /// The shop closed it.
        QuestionClosed { question: ContributionId, reason: CloseReason } = "questions.closed" v 1 about question,
        /// It goes on between whoever asked and the shop: customer care opens a case of its text.
        QuestionConverted { question: ContributionId, person: PersonId, product: ProductId } = "questions.converted" v 1 about question,
        /// What is shown of it, or in which order, is another than before.
        QuestionMoved { question: ContributionId, product: ProductId } = "questions.moved" v 1 about product,
        /// Somebody found their answer without asking. `what` is what they found.
        Deflection { product: Option<ProductId>, found: Deflected, what: Subject } = "questions.deflected" v 1 about what,
    }
}
