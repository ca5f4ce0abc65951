//! A clock that moves when told and dice that fall the same way every time.

use action::Machine;
use kernel::{Timestamp, time};
use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicI64, Ordering},
};

/// The machine of a test's world.
pub struct TestMachine {
    now_us: AtomicI64,
    dice: Mutex<u64>,
}

impl TestMachine {
    /// A machine whose clock stands still at this instant and whose dice begin with this seed.
    pub fn new(now: Timestamp, seed: u64) -> Self {
        Self { now_us: AtomicI64::new(now.as_microsecond()), dice: Mutex::new(seed) }
    }

    /// Moves the clock to an instant.
    pub fn set(&self, now: Timestamp) {
        self.now_us.store(now.as_microsecond(), Ordering::SeqCst);
    }
}

impl Machine for TestMachine {
    fn now(&self) -> Timestamp {
        time::from_micros(self.now_us.load(Ordering::SeqCst))
    }

    fn random(&self) -> u128 {
        let mut state = self.dice.lock().unwrap_or_else(PoisonError::into_inner);
        let mut next = || {
            *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^ (mixed >> 31)
        };
        u128::from(next()) << 64 | u128::from(next())
    }
}
