//! Building an index from nothing, beside the one that answers, which goes on following meanwhile.

use crate::{
    engine::Engine,
    keeper::BATCH,
    shelf::{Mark, Shelf},
};
use action::House;
use catalog::{
    reads::{self, Which},
    view::CategoryView,
};
use database::{Snapshot, StoreError};
use events::Position;
use kernel::Cursor;
use std::sync::{Arc, atomic::Ordering};
use tantivy::TantivyDocument;

/// Facts heard at once while a new index catches up.
const FACTS: u32 = 500;

impl Engine {
    /// Where the index stands in the log, after building it if it never was, or if it is true of another database than this.
    pub async fn stand(&self, house: &Arc<House>) -> Result<Position, StoreError> {
        self.learn_synonyms(house).await?;
        match self.shelf().mark() {
            Some(mark) if self.is_of(house, &mark).await? => Ok(mark.position),
            Some(_) => {
                tracing::warn!("the search index belongs to another state of the database; it is built anew");
                self.rebuild(house).await
            }
            None => self.rebuild(house).await,
        }
    }

    /// Whether the fact that the mark names stands at its place in this database's log.
    async fn is_of(&self, house: &Arc<House>, mark: &Mark) -> Result<bool, StoreError> {
        let position = mark.position;
        let fact = house.database.read(async |snap| snap.log_at(position).await).await?;
        Ok(*mark == Mark::of(position, fact.as_ref()))
    }

    /// Builds the index again from the catalogue. Until it is done, pages are answered from the old one.
    pub async fn rebuild(&self, house: &Arc<House>) -> Result<Position, StoreError> {
        self.note(Some(0));
        let built = self.build(house).await;
        self.note(None);
        built
    }

    /// The same while facts are heard. Asked again meanwhile, it is not begun a second time.
    pub(crate) fn rebuild_meanwhile(&self, house: &Arc<House>) {
        if self.0.is_building.swap(true, Ordering::AcqRel) {
            return;
        }
        let (engine, house) = (self.clone(), house.clone());
        tokio::spawn(async move {
            match engine.rebuild(&house).await {
                Ok(_) => tracing::info!(documents = engine.documents(), "a new search index answers"),
                Err(error) => {
                    tracing::error!(%error, "the search index could not be built; the old one stays")
                }
            }
            engine.0.is_building.store(false, Ordering::Release);
        });
    }

    async fn build(&self, house: &Arc<House>) -> Result<Position, StoreError> {
        let fresh = self.fresh_shelf()?;
        let filled = self.fill_and_follow(&fresh, house).await;
        // The last few facts, while nobody else writes; then the new index is as true as the old one and takes its place.
        let _writing = self.0.writing.lock().await;
        let finished = match filled {
            Ok(mark) => self.finish(&fresh, house, mark).await,
            Err(error) => Err(error),
        };
        match finished {
            Ok(position) => {
                self.answer_from(fresh);
                Ok(position)
            }
            Err(error) => {
                fresh.retire();
                Err(error)
            }
        }
    }

    async fn fill_and_follow(&self, fresh: &Shelf, house: &Arc<House>) -> Result<Mark, StoreError> {
        // First the place, then what is read: what happens in between is heard again.
        let mark = house
            .database
            .read(async |snap| {
                let end = snap.log_end().await?;
                Ok::<_, StoreError>(Mark::of(end, snap.log_at(end).await?.as_ref()))
            })
            .await?;
        self.fill(fresh, house).await?;
        self.hear_all(fresh, house, mark).await
    }

    async fn finish(&self, fresh: &Shelf, house: &Arc<House>, mark: Mark) -> Result<Position, StoreError> {
        let mark = self.hear_all(fresh, house, mark).await?;
        fresh.commit(&mark)?;
        Ok(mark.position)
    }

    async fn hear_all(&self, fresh: &Shelf, house: &Arc<House>, mut mark: Mark) -> Result<Mark, StoreError> {
        while let Some(further) = self.hear_on(fresh, house, &mark).await? {
            mark = further;
        }
        Ok(mark)
    }

    async fn hear_on(
        &self,
        fresh: &Shelf,
        house: &Arc<House>,
        mark: &Mark,
    ) -> Result<Option<Mark>, StoreError> {
        let after = mark.position;
        let heard = house.database.read(async |snap| snap.log_after(after, FACTS).await).await?;
        let Some(last) = heard.last() else { return Ok(None) };
        self.write(fresh, house, &heard).await?;
        Ok(Some(Mark::after(last)))
    }

    /// Everything that visitors may see.
    async fn fill(&self, fresh: &Shelf, house: &Arc<House>) -> Result<(), StoreError> {
        let categories = house.database.read(async |snap| reads::categories(snap).await).await?;
        fresh.add(categories.iter().map(|category| self.fields().category(category)))?;
        let mut after: Option<Cursor> = None;
        let mut products = 0;
        loop {
            let from = after.as_ref();
            let batch = house.database.read(async |snap| self.batch(house, snap, &categories, from).await);
            let (documents, next) = batch.await?;
            products += documents.len() as u64;
            fresh.add(documents)?;
            self.note(Some(products));
            after = next;
            if after.is_none() {
                return Ok(());
            }
            // A server that builds an index has visitors too.
            tokio::task::yield_now().await;
        }
    }

    async fn batch(
        &self,
        house: &House,
        snap: &mut Snapshot,
        categories: &[CategoryView],
        after: Option<&Cursor>,
    ) -> Result<(Vec<TantivyDocument>, Option<Cursor>), StoreError> {
        let page = reads::list(snap, Which::All, after, BATCH).await?;
        let ids: Vec<_> = page.items.iter().map(|card| card.product).collect();
        Ok((self.documents_of(house, snap, &ids, categories).await?, page.next))
    }

    fn note(&self, products: Option<u64>) {
        if let Some(home) = &self.0.home {
            home.note(products);
        }
    }
}
