//! The port to files that are kept under the hash of their content. Where they lie (a folder, an object store) is decided
//! once, in the server.

use crate::BoxFut;
use std::{fmt, path::Path, str::FromStr};

/// The SHA-256 of a file's content, which is its name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// The hash with these bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no hash: 64 small hexadecimal digits are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoHash;

impl FromStr for ContentHash {
    type Err = NoHash;

    fn from_str(text: &str) -> Result<Self, NoHash> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() != 64 || !text.bytes().all(is_digit) {
            return Err(NoHash);
        }
        let mut bytes = [0; 32];
        for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&text[at..at + 2], 16).map_err(|_| NoHash)?;
        }
        Ok(Self(bytes))
    }
}

/// Files cannot be had: the disk is full, the store is away.
#[derive(Clone, Debug)]
pub struct FilesUnavailable(pub String);

impl fmt::Display for FilesUnavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "files cannot be had: {}", self.0)
    }
}

impl std::error::Error for FilesUnavailable {}

/// What a store of files answers.
pub type FilesResult<T> = Result<T, FilesUnavailable>;

/// Keeps files.
pub trait Files: Send + Sync {
    /// Keeps a file for good. When this has answered, the file outlives a loss of power: a row may name it.
    fn put<'a>(&'a self, bytes: &'a [u8]) -> BoxFut<'a, FilesResult<ContentHash>>;

    /// The file with this hash.
    fn get(&self, hash: ContentHash) -> BoxFut<'_, FilesResult<Option<Vec<u8>>>>;

    /// The same for what lies in a file of this machine, with these bytes before it: they make it one that nobody else names,
    /// so that it can be taken away again. A store that cannot do it piece by piece reads it whole.
    fn put_file<'a>(&'a self, head: &'a [u8], path: &'a Path) -> BoxFut<'a, FilesResult<ContentHash>> {
        Box::pin(async move {
            let file = std::fs::read(path).map_err(|error| FilesUnavailable(error.to_string()))?;
            self.put(&[head, &file].concat()).await
        })
    }

    /// So many bytes of the file with this hash from this place on; fewer at its end, none behind it.
    fn part(&self, hash: ContentHash, from: u64, most: usize) -> BoxFut<'_, FilesResult<Option<Vec<u8>>>> {
        Box::pin(async move {
            let whole = self.get(hash).await?;
            let begin = usize::try_from(from).unwrap_or(usize::MAX);
            Ok(whole.map(|bytes| bytes.into_iter().skip(begin).take(most).collect()))
        })
    }

    /// Takes the file with this hash away, for whoever knows that nobody else names it. One that is not there is gone.
    fn remove(&self, hash: ContentHash) -> BoxFut<'_, FilesResult<()>>;

    /// Keeps something that can be made again, under a name of its own. The oldest are thrown away when there are many.
    fn put_made<'a>(&'a self, name: &'a str, bytes: &'a [u8]) -> BoxFut<'a, FilesResult<()>>;

    /// What was made under this name, if it is still there.
    fn get_made<'a>(&'a self, name: &'a str) -> BoxFut<'a, FilesResult<Option<Vec<u8>>>>;
}

/// A house without a place for files.
pub(crate) struct NoFiles;

impl NoFiles {
    fn none<'a, T: Send + 'a>() -> BoxFut<'a, FilesResult<T>> {
        Box::pin(async { Err(FilesUnavailable("this house has no place for files".into())) })
    }
}

impl Files for NoFiles {
    fn put<'a>(&'a self, _: &'a [u8]) -> BoxFut<'a, FilesResult<ContentHash>> {
        Self::none()
    }

    fn get(&self, _: ContentHash) -> BoxFut<'_, FilesResult<Option<Vec<u8>>>> {
        Self::none()
    }

    fn remove(&self, _: ContentHash) -> BoxFut<'_, FilesResult<()>> {
        Self::none()
    }

    fn put_made<'a>(&'a self, _: &'a str, _: &'a [u8]) -> BoxFut<'a, FilesResult<()>> {
        Self::none()
    }

    fn get_made<'a>(&'a self, _: &'a str) -> BoxFut<'a, FilesResult<Option<Vec<u8>>>> {
        Self::none()
    }
}
