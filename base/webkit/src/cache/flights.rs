//! One making of a page at a time: who comes while it is made waits for it. The making belongs to nobody who asked, so it
//! goes on when the first of them has gone.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::watch;

/// What came of a making, for those who waited: nothing until it is over, then perhaps something to share.
type Outcome<V> = Option<Option<V>>;

/// The makings that are under way.
pub(crate) struct Flights<K, V>(Arc<Mutex<HashMap<K, watch::Receiver<Outcome<V>>>>>);

/// Whether somebody makes it, or whoever asks has to.
pub(crate) enum Boarding<K: Eq + Hash, V> {
    /// It is this one's to make.
    First(Making<K, V>),
    /// Somebody makes it.
    Wait(watch::Receiver<Outcome<V>>),
}

/// A making; when it is let go without an outcome, those who wait are told so.
pub(crate) struct Making<K: Eq + Hash, V> {
    key: K,
    all: Arc<Mutex<HashMap<K, watch::Receiver<Outcome<V>>>>>,
    tell: watch::Sender<Outcome<V>>,
}

impl<K: Eq + Hash + Clone, V: Clone> Flights<K, V> {
    pub(crate) fn new() -> Self {
        Self(Arc::default())
    }

    pub(crate) fn board(&self, key: &K) -> Boarding<K, V> {
        let mut all = lock(&self.0);
        if let Some(making) = all.get(key) {
            return Boarding::Wait(making.clone());
        }
        let (tell, outcome) = watch::channel(None);
        all.insert(key.clone(), outcome);
        Boarding::First(Making { key: key.clone(), all: self.0.clone(), tell })
    }
}

impl<K: Eq + Hash, V> Making<K, V> {
    /// Tells those who wait what came of it.
    pub(crate) fn over(self, outcome: Option<V>) {
        self.tell.send_replace(Some(outcome));
    }
}

impl<K: Eq + Hash, V> Drop for Making<K, V> {
    fn drop(&mut self) {
        lock(&self.all).remove(&self.key);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What came of somebody else's making; nothing when there is nothing to share.
pub(crate) async fn outcome<V: Clone>(mut waiting: watch::Receiver<Outcome<V>>) -> Option<V> {
    waiting.wait_for(Option::is_some).await.ok().and_then(|outcome| outcome.clone().flatten())
}
