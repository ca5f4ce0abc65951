//! The index of one node: opened from its folder, asked by pages. Keeping it true is `keeper`, building it `rebuild`.

use crate::{
    collect::{Counting, Pass},
    facets::facets,
    fields::Fields,
    folder::Home,
    model::{Found, Query, SynonymGroup},
    query::{self, Strictness},
    rebuild::Asked,
    shelf::{Shelf, is_beyond_repair},
    synonyms::Synonyms,
};
use catalog::view::CardView;
use events::Position;
use serde_json::from_str;
use std::{
    fmt,
    path::Path,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
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
    /// Whether facts are missing in the index that answers, so that nothing may be committed behind them.
    pub(crate) has_gap: AtomicBool,
    /// Which new indexes were asked for.
    pub(crate) asked: Mutex<Asked>,
    /// Who hears that a new index answers.
    when_rebuilt: RwLock<Vec<Box<dyn Fn() + Send + Sync>>>,
}

impl Engine {
    /// Opens the index in a folder, which then belongs to this process. One that is spoilt, or that another version wrote,
    /// is begun anew: it can always be built again. One that cannot be opened for another reason stays as it is.
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
                Err(error) if is_beyond_repair(&error) => {
                    tracing::warn!(%error, "the search index is begun anew");
                    std::fs::remove_dir_all(path)?;
                }
                Err(error) => return Err(error.into()),
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

    pub(crate) fn on(shelf: Shelf, fields: Fields, home: Option<Home>) -> Self {
        Self(Arc::new(State {
            fields,
            shelf: RwLock::new(Arc::new(shelf)),
            synonyms: RwLock::new(Arc::new(Synonyms::with(&[]))),
            home,
            writing: tokio::sync::Mutex::default(),
            has_gap: AtomicBool::new(false),
            asked: Mutex::default(),
            when_rebuilt: RwLock::default(),
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

    /// All that the index keeps beside the words by which it finds, for whoever looks whether something is in it.
    pub fn stored(&self) -> Result<Vec<String>, SearchBroken> {
        let mut stored = Vec::new();
        for segment in self.searcher().segment_readers() {
            let documents = segment.get_store_reader(1)?;
            // What was taken out stands there until it is merged away.
            for document in documents.iter::<TantivyDocument>(None) {
                stored.push(self.body(&document?).to_owned());
            }
        }
        Ok(stored)
    }

    pub(crate) fn fields(&self) -> &Fields {
        &self.0.fields
    }

    pub(crate) fn shelf(&self) -> Arc<Shelf> {
        self.0.shelf.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// An empty index beside the one that answers.
    pub(crate) fn fresh_shelf(&self) -> Result<Arc<Shelf>, SearchBroken> {
        let fresh = match &self.0.home {
            Some(home) => Shelf::in_folder(home.next()?, &self.0.fields)?,
            None => Shelf::in_memory(&self.0.fields)?,
        };
        Ok(Arc::new(fresh))
    }

    /// Lets another index answer from now on, one that has heard everything. Whoever asks the old one at this moment is
    /// answered by it. Called while nobody writes.
    pub(crate) fn answer_from(&self, shelf: Arc<Shelf>) {
        let old = {
            let mut place = self.0.shelf.write().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *place, shelf)
        };
        old.retire();
        self.0.has_gap.store(false, Ordering::Release);
        for tell in self.0.when_rebuilt.read().unwrap_or_else(PoisonError::into_inner).iter() {
            tell();
        }
    }

    /// Calls this whenever another index has begun to answer: what was made from the one before may say something else.
    pub fn when_rebuilt(&self, tell: Box<dyn Fn() + Send + Sync>) {
        self.0.when_rebuilt.write().unwrap_or_else(PoisonError::into_inner).push(tell);
    }

    pub(crate) fn has_gap(&self) -> bool {
        self.0.has_gap.load(Ordering::Acquire)
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

    /// Finds products: those that are called so; when there are none, those that have all the words anywhere; when there
    /// are none either, those with any of them. What the other choices take away from them changes nothing about that.
    pub fn find(&self, query: &Query) -> Result<Found, SearchBroken> {
        // One searcher throughout: places in one index mean nothing in another.
        let searcher = self.searcher();
        let further: &[Strictness] = match query.text.split_whitespace().count() {
            0 => &[],
            1 => &[Strictness::All],
            _ => &[Strictness::All, Strictness::Any],
        };
        let mut used = Strictness::Named;
        let mut pass = self.pass(&searcher, query, used)?;
        for strictness in further {
            if pass.matched {
                break;
            }
            used = *strictness;
            pass = self.pass(&searcher, query, used)?;
        }
        let is_loose = used == Strictness::Any && !pass.hits.is_empty();
        self.found(&searcher, query, pass, is_loose)
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
