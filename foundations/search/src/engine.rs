//! The index of one node: opened from its folder, asked by pages. Keeping it true is `keeper`, building it `rebuild`.

use crate::{
    collect::{Counting, Pass},
    document::{Fields, parse_facet},
    folder::Home,
    model::{Facet, FacetValue, Found, Query, SynonymGroup},
    query::{self, Strictness},
    shelf::Shelf,
    synonyms::Synonyms,
};
use catalog::view::CardView;
use catalog_facts::CategoryId;
use events::Position;
use kernel::Localized;
use serde_json::from_str;
use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    path::Path,
    sync::{Arc, Mutex, PoisonError, RwLock, atomic::AtomicBool},
};
use tantivy::{Searcher, TantivyDocument, TantivyError, schema::Value};

/// The index does not answer.
#[derive(Debug)]
pub struct SearchBroken(pub(crate) String);

impl fmt::Display for SearchBroken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "search: {}", self.0)
    }
}
impl std::error::Error for SearchBroken {}

impl From<TantivyError> for SearchBroken {
    fn from(error: TantivyError) -> Self {
        Self(error.to_string())
    }
}
impl From<std::io::Error> for SearchBroken {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// The index of one node. Cloning shares it.
#[derive(Clone)]
pub struct Engine(pub(crate) Arc<State>);

pub(crate) struct State {
    pub(crate) fields: Fields,
    /// The index that answers.
    shelf: RwLock<Arc<Shelf>>,
    synonyms: RwLock<Arc<Synonyms>>,
    /// The folder with all generations; nothing in memory.
    pub(crate) home: Option<Home>,
    /// Held while facts are written, so that no new index takes over in between.
    pub(crate) writing: tokio::sync::Mutex<()>,
    /// Whether a new index is being built.
    pub(crate) is_building: AtomicBool,
    /// The tree as it was when it was last looked at.
    pub(crate) tree: Mutex<HashMap<CategoryId, (Localized, Option<CategoryId>)>>,
}

impl Engine {
    /// Opens the index in a folder, which then belongs to this process. One that cannot be read, or that another version
    /// wrote, is begun anew: it can always be built again.
    pub fn open(folder: &Path) -> Result<Self, SearchBroken> {
        let home = Home::take(folder)?;
        let fields = Fields::new();
        let mut found: Option<Shelf> = None;
        for generation in home.generations() {
            if found.is_some() {
                generation.retire();
                continue;
            }
            let path = generation.path().to_owned();
            match Shelf::in_folder(generation, &fields) {
                Ok(shelf) if shelf.mark().is_some() => found = Some(shelf),
                // Never finished, or by another version.
                Ok(shelf) => shelf.retire(),
                Err(error) => {
                    tracing::warn!(%error, "the search index is begun anew");
                    std::fs::remove_dir_all(path)?;
                }
            }
        }
        let shelf = match found {
            Some(shelf) => shelf,
            None => Shelf::in_folder(home.next()?, &fields)?,
        };
        Ok(Self::on(shelf, fields, Some(home)))
    }

    /// An index that is gone with the process.
    pub fn in_memory() -> Result<Self, SearchBroken> {
        let fields = Fields::new();
        Ok(Self::on(Shelf::in_memory(&fields)?, fields, None))
    }

    fn on(shelf: Shelf, fields: Fields, home: Option<Home>) -> Self {
        Self(Arc::new(State {
            fields,
            shelf: RwLock::new(Arc::new(shelf)),
            synonyms: RwLock::new(Arc::new(Synonyms::with(&[]))),
            home,
            writing: tokio::sync::Mutex::default(),
            is_building: AtomicBool::new(false),
            tree: Mutex::default(),
        }))
    }

    /// Up to where the index has heard the log; nothing if it was never filled.
    pub fn position(&self) -> Option<Position> {
        self.shelf().mark().map(|mark| mark.position)
    }

    /// How many products and categories are in it.
    pub fn documents(&self) -> u64 {
        self.searcher().num_docs()
    }

    pub(crate) fn fields(&self) -> &Fields {
        &self.0.fields
    }

