//! What products imply and what the file said before them: who needs what, and whether it is there already.

use crate::{model::Item, steps::Need};
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
    pub(super) fn needs(&mut self, item: &mut Item) -> Vec<Need> {
        let mut needs = Vec::new();
        match item {
            Item::Shop(_) | Item::Moved(_) => {}
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
                    let brands = goods.draft.brand.iter().filter_map(|key| self.brands.get(key));
                    needs.extend(brands.cloned().map(Need::Brand));
                    let kinds = goods.draft.kind.iter().filter_map(|key| self.kinds.get(key));
                    needs.extend(kinds.cloned().chain(kind).map(Need::Kind));
                } else {
                    let fresh =
                        categories.into_iter().filter(|one| self.there.insert(category_mark(&one.key)));
                    needs.extend(fresh.map(Need::Category));
                    let fresh = brand.into_iter().filter(|one| self.there.insert(brand_mark(&one.key)));
                    needs.extend(fresh.map(Need::Brand));
                    needs.extend(kind.into_iter().filter(|one| self.lacks(one)).map(Need::Kind));
                }
            }
        }
        needs
    }

    /// What could not be laid is not there: whoever needs it next brings it along and hears why.
    pub(super) fn forget(&mut self, need: &Need) {
        match need {
            Need::Category(draft) => drop(self.there.remove(&category_mark(&draft.key))),
            Need::Brand(draft) => drop(self.there.remove(&brand_mark(&draft.key))),
            Need::Kind(draft) => draft.attributes.iter().for_each(|one| {
                self.there.remove(&attribute_mark(&draft.key, &one.key));
            }),
        }
    }

    /// The category and those above it, outermost first.
    fn way_to(&self, key: &str, needs: &mut Vec<Need>) {
        let mut way = Vec::new();
        let mut next = Some(key);
        while let Some(draft) = next.and_then(|key| self.categories.get(key)).filter(|_| way.len() < 20) {
            way.push(draft.clone());
            next = draft.parent.as_deref();
        }
        way.reverse();
        needs.extend(way.into_iter().map(Need::Category));
    }

    /// Whether one of the attributes has not been there yet.
    fn lacks(&mut self, kind: &KindDraft) -> bool {
        let fresh =
            kind.attributes.iter().filter(|one| self.there.insert(attribute_mark(&kind.key, &one.key)));
        fresh.count() > 0
    }
}

fn category_mark(key: &str) -> String {
    format!("c {key}")
}

fn brand_mark(key: &str) -> String {
    format!("b {key}")
}

fn attribute_mark(kind: &str, key: &str) -> String {
    format!("k {kind} {key}")
}
