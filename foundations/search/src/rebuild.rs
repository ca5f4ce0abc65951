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
use std::{
    sync::{Arc, MutexGuard, PoisonError},
    time::Duration,
};
use tantivy::TantivyDocument;

/// Facts heard at once while a new index catches up.
const FACTS: u32 = 500;
/// How long a building that failed rests before it is tried again: first so long, then twice as long each time.
const REST_MIN: Duration = Duration::from_secs(2);
const REST_MAX: Duration = Duration::from_secs(60);

/// Which new indexes were asked for while facts are heard.
#[derive(Default)]
pub(crate) struct Asked {
    times: u64,
    /// Whether a task sees to it.
    is_seen_to: bool,
}

/// The note in the folder while a new index is being built; gone with this, however that ends.
struct Noted<'a>(&'a Engine);

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        self.0.note(None);
    }
}

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
        let built = {
            let _noted = Noted(self);
            self.note(Some(0));
            self.build(house).await
        };
        if let (Err(error), Some(home)) = (&built, &self.0.home) {
            home.note_failure(&error.to_string());
        }
        built
    }

    /// The same while facts are heard. Asked again meanwhile, it is built once more: what was begun before somebody asked is
    /// not what they asked for.
    pub(crate) fn rebuild_meanwhile(&self, house: &Arc<House>) {
        self.asked().times += 1;
        self.see_to_building(house);
    }

    /// Builds until nobody asks for another index and the one that answers has heard everything.
    pub(crate) fn see_to_building(&self, house: &Arc<House>) {
        if std::mem::replace(&mut self.asked().is_seen_to, true) {
            return;
        }
        let (engine, house) = (self.clone(), house.clone());
        tokio::spawn(async move { engine.build_what_is_asked(&house).await });
    }

    async fn build_what_is_asked(&self, house: &Arc<House>) {
        let mut rest = REST_MIN;
        loop {
            let asked = self.asked().times;
            let built = self.rebuild_or_say_why(house).await;
            if self.is_done(asked) {
                return;
            }
            if built {
                rest = REST_MIN;
            } else {
                tokio::time::sleep(rest).await;
                rest = (rest * 2).min(REST_MAX);
            }
        }
    }

    /// In a task of its own, so that even a panic is an answer.
    async fn rebuild_or_say_why(&self, house: &Arc<House>) -> bool {
        let (engine, house) = (self.clone(), house.clone());
        match tokio::spawn(async move { engine.rebuild(&house).await }).await {
            Ok(Ok(_)) => {
                tracing::info!(documents = self.documents(), "a new search index answers");
                return true;
            }
            Ok(Err(error)) => {
                tracing::error!(%error, "the search index could not be built; the old one stays")
            }
            Err(error) => tracing::error!(%error, "building the search index broke off; the old one stays"),
        }
        false
    }

    /// Whether nothing was asked since a building was begun; then nobody sees to it any more.
    fn is_done(&self, begun: u64) -> bool {
        let mut asked = self.asked();
        let is_done = asked.times == begun && !self.has_gap();
        asked.is_seen_to = !is_done;
        is_done
    }

    fn asked(&self) -> MutexGuard<'_, Asked> {
        self.0.asked.lock().unwrap_or_else(PoisonError::into_inner)
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

    pub(crate) async fn fill_and_follow(
        &self,
        fresh: &Shelf,
        house: &Arc<House>,
    ) -> Result<Mark, StoreError> {
        // First the place, then what is read: what happens in between is heard again.
        let mark = house
            .database
            .read(async |snap| {
                let end = snap.log_end().await?;
                Ok::<_, StoreError>(Mark::of(end, snap.log_at(end).await?.as_ref()))
            })
            .await?;
        fresh.begin(mark.position);
        self.fill(fresh, house).await?;
        self.hear_all(fresh, house, mark).await
    }

    pub(crate) async fn finish(
        &self,
        fresh: &Arc<Shelf>,
        house: &Arc<House>,
        mark: Mark,
    ) -> Result<Position, StoreError> {
        let mark = self.hear_all(fresh, house, mark).await?;
        let position = mark.position;
        fresh.commit_aside(mark).await?;
        Ok(position)
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
