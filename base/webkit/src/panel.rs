//! Panels: what a page shows of others without knowing them. A capability mounts a panel for a named slot.

use crate::{measures, page::Html, say::Say, site::Site};
use action::BoxFut;
use database::{Snapshot, Stopwatch, StoreError};
use kernel::{Actor, Feature, Subject, Timestamp};
use std::{
    future::Future,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// How long one panel may ask the database.
const PANEL_MAX: Duration = Duration::from_millis(50);
/// How long all panels of one page may ask it, together.
const PAGE_MAX: Duration = Duration::from_millis(150);

/// What is left of a page's time for panels.
#[derive(Debug)]
pub(crate) struct Allowance(AtomicU64);

impl Allowance {
    pub(crate) fn of_a_page() -> Self {
        Self(AtomicU64::new(PAGE_MAX.as_micros() as u64))
    }

    /// How long the next panel may take; nothing when the others took it all.
    fn next(&self) -> Option<Duration> {
        let left = Duration::from_micros(self.0.load(Ordering::Relaxed));
        (!left.is_zero()).then_some(left.min(PANEL_MAX))
    }

    fn took(&self, took: Duration) {
        let left = self.0.load(Ordering::Relaxed);
        self.0.store(left.saturating_sub(took.as_micros() as u64), Ordering::Relaxed);
    }
}

/// What a panel gives. An empty one still has tags: it must be asked again when they change.
#[derive(Clone, Debug, Default)]
pub struct Panel {
    /// What to show, if anything.
    pub html: Option<Html>,
    /// What it is about.
    pub tags: Vec<Subject>,
    /// When it changes by itself.
    pub fresh_until: Option<Timestamp>,
    /// Heavier panels stand lower; equal ones in the order of the doors.
    pub weight: i32,
}

/// What a panel is given besides the snapshot.
pub struct PanelCtx {
    /// Language and texts.
    pub say: Say,
    /// The shop's time.
    pub now: Timestamp,
    /// Who looks at the page. Whoever is not signed in is a visitor, and what they see is kept for all visitors.
    pub actor: Actor,
    site: Site,
}

impl PanelCtx {
    /// Whether whoever looks may use a feature, for what points to it.
    pub fn is_open(&self, feature: &Feature) -> bool {
        self.site.admits(feature, self.actor)
    }
}

/// For whom panels are asked, and how long they may take.
#[derive(Clone, Copy)]
pub(crate) struct Asking<'a> {
    pub(crate) say: &'a Say,
    pub(crate) actor: Actor,
    pub(crate) allowance: &'a Allowance,
}

/// All panels of one slot.
#[derive(Clone, Debug, Default)]
pub struct Panels {
    /// What to show, in order.
    pub html: Vec<Html>,
    /// What they are about, together.
    pub tags: Vec<Subject>,
    /// The nearest instant at which one of them changes by itself.
    pub fresh_until: Option<Timestamp>,
    /// False when one of them failed and was left out.
    pub whole: bool,
}

/// A plain `async fn(&mut Snapshot, &PanelCtx, Subject) -> Result<Panel, StoreError>`.
pub trait Shows<'a>: Fn(&'a mut Snapshot, &'a PanelCtx, Subject) -> Self::Fut {
    /// What the function returns.
    type Fut: Future<Output = Result<Panel, StoreError>> + Send + 'a;
}

impl<'a, F, Fut> Shows<'a> for F
where
    F: Fn(&'a mut Snapshot, &'a PanelCtx, Subject) -> Fut,
    Fut: Future<Output = Result<Panel, StoreError>> + Send + 'a,
{
    type Fut = Fut;
}

type Ask = dyn for<'a> Fn(&'a mut Snapshot, &'a PanelCtx, Subject) -> BoxFut<'a, Result<Panel, StoreError>>
    + Send
    + Sync;

/// A panel and where it is mounted.
#[derive(Clone)]
pub struct PanelAt {
    pub(crate) slot: &'static str,
    pub(crate) name: &'static str,
    pub(crate) feature: Option<Feature>,
    ask: Arc<Ask>,
}

impl PanelAt {
    /// The same panel, asked only while a feature is open.
    pub(crate) fn behind(self, feature: Option<Feature>) -> Self {
        Self { feature, ..self }
    }
}

/// Mounts a panel: `panel("product.proof", "reviews", panels::proof)`.
pub fn panel<F>(slot: &'static str, name: &'static str, shows: F) -> PanelAt
where
    F: for<'a> Shows<'a> + Send + Sync + 'static,
{
    let ask: Arc<Ask> = Arc::new(move |snap, ctx, subject| Box::pin(shows(snap, ctx, subject)));
    PanelAt { slot, name, feature: None, ask }
}

impl Site {
    /// Asks every panel of a slot, each as a guest. One that fails or takes too long is left out and logged.
    pub(crate) async fn panels(
        &self,
        snap: &mut Snapshot,
        asking: Asking<'_>,
        slot: &'static str,
        subject: Subject,
    ) -> Panels {
        let Asking { say, actor, allowance } = asking;
        let ctx = PanelCtx { say: say.clone(), now: self.house().now(), actor, site: self.clone() };
        let mut shown: Vec<Panel> = Vec::new();
        let mut whole = true;
        for mounted in self.mounted(slot, actor) {
            let Some(limit) = allowance.next() else {
                tracing::warn!(slot, panel = mounted.name, "a panel was left out: the others took too long");
                measures::left_out(slot, mounted.name);
                whole = false;
                continue;
            };
            let watch = Stopwatch::start();
            let asked = snap.guest(limit, async |snap| (mounted.ask)(snap, &ctx, subject.clone()).await);
            let asked = asked.await;
            allowance.took(watch.elapsed());
            match asked {
                Ok(panel) => shown.push(panel),
                Err(error) => {
                    tracing::warn!(slot, panel = mounted.name, %error, "a panel was left out");
                    measures::left_out(slot, mounted.name);
                    whole = false;
                }
            }
        }
        shown.sort_by_key(|panel| panel.weight);
        Panels {
            fresh_until: shown.iter().filter_map(|panel| panel.fresh_until).min(),
            tags: shown.iter().flat_map(|panel| panel.tags.clone()).collect(),
            html: shown.into_iter().filter_map(|panel| panel.html).collect(),
            whole,
        }
    }
}
