//! One index as it lies in a folder or in memory: its reader, its writer, and up to where in the log it is true. Which of
//! them answers is decided in `engine`.

use crate::{analysis, engine::SearchBroken, fields::Fields, folder::Generation, tree::Tree};
use events::{Envelope, Position};
use std::{
    io::ErrorKind,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};
use tantivy::{
    Directory, Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError, Term,
    directory::{MmapDirectory, RamDirectory, error::OpenReadError},
};

/// Memory for documents that are not written yet.
const WRITER_BYTES: usize = 20_000_000;
/// Raised when documents are made in another way, so that what an older program wrote is built anew.
const VERSION: &str = "5";

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
    /// Made when there is something to write. One that failed is not used again: its threads are gone, and whatever it is
    /// given after that would vanish without a word.
    writer: Mutex<Option<IndexWriter>>,
    /// What its products say of the categories.
    tree: Mutex<Tree>,
    /// Where the log ended when it was begun.
    begun: OnceLock<Position>,
    /// Last, so that the folder is let go when nobody uses it any more.
    generation: Option<Generation>,
}

impl Shelf {
    pub(crate) fn in_folder(generation: Generation, fields: &Fields) -> Result<Self, TantivyError> {
        let directory = MmapDirectory::open(generation.path())?;
        Self::in_directory(directory, Some(generation), fields)
    }

    pub(crate) fn in_memory(fields: &Fields) -> Result<Self, TantivyError> {
        Self::in_directory(RamDirectory::create(), None, fields)
    }

    pub(crate) fn in_directory(
        directory: impl Into<Box<dyn Directory>>,
        generation: Option<Generation>,
        fields: &Fields,
    ) -> Result<Self, TantivyError> {
        let index = Index::open_or_create(directory, fields.schema.clone())?;
        analysis::register(&index);
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let shelf = Self {
            index,
            reader,
            writer: Mutex::default(),
            tree: Mutex::default(),
            begun: OnceLock::new(),
            generation,
        };
        if let Some(mark) = shelf.mark() {
            shelf.begin(mark.position);
        }
        Ok(shelf)
    }

    /// Up to where it is true; nothing if it was never filled, or by another version.
    pub(crate) fn mark(&self) -> Option<Mark> {
        Mark::parse(&self.index.load_metas().ok()?.payload?)
    }

    /// Remembers where the log ended before anything was read for it.
    pub(crate) fn begin(&self, position: Position) {
        self.begun.get_or_init(|| position);
    }

    /// Where the log ended when it was begun; of an index that was found, where it stood.
    pub(crate) fn begun(&self) -> Option<Position> {
        self.begun.get().copied()
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    pub(crate) fn tree(&self) -> MutexGuard<'_, Tree> {
        self.tree.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Its folder is of no use any more and goes with it.
    pub(crate) fn retire(&self) {
        if let Some(generation) = &self.generation {
            generation.retire();
        }
    }

    /// Writes. What was written since the last commit is lost with a writer that fails; it is not rolled back, because a
    /// writer that fails at that too panics.
    fn with_writer<T>(
        &self,
        work: impl FnOnce(&mut IndexWriter) -> Result<T, TantivyError>,
    ) -> Result<T, SearchBroken> {
        // Taken out, so that one that fails or panics is not put back.
        let mut place = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let mut writer = match place.take() {
            Some(writer) => writer,
            None => self.index.writer_with_num_threads(1, WRITER_BYTES)?,
        };
        let worked = work(&mut writer)?;
        *place = Some(writer);
        Ok(worked)
    }

    /// Puts documents in.
    pub(crate) fn add(
        &self,
        documents: impl IntoIterator<Item = TantivyDocument>,
    ) -> Result<(), SearchBroken> {
        self.with_writer(|writer| {
            documents.into_iter().try_for_each(|one| writer.add_document(one).map(drop))
        })
    }

    /// Takes out what carries a term.
    pub(crate) fn remove(&self, term: Term) -> Result<(), SearchBroken> {
        self.with_writer(|writer| {
            writer.delete_term(term);
            Ok(())
        })
    }

    /// Makes what was written visible, together with the place up to which it is true. It waits for threads and disk.
    pub(crate) fn commit(&self, mark: &Mark) -> Result<(), SearchBroken> {
        self.with_writer(|writer| {
            let mut commit = writer.prepare_commit()?;
            commit.set_payload(&mark.payload());
            commit.commit()
        })?;
        self.reader.reload()?;
        self.tree().commit();
        Ok(())
    }

    /// The same where nobody else has to wait for it.
    pub(crate) async fn commit_aside(self: &Arc<Self>, mark: Mark) -> Result<(), SearchBroken> {
        let shelf = self.clone();
        tokio::task::spawn_blocking(move || shelf.commit(&mark))
            .await
            .map_err(|gone| SearchBroken(gone.to_string()))?
    }
}

/// Whether an index that fails so to be opened is of no use. A disk or a process at its limit says nothing about it.
pub(crate) fn is_beyond_repair(error: &TantivyError) -> bool {
    let is_nonsense =
        |error: &std::io::Error| matches!(error.kind(), ErrorKind::InvalidData | ErrorKind::UnexpectedEof);
    match error {
        TantivyError::DataCorruption(_)
        | TantivyError::SchemaError(_)
        | TantivyError::IncompatibleIndex(_)
        | TantivyError::DeserializeError(_)
        | TantivyError::OpenReadError(
            OpenReadError::FileDoesNotExist(_) | OpenReadError::IncompatibleIndex(_),
        ) => true,
        TantivyError::OpenReadError(OpenReadError::IoError { io_error, .. }) => is_nonsense(io_error),
        TantivyError::IoError(error) => is_nonsense(error),
        _ => false,
    }
}
