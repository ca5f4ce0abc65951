//! What stands round the pages of visitors and members, kept for each language until something on it changes: pages that are made anew, such as
//! searches, do not ask for the menu again. It is dropped by the same facts as kept pages.

use crate::{cache::drops::Drops, frame::Surround};
use kernel::{Lang, Subject, Timestamp};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// Menus and feet by language.
pub(crate) struct Frames {
    drops: Arc<Drops>,
    kept: RwLock<HashMap<Lang, Kept>>,
}

struct Kept {
    around: Arc<Surround>,
    tags: Vec<Subject>,
    fresh_until: Option<Timestamp>,
    since: u64,
}

impl Frames {
    pub(crate) fn new(drops: Arc<Drops>) -> Self {
        Self { drops, kept: RwLock::default() }
    }

    /// The count of drops before something is asked, for [`Frames::keep`].
    pub(crate) fn now(&self) -> u64 {
        self.drops.now()
    }

    pub(crate) fn find(&self, lang: Lang, now: Timestamp) -> Option<Arc<Surround>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let found = kept.get(&lang)?;
        let good = found.fresh_until.is_none_or(|until| now < until)
            && (found.since == self.drops.now() || !self.drops.touched(&found.tags, found.since));
        good.then(|| found.around.clone())
    }

    pub(crate) fn keep(&self, lang: Lang, around: &Arc<Surround>, since: u64) {
        let all = [&around.menu, &around.search, &around.tools, &around.foot];
        if all.iter().any(|panels| !panels.whole) {
            return;
        }
        let kept = Kept {
            around: around.clone(),
            tags: all.iter().flat_map(|panels| panels.tags.iter().cloned()).collect(),
            fresh_until: all.iter().filter_map(|panels| panels.fresh_until).min(),
            since,
        };
        self.kept.write().unwrap_or_else(PoisonError::into_inner).insert(lang, kept);
    }
}
