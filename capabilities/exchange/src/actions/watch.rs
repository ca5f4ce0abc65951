//! What is agreed with whoever has a file carried in: how it is to run, what they hear meanwhile, why it may stop.

use crate::{
    files::Unreadable,
    model::{Heading, Remark, Report, Sample, Source},
};
use catalog::model::{ProductDraft, Put};
use database::StoreError;
use std::fmt;
use tokio::task::JoinHandle;

/// How the import is to run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Run {
    /// Everything is done and nothing kept.
    pub is_trial: bool,
    /// Each product is a transaction of its own.
    pub is_single: bool,
}

/// Why an import ended before its file.
#[derive(Debug)]
pub enum Stopped {
    /// The file cannot be read on.
    File(Unreadable),
    /// Whoever reads it panicked.
    Reader(String),
    /// The database does not answer.
    Store(StoreError),
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(why) => why.fmt(f),
            Self::Reader(why) => f.write_str(why),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Stopped {}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Unreadable> for Stopped {
    fn from(unreadable: Unreadable) -> Self {
        Self::File(unreadable)
    }
}

/// What became of a file, once whoever reads it has come to an end.
pub(super) async fn ended(
    reading: JoinHandle<Result<(), Unreadable>>,
    report: Report,
) -> Result<Report, Stopped> {
    match reading.await {
        Ok(Ok(())) => Ok(report),
        Ok(Err(unreadable)) => Err(Stopped::File(unreadable)),
        Err(panicked) => Err(Stopped::Reader(panicked.to_string())),
    }
}

/// Whoever looks on while a file is carried in.
pub trait Watch: Send {
    /// The file is a table with this header; without names if it has none.
    fn header(&mut self, heading: &Heading);
    /// Something is to be said about a place in the file.
    fn remark(&mut self, remark: &Remark);
    /// These rows or lines were refused.
    fn refused(&mut self, why: &Remark, sources: &[Source]);
    /// This product is kept, durably.
    fn kept(&mut self, key: &str, put: Put);
    /// This product can be kept: in a trial, where nothing is, this is all that is said of it.
    fn taken(&mut self, _draft: &ProductDraft) {}
    /// This was kept, or can be: what a list of the first of them shows.
    fn sampled(&mut self, _sample: Sample) {}
    /// So many bytes are read, and so much has become of them.
    fn read(&mut self, bytes: u64, report: &Report);
    /// Whether somebody else may want to write to the same file now: then the import stands back now and then.
    fn is_beside_others(&self) -> bool {
        true
    }
}
