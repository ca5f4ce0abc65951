//! What becomes of notices about what stands here, for everybody who listens: ids, codes, instants. Who sent them and what they
//! wrote is not here.

use kernel::{PersonId, Timestamp};

kernel::tags! {
    /// That something which stands here should not: somebody says so, or the shop found it itself.
    Notice = "content_notice", NoticeId;
}

kernel::codes! {
    /// How far a notice has come (RULES 1.T, notice). That it is restricted and that both know is one step.
    NoticeState {
        /// It is here, and whoever sent it has a receipt.
        Received = "received",
        /// Somebody of the shop looks at it.
        Assessing = "assessing",
        /// It was decided, and both were told.
        Informed = "informed",
        /// One of them does not agree.
        Appealed = "appealed",
        /// Somebody looked again: it stays as it was decided.
        Upheld = "upheld",
        /// Somebody looked again: it was decided wrongly.
        Reversed = "reversed",
    }
}

kernel::codes! {
    /// What was decided.
    Outcome {
        /// The law forbids it.
        Illegal = "illegal",
        /// The terms of the shop do.
        Terms = "terms",
        /// It may stand.
        Unfounded = "unfounded",
    }
}

impl Outcome {
    /// Whether what it is about no longer stands.
    pub const fn restricts(self) -> bool {
        match self {
            Self::Illegal | Self::Terms => true,
            Self::Unfounded => false,
        }
    }
}

kernel::codes! {
    /// How the shop came to know.
    Source {
        /// Somebody sent a notice (DSA art. 16).
        Notice = "notice",
        /// Those who work here looked at it themselves.
        Own = "own",
    }
}

kernel::codes! {
    /// Whose word it is.
    Side {
        /// Whoever sent the notice.
        Reporter = "reporter",
        /// Whoever wrote what it is about.
        Author = "author",
    }
}

kernel::codes! {
    /// What is wrong with it, in the groups of the database of the Commission.
    Category {
        /// Children are abused or in danger.
        Minors = "minors",
        /// Somebody's life or the safety of all.
        Danger = "danger",
        /// A thing that is unsafe or may not be sold.
        Product = "product",
        /// Hate, threats, slander.
        Speech = "speech",
        /// Data about somebody.
        Privacy = "privacy",
        /// A swindle.
        Fraud = "fraud",
        /// Works, marks and patents of others.
        Property = "property",
        /// What buyers must be told, or are told falsely: invented opinions too.
        Consumer = "consumer",
        /// Something else.
        Other = "other",
    }
}

events::facts! {
    /// Everything that moderation says.
    pub enum ModerationFact {
        /// A notice is here; it should be decided by then.
        NoticeReceived { notice: NoticeId, category: Category, source: Source, due_at: Timestamp } = "moderation.notice_received" v 1 about notice,
        /// Somebody of the shop looks at it.
        NoticeTaken { notice: NoticeId, by: PersonId } = "moderation.notice_taken" v 1 about notice,
        /// It was decided, so many seconds after it came.
        NoticeDecided { notice: NoticeId, outcome: Outcome, source: Source, took_s: i64 } = "moderation.notice_decided" v 1 about notice,
        /// One side does not agree.
        NoticeAppealed { notice: NoticeId, side: Side } = "moderation.notice_appealed" v 1 about notice,
        /// Somebody looked again, so many seconds after that.
        AppealJudged { notice: NoticeId, side: Side, is_reversed: bool, took_s: i64 } = "moderation.appeal_judged" v 1 about notice,
        /// Somebody sends unfounded notices, or writes what may not stand, again and again: they were warned.
        AbuseWarned { person: PersonId, side: Side } = "moderation.abuse_warned" v 1 about person,
        /// They went on, and must wait until then.
        AbuseSuspended { person: PersonId, side: Side, until: Timestamp } = "moderation.abuse_suspended" v 1 about person,
    }
}
