//! The fault sweep: an action is run again and again, each time with the next of its calls of the store failing.

use crate::World;
use action::Ctx;
use database::{StoreError, faults};
use kernel::Actor;
use std::{collections::BTreeMap, fmt::Debug};

/// Runs an action with its first call of the store failing, then its second, and so on, until it gets through. Each time
/// it must say that it failed and leave everything as it was. Tells how many calls it makes.
pub async fn sweep<T, E: Debug>(world: &World, action: impl AsyncFn(&Ctx) -> Result<T, E>) -> i64 {
    for n in 1..10_000 {
        let before = world.everything().await;
        faults::fail_at(n);
        let answer = action(&world.ctx(Actor::Operator)).await;
        if !faults::end() {
            answer.unwrap();
            return n - 1;
        }
        assert!(answer.is_err(), "call {n} of the store failed and the action says that it succeeded");
        assert_eq!(world.everything().await, before, "call {n} of the store failed and something was kept");
    }
    panic!("the action calls the store without end");
}

impl World {
    /// Everything that the database holds, as text.
    pub async fn everything(&self) -> BTreeMap<String, Vec<String>> {
        let all: Result<_, StoreError> = self.house.database.read(async |snap| snap.everything().await).await;
        all.unwrap()
    }
}
