//! The stable words of what people write: what it is, whether it stands, why it waits, why not.

use crate::ContributionId;

kernel::codes! {
    /// What somebody wrote.
    Kind {
        /// What they think of something they had.
        Review = "review",
        /// What the shop, or a seller, answers to that.
        Reply = "reply",
        /// What they want to know.
        Question = "question",
        /// What somebody answers to that.
        Answer = "answer",
        /// What they say to something.
        Comment = "comment",
        /// What they lived through.
        Story = "story",
        /// Help that they wrote for others.
        Article = "article",
    }
}

impl Kind {
    /// The lasting address of one of them: whoever keeps that kind leads on to where it stands.
    pub fn path(self, id: ContributionId) -> String {
        let folder = match self {
            Self::Review => "reviews",
            Self::Reply => "replies",
            Self::Question => "questions",
            Self::Answer => "answers",
            Self::Comment => "comments",
            Self::Story => "stories",
            Self::Article => "articles",
        };
        format!("/{folder}/{id}")
    }
}

kernel::codes! {
    /// Whether it stands.
    State {
        /// Everybody can read it.
        Published = "published",
        /// It waits until somebody has looked at it.
        Held = "held",
        /// Somebody looked at it: it does not stand.
        Rejected = "rejected",
        /// It stood, and the shop took it down.
        Hidden = "hidden",
        /// Its author took it back.
        Withdrawn = "withdrawn",
    }
}

kernel::codes! {
    /// Why something waits.
    HoldReason {
        /// Its author has written little here so far.
        FirstPosts = "first_posts",
        /// It tells an account, a telephone, a document or an address of somebody.
        Personal = "personal",
        /// It reads like something that stands here already.
        Duplicate = "duplicate",
        /// It leads elsewhere.
        Links = "links",
        /// Many came at once from one place, or about one thing.
        Burst = "burst",
        /// Others said that it should not stand.
        Reports = "reports",
        /// Something speaks against it being true.
        Fraud = "fraud",
        /// Somebody of the shop wants to look at it.
        Staff = "staff",
    }
}

impl HoldReason {
    /// Whether the author can put it right alone: once it is gone from the text, nobody need look.
    pub const fn is_mended_by_author(self) -> bool {
        match self {
            Self::Personal | Self::Links | Self::Duplicate => true,
            Self::FirstPosts | Self::Burst | Self::Reports | Self::Fraud | Self::Staff => false,
        }
    }
}

kernel::codes! {
    /// Why something does not stand (RULES 1.C). That it is unfavourable is no reason.
    RejectCode {
        /// It names somebody who sells the same.
        Competitor = "competitor",
        /// It tells something about somebody that is nobody's business.
        Personal = "personal",
        /// It leads elsewhere.
        Url = "url",
        /// It is about a price that changes.
        Price = "price",
        /// It is about how it was sent, not about what it is.
        Shipping = "shipping",
        /// Its picture shows something else.
        WrongImage = "wrong_image",
        /// Its stars say the opposite of its words.
        MisleadingStars = "misleading_stars",
        /// It is about something else.
        Irrelevant = "irrelevant",
        /// It is a matter for customer care.
        CustomerService = "customer_service",
        /// There is nothing in it but abuse.
        Profanity = "profanity",
        /// Nobody lived through it.
        Fake = "fake",
    }
}

impl RejectCode {
    /// Whether its author gets the text back to change it (RULES 1.C, rejection codes).
    pub const fn may_edit(self) -> bool {
        match self {
            Self::Competitor
            | Self::Personal
            | Self::Url
            | Self::Price
            | Self::Shipping
            | Self::WrongImage
            | Self::MisleadingStars
            | Self::Irrelevant => true,
            Self::CustomerService | Self::Profanity | Self::Fake => false,
        }
    }
}

kernel::codes! {
    /// Why somebody thinks that it should not stand.
    ReportReason {
        /// The law forbids it.
        Illegal = "illegal",
        /// Somebody could come to harm.
        Danger = "danger",
        /// It tells something about somebody that is nobody's business.
        Personal = "personal",
        /// It is a swindle, or invented.
        Fraud = "fraud",
        /// It insults.
        Abuse = "abuse",
        /// It is an advertisement.
        Spam = "spam",
        /// It does not belong there.
        OffTopic = "off_topic",
    }
}

impl ReportReason {
    /// How much it weighs: danger or illegal 8, personal data 5, fraud 4, abuse 3, spam 2, off topic 1.
    pub const fn severity(self) -> u32 {
        match self {
            Self::Illegal | Self::Danger => 8,
            Self::Personal => 5,
            Self::Fraud => 4,
            Self::Abuse => 3,
            Self::Spam => 2,
            Self::OffTopic => 1,
        }
    }
}
