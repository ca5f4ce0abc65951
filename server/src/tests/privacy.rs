//! The proof that what is known about a person is handed over whole and taken away whole: somebody stands in every table
//! that people can stand in, with texts that stand nowhere else.

mod sown;

use super::registry::doors;
use accounts::{
    Cost, Guests, Keys,
    actions::{Acceptance, Leaving},
    model::Entry,
};
use action::{Change, Ctx, Failure, Personal};
use database::{EngineKind, Sql, StoreError, args};
use kernel::{Actor, Lang, Open, PersonId, Role, Subject};
use serde_json::json;
use std::{collections::BTreeSet, fs, io::Read, path::Path, sync::Arc};
use testing::{Engine, World, both};

const NAME: &str = "Nombremarca Solo";
const ADDRESS: &str = "correomarca@personas.example";
const HANDLE: &str = "cortomarca";
const PASSWORD: &str = "un secreto bastante largo";
/// Stands in what was answered, in what staff wrote, and in what other tables keep.
const TEXT: &str = "textomarca";
/// Only somebody who is written down here may be looked for.
const MARKS: [&str; 4] = [NAME, ADDRESS, HANDLE, TEXT];

const COLUMNS: Sql = Sql::either(
    "SELECT c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name = $1 AND c.type IN ('TEXT', 'BLOB')",
    "SELECT column_name::text FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND data_type IN ('text', 'bytea', 'uuid')",
);

/// The columns of a table that could hold a text, in any form.
pub(super) async fn texts_of(world: &World, table: &str) -> Vec<String> {
    let ask = world.house.database.read(async |snap| snap.all::<(String,)>(COLUMNS, args![*table]).await);
    let found: Result<_, StoreError> = ask.await;
    found.unwrap().into_iter().map(|(name,)| name).collect()
}

fn personal() -> Vec<Personal> {
    let doors = crate::house::closed_doors().unwrap();
    doors.iter().flat_map(|door| door.personal.iter().copied()).collect()
}

async fn world(engine: Engine) -> World {
    let world = World::on(engine, doors()).await;
    world.house.receive(Arc::new(Guests));
    world
}