    pub(crate) fn shelf(&self) -> Arc<Shelf> {
        self.0.shelf.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// An empty index beside the one that answers.
    pub(crate) fn fresh_shelf(&self) -> Result<Shelf, SearchBroken> {
        match &self.0.home {
            Some(home) => Shelf::in_folder(home.next()?, &self.0.fields),
            None => Shelf::in_memory(&self.0.fields),
        }
    }

    /// Lets another index answer from now on. Whoever asks the old one at this moment is answered by it.
    pub(crate) fn answer_from(&self, shelf: Shelf) {
        let mut place = self.0.shelf.write().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *place, Arc::new(shelf)).retire();
    }

    /// Understands these synonyms of the owner from now on.
    pub(crate) fn understand(&self, own: &[SynonymGroup]) {
        *self.0.synonyms.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(Synonyms::with(own));
    }

    fn synonyms(&self) -> Arc<Synonyms> {
        self.0.synonyms.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.shelf().searcher()
    }

    /// Finds products. When none has all the words, those with any of them.
    pub fn find(&self, query: &Query) -> Result<Found, SearchBroken> {
        // One searcher throughout: places in one index mean nothing in another.
        let searcher = self.searcher();
        let strict = self.pass(&searcher, query, Strictness::All)?;
        let is_empty = strict.hits.is_empty() && strict.counts.is_empty();
        let has_words = query.text.split_whitespace().nth(1).is_some();
        if is_empty && has_words {
            let loose = self.pass(&searcher, query, Strictness::Any)?;
            let is_loose = !loose.hits.is_empty();
            return self.found(&searcher, query, loose, is_loose);
        }
        self.found(&searcher, query, strict, false)
    }

    fn pass(&self, searcher: &Searcher, query: &Query, strictness: Strictness) -> Result<Pass, SearchBroken> {
        let words = query::products(self.fields(), query, strictness, &self.synonyms());
        Ok(searcher.search(&words, &Counting::new(query))?)
    }

    fn found(
        &self,
        searcher: &Searcher,
        query: &Query,
        mut pass: Pass,
        is_loose: bool,
    ) -> Result<Found, SearchBroken> {
        // Only what is shown need stand in order.
        let shown = query.skip.saturating_add(query.take);
        if shown < pass.hits.len() {
            pass.hits.select_nth_unstable(shown);
            pass.hits[..shown].sort_unstable();
        } else {
            pass.hits.sort_unstable();
        }
        let wanted = pass.hits.iter().skip(query.skip).take(query.take);
        let cards =
            wanted.map(|(_, address)| self.card(&searcher.doc(*address)?)).collect::<Result<_, _>>()?;
        Ok(Found {
            cards,
            total: pass.hits.len(),
            is_loose,
            facets: facets(query, &pass),
            prices: pass.prices,
            in_stock: pass.in_stock,
        })
    }

    pub(crate) fn card(&self, doc: &TantivyDocument) -> Result<CardView, SearchBroken> {
        from_str(self.body(doc)).map_err(|error| SearchBroken(error.to_string()))
    }

    pub(crate) fn body<'d>(&self, doc: &'d TantivyDocument) -> &'d str {
        doc.get_first(self.fields().body).and_then(|body| body.as_str()).unwrap_or_default()
    }
}

/// Counts gathered into facets. Values of the same group and name that came with different words are one.
fn facets(query: &Query, pass: &Pass) -> Vec<Facet> {
    let mut groups: BTreeMap<String, Facet> = BTreeMap::new();
    let mut counted: Vec<_> = pass.counts.iter().collect();
    counted.sort();
    for (text, count) in counted {
        let Some(parts) = parse_facet(text) else { continue };
        let group = groups.entry(parts.group.clone()).or_insert_with(|| Facet {
            group: parts.group.clone(),
            name: parts.group_name,
            values: Vec::new(),
        });
        match group.values.iter_mut().find(|value| value.value == parts.value) {
            Some(value) => value.count += count,
            None => group.values.push(FacetValue {
                is_chosen: query.chosen.get(&parts.group).is_some_and(|values| values.contains(&parts.value)),
                value: parts.value,
                name: parts.name,
                swatch: parts.swatch,
                count: *count,
            }),
        }
    }
    let mut facets: Vec<Facet> = groups.into_values().collect();
    for facet in &mut facets {
        facet
            .values
            .sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.name.es.cmp(&other.name.es)));
    }
    facets
}
