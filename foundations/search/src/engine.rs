//! The index of one node: opened from its folder, asked by pages. Filling it is in `keeper`.

use crate::{
    analysis,
    collect::{Counting, Pass},
    document::{Fields, parse_facet},
    model::{Facet, FacetValue, Found, Query},
    query::{self, Strictness},
};
use catalog::view::CardView;
use events::Position;
use serde_json::from_str;
use std::{
    collections::BTreeMap,
    fmt,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};
use tantivy::{
    Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError,
    directory::MmapDirectory, schema::Value,
};

/// Memory for documents that are not written yet.
const WRITER_BYTES: usize = 20_000_000;

/// The index does not answer.
#[derive(Debug)]
pub struct SearchBroken(String);

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

/// The index of one node.
pub struct Engine {
    pub(crate) index: Index,
    pub(crate) fields: Fields,
    reader: IndexReader,
    writer: Mutex<IndexWriter>,
}

impl Engine {
    /// Opens the index in a folder. One that cannot be read, or that another version wrote, is begun anew: it can always
    /// be built again.
    pub fn open(folder: &Path) -> Result<Self, SearchBroken> {
        std::fs::create_dir_all(folder)?;
        let fields = Fields::new();
        let open = || Index::open_or_create(MmapDirectory::open(folder)?, fields.schema.clone());
        match open().map_err(SearchBroken::from).and_then(|index| Self::on(index, fields.clone())) {
            Ok(engine) => Ok(engine),
            Err(error) => {
                tracing::warn!(%error, "the search index is begun anew");
                std::fs::remove_dir_all(folder)?;
                std::fs::create_dir_all(folder)?;
                Self::on(open()?, fields.clone())
            }
        }
    }

    /// An index that is gone with the process.
    pub fn in_memory() -> Result<Self, SearchBroken> {
        let fields = Fields::new();
        Self::on(Index::create_in_ram(fields.schema.clone()), fields)
    }

    fn on(index: Index, fields: Fields) -> Result<Self, SearchBroken> {
        analysis::register(&index);
        let writer = index.writer_with_num_threads(1, WRITER_BYTES)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { index, fields, reader, writer: Mutex::new(writer) })
    }

    /// Up to where the index has heard the log; nothing if it was never filled.
    pub fn position(&self) -> Option<Position> {
        self.index.load_metas().ok()?.payload?.parse().ok()
    }

    /// How many products and categories are in it.
    pub fn documents(&self) -> u64 {
        self.searcher().num_docs()
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, IndexWriter> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes what was written visible, together with the position up to which it is true.
    pub(crate) fn commit(&self, writer: &mut IndexWriter, position: Position) -> Result<(), SearchBroken> {
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&position.to_string());
        commit.commit()?;
        Ok(self.reader.reload()?)
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// Finds products. When none has all the words, those with any of them.
    pub fn find(&self, query: &Query) -> Result<Found, SearchBroken> {
        let strict = self.pass(query, Strictness::All)?;
        let is_empty = strict.hits.is_empty() && strict.counts.is_empty();
        let has_words = query.text.split_whitespace().nth(1).is_some();
        if is_empty && has_words {
            let loose = self.pass(query, Strictness::Any)?;
            let is_loose = !loose.hits.is_empty();
            return self.found(query, loose, is_loose);
        }
        self.found(query, strict, false)
    }

    fn pass(&self, query: &Query, strictness: Strictness) -> Result<Pass, SearchBroken> {
        let words = query::products(&self.fields, query, strictness);
        Ok(self.searcher().search(&words, &Counting::new(query))?)
    }

    fn found(&self, query: &Query, mut pass: Pass, is_loose: bool) -> Result<Found, SearchBroken> {
        pass.hits.sort_unstable();
        let searcher = self.searcher();
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
        doc.get_first(self.fields.body).and_then(|body| body.as_str()).unwrap_or_default()
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
