//! What Stripe knows: sessions, intents, what went back, what was told. One account, in memory.

use super::Event;
use crate::dice::Dice;
use serde_json::{Map, Value, json};

/// A page on which somebody pays.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(super) id: String,
    pub(super) status: &'static str,
    pub(super) is_paid: bool,
    pub(super) amount: i64,
    pub(super) currency: String,
    pub(super) what: String,
    pub(super) manual: bool,
    pub(super) keeps_card: bool,
    /// Whether whoever pays becomes a customer who was none.
    pub(super) makes_customer: bool,
    pub(super) customer: Option<String>,
    pub(super) email: Option<String>,
    pub(super) success: String,
    pub(super) cancel: String,
    pub(super) reference: Option<String>,
    pub(super) metadata: Map<String, Value>,
    pub(super) of_intent: Map<String, Value>,
    pub(super) intent: Option<String>,
    pub(super) created: i64,
    pub(super) expires: i64,
}

/// A payment.
#[derive(Clone, Debug)]
pub(crate) struct Intent {
    pub(super) id: String,
    pub(super) status: &'static str,
    pub(super) amount: i64,
    pub(super) received: i64,
    pub(super) currency: String,
    pub(super) manual: bool,
    pub(super) customer: Option<String>,
    pub(super) method: Option<String>,
    pub(super) charge: Option<String>,
    pub(super) error: Option<(&'static str, &'static str)>,
    pub(super) metadata: Map<String, Value>,
    pub(super) created: i64,
}

/// Money that went back, or that somebody wants back.
#[derive(Clone, Debug)]
pub(crate) struct Back {
    pub(super) id: String,
    pub(super) intent: String,
    pub(super) amount: i64,
    pub(super) status: &'static str,
    pub(super) metadata: Map<String, Value>,
    pub(super) created: i64,
}

/// A line of the account.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(super) id: String,
    pub(super) kind: &'static str,
    pub(super) amount: i64,
    pub(super) fee: i64,
    pub(super) currency: String,
    pub(super) source: String,
    pub(super) created: i64,
}

/// What happens by itself after a while.
#[derive(Clone, Debug)]
pub(super) enum Later {
    /// A slow card has paid: the session.
    Pays(String),
    /// The owner of a card says that they did not pay: the intent, and how their bank will decide.
    Disputes(String, Dispute),
    /// Their bank has decided: the dispute, and whether for the shop.
    Decides(String, bool),
}

/// What becomes of a dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dispute {
    /// Nobody ever decides.
    Open,
    /// Their bank decides, for the shop or not.
    Decided { is_won: bool },
}

/// A card that somebody has typed; kept where it is a customer's.
#[derive(Clone, Debug)]
pub(super) struct Method {
    pub(super) id: String,
    pub(super) number: String,
    pub(super) customer: Option<String>,
}

/// Everything Stripe knows.
pub(crate) struct Book {
    pub(super) base: String,
    pub(super) dice: Dice,
    pub(super) sessions: Vec<Session>,
    pub(super) intents: Vec<Intent>,
    pub(super) refunds: Vec<Back>,
    pub(super) disputes: Vec<Back>,
    pub(super) lines: Vec<Line>,
    pub(super) methods: Vec<Method>,
    /// Whose cards are kept, by their ids.
    pub(super) customers: Vec<String>,
    pub(super) events: Vec<Event>,
    /// What happens later: when, and what.
    pub(super) later: Vec<(i64, Later)>,
    /// What the shop is to be told.
    pub(super) outbox: Vec<Event>,
    /// Where.
    pub(super) hooks: Vec<String>,
    pub(super) late_s: i64,
    pub(super) disputed_s: i64,
}

/// What the book is told at its beginning.
pub(crate) struct Known {
    /// Where visitors find this stand-in.
    pub(crate) base: String,
    /// Where the shop wants to be told.
    pub(crate) hooks: Vec<String>,
    /// Seconds until a slow card has paid.
    pub(crate) late_s: u64,
    /// Seconds until a payment is disputed.
    pub(crate) disputed_s: u64,
}

impl Book {
    pub(crate) fn new(known: Known) -> Self {
        let seconds = |s: u64| i64::try_from(s).unwrap_or(i64::MAX);
        Self {
            base: known.base,
            dice: Dice::new(7),
            sessions: Vec::new(),
            intents: Vec::new(),
            refunds: Vec::new(),
            disputes: Vec::new(),
            lines: Vec::new(),
            methods: Vec::new(),
            customers: Vec::new(),
            events: Vec::new(),
            later: Vec::new(),
            outbox: Vec::new(),
            hooks: known.hooks,
            late_s: seconds(known.late_s),
            disputed_s: seconds(known.disputed_s),
        }
    }

    /// What is to be told, and where. It is told once.
    pub(crate) fn take_outbox(&mut self) -> (Vec<Event>, Vec<String>) {
        (std::mem::take(&mut self.outbox), self.hooks.clone())
    }

    /// Every payment with what of it went back: `attempt` of its metadata, its id, and both amounts.
    pub(crate) fn money(&self) -> Vec<Value> {
        let paid = self.intents.iter().filter(|intent| intent.received > 0);
        paid.map(|intent| {
            let back: i64 =
                self.refunds.iter().filter(|back| back.intent == intent.id).map(|back| back.amount).sum();
            json!({
                "way": "stripe", "their_ref": intent.id, "attempt": intent.metadata.get("attempt"),
                "what": self.what_of(&intent.id), "taken": intent.received, "back": back,
            })
        })
        .collect()
    }

    fn what_of(&self, intent: &str) -> Option<&str> {
        let session = self.sessions.iter().find(|session| session.intent.as_deref() == Some(intent));
        session.map(|session| session.what.as_str())
    }
}