/// Somebody with a password, who accepted an invitation in a browser.
async fn somebody(world: &World, address: &str, name: &str, role: Role) -> PersonId {
    let ctx = &world.operator();
    let secret = accounts::actions::invite_link(ctx, address, name, role, Lang::Es).await.unwrap();
    let form = Acceptance { name, password: PASSWORD, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let entry = Entry { agent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0".into(), before: None };
    accounts::actions::accept(&visitor, &keys, &secret, &form, &entry).await.unwrap().person
}

/// Somebody stands in every table, by the actions of their owners where those are quick, else by a row.
async fn seed(world: &World) -> PersonId {
    let owner = somebody(world, "duena@personas.example", "Dueña", Role::Owner).await;
    let owner = world.ctx(Actor::Staff(owner));
    // Invited by letter first: the log of staff calls an invitation by the address.
    accounts::actions::invite(&owner, ADDRESS, NAME, Role::Manager, Lang::Es).await.unwrap();
    let person = somebody(world, ADDRESS, NAME, Role::Manager).await;
    let theirs = world.ctx(Actor::Staff(person));
    accounts::actions::set_profile(&theirs, NAME, HANDLE, Lang::Es).await.unwrap();
    accounts::actions::ask_reset(&world.ctx(Actor::Visitor), ADDRESS, Lang::Es).await.unwrap();
    accounts::actions::suspend(&owner, person).await.unwrap();
    accounts::actions::restore(&owner, person).await.unwrap();
    // A suspension has ended the session.
    let keys = Keys::new(Cost::CHEAP);
    let entry = Entry { agent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0".into(), before: None };
    accounts::actions::sign_in(&world.ctx(Actor::Visitor), &keys, (ADDRESS, PASSWORD), &entry).await.unwrap();
    let declared = features::declared(&doors());
    features::actions::switch(&theirs, &declared, declared[0].name, Open::Staff).await.unwrap();
    let answered: Result<String, Failure<String>> =
        theirs.write_once("key", "hash", async |_| Ok(TEXT.to_owned())).await;
    answered.unwrap();
    audited(&owner, person).await;
    profiled(&theirs, &owner).await;
    world.see_to_duties().await;
    rows(world, person).await;
    person
}

/// What staff might have written about somebody.
async fn audited(owner: &Ctx, person: PersonId) {
    let kept: Result<(), StoreError> = owner
        .write(async |tx| {
            let change = Change {
                verb: "accounts-audit-standing",
                subject: Subject::from(person),
                label: NAME,
                before: json!({ "note": TEXT }),
                after: serde_json::Value::Null,
            };
            owner.audit(tx, &change).await
        })
        .await;
    kept.unwrap();
}

/// What somebody shows of themselves, and what they are to somebody else.
async fn profiled(theirs: &Ctx, owner: &Ctx) {
    use profiles::{
        actions::{Handed, make_invitation, set_profile, set_visibility, turn},
        model::{Audience, Class, Verb, Wanted},
    };
    let wanted = Wanted { handle: HANDLE.into(), about: TEXT.into(), ..Wanted::default() };
    set_profile(theirs, &wanted, Handed::Nothing).await.unwrap();
    set_visibility(theirs, &[(Class::Purchases, Audience::Friends)]).await.unwrap();
    turn(theirs, owner.actor().person(), Verb::Join).await.unwrap();
    make_invitation(theirs).await.unwrap();
}

/// Rows in tables whose owners bring them by long ways: keys, identities, conversations. Secrets hold the mark too.
async fn rows(world: &World, person: PersonId) {
    let ctx = &world.operator();
    let file = world.house.files.put(TEXT.as_bytes()).await.unwrap().to_string();
    let kept: Result<(), StoreError> = ctx.write(async |tx| sown::sow(tx, ctx, person, &file).await).await;
    kept.unwrap();
}

/// What the archive holds: the name of each file and its text.
async fn unpacked(world: &World, person: PersonId) -> Vec<(String, String)> {
    let declared = privacy::declared(&crate::house::closed_doors().unwrap());
    let ctx = world.ctx(Actor::Member(person));
    let handed = privacy::hand_over(&ctx, &declared, person).await.unwrap();
    let mut archive = zip::ZipArchive::new(handed.file).unwrap();
    let mut files = Vec::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.push((file.name().unwrap().into_owned(), text));
    }
    files
}

/// Tables and columns in which a mark stands, as text or as bytes.
async fn found(world: &World) -> BTreeSet<(String, String)> {
    let tables: Vec<String> = world.everything().await.into_keys().collect();
    let mut found = BTreeSet::new();
    for table in tables {
        for column in texts_of(world, &table).await {
            if column_of(world, &table, &column).await.iter().any(|text| is_marked(text)) {
                found.insert((table.clone(), column));
            }
        }
    }
    found
}

/// All that stands in a column, texts as they are and bytes in hexadecimal form, in small letters.
async fn column_of(world: &World, table: &str, column: &str) -> Vec<String> {
    let ask = world.house.database.read(async |snap| {
        let text = match snap.kind() {
            EngineKind::Sqlite => {
                format!(
                    "CASE typeof({column}) WHEN 'blob' THEN hex({column}) ELSE CAST({column} AS TEXT) END"
                )
            }
            EngineKind::Postgres => format!("{column}::text"),
        };
        snap.all::<(Option<String>,)>(format!("SELECT {text} FROM {table}"), &[]).await
    });
    let rows: Result<Vec<(Option<String>,)>, StoreError> = ask.await;
    rows.unwrap().into_iter().filter_map(|(text,)| text).map(|text| text.to_lowercase()).collect()
}

/// Whether a text, or the hexadecimal form of bytes, holds a mark.
fn is_marked(text: &str) -> bool {
    MARKS.map(str::to_lowercase).iter().any(|mark| {
        let bytes: String = mark.bytes().map(|byte| format!("{byte:02x}")).collect();
        text.contains(mark.as_str()) || text.contains(&bytes)
    })
}

/// Files below a folder that hold a mark, by their names or inside.
fn marked_files(folder: &Path) -> Vec<String> {
    files(folder).into_iter().filter(|(_, text)| is_marked(text)).map(|(name, _)| name).collect()
}

/// Those that hold this word.
fn holding(folder: &Path, word: &str) -> Vec<String> {
    files(folder).into_iter().filter(|(_, text)| text.contains(word)).map(|(name, _)| name).collect()
}

/// Name and content of all files below a folder, in small letters.
fn files(folder: &Path) -> Vec<(String, String)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut all = Vec::new();
    for entry in entries.map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.path().display().to_string());
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            let inside = String::from_utf8_lossy(&fs::read(&path).unwrap()).to_lowercase();
            all.push((name.clone(), format!("{}\n{inside}", name.to_lowercase())));
        }
    }
    all
}

