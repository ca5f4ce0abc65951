//! Standing in line for one thing inside this process, so that a node never fights itself for a row.

use kernel::Subject;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};
use tokio::sync::OwnedMutexGuard;

type Line = tokio::sync::Mutex<()>;

#[derive(Default)]
pub(crate) struct Queue(Mutex<HashMap<Subject, Weak<Line>>>);

impl Queue {
    /// Waits for everybody who asked for the same subject before; the turn ends when the guard is dropped.
    pub(crate) async fn stand_in_line(&self, subject: &Subject) -> OwnedMutexGuard<()> {
        let line = {
            let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            lines.retain(|_, line| line.strong_count() > 0);
            let standing = lines.get(subject).and_then(Weak::upgrade);
            standing.unwrap_or_else(|| {
                let line = Arc::new(Line::default());
                lines.insert(subject.clone(), Arc::downgrade(&line));
                line
            })
        };
        line.lock_owned().await
    }
}
