//! Handing over what is known about somebody: nothing is changed by it, and it speaks the language of whoever it is for.

use crate::{archive::Archive, registry::Declared, spool::Spool};
use accounts::model::Person;
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{PersonId, Word, rejection::Never};
use std::{fs::File, io};
use webkit::Say;

/// A file that is handed over.
pub struct Handed {
    /// From its beginning; it is gone when this is.
    pub file: File,
    /// How long it is.
    pub bytes: u64,
}

/// Everything that is known about somebody, in their language. One state of the database, which is let go of before the file
/// is packed; one table at a time in memory.
pub async fn hand_over(ctx: &Ctx, declared: &Declared, id: PersonId) -> Result<Handed, Failure<Never>> {
    let (person, spool) = read(ctx, declared, id).await?;
    let say = Say::new(ctx.house(), person.lang);
    let (head, declared) = (head(ctx, &say, &person), declared.clone());
    let packed = tokio::task::spawn_blocking(move || pack(&say, &head, &declared, spool)).await;
    packed.map_err(io::Error::other).and_then(|packed| packed).map_err(unwritable)
}

async fn read(ctx: &Ctx, declared: &Declared, id: PersonId) -> Result<(Person, Spool), Failure<Never>> {
    ctx.read(async |snap| {
        let person = accounts::reads::person(snap, id).await?.filter(|person| !person.is_erased());
        let person = person.ok_or(Failure::NotFound)?;
        let mut spool = Spool::begin().map_err(unwritable)?;
        for table in declared.tables() {
            let rows = (table.personal.export)(&mut *snap, id).await?;
            spool.put(&rows).map_err(unwritable)?;
        }
        Ok((person, spool))
    })
    .await
}

fn pack(say: &Say, head: &str, declared: &Declared, spool: Spool) -> io::Result<Handed> {
    let mut archive = Archive::begin()?;
    for (table, rows) in declared.tables().iter().zip(spool.rows()?) {
        archive.add(say, table, &rows?)?;
    }
    let (file, bytes) = archive.end(say, head, declared.tables())?;
    Ok(Handed { file, bytes })
}

/// Whose it is, from whom, of which day.
fn head(ctx: &Ctx, say: &Say, person: &Person) -> String {
    let shop = ctx.house().shop.face();
    let words = [
        ("name", Word::Text(person.name.reveal())),
        ("shop", Word::Text(&shop.name)),
        ("day", Word::At(ctx.now())),
    ];
    say.with("privacy-readme-head", &words)
}

fn unwritable(error: io::Error) -> Failure<Never> {
    Failure::Broken(StoreError::Unavailable(format!("a temporary file: {error}")))
}
