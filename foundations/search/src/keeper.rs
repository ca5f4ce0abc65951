//! Keeping the index up with the catalogue: built whole once, then by hearing the event log.

use crate::engine::{Engine, SearchBroken};
use action::{BoxFut, Follow, House};
use catalog::{
    reads::{self, Which},
    view::CategoryView,
};
use catalog_facts::{
    BrandChanged, CategoryChanged, PriceChanged, Product, ProductChanged, ProductCreated, ProductId,
    StockChanged,
};
use database::StoreError;
use events::{Envelope, Position};
use kernel::Cursor;
use std::{collections::BTreeSet, sync::Arc};
use tantivy::{TantivyDocument, Term};

/// Products read in one state of the database while the whole index is built.
const BATCH: u32 = 200;

impl From<SearchBroken> for StoreError {
    fn from(error: SearchBroken) -> Self {
        Self::Unavailable(error.to_string())
    }
}

impl Engine {
    /// Where the index stands in the log, after building it if it never was.
    pub async fn stand(&self, house: &Arc<House>) -> Result<Position, StoreError> {
        match self.position() {
            Some(position) => Ok(position),
            None => self.rebuild(house).await,
        }
    }

    /// Builds the index again from the catalogue. Until it is done, pages are answered from the old one.
    pub async fn rebuild(&self, house: &Arc<House>) -> Result<Position, StoreError> {
        let position = house.database.read(async |snap| snap.log_end().await).await?;
        let categories = house.database.read(async |snap| reads::categories(snap).await).await?;
        self.writer().delete_all_documents().map_err(SearchBroken::from)?;
        self.add(categories.iter().map(|category| self.fields.category(category)))?;
        let mut after: Option<Cursor> = None;
        loop {
            let (documents, next) = self.batch(house, &categories, after.as_ref()).await?;
            self.add(documents)?;
            after = next;
            if after.is_none() {
                break;
            }
        }
        self.commit(&mut self.writer(), position)?;
        Ok(position)
    }

    async fn batch(
        &self,
        house: &Arc<House>,
        categories: &[CategoryView],
        after: Option<&Cursor>,
    ) -> Result<(Vec<TantivyDocument>, Option<Cursor>), StoreError> {
        house
            .database
            .read(async |snap| {
                let page = reads::list(snap, Which::All, after, BATCH).await?;
                let mut documents = Vec::with_capacity(page.items.len());
                for card in &page.items {
                    documents.extend(self.document(house, snap, card.product, categories).await?);
                }
                Ok((documents, page.next))
            })
            .await
    }

    async fn document(
        &self,
        house: &House,
        snap: &mut database::Snapshot,
        id: ProductId,
        categories: &[CategoryView],
    ) -> Result<Option<TantivyDocument>, StoreError> {
        let Some(card) = reads::card(snap, id).await? else { return Ok(None) };
        let currency = house.shop.face().currency;
        let Some(product) = reads::product(snap, id, currency).await? else { return Ok(None) };
        let listed_in = reads::categories_of(snap, id).await?;
        Ok(Some(self.fields.product(&product, &card, &listed_in, categories)))
    }

    fn add(&self, documents: impl IntoIterator<Item = TantivyDocument>) -> Result<(), SearchBroken> {
        let writer = self.writer();
        for document in documents {
            writer.add_document(document)?;
        }
        Ok(())
    }

    async fn refresh(&self, house: &Arc<House>, changed: &BTreeSet<ProductId>) -> Result<(), StoreError> {
        let categories = house.database.read(async |snap| reads::categories(snap).await).await?;
        for id in changed {
            let document =
                house.database.read(async |snap| self.document(house, snap, *id, &categories).await).await?;
            self.writer().delete_term(Term::from_field_text(self.fields.id, &id.to_string()));
            self.add(document)?;
        }
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
            // Names of categories and brands stand in every product below them.
            if heard.iter().any(|fact| fact.is::<CategoryChanged>() || fact.is::<BrandChanged>()) {
                self.rebuild(house).await?;
                return Ok(());
            }
            let changed: BTreeSet<ProductId> = heard
                .iter()
                .filter(|fact| is_about_a_product(fact))
                .filter_map(|fact| fact.subject.id_of::<Product>())
                .collect();
            if !changed.is_empty() {
                self.refresh(house, &changed).await?;
                self.commit(&mut self.writer(), last.position)?;
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
