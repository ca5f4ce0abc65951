//! What products imply and what the file said before them: who needs what, and whether it is there already.

use crate::{model::Item, steps::Needs};
use catalog::model::{BrandDraft, CategoryDraft, KindDraft};
use std::collections::{HashMap, HashSet};

#[derive(Default)]
pub(super) struct Shelf {
    /// Nothing stays, so whoever needs something brings it along again.
    is_trial: bool,
    there: HashSet<String>,
    categories: HashMap<String, CategoryDraft>,
    brands: HashMap<String, BrandDraft>,
    kinds: HashMap<String, KindDraft>,
}

impl Shelf {
    pub(super) fn new(is_trial: bool) -> Self {
        Self { is_trial, ..Self::default() }
    }

    /// What has to be there before this thing. What its file implies is taken out of it.
    pub(super) fn needs(&mut self, item: &mut Item) -> Needs {
        let mut needs = Needs::default();
        match item {
            Item::Shop(_) => {}
            Item::Category(draft) => {
                if let (true, Some(parent)) = (self.is_trial, &draft.parent) {
                    self.way_to(parent, &mut needs);
                }
                self.categories.insert(draft.key.clone(), draft.clone());
            }
            Item::Brand(draft) => drop(self.brands.insert(draft.key.clone(), draft.clone())),
            Item::Kind(draft) => drop(self.kinds.insert(draft.key.clone(), draft.clone())),
            Item::Product(goods) => {
                let categories = std::mem::take(&mut goods.categories);
                let (brand, kind) = (goods.brand.take(), goods.kind.take());
                if self.is_trial {
                    for one in categories {
                        self.categories.entry(one.key.clone()).or_insert(one);
                    }
                    if let Some(one) = brand {
                        self.brands.entry(one.key.clone()).or_insert(one);
                    }
                    goods.draft.categories.iter().for_each(|key| self.way_to(key, &mut needs));
                    needs
                        .brands
                        .extend(goods.draft.brand.iter().filter_map(|key| self.brands.get(key)).cloned());
                    needs
                        .kinds
                        .extend(goods.draft.kind.iter().filter_map(|key| self.kinds.get(key)).cloned());
                    needs.kinds.extend(kind);
                } else {
                    needs.categories.extend(
                        categories.into_iter().filter(|one| self.there.insert(format!("c {}", one.key))),
                    );
                    needs
                        .brands
                        .extend(brand.into_iter().filter(|one| self.there.insert(format!("b {}", one.key))));
                    needs.kinds.extend(kind.into_iter().filter(|one| self.lacks(one)));
                }
            }
        }
        needs
    }

    /// The category and those above it, outermost first.
    fn way_to(&self, key: &str, needs: &mut Needs) {
        let mut way = Vec::new();
        let mut next = Some(key);
        while let Some(draft) = next.and_then(|key| self.categories.get(key)).filter(|_| way.len() < 20) {
            way.push(draft.clone());
            next = draft.parent.as_deref();
        }
        way.reverse();
        needs.categories.extend(way);
    }

    /// Whether one of the attributes has not been there yet.
    fn lacks(&mut self, kind: &KindDraft) -> bool {
        let fresh =
            kind.attributes.iter().filter(|one| self.there.insert(format!("k {} {}", kind.key, one.key)));
        fresh.count() > 0
    }
}
