//! What was read of each table, put aside in a temporary file until the database is let go of: packing takes longer than
//! anybody should keep one of its states.

use serde_json::Value;
use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
};

/// The rows of some tables, in the order in which they were put.
pub(crate) struct Spool {
    file: File,
    /// How long each table is.
    lengths: Vec<usize>,
}

impl Spool {
    pub(crate) fn begin() -> io::Result<Self> {
        Ok(Self { file: tempfile::tempfile()?, lengths: Vec::new() })
    }

    /// The rows of the next table.
    pub(crate) fn put(&mut self, rows: &[Value]) -> io::Result<()> {
        let bytes = serde_json::to_vec(rows)?;
        self.file.write_all(&bytes)?;
        self.lengths.push(bytes.len());
        Ok(())
    }

    /// Table by table, from the first.
    pub(crate) fn rows(mut self) -> io::Result<impl Iterator<Item = io::Result<Vec<Value>>>> {
        self.file.seek(SeekFrom::Start(0))?;
        let mut file = self.file;
        Ok(self.lengths.into_iter().map(move |length| {
            let mut bytes = vec![0; length];
            file.read_exact(&mut bytes)?;
            Ok(serde_json::from_slice(&bytes)?)
        }))
    }
}
