//! An index that cannot be written: nothing is lost, and nobody else has to wait for it.

use super::{
    doors,
    following::{flute, follower_from_start, found},
};
use crate::{
    Engine,
    fields::Fields,
    shelf::{Mark, Shelf},
};
use action::{BoxFut, Follow, Follower, House, InOrder};
use catalog::actions::put_product;
use database::StoreError;
use events::{Envelope, Position};
use std::{
    io,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};
use tantivy::{
    Directory, TantivyDocument, Term,
    directory::{
        FileHandle, RamDirectory, WatchCallback, WatchHandle, WritePtr,
        error::{DeleteError, OpenReadError, OpenWriteError},
    },
};
use testing::{Engine as Database, World};

/// A directory in memory whose n-th writing from now on fails.
#[derive(Clone, Debug)]
struct Failing {
    inner: RamDirectory,
    left: Arc<AtomicI64>,
}

impl Failing {
    fn pass(&self) -> io::Result<()> {
        match self.left.fetch_sub(1, Ordering::SeqCst) {
            1 => Err(io::Error::other("the disk is full")),
            _ => Ok(()),
        }
    }
}

impl Directory for Failing {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.inner.get_file_handle(path)
    }
    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.inner.delete(path)
    }
    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.inner.exists(path)
    }
    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        self.pass().map_err(|error| OpenWriteError::wrap_io_error(error, path.to_owned()))?;
        self.inner.open_write(path)
    }
    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.inner.atomic_read(path)
    }
    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        self.pass()?;
        self.inner.atomic_write(path, data)
    }
    fn sync_directory(&self) -> io::Result<()> {
        self.pass()
    }
    fn watch(&self, watch_callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.inner.watch(watch_callback)
    }
}

/// A shelf, and how many writings of it succeed before one fails.
fn shelf() -> (Shelf, Fields, Arc<AtomicI64>) {
    let left = Arc::new(AtomicI64::new(0));
    let fields = Fields::new();
    let directory = Failing { inner: RamDirectory::create(), left: left.clone() };
    (Shelf::in_directory(directory, None, &fields).unwrap(), fields, left)
}

#[test]
fn what_could_not_be_written_is_there_when_it_is_written_again() {
    let mark = Mark::of(Position::START, None);
    let mut failed = 0;
    for n in 1..40 {
        let (shelf, fields, left) = shelf();
        let write = |id: &str| {
            let mut document = TantivyDocument::new();
            document.add_text(fields.id, id);
            shelf.remove(Term::from_field_text(fields.id, id))?;
            shelf.add([document])?;
            shelf.commit(&mark)
        };
        write("one").unwrap();
        left.store(n, Ordering::SeqCst);
        let written = write("other");
        left.store(0, Ordering::SeqCst);
        if written.is_err() {
            failed += 1;
            write("other").unwrap();
        }
        assert_eq!(shelf.searcher().num_docs(), 2, "after writing {n} failed");
        assert_eq!(shelf.mark(), Some(mark.clone()));
    }
    assert!(failed > 5, "only {failed} of the writings failed");
}

/// Somebody who hears the same facts after the index.
#[derive(Default)]
struct Neighbour(Mutex<usize>);

impl Follow for Neighbour {
    fn hear<'a>(&'a self, _: &'a Arc<House>, heard: &'a [Envelope]) -> BoxFut<'a, Result<(), StoreError>> {
        *self.0.lock().unwrap() += heard.len();
        Box::pin(async { Ok(()) })
    }
}

#[test]
fn an_index_that_cannot_be_written_holds_nobody_up_and_is_built_anew() {
    testing::tell(Database::Sqlite, async |database| {
        let world = World::on(database, doors()).await;
        let (shelf, fields, left) = shelf();
        let engine = Arc::new(Engine::on(shelf, fields, None));
        let neighbour = Arc::new(Neighbour::default());
        let both = InOrder(vec![engine.clone(), neighbour.clone()]);
        let mut follower = Follower::new("node", Arc::new(both), Position::START);
        left.store(1, Ordering::SeqCst);
        put_product(&world.operator(), &flute()).await.unwrap();
        let heard = follower.catch_up(&world.house).await.unwrap();
        assert_eq!(*neighbour.0.lock().unwrap(), heard, "the neighbour has heard everything");
        wait_for(&engine, "flauta").await;
        assert!(!engine.has_gap());
    });
}

async fn wait_for(engine: &Engine, text: &str) {
    for _ in 0..2_000 {
        if found(engine, text).await > 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("nobody finds {text}");
}

#[test]
fn an_index_whose_disk_is_away_is_built_when_it_is_back() {
    testing::tell(Database::Sqlite, async |database| {
        let world = World::on(database, doors()).await;
        let (folder, away) = (world.folder().join("search"), world.folder().join("away"));
        let engine = Arc::new(Engine::open(&folder).unwrap());
        let stood = engine.stand(&world.house).await.unwrap();
        let mut follower = follower_from_start(&engine);
        follower.catch_up(&world.house).await.unwrap();

        std::fs::rename(&folder, &away).unwrap();
        std::fs::write(&folder, "in the way").unwrap();
        put_product(&world.operator(), &flute()).await.unwrap();
        follower.catch_up(&world.house).await.unwrap();
        assert!(engine.has_gap());
        tokio::time::sleep(Duration::from_millis(300)).await;
        std::fs::remove_file(&folder).unwrap();
        std::fs::rename(&away, &folder).unwrap();
        assert_eq!(engine.position(), Some(stood), "whoever opens it now hears again what it missed");

        // What comes behind the gap is not written before the gap is closed.
        let other = catalog::model::ProductDraft { key: "otra".into(), ..flute() };
        let mut other = catalog::model::ProductDraft { name: kernel::Localized::same("Dulzaina"), ..other };
        other.variants[0].sku = "DUL-1".into();
        put_product(&world.operator(), &other).await.unwrap();
        follower.catch_up(&world.house).await.unwrap();
        assert_eq!(found(&engine, "dulzaina").await, 0);
        wait_for(&engine, "dulzaina").await;
        assert_eq!(found(&engine, "flauta").await, 1);
    });
}
