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
    ProductCreated, ProductId, ProductRated, StockChanged,
};
use database::{Snapshot, StoreError};
use events::{Envelope, Fact};
use kernel::{Cursor, Id, Tag};
use search_facts::{ReindexAsked, SynonymsChanged};
use std::{
    collections::BTreeSet,
    fmt,
    sync::{Arc, atomic::Ordering},
};
use tantivy::{TantivyDocument, Term};

/// Products read in one state of the database.
pub(crate) const BATCH: u32 = 200;

impl From<SearchBroken> for StoreError {
    fn from(error: SearchBroken) -> Self {
        Self::Unavailable(error.to_string())
    }
}

/// Why facts were not written.
#[derive(Debug)]
pub(crate) enum Unwritten {
    /// The catalogue could not be asked.
    Store(StoreError),
    /// The index could not be written.
    Index(SearchBroken),
}

impl Unwritten {
    /// Whether it is about the database as a whole, which the others need too and which comes back.
    fn is_passing(&self) -> bool {
        matches!(self, Self::Store(StoreError::Unavailable(_) | StoreError::SlowDown | StoreError::TooSlow))
    }
}

impl fmt::Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Index(error) => error.fmt(f),
        }
    }
}
impl From<StoreError> for Unwritten {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
impl From<SearchBroken> for Unwritten {
    fn from(error: SearchBroken) -> Self {
        Self::Index(error)
    }
}
impl From<Unwritten> for StoreError {
    fn from(error: Unwritten) -> Self {
        match error {
            Unwritten::Store(error) => error,
            Unwritten::Index(error) => error.into(),
        }
    }
}

impl Engine {
    /// Writes what these facts changed. Tells whether anything was written; nothing is visible before it is committed.
    pub(crate) async fn write(
        &self,
        shelf: &Shelf,
        house: &Arc<House>,
        heard: &[Envelope],
    ) -> Result<bool, Unwritten> {
        let mut changed: BTreeSet<ProductId> = heard
            .iter()
            .filter(|fact| is_about_a_product(fact))
            .filter_map(|fact| fact.subject.id_of::<Product>())
            .collect();
        let sections = subjects::<CategoryChanged, Category>(heard);
        let brands = subjects::<BrandChanged, Brand>(heard);
        if changed.is_empty() && brands.is_empty() && sections.is_empty() {
            return Ok(false);
        }
        let categories = house.database.read(async |snap| reads::categories(snap).await).await?;
        if !sections.is_empty() {
            for category in self.write_tree(shelf, &categories, &sections)? {
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
                shelf.remove(Term::from_field_text(self.fields().id, &id.to_string()))?;
            }
            shelf.add(documents)?;
        }
        Ok(true)
    }

    /// Writes the categories, and gives those whose name or place stands otherwise in the products that they list.
    fn write_tree(
        &self,
        shelf: &Shelf,
        categories: &[CategoryView],
        said: &BTreeSet<CategoryId>,
    ) -> Result<Vec<CategoryId>, SearchBroken> {
        shelf.remove(Term::from_field_text(self.fields().doc, CATEGORY_DOC))?;
        shelf.add(categories.iter().map(|category| self.fields().category(category)))?;
        let mut tree = shelf.tree();
        let moved = tree.moved(categories, said);
        tree.write(categories, said);
        Ok(moved)
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

impl Engine {
    async fn write_and_commit(
        &self,
        house: &Arc<House>,
        heard: &[Envelope],
        last: &Envelope,
    ) -> Result<(), Unwritten> {
        let shelf = self.shelf();
        if self.write(&shelf, house, heard).await? {
            shelf.commit_aside(Mark::after(last)).await?;
        }
        Ok(())
    }

    /// The index cannot be written. Others hear the same facts after it and must go on, so what it missed is left out until
    /// a new one has it; its mark stays where it was, and whoever opens it hears from there.
    fn leave_gap(&self, house: &Arc<House>, error: &Unwritten) {
        tracing::error!(%error, "the search index could not be written; it stays as it is until a new one is built");
        self.0.has_gap.store(true, Ordering::Release);
        self.see_to_building(house);
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
            if asked.is_some_and(|asked| self.shelf().begun().is_none_or(|begun| begun < asked.position)) {
                self.rebuild_meanwhile(house);
            }
            let _writing = self.0.writing.lock().await;
            if self.has_gap() {
                return Ok(());
            }
            match self.write_and_commit(house, heard, last).await {
                Err(error) if error.is_passing() => Err(error.into()),
                Err(error) => {
                    self.leave_gap(house, &error);
                    Ok(())
                }
                Ok(()) => Ok(()),
            }
        })
    }
}

/// What the facts of one kind are about.
fn subjects<F: Fact, T: Tag>(heard: &[Envelope]) -> BTreeSet<Id<T>> {
    heard.iter().filter(|fact| fact.is::<F>()).filter_map(|fact| fact.subject.id_of::<T>()).collect()
}

fn is_about_a_product(fact: &Envelope) -> bool {
    fact.is::<ProductCreated>()
        || fact.is::<ProductChanged>()
        || fact.is::<PriceChanged>()
        || fact.is::<StockChanged>()
        || fact.is::<ProductRated>()
}
