//! Checks: what `plaza doctor` asks each owner of tables about its own.

use crate::{
    follower::BoxFut,
    sentence::{Filling, Sentence},
};
use database::{Snapshot, StoreError};
use std::{future::Future, sync::Arc};

/// Something that is not as it should be, and a sentence that says what to do about it.
#[derive(Clone, Debug, PartialEq)]
pub enum Ailment {
    /// It works, and somebody should look.
    Warning(Sentence),
    /// It is broken.
    Fault(Sentence),
}

impl Ailment {
    /// It works, and somebody should look: the key of the text that says at what.
    pub fn warning(key: &'static str) -> Self {
        Self::Warning(Sentence::new(key))
    }

    /// It is broken: the key of the text that says what.
    pub fn fault(key: &'static str) -> Self {
        Self::Fault(Sentence::new(key))
    }

    /// The same with one more place of its text filled.
    #[must_use]
    pub fn with(self, name: &'static str, filling: impl Into<Filling>) -> Self {
        match self {
            Self::Warning(what) => Self::Warning(what.with(name, filling)),
            Self::Fault(what) => Self::Fault(what.with(name, filling)),
        }
    }
}

/// A plain `async fn(&mut Snapshot) -> Result<Vec<Ailment>, StoreError>`.
pub trait Examines<'a>: Fn(&'a mut Snapshot) -> Self::Fut {
    /// What the function returns.
    type Fut: Future<Output = Result<Vec<Ailment>, StoreError>> + Send + 'a;
}

impl<'a, F, Fut> Examines<'a> for F
where
    F: Fn(&'a mut Snapshot) -> Fut,
    Fut: Future<Output = Result<Vec<Ailment>, StoreError>> + Send + 'a,
{
    type Fut = Fut;
}

type Ask = dyn for<'a> Fn(&'a mut Snapshot) -> BoxFut<'a, Result<Vec<Ailment>, StoreError>> + Send + Sync;

/// A check and its name.
#[derive(Clone)]
pub struct Check {
    /// The key of the text that says what is checked: `catalog-doctor`.
    pub name: &'static str,
    ask: Arc<Ask>,
}

/// Declares a check: `check("catalog-doctor", checks::whole)`. The first is the key of its name.
pub fn check<F>(name: &'static str, examines: F) -> Check
where
    F: for<'a> Examines<'a> + Send + Sync + 'static,
{
    Check { name, ask: Arc::new(move |snap| Box::pin(examines(snap))) }
}

impl Check {
    /// Asks.
    pub async fn ask(&self, snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
        (self.ask)(snap).await
    }
}

/// Those of these counts that are not zero, as faults: `("catalog-doctor-without-text", 3)`. Their texts say `$count`.
pub fn faults_of(counts: impl IntoIterator<Item = (&'static str, i64)>) -> Vec<Ailment> {
    let wrong = counts.into_iter().filter(|(_, count)| *count != 0);
    wrong.map(|(key, count)| Ailment::fault(key).with("count", count)).collect()
}
