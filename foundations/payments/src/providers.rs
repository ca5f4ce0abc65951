//! Whoever moves the money, each behind the same four questions. What we make of their answers is `steps`; how what they can do
//! differs stands with the way (`model::Way::abilities`).
//!
//! A provider is asked by jobs, which ask again until they are answered: the id of the attempt or refund is the key by which the
//! provider knows that it was asked before. Nobody asks them inside a transaction.

mod by_hand;
mod test;

use crate::model::{Answer, Ask, AskBack, Attempt, GivenBack, Way};
use action::{BoxFut, Ctx, JobFailure};
use std::sync::Arc;

/// The adapter of one way to pay.
pub trait Provider: Send + Sync {
    /// Of which way.
    fn way(&self) -> Way;

    /// Begins an attempt. Asked again for the same one it begins no second, and says how the first stands.
    fn begin<'a>(&'a self, ctx: &'a Ctx, ask: &'a Ask) -> BoxFut<'a, Result<Answer, JobFailure>>;

    /// How an attempt stands with them; nothing where they have never heard of it. It changes nothing there, so a page may ask.
    fn find<'a>(
        &'a self,
        ctx: &'a Ctx,
        attempt: &'a Attempt,
    ) -> BoxFut<'a, Result<Option<Answer>, JobFailure>>;

    /// Lets an attempt go: what is held is given free, and nobody can pay it any more.
    fn let_go<'a>(&'a self, ctx: &'a Ctx, attempt: &'a Attempt) -> BoxFut<'a, Result<(), JobFailure>>;

    /// Gives money back.
    fn give_back<'a>(&'a self, ctx: &'a Ctx, ask: &'a AskBack) -> BoxFut<'a, Result<GivenBack, JobFailure>>;
}

/// All adapters of a shop.
#[derive(Clone)]
pub struct Providers(Arc<[Arc<dyn Provider>]>);

impl Default for Providers {
    /// Those that need no contract with anybody.
    fn default() -> Self {
        Self::new(vec![Arc::new(test::Test), Arc::new(by_hand::Transfer), Arc::new(by_hand::CashOnDelivery)])
    }
}

impl Providers {
    /// These. Of several of one way the first counts.
    pub fn new(all: Vec<Arc<dyn Provider>>) -> Self {
        Self(all.into())
    }

    /// The adapter of a way, if there is one here.
    pub fn of(&self, way: Way) -> Option<&dyn Provider> {
        self.0.iter().find(|one| one.way() == way).map(|one| &**one)
    }
}
