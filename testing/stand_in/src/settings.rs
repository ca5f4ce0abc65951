//! What a stand-in is told when it starts. The command line is in `main`.

use crate::faults::Faults;
use std::net::SocketAddr;

/// What a stand-in is told.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where it listens; port 0 for any that is free.
    pub listen: SocketAddr,
    /// The secret key of the one account at Stripe.
    pub stripe_secret: String,
    /// What notifications of Stripe are signed with, `whsec_` included.
    pub stripe_signing: String,
    /// Where Stripe tells what happens; nowhere while nobody has asked for it.
    pub stripe_notify: Option<String>,
    /// The key of the merchant at Redsys, as its text.
    pub redsys_key: String,
    /// The code of the merchant at Redsys.
    pub redsys_merchant: String,
    /// What goes wrong.
    pub faults: Faults,
    /// Seconds after which a slow card has paid.
    pub late_s: u64,
    /// Seconds after which the owner of a card says that they did not pay.
    pub disputed_s: u64,
}

impl Default for Settings {
    /// On any free port of this machine, with the keys that tests use, and nothing goes wrong.
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            stripe_secret: "sk_test_stand_in_of_plaza".into(),
            stripe_signing: "whsec_stand_in_of_plaza".into(),
            stripe_notify: None,
            // The key that Redsys publishes for everybody's tests.
            redsys_key: "sq7HjrUOBfKmC576ILgskD5srU870gJ7".into(),
            redsys_merchant: "999008881".into(),
            faults: Faults::default(),
            late_s: 2,
            disputed_s: 2,
        }
    }
}
