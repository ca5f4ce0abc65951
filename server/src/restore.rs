//! `plaza restore`: puts a backup in the place of a shop. The whole file is read and compared with what it says before
//! anything is touched; then the shop is replaced in one step, or not at all.
//!
//! What does not come back: sessions and links in letters, because one that was ended since would begin again; and jobs by
//! themselves, because the world outside may know them as done. The second can be asked for.

use crate::{
    backup::{Backup, Bar, Manifest, Unusable},
    config::Settings,
    house::{self, closed_doors, migrations},
    stopped::Stopped,
    voice::{Voice, counted},
};
use action::Files;
use clap::Args;
use database::{Address, EngineKind, Migration, Replacement, StoreError, own_tables};
use files::Folder;
use kernel::Word;
use std::{
    collections::BTreeSet,
    fs,
    io::{self, ErrorKind},
    path::Path,
};
use tempfile::NamedTempFile;
use tokio::sync::mpsc;

/// Rows of these do not outlive a restore: they let people in, or are on the way to it (links in letters, too), and may have
/// been used or ended since.
pub(crate) const FLEETING: &[&str] =
    &["account_session", "account_second", "account_passage", "account_ceremony", "account_asked"];
/// How many pieces may wait for the database.
const PIECES_WAITING: usize = 8;

/// What is restored, and how.
#[derive(Args)]
pub(crate) struct Asked {
    /// The backup
    file: String,
    /// Replace a shop that has something
    #[arg(long)]
    force: bool,
    /// Only look whether the backup is whole and this program can use it
    #[arg(long)]
    check: bool,
    /// Let jobs that were waiting go on by themselves instead of setting them aside
    #[arg(long)]
    resume_jobs: bool,
    /// Say nothing but what goes wrong
    #[arg(long)]
    quiet: bool,
}

/// `plaza restore`.
pub(crate) async fn run(asked: &Asked, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let bar = Bar::new(asked.quiet);
    let known = migrations(&closed_doors()?);
    let backup = opened(asked, &known, &bar).await?;
    let manifest = backup.manifest();
    let words = [
        ("at", Word::Text(&manifest.taken_at)),
        ("engine", Word::Text(&manifest.engine)),
        ("rows", counted(manifest.rows())),
        ("files", counted(manifest.media.len() as u64)),
    ];
    let key = if asked.check { "server-restore-whole" } else { "server-restore-done" };
    let told = voice.with(key, &words);
    if !asked.check {
        let index = settings.data().join("search");
        if search::is_served(&index) {
            return Err(house::served(&index));
        }
        refuse_occupied(asked, settings).await?;
        replace(asked, settings, &known, backup, &bar).await?;
    }
    bar.end();
    if !asked.quiet {
        println!("{told}");
    }
    if !asked.quiet && !asked.check && !asked.resume_jobs {
        println!("{}", voice.t("server-restore-jobs"));
    }
    Ok(())
}

/// The backup, read to its end once.
async fn opened(asked: &Asked, known: &[Migration], bar: &Bar) -> Result<Backup, Stopped> {
    let (file, bar) = (asked.file.clone(), bar.clone());
    let checked = tokio::task::spawn_blocking(move || {
        let mut backup = Backup::open(Path::new(&file))?;
        backup.check(&bar)?;
        Ok(backup)
    });
    let checked: Result<Backup, Unusable> = checked.await.map_err(Stopped::bug)?;
    let backup = checked.map_err(|why| unusable(&asked.file, why))?;
    match refused(backup.manifest(), known)? {
        Some(why) => Err(unusable(&asked.file, why)),
        None => Ok(backup),
    }
}

/// Why this program cannot use what is whole: it does not know all migrations that had run, or the tables are not those that
/// they make.
fn refused(manifest: &Manifest, known: &[Migration]) -> Result<Option<Unusable>, StoreError> {
    let had_run: BTreeSet<&str> = manifest.migrations.iter().map(String::as_str).collect();
    let first: Vec<Migration> = known.iter().filter(|one| had_run.contains(one.name())).copied().collect();
    if first.len() < had_run.len() {
        return Ok(Some(Unusable::Newer(manifest.program.clone())));
    }
    let own = own_tables(&first, EngineKind::Sqlite)?;
    let there: BTreeSet<String> = manifest.tables.iter().map(|table| table.name.clone()).collect();
    let odd = own.symmetric_difference(&there).next();
    Ok(odd.map(|name| Unusable::Damaged(name.clone())))
}

