//! Forms with files. What is sent is bounded before it is read: how much, how many, how long it may take. Files go to the
//! disk as they come and go away with the value that names them; what is in them is judged by whoever asked for them.
//!
//! Routes for such forms are named by [`crate::Routes::post_files`]; every other route keeps the small bound of `form`.

mod stream;

use crate::problem::Problem;
use axum::extract::{
    FromRequest, Multipart, Request,
    multipart::{Field, MultipartError},
};
use http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;
use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};
use stream::{Gauge, Metered};
use tempfile::NamedTempFile;
use tokio::{fs::File, io::AsyncWriteExt};

/// Longest name of a field, in bytes.
const FIELD_NAME_MAX: usize = 200;
/// Longest name of a file, in signs.
const FILE_NAME_MAX: usize = 200;
/// What the head of a part may weigh, its boundary and what is said about it: of a text, of a file.
const TEXT_HEAD: u64 = 256;
const FILE_HEAD: u64 = 1_024;

/// How much a form may bring.
#[derive(Clone, Copy, Debug)]
pub struct Allowed {
    /// All files together, in bytes.
    pub bytes_max: u64,
    /// So many files.
    pub files_max: usize,
    /// All texts together, in bytes; names of fields count.
    pub text_max: usize,
    /// So many texts.
    pub fields_max: usize,
}

impl Default for Allowed {
    /// No file, and what somebody types into a form.
    fn default() -> Self {
        Self { bytes_max: 0, files_max: 0, text_max: crate::form::BODY_MAX, fields_max: 1_000 }
    }
}

impl Allowed {
    /// All that is sent, with what stands between the parts.
    fn whole(&self) -> u64 {
        let heads = self.fields_max as u64 * TEXT_HEAD + (self.files_max as u64 + 1) * FILE_HEAD;
        self.bytes_max + self.text_max as u64 + heads
    }
}

/// How long a form may take.
#[derive(Clone, Copy, Debug)]
struct Patience {
    whole: Duration,
    silence: Duration,
}

const PATIENCE: Patience = Patience { whole: Duration::from_secs(600), silence: Duration::from_secs(30) };

/// A file that was sent. Its content lies on the disk as long as this value lives.
#[derive(Debug)]
pub struct SentFile {
    /// The field it came in.
    pub field: String,
    /// What it was called where it came from: never a path, and never used as one.
    pub name: String,
    /// How much it is.
    pub bytes: u64,
    content: NamedTempFile,
}

impl SentFile {
    /// Where its content lies now.
    pub fn path(&self) -> &Path {
        self.content.path()
    }

    /// Its content.
    pub async fn read(&self) -> Result<Vec<u8>, Problem> {
        tokio::fs::read(self.path()).await.map_err(broken)
    }

    /// Puts its content where it stays. Nobody finds half of it there.
    pub fn keep(self, to: &Path) -> Result<(), Problem> {
        let Err(elsewhere) = self.content.persist(to) else { return Ok(()) };
        // Another disk: copied beside its place first.
        let folder = to.parent().map_or_else(PathBuf::new, Path::to_owned);
        let beside = NamedTempFile::new_in(folder).map_err(broken)?;
        std::fs::copy(elsewhere.file.path(), beside.path()).map_err(broken)?;
        beside.persist(to).map_err(|error| broken(error.error)).map(drop)
    }
}

/// What a form with files brought.
#[derive(Debug, Default)]
pub struct Upload {
    texts: Vec<(String, String)>,
    files: Vec<SentFile>,
}

impl Upload {
    /// Reads the form that a request brings. What is refused half-way leaves nothing.
    pub async fn receive(request: Request, allowed: Allowed) -> Result<Self, Problem> {
        Self::receive_within(request, allowed, PATIENCE).await
    }

    async fn receive_within(request: Request, allowed: Allowed, patience: Patience) -> Result<Self, Problem> {
        if !is_multipart(request.headers()) {
            return Err(Problem::WrongType);
        }
        let gauge = Gauge::default();
        let request =
            request.map(|body| Metered::body(body, allowed.whole(), gauge.clone(), patience.silence));
        let parts = Multipart::from_request(request, &()).await.map_err(|_| Problem::WrongType)?;
        let mut reading = Reading { parts, gauge, allowed, text_bytes: 0, file_bytes: 0 };
        match tokio::time::timeout(patience.whole, reading.whole()).await {
            Ok(upload) => upload,
            Err(_) => Err(Problem::Unreadable),
        }
    }

