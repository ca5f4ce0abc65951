//! A customer of another program who has no account here: what is known of them waits until they make one with that address.

use addresses::model::PostalAddress;
use kernel::{Id, Personal, Tag, Timestamp};

/// Marks the id of somebody who is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwaitedTag {}
impl Tag for AwaitedTag {
    const KIND: &'static str = "awaited";
}

/// The id of somebody who is awaited.
pub type AwaitedId = Id<AwaitedTag>;

/// What a file says of a customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Newcomer {
    /// The address of their letters, as it is written.
    pub email: Personal<String>,
    /// What they are called; may be empty.
    pub name: Personal<String>,
    /// Where they live, if that is an address that can be kept.
    pub address: Option<Personal<PostalAddress>>,
}

/// Somebody who is awaited.
#[derive(Clone, Debug, PartialEq)]
pub struct Awaited {
    /// Which one.
    pub id: AwaitedId,
    /// What is known of them.
    pub known: Newcomer,
    /// When a file said so last.
    pub said_at: Timestamp,
}
