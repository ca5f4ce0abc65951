//! Checks: what `plaza doctor` asks each owner of tables about its own.

use crate::follower::BoxFut;
use database::{Snapshot, StoreError};
use std::{future::Future, sync::Arc};

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ailment {
    /// It works, and somebody should look.
    Warning(String),
    /// It is broken.
    Fault(String),
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
    /// What is checked: `catalogue`.
    pub name: &'static str,
    ask: Arc<Ask>,
}

/// Declares a check: `check("catalogue", checks::whole)`.
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

/// Those of these counts that are not zero, as faults: `("products without a text", 3)`.
pub fn faults_of(counts: impl IntoIterator<Item = (&'static str, i64)>) -> Vec<Ailment> {
    counts
        .into_iter()
        .filter(|(_, count)| *count != 0)
        .map(|(what, count)| Ailment::Fault(format!("{count} {what}")))
        .collect()
}
