//! Writing a backup: a zip with one member a table and one a picture, the manifest behind them, and at its very end the hash
//! of everything before. It appears under its name only when it is whole and on the disk.

use super::{
    Bar, Summary,
    keeping::part_of,
    manifest::{
        FILE_BYTES_MAX, FORMAT, FileSaid, LINE_BYTES_MAX, MANIFEST, MANIFEST_BYTES_MAX, Manifest, TableSaid,
        member_of, member_of_file,
    },
    media, rows,
};
use database::{Piece, StoreError};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufReader, BufWriter, ErrorKind, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};
use tokio::sync::mpsc;
use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

/// What stands before the hash at the end of the file; for unzip it is a comment.
pub(super) const SEAL: &str = "plaza-backup sha256 ";
/// Digits of the hash.
pub(super) const SEAL_DIGITS: usize = 64;

/// Why there is no backup.
#[derive(Debug)]
pub(crate) enum Unwritten {
    /// The rows could not be read.
    Store(StoreError),
    /// The file could not be written, or a picture not read.
    File(io::Error),
}

impl From<io::Error> for Unwritten {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

impl From<ZipError> for Unwritten {
    fn from(error: ZipError) -> Self {
        Self::File(io::Error::other(error))
    }
}

/// What the manifest says that the rows do not.
pub(super) struct About {
    pub(super) engine: &'static str,
    pub(super) taken_at: String,
    pub(super) media: PathBuf,
}

/// Writes what comes until it ends, then the pictures.
pub(super) fn write(
    place: &Path,
    about: About,
    mut pieces: mpsc::Receiver<Piece>,
    bar: &Bar,
) -> Result<Summary, Unwritten> {
    let part = Part::create(place)?;
    let mut zip = ZipWriter::new(BufWriter::with_capacity(1 << 16, part.file.try_clone()?));
    zip.set_comment(format!("{SEAL}{}", "0".repeat(SEAL_DIGITS)))?;
    let mut manifest = Manifest {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        engine: about.engine.to_owned(),
        taken_at: about.taken_at,
        migrations: Vec::new(),
        tables: Vec::new(),
        media: Vec::new(),
    };
    manifest.migrations = write_tables(&mut zip, &mut manifest.tables, &mut pieces, bar)?;
    let damaged = write_media(&mut zip, &mut manifest.media, &about.media, bar)?;
    let said = serde_json::to_vec_pretty(&manifest).map_err(io::Error::other)?;
    refuse_long(&said, MANIFEST_BYTES_MAX)?;
    zip.start_file(MANIFEST, packed())?;
    zip.write_all(&said)?;
    zip.finish()?.into_inner().map_err(|error| error.into_error())?;
    let bytes = part.finish()?;
    Ok(Summary { rows: manifest.rows(), files: manifest.media.len() as u64, bytes, damaged })
}

/// What would be refused when it is read is not written.
fn refuse_long(bytes: &[u8], most: u64) -> io::Result<()> {
    if bytes.len() as u64 > most { Err(ErrorKind::FileTooLarge.into()) } else { Ok(()) }
}

fn packed() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true)
}

type Zip = ZipWriter<BufWriter<File>>;

fn write_tables(
    zip: &mut Zip,
    tables: &mut Vec<TableSaid>,
    pieces: &mut mpsc::Receiver<Piece>,
    bar: &Bar,
) -> Result<Vec<String>, Unwritten> {
    let mut hash = Sha256::new();
    loop {
        bar.still()?;
        match (pieces.blocking_recv(), tables.last_mut()) {
            (Some(Piece::Table(shape)), last) => {
                seal(last, &mut hash);
                zip.start_file(member_of(&shape.name), packed())?;
                bar.at(&shape.name);
                tables.push(TableSaid::of(&shape));
            }
            (Some(Piece::Rows(batch)), Some(table)) => {
                for row in &batch {
                    let line = rows::line(row);
                    refuse_long(line.as_bytes(), LINE_BYTES_MAX)?;
                    hash.update(&line);
                    table.bytes += line.len() as u64;
                    zip.write_all(line.as_bytes())?;
                }
                table.rows += batch.len() as u64;
                bar.more(batch.len() as u64);
            }
            (Some(Piece::End { migrations }), last) => {
                seal(last, &mut hash);
                return Ok(migrations);
            }
            (Some(Piece::Rows(_)), None) | (None, _) => {
                return Err(Unwritten::Store(StoreError::Unavailable("the copy ended early".into())));
            }
        }
    }
}

/// The rows of a table are complete: their hash is known.
fn seal(table: Option<&mut TableSaid>, hash: &mut Sha256) {
    let digest = std::mem::take(hash).finalize();
    if let Some(table) = table {
        table.sha256 = rows::hex(&digest);
    }
}