    /// The texts as a struct. Give fields that may be left out a `#[serde(default)]`.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        let written = serde_urlencoded::to_string(&self.texts).map_err(|_| Problem::Unreadable)?;
        serde_urlencoded::from_str(&written).map_err(|_| Problem::Unreadable)
    }

    /// All texts in the order in which they came.
    pub fn texts(&self) -> &[(String, String)] {
        &self.texts
    }

    /// The first text of this name; empty if there is none.
    pub fn text(&self, field: &str) -> &str {
        self.texts.iter().find(|(name, _)| name == field).map_or("", |(_, text)| text.as_str())
    }

    /// All texts of this name.
    pub fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.texts.iter().filter(move |(name, _)| name == field).map(|(_, text)| text.as_str())
    }

    /// The files in the order in which they came. A field in which nothing was chosen brings none.
    pub fn files(&self) -> &[SentFile] {
        &self.files
    }

    /// The files themselves.
    pub fn take(self) -> Vec<SentFile> {
        self.files
    }
}

/// A form that is being read.
struct Reading {
    parts: Multipart,
    gauge: Gauge,
    allowed: Allowed,
    text_bytes: usize,
    file_bytes: u64,
}

impl Reading {
    async fn whole(&mut self) -> Result<Upload, Problem> {
        let read = self.all().await;
        if matches!(read, Err(Problem::TooLarge)) {
            self.gauge.give_up();
            // Whoever still sends does not hear an answer: the rest is passed over, up to a bound.
            while let Ok(Some(_)) = self.parts.next_field().await {}
        }
        read
    }

    async fn all(&mut self) -> Result<Upload, Problem> {
        let mut upload = Upload::default();
        loop {
            let Self { parts, gauge, allowed, text_bytes, file_bytes } = self;
            let part = parts.next_field().await.map_err(|error| gauge.problem(&error))?;
            let Some(part) = part else { return Ok(upload) };
            gauge.went_on();
            let field = part.name().unwrap_or_default().to_owned();
            if field.len() > FIELD_NAME_MAX {
                return Err(Problem::Unreadable);
            }
            match part.file_name().map(file_name) {
                None => {
                    if upload.texts.len() == allowed.fields_max {
                        return Err(Problem::TooLarge);
                    }
                    *text_bytes += field.len();
                    let text = text(part, gauge, allowed.text_max, text_bytes).await?;
                    upload.texts.push((field, text));
                }
                // What a browser sends for a field in which nothing was chosen.
                Some(name) if name.is_empty() => {}
                Some(_) if upload.files.len() == allowed.files_max => return Err(Problem::TooLarge),
                Some(name) => {
                    let before = *file_bytes;
                    let content = file(part, gauge, allowed.bytes_max, file_bytes).await?;
                    upload.files.push(SentFile { field, name, bytes: *file_bytes - before, content });
                }
            }
        }
    }
}

async fn text(
    mut part: Field<'_>,
    gauge: &Gauge,
    most: usize,
    so_far: &mut usize,
) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(|error| gauge.problem(&error))? {
        gauge.went_on();
        *so_far += chunk.len();
        if *so_far > most {
            return Err(Problem::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    if *so_far > most {
        return Err(Problem::TooLarge);
    }
    String::from_utf8(bytes).map_err(|_| Problem::Unreadable)
}

async fn file(
    mut part: Field<'_>,
    gauge: &Gauge,
    most: u64,
    so_far: &mut u64,
) -> Result<NamedTempFile, Problem> {
    let content = NamedTempFile::new().map_err(broken)?;
    let mut sink = File::from_std(content.reopen().map_err(broken)?);
    while let Some(chunk) = part.chunk().await.map_err(|error| gauge.problem(&error))? {
        gauge.went_on();
        *so_far += chunk.len() as u64;
        if *so_far > most {
            return Err(Problem::TooLarge);
        }
        sink.write_all(&chunk).await.map_err(broken)?;
    }
    sink.flush().await.map_err(broken)?;
    Ok(content)
}

fn is_multipart(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("multipart/form-data")
}

/// What a file may be called: the last part of what was sent, without signs that nobody sees.
fn file_name(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_seen = |sign: &char| {
        !sign.is_control()
            && !matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let name: String = last.chars().filter(is_seen).take(FILE_NAME_MAX).collect();
    let name = name.trim();
    if name.chars().all(|sign| sign == '.') && !name.is_empty() { "_".to_owned() } else { name.to_owned() }
}

fn broken(error: io::Error) -> Problem {
    Problem::Unavailable(format!("a file that was sent could not be laid down: {error}"))
}

impl Gauge {
    fn problem(&self, error: &MultipartError) -> Problem {
        if self.is_over() || error.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Problem::TooLarge
        } else {
            Problem::Unreadable
        }
    }
}

#[cfg(test)]
mod tests;
