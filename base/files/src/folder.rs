//! The folder itself. A file is written beside its place, brought to the disk, and only then put there under its name, so
//! that a name always stands for the whole content.

use crate::{
    made::Made,
    unfinished::{Draft, Unfinished},
};
use action::{BoxFut, ContentHash, Files, FilesResult, FilesUnavailable};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    sync::Arc,
};

/// How much of a file is in memory at once while it is copied.
const PIECE: usize = 64 * 1_024;

/// Files in a folder.
pub struct Folder {
    inner: Arc<Inner>,
}

struct Inner {
    root: PathBuf,
    made: Made,
    unfinished: Unfinished,
}

impl Folder {
    /// Files below this folder, which is made when it is first needed. What can be made again takes `made_bytes_max` at
    /// most.
    pub fn new(root: impl Into<PathBuf>, made_bytes_max: u64) -> Self {
        let root = root.into();
        let made = Made::new(root.join("made"), made_bytes_max);
        let unfinished = Unfinished::new(root.join("unfinished"));
        Self { inner: Arc::new(Inner { root, made, unfinished }) }
    }

    fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Inner) -> io::Result<T> + Send + 'static,
    ) -> BoxFut<'static, FilesResult<T>> {
        let inner = self.inner.clone();
        Box::pin(async move {
            let done = tokio::task::spawn_blocking(move || work(&inner)).await;
            let done = done.map_err(|error| FilesUnavailable(error.to_string()))?;
            done.map_err(|error| FilesUnavailable(error.to_string()))
        })
    }
}

impl Files for Folder {
    fn put<'a>(&'a self, bytes: &'a [u8]) -> BoxFut<'a, FilesResult<ContentHash>> {
        let bytes = bytes.to_vec();
        self.run(move |inner| inner.put(&bytes))
    }

    fn get(&self, hash: ContentHash) -> BoxFut<'_, FilesResult<Option<Vec<u8>>>> {
        self.run(move |inner| read(&inner.place(hash)))
    }

    fn put_file<'a>(&'a self, head: &'a [u8], path: &'a Path) -> BoxFut<'a, FilesResult<ContentHash>> {
        let (head, path) = (head.to_vec(), path.to_owned());
        self.run(move |inner| inner.put_file(&head, &path))
    }

    fn part(&self, hash: ContentHash, from: u64, most: usize) -> BoxFut<'_, FilesResult<Option<Vec<u8>>>> {
        self.run(move |inner| part(&inner.place(hash), from, most))
    }

    fn remove(&self, hash: ContentHash) -> BoxFut<'_, FilesResult<()>> {
        self.run(move |inner| remove(&inner.place(hash)))
    }

    fn put_made<'a>(&'a self, name: &'a str, bytes: &'a [u8]) -> BoxFut<'a, FilesResult<()>> {
        let (name, bytes) = (name.to_owned(), bytes.to_vec());
        self.run(move |inner| {
            let place = inner.made.place(&name).ok_or_else(|| io::Error::other("that is no name"))?;
            inner.made.take(inner.unfinished.draft(&bytes)?, &place)
        })
    }

    fn get_made<'a>(&'a self, name: &'a str) -> BoxFut<'a, FilesResult<Option<Vec<u8>>>> {
        let name = name.to_owned();
        self.run(move |inner| inner.made.place(&name).map_or(Ok(None), |place| read(&place)))
    }
}

impl Inner {
    fn place(&self, hash: ContentHash) -> PathBuf {
        let name = hash.to_string();
        let (folder, file) = name.split_at(2);
        self.root.join(folder).join(file)
    }

    fn put(&self, bytes: &[u8]) -> io::Result<ContentHash> {
        let hash = ContentHash::from_bytes(Sha256::digest(bytes).into());
        self.settle(hash, || self.unfinished.draft(bytes))
    }

    /// Copied piece by piece; under which name it stands is known at its end.
    fn put_file(&self, head: &[u8], path: &Path) -> io::Result<ContentHash> {
        let mut from = File::open(path)?;
        let mut draft = self.unfinished.empty()?;
        let mut hash = Sha256::new();
        hash.update(head);
        draft.write(head)?;
        let mut piece = vec![0; PIECE];
        loop {
            let read = from.read(&mut piece)?;
            if read == 0 {
                break;
            }
            hash.update(&piece[..read]);
            draft.write(&piece[..read])?;
        }
        self.settle(ContentHash::from_bytes(hash.finalize().into()), || Ok(draft))
    }

    /// Puts what was written where its hash says, unless it is there.
    fn settle(
        &self,
        hash: ContentHash,
        written: impl FnOnce() -> io::Result<Draft>,
    ) -> io::Result<ContentHash> {
        let place = self.place(hash);
        let folder = place.parent().map_or_else(|| self.root.clone(), Path::to_owned);
        if !place.try_exists()? {
            let draft = written()?;
            draft.sync()?;
            if !folder.try_exists()? {
                fs::create_dir_all(&folder)?;
                sync_folder(&self.root)?;
            }
            draft.finish(&place)?;
        }
        // Also when it was there: whoever put it may not have come as far as this.
        sync_folder(&folder)?;
        Ok(hash)
    }
}

fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// A part of a file; fewer bytes at its end.
fn part(path: &Path, from: u64, most: usize) -> io::Result<Option<Vec<u8>>> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.take(most as u64).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Removes a file for good: it does not come back after a loss of power.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Ok(()) => path.parent().map_or(Ok(()), sync_folder),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Brings the names in a folder to the disk. Only Unix can open a folder for that; elsewhere the file system does it.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
