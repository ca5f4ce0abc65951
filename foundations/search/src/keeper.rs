//! Keeping the index up with the catalogue by hearing the event log: only what changed is written again.

use crate::{
    document::CATEGORY_DOC,
    engine::{Engine, SearchBroken},
    reads as own_reads,
    shelf::{Mark, Shelf},
};
use action::{BoxFut, Follow, House};
use catalog::{
    reads::{self, Which},
    view::CategoryView,
};
use catalog_facts::{
    Brand, BrandChanged, Category, CategoryChanged, CategoryId, PriceChanged, Product, ProductChanged,
    ProductCreated, ProductId, StockChanged,
};
use database::{Snapshot, StoreError};
use events::Envelope;
use kernel::Cursor;
use search_facts::{ReindexAsked, SynonymsChanged};
use std::{
    collections::BTreeSet,
    sync::{Arc, PoisonError},
};
use tantivy::{TantivyDocument, Term};

/// Products read in one state of the database.
pub(crate) const BATCH: u32 = 200;

impl From<SearchBroken> for StoreError {
    fn from(error: SearchBroken) -> Self {
        Self::Unavailable(error.to_string())
    }
}

impl Engine {
    /// Writes what these facts changed. Tells whether anything was written; nothing is visible before it is committed.
    pub(crate) async fn write(
        &self,
        shelf: &Shelf,
        house: &Arc<House>,
        heard: &[Envelope],
    ) -> Result<bool, StoreError> {
        let mut changed: BTreeSet<ProductId> = heard
            .iter()
            .filter(|fact| is_about_a_product(fact))
            .filter_map(|fact| fact.subject.id_of::<Product>())
            .collect();
        let is_tree = heard.iter().any(Envelope::is::<CategoryChanged>);
        let brands: BTreeSet<_> = heard
            .iter()
            .filter(|fact| fact.is::<BrandChanged>())
            .filter_map(|fact| fact.subject.id_of::<Brand>())
            .collect();
        if changed.is_empty() && brands.is_empty() && !is_tree {
            return Ok(false);
        }
        let categories = house.database.read(async |snap| reads::categories(snap).await).await?;
        if is_tree {
            shelf.remove(Term::from_field_text(self.fields().doc, CATEGORY_DOC));
            shelf.add(categories.iter().map(|category| self.fields().category(category)))?;
            for category in self.moved(&categories, heard) {
                self.add_listed(house, Which::Category(category, reads::Sort::Newest), &mut changed).await?;
            }
        }
        for brand in brands {
            self.add_listed(house, Which::Brand(brand), &mut changed).await?;
        }
        let changed: Vec<ProductId> = changed.into_iter().collect();
        for some in changed.chunks(BATCH as usize) {
            let documents = house
                .database
                .read(async |snap| self.documents_of(house, snap, some, &categories).await)
                .await?;
            for id in some {
                shelf.remove(Term::from_field_text(self.fields().id, &id.to_string()));
            }
            shelf.add(documents)?;
        }
        Ok(true)
    }

    /// Categories whose name or place is another than before: they stand in every product that they list. A picture or a
    /// text of theirs does not.
    fn moved(&self, categories: &[CategoryView], heard: &[Envelope]) -> Vec<CategoryId> {
        let mut tree = self.0.tree.lock().unwrap_or_else(PoisonError::into_inner);
        let said: BTreeSet<CategoryId> = heard
            .iter()
            .filter(|fact| fact.is::<CategoryChanged>())
            .filter_map(|fact| fact.subject.id_of::<Category>())
            .collect();
        let is_other = |one: &&CategoryView| {
            tree.get(&one.id).is_none_or(|(name, parent)| *name != one.name || *parent != one.parent)
        };
        let moved = categories
            .iter()
            .filter(|one| said.contains(&one.id))
            .filter(is_other)
            .map(|one| one.id)
            .collect();
        *tree = categories.iter().map(|one| (one.id, (one.name.clone(), one.parent))).collect();
        moved
    }

    async fn add_listed(
        &self,
        house: &Arc<House>,
        which: Which,
        into: &mut BTreeSet<ProductId>,
    ) -> Result<(), StoreError> {
        let mut after: Option<Cursor> = None;
        loop {
            let from = after.as_ref();
            let page = house.database.read(async |snap| reads::list(snap, which, from, BATCH).await).await?;
            into.extend(page.items.iter().map(|card| card.product));
            after = page.next;
            if after.is_none() {
                return Ok(());
            }
        }
    }

    /// The documents of products, in one state of the database. Those that nobody may see have none.
    pub(crate) async fn documents_of(
        &self,
        house: &House,
        snap: &mut Snapshot,
        ids: &[ProductId],
        categories: &[CategoryView],
    ) -> Result<Vec<TantivyDocument>, StoreError> {
        let currency = house.shop.face().currency;
        let mut documents = Vec::with_capacity(ids.len());
        for id in ids {
            let Some(card) = reads::card(snap, *id).await? else { continue };
            let Some(product) = reads::searched(snap, *id, currency).await? else { continue };
            let listed_in = reads::categories_of(snap, *id).await?;
            documents.push(self.fields().product(&product, &card, &listed_in, categories));
        }
        Ok(documents)
    }

    /// Learns the owner's synonyms as they are now.
    pub(crate) async fn learn_synonyms(&self, house: &House) -> Result<(), StoreError> {
        let own = house.database.read(async |snap| own_reads::synonyms(snap).await).await?;
        self.understand(&own);
        Ok(())
    }
}

impl Follow for Engine {
    fn hear<'a>(
        &'a self,
        house: &'a Arc<House>,
        heard: &'a [Envelope],
    ) -> BoxFut<'a, Result<(), StoreError>> {
        Box::pin(async move {
            let Some(last) = heard.last() else { return Ok(()) };
            if heard.iter().any(Envelope::is::<SynonymsChanged>) {
                self.learn_synonyms(house).await?;
            }
            let asked = heard.iter().rfind(|fact| fact.is::<ReindexAsked>());
            // An index that was begun after somebody asked is what they asked for.
            if asked.is_some_and(|asked| self.position().is_none_or(|stands| stands < asked.position)) {
                self.rebuild_meanwhile(house);
            }
            let _writing = self.0.writing.lock().await;
            let shelf = self.shelf();
            if self.write(&shelf, house, heard).await? {
                shelf.commit(&Mark::after(last))?;
            }
            Ok(())
        })
    }
}

fn is_about_a_product(fact: &Envelope) -> bool {
    fact.is::<ProductCreated>()
        || fact.is::<ProductChanged>()
        || fact.is::<PriceChanged>()
        || fact.is::<StockChanged>()
}
