//! What happens about notices and the newsletter. Never what a notice says, nor an address: ids only.

use kernel::{Id, PersonId, Tag};

/// Marks the id of a wish to get the newsletter, until it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wish {}
impl Tag for Wish {
    const KIND: &'static str = "newsletter_wish";
}

/// The id of a wish to get the newsletter.
pub type WishId = Id<Wish>;

/// Marks the id of an address that gets the newsletter, or was asked whether it wants to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subscriber {}
impl Tag for Subscriber {
    const KIND: &'static str = "subscriber";
}

/// The id of a subscriber.
pub type SubscriberId = Id<Subscriber>;

/// Marks the id of an issue of the newsletter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Issue {}
impl Tag for Issue {
    const KIND: &'static str = "newsletter_issue";
}

/// The id of an issue of the newsletter.
pub type IssueId = Id<Issue>;

events::facts! {
    /// Everything that happens about notices and the newsletter.
    pub enum NotificationFact {
        /// Somebody has one more notice.
        NoticeTold { person: PersonId } = "notifications.notice_told" v 1 about person,
        /// Somebody has read notices.
        NoticesRead { person: PersonId } = "notifications.notices_read" v 1 about person,
        /// Somebody says that an address wants the newsletter. Whether it does is asked by a letter.
        NewsletterWished { wish: WishId } = "notifications.newsletter_wished" v 1 about wish,
        /// An address wants the newsletter: whoever reads its letters has said so, or agreed to it at another program of the shop.
        SubscriberConfirmed { subscriber: SubscriberId } = "notifications.subscriber_confirmed" v 1 about subscriber,
        /// An address wants it no more.
        SubscriberLeft { subscriber: SubscriberId } = "notifications.subscriber_left" v 1 about subscriber,
        /// An issue begins to go out.
        IssueSent { issue: IssueId } = "notifications.issue_sent" v 1 about issue,
    }
}
