//! Reading a backup. Whatever it says is compared with what it holds before anybody acts on it: the hash of the whole file,
//! its members, the count and hash of each table, each row, each picture.

use super::{
    Bar,
    manifest::{
        FILE_BYTES_MAX, FORMAT, LINE_BYTES_MAX, MANIFEST, MANIFEST_BYTES_MAX, Manifest, TableSaid, kinds,
        member_of, member_of_file,
    },
    rows,
    writing::{SEAL, SEAL_DIGITS, hash_of},
};
use crate::stopped::by_system;
use action::{ContentHash, Filling};
use database::{Datum, Piece, Shape};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{
    cmp::Ordering,
    collections::BTreeSet,
    fs::File,
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write},
    path::Path,
};
use tokio::sync::mpsc;
use zip::ZipArchive;

/// Rows that are handed on together.
const ROWS_AT_ONCE: usize = 256;
/// Rows of this length are handed on however few they are.
const BYTES_AT_ONCE: usize = 1 << 20;
/// How much of a file is in memory at once.
const PIECE: usize = 64 << 10;

/// Why a file is of no use as a backup.
#[derive(Debug, PartialEq)]
pub(crate) enum Unusable {
    /// It cannot be read at all.
    Unreadable(Filling),
    /// It is none, or it was cut off.
    NoBackup,
    /// It is not as it was written; which part.
    Damaged(String),
    /// It was written by a newer program.
    Newer(String),
}

/// A backup whose seal is whole.
pub(crate) struct Backup {
    archive: ZipArchive<BufReader<File>>,
    manifest: Manifest,
}

fn damaged(part: &str) -> Unusable {
    Unusable::Damaged(part.to_owned())
}

impl Backup {
    /// Opens a file and compares it with its seal.
    pub(crate) fn open(path: &Path) -> Result<Self, Unusable> {
        let unreadable = |error: std::io::Error| Unusable::Unreadable(by_system(&error));
        let mut file = File::open(path).map_err(unreadable)?;
        let length = file.metadata().map_err(unreadable)?.len();
        let seal_length = (SEAL.len() + SEAL_DIGITS) as u64;
        let start = length.checked_sub(seal_length).ok_or(Unusable::NoBackup)?;
        file.seek(SeekFrom::Start(start)).map_err(unreadable)?;
        let mut seal = vec![0; SEAL.len() + SEAL_DIGITS];
        file.read_exact(&mut seal).map_err(unreadable)?;
        let said = seal.strip_prefix(SEAL.as_bytes()).ok_or(Unusable::NoBackup)?;
        let found = hash_of(&file, length - SEAL_DIGITS as u64).map_err(unreadable)?;
        if found.as_bytes() != said {
            return Err(damaged("seal"));
        }
        file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
        let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|_| damaged("zip"))?;
        let manifest = manifest(&mut archive)?;
        Ok(Self { archive, manifest })
    }

    /// What it says of itself.
    pub(crate) fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Reads all of it and compares it with what is said.
    pub(crate) fn check(&mut self, bar: &Bar) -> Result<(), Unusable> {
        for table in &self.manifest.tables {
            bar.at(&table.name);
            read_table(&mut self.archive, table, &mut |rows| {
                bar.more(rows.len() as u64);
                Ok(())
            })?;
        }
        bar.at("media");
        for file in &self.manifest.media {
            let hash = file.hash().ok_or_else(|| damaged(MANIFEST))?;
            read_file(&mut self.archive, hash, file.bytes, &mut io::sink())?;
            bar.more(1);
        }
        Ok(())
    }

    /// Hands all rows on. What was damaged since it was checked is noticed, and then there is no end.
    pub(crate) fn send(&mut self, to: &mpsc::Sender<Piece>, bar: &Bar) -> Result<(), Unusable> {
        let gone = |_| Unusable::Unreadable("nobody takes the rows".into());
        for table in &self.manifest.tables {
            let shape = table.shape().ok_or_else(|| damaged(MANIFEST))?;
            bar.at(&table.name);
            to.blocking_send(Piece::Table(shape)).map_err(gone)?;
            read_table(&mut self.archive, table, &mut |rows| {
                bar.more(rows.len() as u64);
                to.blocking_send(Piece::Rows(rows)).map_err(gone)
            })?;
        }
        to.blocking_send(Piece::End { migrations: self.manifest.migrations.clone() }).map_err(gone)
    }

    /// Writes the content of a picture, or of a file that is sold. What is written was damaged where this fails.
    pub(crate) fn write_file(&mut self, index: usize, to: &mut dyn Write) -> Result<(), Unusable> {
        let file = self.manifest.media.get(index).ok_or_else(|| damaged(MANIFEST))?;
        let hash = file.hash().ok_or_else(|| damaged(MANIFEST))?;
        read_file(&mut self.archive, hash, file.bytes, to)
    }
}