#[both]
async fn what_is_known_is_handed_over_whole_and_taken_away_whole(engine: Engine) {
    let world = world(engine).await;
    let person = seed(&world).await;
    let personal = personal();
    let unreached = unreached(&world, &personal, person).await;
    assert!(unreached.is_empty(), "let somebody stand in these tables in `seed`: {unreached:?}");

    let files = unpacked(&world, person).await;
    for mark in MARKS {
        for form in [".json", ".csv"] {
            let held = files.iter().any(|(name, text)| name.ends_with(form) && text.contains(mark));
            assert!(held, "no {form} file holds {mark}");
        }
    }
    let readme = files.iter().find(|(name, _)| name == "LEEME.txt").map(|(_, text)| text.as_str()).unwrap();
    for one in &personal {
        assert!(readme.contains(one.table), "{}:\n{readme}", one.table);
        let has_file = files.iter().any(|(name, _)| *name == format!("{}.csv", one.table));
        assert_eq!(has_file, !exported(&world, one, person).await.is_empty(), "{}", one.table);
    }
    assert!(!files.iter().any(|(_, text)| text.contains("argon2")), "no hash of a password is handed over");
    assert!(!found(&world).await.is_empty(), "what is looked for can be found");
    let folder = world.folder().join("media");
    assert!(!marked_files(&folder).is_empty(), "in files too");

    let (theirs, keys) = (world.ctx(Actor::Staff(person)), Keys::new(Cost::CHEAP));
    let form = Leaving { proof: PASSWORD, is_sure: true };
    accounts::actions::leave(&theirs, &keys, &form).await.unwrap();
    world.see_to_duties().await;
    assert!(!found(&world).await.is_empty(), "there are days to think better of it");
    world.pass_days(accounts::rules::GRACE_DAYS);
    world.see_to_duties().await;

    let kept: BTreeSet<(String, String)> = personal
        .iter()
        .flat_map(|one| one.kept.iter().map(|kept| (one.table.to_owned(), kept.column.to_owned())))
        .collect();
    let left: Vec<_> = found(&world).await.difference(&kept).cloned().collect();
    assert!(left.is_empty(), "still there, and nobody says why: {left:?}");
    assert_eq!(marked_files(&folder), Vec::<String>::new());
}

/// Tables in which the person does not stand: nothing of theirs is handed over, and no row names them. What is nothing but
/// a secret is not handed over.
async fn unreached(world: &World, personal: &[Personal], person: PersonId) -> Vec<&'static str> {
    let (hyphened, bare) = (person.to_string(), person.uuid().simple().to_string());
    let mut unreached = Vec::new();
    for one in personal {
        let mut is_there = !exported(world, one, person).await.is_empty();
        for column in texts_of(world, one.table).await {
            let all = column_of(world, one.table, &column).await;
            is_there |= all.iter().any(|text| *text == hyphened || *text == bare);
        }
        if !is_there {
            unreached.push(one.table);
        }
    }
    unreached
}

/// What one table hands over.
async fn exported(world: &World, personal: &Personal, person: PersonId) -> Vec<serde_json::Value> {
    let rows: Result<Vec<serde_json::Value>, StoreError> =
        world.house.database.read(async |snap| (personal.export)(snap, person).await).await;
    rows.unwrap()
}

#[both]
async fn address_and_handle_are_free_again_and_the_id_is_good_for_ever(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "duena@personas.example", "Dueña", Role::Owner).await;
    let person = somebody(&world, ADDRESS, NAME, Role::Member).await;
    let theirs = world.ctx(Actor::Member(person));
    accounts::actions::set_profile(&theirs, NAME, HANDLE, Lang::Es).await.unwrap();
    let form = Leaving { proof: PASSWORD, is_sure: true };
    accounts::actions::leave(&theirs, &Keys::new(Cost::CHEAP), &form).await.unwrap();
    world.pass_days(accounts::rules::GRACE_DAYS);
    world.see_to_duties().await;

    let again = somebody(&world, ADDRESS, NAME, Role::Member).await;
    assert_ne!(again, person);
    let ctx = world.ctx(Actor::Member(again));
    accounts::actions::set_profile(&ctx, NAME, HANDLE, Lang::Es).await.unwrap();
    let known: Result<_, StoreError> =
        ctx.read(async |snap| accounts::reads::person(snap, person).await).await;
    let gone = known.unwrap().unwrap();
    assert!(gone.is_erased() && gone.name.reveal().is_empty() && gone.leaves_at.is_none());
    let files = unpacked(&world, again).await;
    assert!(files.iter().any(|(name, _)| name == "account_person.csv"));
}

/// What a product says is found in the files of the index, so what is not found there is not there.
#[both]
async fn the_index_knows_products_and_nobody(engine: Engine) {
    let world = world(engine).await;
    seed(&world).await;
    let draft = catalog::model::ProductDraft {
        key: "mug".into(),
        product_type: catalog::model::ProductType::Digital,
        status: catalog::model::Status::Published,
        name: kernel::Localized::same("Indicemarca"),
        variants: vec![catalog::model::VariantDraft { sku: "M".into(), price: 1, ..Default::default() }],
        ..Default::default()
    };
    catalog::actions::put_product(&world.operator(), &draft).await.unwrap();
    testing::settle(&world.house.database).await;
    let folder = world.folder().join("search");
    let index = search::Engine::open(&folder).unwrap();
    index.stand(&world.house).await.unwrap();
    assert!(index.documents() > 0);
    assert!(!holding(&folder, "indicemarca").is_empty(), "what is looked for can be found");
    assert_eq!(marked_files(&folder), Vec::<String>::new());
}
