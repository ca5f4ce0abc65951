//! Opening a file to read it: whatever it is, afterwards it is a seekable text that can be read from its beginning.

use crate::model::Remark;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use kernel::{Rejection, Word};
use std::{
    fmt,
    fs::File,
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write},
    path::Path,
};

/// Why a file cannot be read at all.
#[derive(Debug)]
pub enum Unreadable {
    /// The system does not give it.
    File(io::Error),
    /// It is a spreadsheet that cannot be opened.
    Sheet {
        /// What the reader of spreadsheets says.
        why: String,
    },
    /// It is a spreadsheet, and too much is in it.
    SheetLarge {
        /// So many megabytes are read.
        most: u64,
    },
    /// It is a spreadsheet without sheets.
    SheetEmpty,
}

impl Rejection for Unreadable {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => match error.kind() {
                io::ErrorKind::NotFound => "exchange-file-absent",
                io::ErrorKind::PermissionDenied => "exchange-file-forbidden",
                _ => "exchange-file-unreadable",
            },
            Self::Sheet { .. } => "exchange-sheet-unfit",
            Self::SheetLarge { .. } => "exchange-sheet-large",
            Self::SheetEmpty => "exchange-sheet-empty",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Sheet { why } => vec![("why", Word::Text(why))],
            Self::SheetLarge { most } => {
                vec![("most", Word::Count(i64::try_from(*most).unwrap_or(i64::MAX)))]
            }
            Self::File(_) | Self::SheetEmpty => Vec::new(),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Sheet { why } => write!(f, "{}: {why}", self.code()),
            Self::SheetLarge { .. } | Self::SheetEmpty => f.write_str(self.code()),
        }
    }
}

impl std::error::Error for Unreadable {}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

/// A file that is open for reading.
#[derive(Debug)]
pub struct Opened {
    file: File,
    /// How many bytes it has.
    pub length: u64,
    /// What was said before its text began: about the sheets of a spreadsheet.
    pub(crate) notes: Vec<Remark>,
    start: u64,
}

/// How much of a file is looked at to find out how it is written.
const SAMPLE: usize = 64 << 10;

/// Opens a file. What is no seekable text is first written to one beside it that has no name: `-`, the standard input,
/// and UTF-16.
pub fn open(path: &str) -> Result<Opened, Unreadable> {
    if path == "-" {
        let mut spool = tempfile::tempfile()?;
        io::copy(&mut io::stdin().lock(), &mut spool)?;
        return as_text(spool);
    }
    as_text(File::open(Path::new(path))?)
}

/// The same with a file that is open already.
pub(crate) fn as_text(mut file: File) -> Result<Opened, Unreadable> {
    let mut sample = vec![0; SAMPLE];
    file.seek(SeekFrom::Start(0))?;
    let length = fill(&mut file, &mut sample)?;
    sample.truncate(length);
    if sample.starts_with(b"PK\x03\x04") {
        file.seek(SeekFrom::Start(0))?;
        let (mut file, notes) = super::spreadsheet::as_text(file)?;
        let length = file.seek(SeekFrom::End(0))?;
        return Ok(Opened { file, length, notes, start: 0 });
    }
    let start = match utf16(&sample) {
        Some(encoding) => {
            file = transcoded(file, encoding)?;
            0
        }
        None if sample.starts_with(b"\xEF\xBB\xBF") => 3,
        None => 0,
    };
    let length = file.seek(SeekFrom::End(0))?;
    Ok(Opened { file, length, notes: Vec::new(), start })
}

/// A file that is read from a place of its own. Handles of one file share their place, so it is found again each time.
pub(crate) struct Place<'f> {
    file: &'f File,
    at: u64,
}

impl Read for Place<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut file = self.file;
        file.seek(SeekFrom::Start(self.at))?;
        let length = file.read(buffer)?;
        self.at += length as u64;
        Ok(length)
    }
}

impl Opened {
    /// Its first line, or what is looked at of a long one.
    pub(crate) fn first_line(&self) -> Result<String, Unreadable> {
        let mut line = Vec::new();
        self.reader().take(SAMPLE as u64).read_until(b'\n', &mut line)?;
        Ok(String::from_utf8_lossy(&line).into_owned())
    }

    /// Reads it from its beginning.
    pub(crate) fn reader(&self) -> BufReader<Place<'_>> {
        BufReader::with_capacity(128 << 10, Place { file: &self.file, at: self.start })
    }

    /// Reads a little of it from a place, counted from where its text begins.
    pub(crate) fn reader_at(&self, at: u64) -> BufReader<Place<'_>> {
        BufReader::with_capacity(8 << 10, Place { file: &self.file, at: self.start + at })
    }
}

fn fill(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while length < buffer.len() {
        match file.read(&mut buffer[length..])? {
            0 => break,
            more => length += more,
        }
    }
    Ok(length)
}

/// UTF-16 says so by its first two bytes, or is noticed by its many zeros.
fn utf16(sample: &[u8]) -> Option<&'static Encoding> {
    match sample {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    match pairs {
        0..4 => None,
        _ if odd * 2 > pairs => Some(UTF_16LE),
        _ if even * 2 > pairs => Some(UTF_16BE),
        _ => None,
    }
}

fn transcoded(mut file: File, encoding: &'static Encoding) -> Result<File, Unreadable> {
    file.seek(SeekFrom::Start(0))?;
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let mut spool = io::BufWriter::new(tempfile::tempfile()?);
    let mut bytes = vec![0; SAMPLE];
    loop {
        let read = fill(&mut file, &mut bytes)?;
        let last = read < bytes.len();
        let mut text = String::with_capacity(read * 2 + 16);
        let (_, used, _) = decoder.decode_to_string(&bytes[..read], &mut text, last);
        debug_assert_eq!(used, read, "the text has room for all of it");
        spool.write_all(text.as_bytes())?;
        if last {
            break;
        }
    }
    spool.into_inner().map_err(|error| Unreadable::File(error.into_error()))
}
