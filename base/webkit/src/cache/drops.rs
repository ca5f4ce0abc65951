//! What was dropped, and when: a page is good as long as nothing that it carries was dropped since it was begun. Nothing is
//! searched for when facts are heard; a page is looked at when somebody asks for it.

use kernel::Subject;
use std::{
    collections::HashMap,
    sync::{
        PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

/// How many subjects are remembered one by one. With more of them everything older counts as dropped.
const REMEMBERED: usize = 20_000;

/// A count of drops, and the last one of each subject.
#[derive(Default)]
pub(crate) struct Drops {
    count: AtomicU64,
    known: RwLock<Known>,
}

#[derive(Default)]
struct Known {
    last: HashMap<Subject, u64>,
    /// Everything from before this is dropped.
    floor: u64,
}

impl Drops {
    /// The present count. Whoever begins a page takes it first.
    pub(crate) fn now(&self) -> u64 {
        self.count.load(Ordering::Acquire)
    }

    pub(crate) fn forget(&self, subjects: Vec<Subject>) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        let count = self.now() + 1;
        if known.last.len() + subjects.len() > REMEMBERED {
            *known = Known { last: HashMap::new(), floor: count };
        }
        known.last.extend(subjects.into_iter().map(|subject| (subject, count)));
        self.count.store(count, Ordering::Release);
    }

    pub(crate) fn drop_all(&self) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        let count = self.now() + 1;
        *known = Known { last: HashMap::new(), floor: count };
        self.count.store(count, Ordering::Release);
    }

    /// Whether one of these was dropped after the count was this.
    pub(crate) fn touched(&self, tags: &[Subject], since: u64) -> bool {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.floor > since || tags.iter().any(|tag| known.last.get(tag).is_some_and(|last| *last > since))
    }
}

#[cfg(test)]
mod tests {
    use super::{Drops, REMEMBERED};
    use kernel::{Id, PersonId, Subject};

    #[test]
    fn only_what_was_dropped_since_is_touched() {
        let drops = Drops::default();
        let (cups, maps) = ([Subject::all("cup")], [Subject::all("map")]);
        let before = drops.now();
        drops.forget(cups.to_vec());
        assert!(drops.touched(&cups, before) && !drops.touched(&maps, before));
        assert!(!drops.touched(&cups, drops.now()), "begun after the drop");
        drops.drop_all();
        assert!(drops.touched(&maps, before));
        assert!(!drops.touched(&maps, drops.now()));
    }

    #[test]
    fn what_is_no_longer_remembered_counts_as_dropped() {
        let drops = Drops::default();
        let before = drops.now();
        for number in 0..=REMEMBERED {
            let mut bytes = [7; 16];
            bytes[..8].copy_from_slice(&number.to_be_bytes());
            let somebody: PersonId = Id::from_bytes(bytes);
            drops.forget(vec![somebody.into()]);
        }
        assert!(drops.touched(&[Subject::all("map")], before));
    }
}
