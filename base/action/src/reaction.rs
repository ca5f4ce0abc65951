//! Reactions: answers to others' facts that change our tables, exactly once. How they are run is `reactions`.

use crate::{ctx::Ctx, follower::BoxFut, unheard::Unheard};
use database::{Snapshot, StoreError, Tx};
use events::{Envelope, Fact};
use std::{future::Future, marker::PhantomData, sync::Arc};

/// A plain `async fn(&mut Tx, &Ctx, &AFact) -> Result<(), Unheard>`.
///
/// It gets the transaction that also moves its cursor, so it happens exactly once however often it is tried. It touches
/// nothing but that transaction. If it changes what a page prints, it records a fact of its own.
pub trait Reacts<'a, A: 'a>: Fn(&'a mut Tx, &'a Ctx, &'a A) -> Self::Fut {
    /// What the function returns.
    type Fut: Future<Output = Result<(), Unheard>> + Send + 'a;
}

impl<'a, A: 'a, F, Fut> Reacts<'a, A> for F
where
    F: Fn(&'a mut Tx, &'a Ctx, &'a A) -> Fut,
    Fut: Future<Output = Result<(), Unheard>> + Send + 'a,
{
    type Fut = Fut;
}

trait React: Send + Sync {
    fn react<'a>(
        &'a self,
        tx: &'a mut Tx,
        ctx: &'a Ctx,
        heard: &'a Envelope,
    ) -> BoxFut<'a, Result<(), Unheard>>;
}

struct On<A, F>(F, PhantomData<fn() -> A>);

impl<A: Fact, F> React for On<A, F>
where
    F: for<'a> Reacts<'a, A> + Send + Sync,
{
    fn react<'a>(
        &'a self,
        tx: &'a mut Tx,
        ctx: &'a Ctx,
        heard: &'a Envelope,
    ) -> BoxFut<'a, Result<(), Unheard>> {
        Box::pin(async move {
            let fact: A = heard.read()?;
            (self.0)(tx, ctx, &fact).await
        })
    }
}

struct OnLogged<F>(F);

impl<F> React for OnLogged<F>
where
    F: for<'a> Reacts<'a, Envelope> + Send + Sync,
{
    fn react<'a>(
        &'a self,
        tx: &'a mut Tx,
        ctx: &'a Ctx,
        heard: &'a Envelope,
    ) -> BoxFut<'a, Result<(), Unheard>> {
        Box::pin((self.0)(tx, ctx, heard))
    }
}

/// Whether anybody would be any different for what happens.
type Wanted = for<'a> fn(&'a mut Snapshot) -> BoxFut<'a, Result<bool, StoreError>>;

/// A reaction, by a name that is unique in the shop and never changes.
#[derive(Clone)]
pub struct Reaction {
    name: &'static str,
    hears: &'static str,
    feature: Option<&'static str>,
    wanted: Option<Wanted>,
    run: Arc<dyn React>,
}

/// Declares a reaction to one kind of fact: `on("media.pictures", reactions::on_product_changed)`. One that is new to a
/// shop hears everything that ever happened there.
pub fn on<A: Fact, F>(name: &'static str, reacts: F) -> Reaction
where
    F: for<'a> Reacts<'a, A> + Send + Sync + 'static,
{
    Reaction { name, hears: A::NAME, feature: None, wanted: None, run: Arc::new(On(reacts, PhantomData)) }
}

/// The same for whoever passes facts on and reads no field of them: it gets the fact as the log keeps it, with its instant.
pub fn on_logged<A: Fact, F>(name: &'static str, reacts: F) -> Reaction
where
    F: for<'a> Reacts<'a, Envelope> + Send + Sync + 'static,
{
    Reaction { name, hears: A::NAME, feature: None, wanted: None, run: Arc::new(OnLogged(reacts)) }
}

impl Reaction {
    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The name of the facts that it hears.
    pub fn hears(&self) -> &'static str {
        self.hears
    }

    /// The same reaction, which lets facts pass by while a feature is closed.
    pub fn behind(self, feature: Option<&'static str>) -> Self {
        Self { feature, ..self }
    }

    /// The same reaction, which lets facts pass by while nobody wants to hear of them: that is asked once for many facts, and
    /// nothing is written for those that pass. Whoever begins to want it hears what happens from then on.
    pub fn wanted_by(self, wanted: Wanted) -> Self {
        Self { wanted: Some(wanted), ..self }
    }

    pub(crate) async fn is_wanted(&self, snap: &mut Snapshot) -> Result<bool, StoreError> {
        match self.wanted {
            Some(wanted) => wanted(snap).await,
            None => Ok(true),
        }
    }

    pub(crate) async fn react(&self, tx: &mut Tx, ctx: &Ctx, heard: &Envelope) -> Result<(), Unheard> {
        let closed = self.feature.is_some_and(|feature| !ctx.house().state_of(feature).admits(ctx.actor()));
        if closed { Ok(()) } else { self.run.react(tx, ctx, heard).await }
    }
}
