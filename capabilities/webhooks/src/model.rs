//! The words of webhooks: who is told, what is told, how it went.

use kernel::Timestamp;
use std::fmt;

kernel::tags! {
    /// Marks the id of a webhook.
    Hook = "webhook", WebhookId;
    /// Marks the id of a message to one of them.
    Told = "webhook_delivery", DeliveryId;
}

/// The id under which the other side knows a message. It is the same at each attempt.
pub fn message_id(delivery: DeliveryId) -> String {
    format!("msg_{}", delivery.uuid().simple())
}

kernel::codes! {
    /// Whether a program is told anything.
    State {
        /// It is.
        On = "on",
        /// Somebody of the shop has switched it off.
        Off = "off",
        /// It took nothing for days.
        Failing = "failing",
        /// It said that it is there no more.
        Gone = "gone",
        /// Somebody of the shop has taken it away; what is left of it will be too.
        Removed = "removed",
    }
}

kernel::codes! {
    /// How far a message has come.
    Progress {
        /// It waits for an attempt, the first or another.
        Waiting = "waiting",
        /// An attempt has begun.
        Sending = "sending",
        /// It was taken.
        Delivered = "delivered",
        /// It will not be tried again by itself.
        Failed = "failed",
    }
}

kernel::codes! {
    /// How an attempt ended.
    Outcome {
        /// There was an answer; its status says the rest.
        Answered = "answered",
        /// Nobody answered, or not in time.
        Unreachable = "unreachable",
        /// The address leads where we do not go.
        OffLimits = "off_limits",
    }
}

/// A program that is told what happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    /// Which one.
    pub id: WebhookId,
    /// What those who run the shop call it; may be empty.
    pub name: String,
    /// Where it is told. Whoever knows such an address may be let in by it, so it is in no log.
    pub address: String,
    /// Of what: names of facts.
    pub kinds: Vec<String>,
    /// Whether it is told anything.
    pub state: State,
    /// Since when it is known.
    pub created_at: Timestamp,
    /// When it last took something.
    pub reached_at: Option<Timestamp>,
    /// When the first attempt failed since then.
    pub failing_since: Option<Timestamp>,
    /// Which change by somebody of the shop made it so.
    pub version: i64,
}

impl Webhook {
    /// Of its address what may stand in lists and in the log of staff: the host. The rest may be a secret.
    pub fn host(&self) -> &str {
        let (_, rest) = self.address.split_once("://").unwrap_or_default();
        rest.split(['/', '?']).next().unwrap_or_default()
    }

    /// What it is called: by those who run the shop, else by its host.
    pub fn called(&self) -> &str {
        if self.name.is_empty() { self.host() } else { &self.name }
    }

    /// Whether it is told of this kind of fact.
    pub fn hears(&self, kind: &str) -> bool {
        self.kinds.iter().any(|known| known == kind)
    }
}

/// What messages are signed with. It never prints itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// A secret of these bytes.
    pub const fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes themselves.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

/// A message to a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Which one; the id under which the other side knows it is made of this.
    pub id: DeliveryId,
    /// To whom.
    pub webhook: WebhookId,
    /// The name of the fact, or that it is a test.
    pub kind: String,
    /// The same bytes at each attempt.
    pub body: String,
    /// How far it has come.
    pub progress: Progress,
    /// How many attempts have begun.
    pub attempts: u32,
    /// When it is tried next, if it waits.
    pub due_at: Timestamp,
    /// When it was made.
    pub created_at: Timestamp,
}

/// An attempt to tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Of which message.
    pub delivery: DeliveryId,
    /// Counted from one.
    pub number: u32,
    /// When it ended.
    pub at: Timestamp,
    /// How.
    pub outcome: Outcome,
    /// What HTTP says, if there was an answer.
    pub status: Option<u16>,
    /// How long it took.
    pub millis: i64,
    /// The beginning of what the other side answered, or why nothing came back.
    pub said: String,
}

impl Attempt {
    /// Whether the message was taken.
    pub fn is_taken(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }
}

/// What somebody of the shop wants of a webhook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// What they call it.
    pub name: String,
    /// Where it is told.
    pub address: String,
    /// Of what.
    pub kinds: Vec<String>,
}
