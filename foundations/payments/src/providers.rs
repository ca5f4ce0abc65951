//! Whoever moves the money, each behind the same few questions. What we make of their answers is `steps`; how what they can do
//! differs stands with the way (`model::Way::abilities`).
//!
//! A provider is asked by jobs, which ask again until they are answered: the id of the attempt or refund is the key by which the
//! provider knows that it was asked before. Nobody asks them inside a transaction.

mod by_hand;
mod places;
mod redsys;
mod stripe;
mod test;

pub use places::Places;
#[cfg(test)]
pub(crate) use redsys::{charged_by_the_bank, said_by_the_bank};

use crate::model::{
    Answer, Ask, AskBack, Attempt, AttemptId, Delivery, GivenBack, KeptCard, NotHeard, Peer, TheirMovement,
    Told, Tried, Way,
};
use action::{BoxFut, Ctx, JobFailure};
use kernel::{Money, Timestamp};
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

    /// Takes so much of what it holds, and says how the attempt stands then. Asked again it takes nothing more.
    fn take<'a>(&'a self, _: &'a Ctx, _: &'a Attempt, _: Money) -> BoxFut<'a, Result<Answer, JobFailure>> {
        Box::pin(async { Err(JobFailure::Never("this provider holds nothing".into())) })
    }

    /// Gives money back.
    fn give_back<'a>(&'a self, ctx: &'a Ctx, ask: &'a AskBack) -> BoxFut<'a, Result<GivenBack, JobFailure>>;

    /// What it says in something that was brought in its name. Whoever tells us nothing by itself signs nothing.
    fn hear<'a>(&'a self, _: &'a Ctx, _: &'a Delivery) -> BoxFut<'a, Result<Vec<Told>, NotHeard>> {
        Box::pin(async { Err(NotHeard::Unsigned) })
    }

    /// What it has kept of the card of an attempt that has paid; nothing where it keeps none, or tells it by itself.
    fn card_of<'a>(&'a self, _: &'a Ctx, _: &'a Attempt) -> BoxFut<'a, Result<Option<KeptCard>, JobFailure>> {
        Box::pin(async { Ok(None) })
    }

    /// What it must be told to tell us of, as its own settings call it.
    fn tells_of(&self) -> &'static [&'static str] {
        &[]
    }

    /// The card that it tells of in something that was brought in its name, and of which attempt it is.
    fn hear_card<'a>(
        &'a self,
        _: &'a Ctx,
        _: &'a Delivery,
    ) -> BoxFut<'a, Result<Option<(AttemptId, KeptCard)>, NotHeard>> {
        Box::pin(async { Ok(None) })
    }

    /// Forgets a card, and whoever is named as its customer. Asked again, or for what it does not know, it has forgotten it. What is
    /// of no use without the keys of the shop, and cannot be forgotten by a call, is forgotten by us alone.
    fn forget_card<'a>(&'a self, _: &'a Ctx, _: &'a KeptCard) -> BoxFut<'a, Result<(), JobFailure>> {
        Box::pin(async { Ok(()) })
    }

    /// What it has moved in a window of time, from the first instant to the first after it; nothing where it has no such list.
    fn list<'a>(
        &'a self,
        _: &'a Ctx,
        _from: Timestamp,
        _to: Timestamp,
    ) -> BoxFut<'a, Result<Option<Vec<TheirMovement>>, JobFailure>> {
        Box::pin(async { Ok(None) })
    }

    /// Asks it something harmless, to see whether it knows us.
    fn try_out<'a>(&'a self, _: &'a Ctx) -> BoxFut<'a, Tried> {
        Box::pin(async { Tried::Fine })
    }
}

/// All adapters of a shop.
#[derive(Clone)]
pub struct Providers(Arc<[Arc<dyn Provider>]>);

impl Default for Providers {
    /// All that there are, where they really are.
    fn default() -> Self {
        Self::at(Places::default())
    }
}

impl Providers {
    /// All that there are, at these places.
    pub fn at(places: Places) -> Self {
        Self::new(vec![
            Arc::new(stripe::Stripe { places: places.clone() }),
            Arc::new(redsys::Redsys { way: Way::Redsys, places: places.clone() }),
            Arc::new(redsys::Redsys { way: Way::Bizum, places }),
            Arc::new(test::Test),
            Arc::new(by_hand::Transfer),
            Arc::new(by_hand::CashOnDelivery),
        ])
    }

    /// These. Of several of one way the first counts.
    pub fn new(all: Vec<Arc<dyn Provider>>) -> Self {
        Self(all.into())
    }

    /// The adapter of a way, if there is one here.
    pub fn of(&self, way: Way) -> Option<&dyn Provider> {
        self.0.iter().find(|one| one.way() == way).map(|one| &**one)
    }

    /// An adapter of whoever the shop has this contract with.
    pub(crate) fn with(&self, peer: Peer) -> Option<&dyn Provider> {
        self.0.iter().find(|one| one.way().peer() == Some(peer)).map(|one| &**one)
    }
}
