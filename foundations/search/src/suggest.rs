//! What is offered while somebody types: categories and products whose words begin so.

use crate::{
    document::{CATEGORY_DOC, PRODUCT_DOC},
    engine::{Engine, SearchBroken},
    model::Suggestions,
    query,
};
use kernel::Localized;
use tantivy::{TantivyDocument, collector::TopDocs};

impl Engine {
    /// So many products and categories at most; nothing for fewer than two letters.
    pub fn suggest(
        &self,
        text: &str,
        products: usize,
        categories: usize,
    ) -> Result<Suggestions, SearchBroken> {
        if text.trim().chars().count() < 2 {
            return Ok(Suggestions::default());
        }
        let mut found = Suggestions::default();
        for doc in self.beginning_so(text, PRODUCT_DOC, products)? {
            found.products.push(self.card(&doc)?);
        }
        for doc in self.beginning_so(text, CATEGORY_DOC, categories)? {
            let names: Result<(Localized, Localized), _> = serde_json::from_str(self.body(&doc));
            found.categories.extend(names.ok());
        }
        Ok(found)
    }

    fn beginning_so(&self, text: &str, doc: &str, most: usize) -> Result<Vec<TantivyDocument>, SearchBroken> {
        let Some(query) = query::beginnings(self.fields(), text, doc) else { return Ok(Vec::new()) };
        let searcher = self.searcher();
        let top = searcher.search(&query, &TopDocs::with_limit(most).order_by_score())?;
        top.into_iter().map(|(_, address)| Ok(searcher.doc(address)?)).collect()
    }
}