fn unusable(file: &str, why: Unusable) -> Stopped {
    let stopped = match why {
        Unusable::Unreadable(why) => Stopped::failed("server-restore-unreadable").with("why", why),
        Unusable::NoBackup => Stopped::failed("server-restore-no-backup"),
        Unusable::Damaged(part) => Stopped::failed("server-restore-damaged").with("part", part),
        Unusable::Newer(program) => Stopped::failed("server-restore-newer").with("program", program),
    };
    stopped.about(file)
}

/// A shop that has something is replaced only if that was said. One that cannot even be read is one.
async fn refuse_occupied(asked: &Asked, settings: &Settings) -> Result<(), Stopped> {
    if asked.force {
        return Ok(());
    }
    let is_occupied = match settings.database() {
        Address::File(path) if !path.exists() => false,
        Address::File(_) | Address::Postgres(_) => {
            let database = house::connect(settings).await?;
            let has_facts = database.has_facts().await?;
            database.close().await?;
            has_facts
        }
    };
    match is_occupied {
        true => Err(Stopped::failed("server-restore-occupied").with("shop", settings.database().to_string())),
        false => Ok(()),
    }
}

async fn replace(
    asked: &Asked,
    settings: &Settings,
    known: &[Migration],
    backup: Backup,
    bar: &Bar,
) -> Result<(), Stopped> {
    house::make_folder(settings)?;
    let mut backup = put_pictures(backup, settings, bar).await?;
    let done = backup.manifest().migrations.clone();
    let (to, pieces) = mpsc::channel(PIECES_WAITING);
    let bar = bar.clone();
    let sending = tokio::task::spawn_blocking(move || backup.send(&to, &bar));
    let with =
        Replacement { migrations: known, done, fleeting: FLEETING, resumes_jobs: asked.resume_jobs, pieces };
    let replaced = database::replace(&settings.database(), with).await;
    let sent = sending.await.map_err(Stopped::bug)?;
    match (replaced, sent) {
        (Err(StoreError::Corrupt(_)), Err(why)) => return Err(unusable(&asked.file, why)),
        (Err(error), _) => return Err(error.into()),
        (Ok(()), _) => {}
    }
    forget_index(&settings.data().join("search"))
}

/// Pictures and files that are sold stand there before the rows that name them. Those of the shop that is replaced stay: they are in nobody's way.
async fn put_pictures(mut backup: Backup, settings: &Settings, bar: &Bar) -> Result<Backup, Stopped> {
    let folder = Folder::new(settings.media(), 0);
    let failed = |error: action::FilesUnavailable| {
        Stopped::unavailable("server-restore-pictures").with("why", error.to_string())
    };
    let unwritable =
        |error: io::Error| Stopped::unavailable("server-restore-pictures").with("why", error.to_string());
    for index in 0..backup.manifest().media.len() {
        let mut laid_down = NamedTempFile::new_in(settings.data()).map_err(unwritable)?;
        let taken = tokio::task::spawn_blocking(move || {
            let written = backup.write_file(index, laid_down.as_file_mut());
            (backup, laid_down, written)
        });
        let written;
        (backup, laid_down, written) = taken.await.map_err(Stopped::bug)?;
        written.map_err(|why| unusable("", why))?;
        folder.put_file(&[], laid_down.path()).await.map_err(failed)?;
        bar.more(1);
    }
    Ok(backup)
}

/// The index belongs to the shop that was there; the next server builds a new one.
fn forget_index(folder: &Path) -> Result<(), Stopped> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            let stopped = Stopped::unavailable("server-folder-unwritable");
            Err(stopped.with("folder", folder.display().to_string()).since(&error))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::FLEETING;
    use crate::house::{closed_doors, migrations};
    use database::{Address, Commit, Database, StoreError};

    #[tokio::test]
    async fn what_does_not_outlive_a_restore_is_a_table() {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::File(folder.path().join("plaza.db"));
        let database = Database::open(&address, Commit::Inline).await.unwrap();
        database.migrate(&migrations(&closed_doors().unwrap())).await.unwrap();
        for table in FLEETING {
            let sql = format!("SELECT CAST(COUNT(*) AS BIGINT) FROM {table}");
            let asked: Result<(i64,), StoreError> =
                database.read(async |snap| snap.one(sql, &[]).await).await;
            assert!(asked.is_ok(), "{table}");
        }
    }
}
