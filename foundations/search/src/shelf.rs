//! One index as it lies in a folder or in memory: its reader, its writer, and up to where in the log it is true. Which of
//! them answers is decided in `engine`.

use crate::{analysis, document::Fields, engine::SearchBroken, folder::Generation};
use events::{Envelope, Position};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tantivy::{
    Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term, directory::MmapDirectory,
};

/// Memory for documents that are not written yet.
const WRITER_BYTES: usize = 20_000_000;
/// Raised when documents are made in another way, so that what an older program wrote is built anew.
const VERSION: &str = "2";

/// Up to where an index is true: a place in the log, and the fact that stands there. In a database that was put back from a
/// copy another fact stands there, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) position: Position,
    fact: String,
}

impl Mark {
    /// The mark of a place. `fact` is what stands there; nothing in an empty log.
    pub(crate) fn of(position: Position, fact: Option<&Envelope>) -> Self {
        let fact = fact.map_or_else(String::new, |fact| {
            format!("{}@{}:{}", fact.name, fact.stamp.at.as_microsecond(), fact.subject)
        });
        Self { position, fact }
    }

    pub(crate) fn after(fact: &Envelope) -> Self {
        Self::of(fact.position, Some(fact))
    }

    fn payload(&self) -> String {
        format!("{VERSION} {} {}", self.position, self.fact)
    }

    fn parse(payload: &str) -> Option<Self> {
        let mut parts = payload.splitn(3, ' ');
        let version = parts.next()?;
        let position = parts.next()?.parse().ok()?;
        let fact = parts.next()?.to_owned();
        (version == VERSION).then_some(Self { position, fact })
    }
}

/// One index.
pub(crate) struct Shelf {
    index: Index,
    reader: IndexReader,
    writer: Mutex<IndexWriter>,
    /// Last, so that the folder is let go when nobody uses it any more.
    generation: Option<Generation>,
}

impl Shelf {
    pub(crate) fn in_folder(generation: Generation, fields: &Fields) -> Result<Self, SearchBroken> {
        let directory =
            MmapDirectory::open(generation.path()).map_err(|error| SearchBroken(error.to_string()))?;
        let index = Index::open_or_create(directory, fields.schema.clone())?;
        Self::on(index, Some(generation))
    }

    pub(crate) fn in_memory(fields: &Fields) -> Result<Self, SearchBroken> {
        Self::on(Index::create_in_ram(fields.schema.clone()), None)
    }

    fn on(index: Index, generation: Option<Generation>) -> Result<Self, SearchBroken> {
        analysis::register(&index);
        let writer = index.writer_with_num_threads(1, WRITER_BYTES)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { index, reader, writer: Mutex::new(writer), generation })
    }

    /// Up to where it is true; nothing if it was never filled, or by another version.
    pub(crate) fn mark(&self) -> Option<Mark> {
        Mark::parse(&self.index.load_metas().ok()?.payload?)
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// Its folder is of no use any more and goes with it.
    pub(crate) fn retire(&self) {
        if let Some(generation) = &self.generation {
            generation.retire();
        }
    }

    fn writer(&self) -> MutexGuard<'_, IndexWriter> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts documents in.
    pub(crate) fn add(
        &self,
        documents: impl IntoIterator<Item = TantivyDocument>,
    ) -> Result<(), SearchBroken> {
        let writer = self.writer();
        for document in documents {
            writer.add_document(document)?;
        }
        Ok(())
    }

    /// Takes out what carries a term.
    pub(crate) fn remove(&self, term: Term) {
        self.writer().delete_term(term);
    }

    /// Makes what was written visible, together with the place up to which it is true.
    pub(crate) fn commit(&self, mark: &Mark) -> Result<(), SearchBroken> {
        let mut writer = self.writer();
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&mark.payload());
        commit.commit()?;
        Ok(self.reader.reload()?)
    }
}