/// What every form of a manifest says.
#[derive(Deserialize)]
struct Head {
    format: u64,
    #[serde(default)]
    program: String,
}

/// The manifest, if all members that it names are there and no others.
fn manifest(archive: &mut ZipArchive<BufReader<File>>) -> Result<Manifest, Unusable> {
    let no_manifest = || damaged(MANIFEST);
    let mut text = Vec::new();
    let member = archive.by_name(MANIFEST).map_err(|_| no_manifest())?;
    member.take(MANIFEST_BYTES_MAX + 1).read_to_end(&mut text).map_err(|_| no_manifest())?;
    if text.len() as u64 > MANIFEST_BYTES_MAX {
        return Err(no_manifest());
    }
    let head: Head = serde_json::from_slice(&text).map_err(|_| no_manifest())?;
    match head.format.cmp(&FORMAT.into()) {
        Ordering::Greater => return Err(Unusable::Newer(head.program)),
        Ordering::Less => return Err(no_manifest()),
        Ordering::Equal => {}
    }
    let manifest: Manifest = serde_json::from_slice(&text).map_err(|_| no_manifest())?;
    drop(text);
    let named = manifest.members().ok_or_else(no_manifest)?;
    let there: BTreeSet<Vec<u8>> = archive.file_names_raw().map(<[u8]>::to_vec).collect();
    let named: BTreeSet<Vec<u8>> = named.into_iter().map(String::into_bytes).collect();
    if there != named || archive.len() != named.len() {
        return Err(damaged("members"));
    }
    Ok(manifest)
}

/// Reads the rows of a table, in batches, and compares their number, length and hash with what is said.
fn read_table(
    archive: &mut ZipArchive<BufReader<File>>,
    said: &TableSaid,
    take: &mut dyn FnMut(Vec<Vec<Datum>>) -> Result<(), Unusable>,
) -> Result<(), Unusable> {
    let name = member_of(&said.name);
    let broken = || damaged(&name);
    let shape: Shape = said.shape().ok_or_else(broken)?;
    let kinds = kinds(&shape);
    let member = archive.by_name(&name).map_err(|_| broken())?;
    // One byte more than is said: whatever is longer is noticed, and no longer text is read.
    let mut lines = BufReader::new(member.take(said.bytes.saturating_add(1)));
    let (mut hash, mut length, mut count) = (Sha256::new(), 0_u64, 0_u64);
    let (mut line, mut batch, mut held) = (Vec::new(), Vec::with_capacity(ROWS_AT_ONCE), 0);
    while lines.by_ref().take(LINE_BYTES_MAX).read_until(b'\n', &mut line).map_err(|_| broken())? > 0 {
        if line.last() != Some(&b'\n') {
            return Err(broken());
        }
        hash.update(&line);
        length += line.len() as u64;
        count += 1;
        batch.push(rows::row(&line, &kinds).ok_or_else(broken)?);
        held += line.len();
        line.clear();
        if batch.len() == ROWS_AT_ONCE || held > BYTES_AT_ONCE {
            held = 0;
            take(std::mem::replace(&mut batch, Vec::with_capacity(ROWS_AT_ONCE)))?;
        }
    }
    if length != said.bytes || count != said.rows || rows::hex(&hash.finalize()) != said.sha256 {
        return Err(broken());
    }
    if batch.is_empty() { Ok(()) } else { take(batch) }
}

fn read_file(
    archive: &mut ZipArchive<BufReader<File>>,
    hash: ContentHash,
    length: u64,
    to: &mut dyn Write,
) -> Result<(), Unusable> {
    let name = member_of_file(hash);
    let broken = || damaged(&name);
    if length > FILE_BYTES_MAX {
        return Err(broken());
    }
    let member = archive.by_name(&name).map_err(|_| broken())?;
    let mut member = member.take(length.saturating_add(1));
    let (mut found, mut read_so_far, mut piece) = (Sha256::new(), 0_u64, vec![0; PIECE]);
    loop {
        let read = member.read(&mut piece).map_err(|_| broken())?;
        if read == 0 {
            break;
        }
        found.update(&piece[..read]);
        read_so_far += read as u64;
        to.write_all(&piece[..read]).map_err(|error| Unusable::Unreadable(by_system(&error)))?;
    }
    let is_whole = read_so_far == length && rows::hex(&found.finalize()) == hash.to_string();
    if is_whole { Ok(()) } else { Err(broken()) }
}