/// Files that cannot be read, or whose content is no longer what their name says, are left out and counted: a backup of the
/// rest is worth having.
fn write_media(zip: &mut Zip, said: &mut Vec<FileSaid>, root: &Path, bar: &Bar) -> Result<u64, Unwritten> {
    // Pictures are compressed already.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    let mut damaged = 0;
    bar.at("media");
    for file in media::list(root)? {
        bar.still()?;
        let (mut content, length) = match open(&file.path) {
            Ok(opened) => opened,
            // Erased since the folder was listed.
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => {
                let file = file.path.display();
                tracing::warn!(%error, %file, "a file cannot be read and is left out of the backup");
                damaged += 1;
                continue;
            }
        };
        let sha256 = hash_of(&content, length).unwrap_or_default();
        if sha256 != file.hash.to_string() {
            tracing::warn!(file = %file.path.display(), "a file is damaged and is left out of the backup");
            damaged += 1;
            continue;
        }
        content.seek(SeekFrom::Start(0))?;
        zip.start_file(member_of_file(file.hash), stored)?;
        io::copy(&mut content.take(length), zip)?;
        said.push(FileSaid { sha256, bytes: length });
        bar.more(1);
    }
    Ok(damaged)
}

/// A file and how long it is. Nobody would read a longer one back.
fn open(path: &Path) -> io::Result<(File, u64)> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    if length > FILE_BYTES_MAX { Err(ErrorKind::FileTooLarge.into()) } else { Ok((file, length)) }
}

/// The file while it is written: beside its place, gone if it is not finished. Only its owner may read it, for it holds what
/// people have told the shop.
struct Part {
    file: File,
    path: PathBuf,
    place: PathBuf,
    is_finished: bool,
}

impl Part {
    fn create(place: &Path) -> io::Result<Self> {
        let path = part_of(place);
        let mut options = OpenOptions::new();
        // Never one that somebody else is writing.
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(|error| {
            let why = format!("{}: {error}", path.display());
            io::Error::new(error.kind(), why)
        })?;
        Ok(Self { file, path, place: place.to_owned(), is_finished: false })
    }

    /// Reads what was written over again, seals it with its hash, and gives it its name. Tells how long it is.
    fn finish(mut self) -> io::Result<u64> {
        let length = self.file.metadata()?.len();
        let sealed = length.checked_sub(SEAL_DIGITS as u64).ok_or(io::ErrorKind::UnexpectedEof)?;
        let hash = hash_of(&self.file, sealed)?;
        self.file.seek(SeekFrom::Start(sealed))?;
        self.file.write_all(hash.as_bytes())?;
        self.file.sync_all()?;
        fs::rename(&self.path, &self.place)?;
        self.is_finished = true;
        if cfg!(unix)
            && let Some(folder) = self.place.parent().filter(|folder| !folder.as_os_str().is_empty())
        {
            File::open(folder)?.sync_all()?;
        }
        Ok(length)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.is_finished {
            // Best effort: whoever stopped has said why already.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The hash of the first so many bytes of a file.
pub(super) fn hash_of(file: &File, length: u64) -> io::Result<String> {
    let mut file = file;
    file.seek(SeekFrom::Start(0))?;
    let mut hash = Sha256::new();
    let mut bytes = vec![0; 1 << 16];
    let mut reader = BufReader::new(file).take(length);
    loop {
        match reader.read(&mut bytes)? {
            0 => return Ok(rows::hex(&hash.finalize())),
            read => hash.update(&bytes[..read]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{About, Part, Unwritten, write};
    use crate::backup::Bar;
    use database::{Column, Datum, Kind, Piece, Shape};
    use std::{fs, io::ErrorKind};
    use tokio::sync::mpsc;

    #[test]
    fn what_one_is_writing_no_other_overwrites() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("shop.zip");
        let first = Part::create(&place).unwrap();
        let second = Part::create(&place).map(drop).unwrap_err();
        assert_eq!(second.kind(), ErrorKind::AlreadyExists);
        assert!(second.to_string().contains("shop.zip.part"), "{second}");
        assert!(first.path.exists());
        drop(first);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn nothing_is_written_for_somebody_who_has_gone() {
        for is_gone in [false, true] {
            let folder = tempfile::tempdir().unwrap();
            let place = folder.path().join("shop.zip");
            let columns = vec![Column { name: "a".into(), kind: Kind::Whole }];
            let (to, pieces) = mpsc::channel(8);
            to.try_send(Piece::Table(Shape { name: "jar".into(), columns })).unwrap();
            to.try_send(Piece::Rows(vec![vec![Datum::Int(1)]])).unwrap();
            to.try_send(Piece::End { migrations: Vec::new() }).unwrap();
            let about =
                About { engine: "sqlite", taken_at: String::new(), media: folder.path().join("media") };
            let bar = Bar::new(true);
            if is_gone {
                drop(bar.waiting());
            }
            let written = write(&place, about, pieces, &bar);
            let is_interrupted = |error: &Unwritten| matches!(error, Unwritten::File(error) if error.kind() == ErrorKind::Interrupted);
            assert_eq!(written.as_ref().err().is_some_and(is_interrupted), is_gone);
            let there = fs::read_dir(folder.path()).unwrap().count();
            assert_eq!(there, usize::from(!is_gone), "no half file stays");
        }
    }
}
