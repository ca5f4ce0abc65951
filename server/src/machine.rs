//! The machine itself: the only place that reads the system's clock and its randomness.

use action::Machine;
use kernel::{Timestamp, time};

/// The clock and the dice of the system.
pub(crate) struct SystemMachine;

impl Machine for SystemMachine {
    #[allow(clippy::disallowed_methods, reason = "this is the one clock that all others follow")]
    fn now(&self) -> Timestamp {
        time::from_micros(Timestamp::now().as_microsecond())
    }

    fn random(&self) -> u128 {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("a system without randomness cannot make ids or sessions");
        u128::from_ne_bytes(bytes)
    }
}
