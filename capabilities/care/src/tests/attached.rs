//! Files that come with mails: kept for their case, taken away with it, and away for a while.

use super::samples::{Paper, a_minute, cases, member, with_mailbox, with_mailbox_in};
use crate::personal;
use action::{BoxFut, ContentHash, Files, FilesResult, FilesUnavailable};
use database::StoreError;
use files::Folder;
use kernel::PersonId;
use std::{
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use testing::{Engine, World, both};

fn mail(from: &str, id: &str, more: &str) -> String {
    let head = format!(
        "From: {from}\nTo: hola@prueba.example\nSubject: Fotos\nMessage-ID: <{id}@x.example>\n{more}"
    );
    let kind = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n";
    let file =
        "Content-Type: text/plain\nContent-Disposition: attachment; filename=\"a.txt\"\n\nadjuntomarca";
    format!("{head}{kind}\n--B\nContent-Type: text/plain\n\nMira.\n--B\n{file}\n--B--\n")
}

/// How many files hold what was attached.
fn kept(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let count = |path: &Path| match path.is_dir() {
        true => kept(path),
        false => usize::from(String::from_utf8_lossy(&fs::read(path).unwrap()).contains("adjuntomarca")),
    };
    entries.map(|entry| count(&entry.unwrap().path())).sum()
}

async fn erase(world: &World, person: PersonId) {
    let ctx = world.operator();
    let erased: Result<(), StoreError> = ctx
        .write(async |tx| {
            for one in personal::all().into_iter().rev() {
                (one.erase)(tx, &ctx, person).await?;
            }
            Ok(())
        })
        .await;
    erased.unwrap();
    world.see_to_duties().await;
}

#[both]
async fn a_file_goes_with_its_case_and_takes_nobody_elses_along(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    let person = member(&world, "eva@casa.example").await;
    let folder = world.folder().join("media");
    paper.put(&mail("eva@casa.example", "1", ""));
    paper.put(&mail("luz@casa.example", "2", ""));
    a_minute(&world).await;
    assert_eq!(kept(&folder), 2, "each has one of their own");
    erase(&world, person).await;
    assert_eq!((kept(&folder), cases(&world).await.len()), (1, 2));
    assert!(world.everything().await["job"].is_empty());
}

#[both]
async fn what_gets_into_no_case_leaves_no_file(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    paper.put(&mail("mailer-daemon@casa.example", "1", ""));
    paper.put(&mail("eva@casa.example", "2", "Auto-Submitted: auto-replied\n"));
    a_minute(&world).await;
    assert_eq!((kept(&world.folder().join("media")), cases(&world).await.len()), (0, 0));
}

/// A folder on a disk that is full, until it is not.
struct Full {
    is_full: AtomicBool,
    folder: Folder,
}

impl Files for Full {
    fn put<'a>(&'a self, bytes: &'a [u8]) -> BoxFut<'a, FilesResult<ContentHash>> {
        match self.is_full.load(Ordering::SeqCst) {
            true => Box::pin(async { Err(FilesUnavailable("the disk is full".into())) }),
            false => self.folder.put(bytes),
        }
    }

    fn get(&self, hash: ContentHash) -> BoxFut<'_, FilesResult<Option<Vec<u8>>>> {
        self.folder.get(hash)
    }

    fn remove(&self, hash: ContentHash) -> BoxFut<'_, FilesResult<()>> {
        self.folder.remove(hash)
    }

    fn put_made<'a>(&'a self, name: &'a str, bytes: &'a [u8]) -> BoxFut<'a, FilesResult<()>> {
        self.folder.put_made(name, bytes)
    }

    fn get_made<'a>(&'a self, name: &'a str) -> BoxFut<'a, FilesResult<Option<Vec<u8>>>> {
        self.folder.get_made(name)
    }
}

#[both]
async fn while_the_disk_is_full_looks_do_not_heap_up_and_no_mail_is_lost(engine: Engine) {
    let home = tempfile::TempDir::new().unwrap();
    let full = Arc::new(Full { is_full: AtomicBool::new(true), folder: Folder::new(home.path(), 1_000) });
    let given = full.clone();
    let (world, paper): (World, Arc<Paper>) = with_mailbox_in(engine, |house| house.with_files(given)).await;
    paper.put(&mail("eva@casa.example", "1", ""));
    for _ in 0..3 {
        a_minute(&world).await;
        assert!(world.everything().await["job"].is_empty(), "the next look is enough");
    }
    assert!(cases(&world).await.is_empty() && paper.read().is_empty());
    full.is_full.store(false, Ordering::SeqCst);
    a_minute(&world).await;
    assert_eq!((cases(&world).await.len(), kept(home.path()), paper.read()), (1, 1, vec![1]));
}
