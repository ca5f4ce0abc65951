//! The proof that what is known about a person is handed over whole and taken away whole: somebody stands in every table
//! that people can stand in, with texts that stand nowhere else.

mod looking;
mod sown;

pub(super) use looking::texts_of;

use super::registry::doors;
use crate::backup::{
    self, Bar,
    keeping::{self, Why},
};
use accounts::{
    Cost, Guests, Keys,
    actions::{Acceptance, Leaving},
    model::Entry,
};
use action::{Change, Ctx, Failure, Personal, Signals};
use database::{StoreError, args};
use kernel::{Actor, Lang, Open, PersonId, Role, Subject};
use looking::{Place, column_of, found, holding, marked, marked_besides, marked_files};
use serde_json::json;
use sha2::{Digest, Sha256};
use sown::Sower;
use std::{
    collections::BTreeSet,
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};
use testing::{Engine, World, both};

const NAME: &str = "Nombremarca Solo";
const ADDRESS: &str = "correomarca@personas.example";
/// What their address was before.
const FORMER: &str = "antesmarca@personas.example";
const HANDLE: &str = "cortomarca";
const PASSWORD: &str = "un secreto bastante largo";
/// Stands in what was answered, in what staff wrote, and before each word of other tables.
const TEXT: &str = "textomarca";

/// What somebody has written or is called, and is not in the file: what opens something, and what is there in another column.
const NOT_HANDED: &[(&str, &str)] = &[
    ("account_asked", "bond_hash"),
    ("account_asked", "password"),
    ("account_asked", "secret_hash"),
    ("account_ceremony", "secret_hash"),
    ("account_ceremony", "state"),
    ("account_passage", "next_path"),
    ("account_passage", "secret_hash"),
    ("account_passkey", "credential_id"),
    ("account_recovery", "code_hash"),
    ("account_second", "secret_hash"),
    ("account_totp", "secret"),
    ("api_token", "secret_hash"),
    ("care_message", "message_id"),
    // Somebody brought it to have it carried in: what becomes of it stands elsewhere.
    ("exchange_import_part", "content"),
    // It says what the text says.
    ("notification_mail", "body_html"),
    // Another server said it.
    ("notification_mail", "said"),
    ("notification_mail_head", "mail_references"),
    ("notification_mail_head", "reply_to"),
    ("notification_mail_stop", "secret"),
    ("notification_stop", "secret"),
    ("notification_subscriber", "secret_hash"),
    // Who of the shop wrote it.
    ("order_note", "name"),
    ("payment_saved", "customer"),
    ("payment_saved", "first_ref"),
    ("payment_saved", "their_ref"),
    ("return_note", "name"),
    // Whoever judged it wrote them.
    ("reviews_challenge", "reasons"),
    ("wish_list", "secret"),
];

/// Columns of personal tables that nothing has filled here, and why nothing needs to.
const EMPTY: &[(&str, &str)] = &[
    // Nobody has a short name any more.
    ("account_person", "handle"),
    ("account_person", "handle_read"),
    // A member's basket is found by who they are; a guest's names nobody.
    ("basket", "secret_hash"),
    // A member's gift is found by who they are; a guest's says how its giver is called, and names nobody of ours.
    ("wish_claim", "name"),
    ("wish_claim", "secret_hash"),
];

/// Tables in which people stand and nobody looks for them.
const UNNAMED: &[&str] = &["exchange_import_part"];

/// What stays and tells nobody who it was: amounts, a part of a place, an address until what was ordered is there. That it does is
/// told by its owner's own tests.
const STAYS_UNMARKED: &[&str] = &["order_group", "order_head", "order_line"];

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
    accounts::actions::set_profile(&theirs, NAME, Lang::Es).await.unwrap();
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
    formerly(world, &owner, person).await;
    let passing = impersonal_found(world).await;
    assert!(passing.is_empty(), "nothing of theirs is in what waits to be done: {passing:?}");
    world.see_to_duties().await;
    rows(world, person).await;
    // Whoever looks for somebody by name is counted with those who look for that, for a week.
    world.house.signals.count_words(search::reads::NOTHING_FOUND, "es nombremarca");
    world.see_to_duties().await;
    person
}

/// Another program is told of all that happens, and what they had before is another address.
async fn formerly(world: &World, owner: &Ctx, person: PersonId) {
    let kinds = webhooks::kinds::ALL.iter().map(|kind| kind.name.to_owned()).collect();
    let address = "https://programa.example/hook".to_owned();
    let wish = webhooks::model::Wish { name: "Programa".into(), address, kinds };
    webhooks::actions::add(owner, &wish).await.unwrap();
    accounts::actions::invite(owner, FORMER, NAME, Role::Agent, Lang::Es).await.unwrap();
    let ctx = world.operator();
    let kept: Result<u64, StoreError> = ctx
        .write(async |tx| {
            let sql = "INSERT INTO account_former (person_id, address_folded, left_at) VALUES ($1, $2, $3)";
            tx.exec(sql, args![person, *FORMER, ctx.now()]).await
        })
        .await;
    assert_eq!(kept.unwrap(), 1);
}

/// Where something of theirs stands in tables that are said to be about nobody.
async fn impersonal_found(world: &World) -> Vec<Place> {
    let doors = crate::house::closed_doors().unwrap();
    let impersonal: BTreeSet<&str> = doors.iter().flat_map(|door| door.impersonal.iter().copied()).collect();
    found(world).await.into_keys().filter(|(table, _)| impersonal.contains(table.as_str())).collect()
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

/// Rows in tables whose owners bring them by long ways: keys, identities, conversations. Secrets hold a word too. Once more
/// where they were known by the address of before, when they had no account.
async fn rows(world: &World, person: PersonId) {
    let ctx = &world.operator();
    let put = async |text: String| world.house.files.put(text.as_bytes()).await.unwrap().to_string();
    let [theirs, former] = [put(format!("{TEXT} file")).await, put(format!("{FORMER} file")).await];
    let portrait = put(format!("{TEXT} portrait")).await;
    let sower = |address, mark, file| {
        let id = ctx.id::<()>().uuid();
        let hash = <[u8; 32]>::try_from([*id.as_bytes(); 2].concat()).unwrap();
        let address_hash = Sha256::digest(address).into();
        Sower { id, hash, person, address, address_hash, name: NAME, mark, file, now: ctx.now() }
    };
    let (now, before) = (sower(ADDRESS, TEXT, &theirs), sower(FORMER, "antesmarca", &former));
    let kept: Result<u64, StoreError> = ctx
        .write(async |tx| {
            now.everywhere(tx).await?;
            before.by_address(tx).await?;
            let sql = "UPDATE profile SET picture = $1, picture_small = $1 WHERE person_id = $2";
            tx.exec(sql, args![*portrait, person]).await
        })
        .await;
    assert_eq!(kept.unwrap(), 1);
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

#[both]
async fn what_is_known_is_handed_over_whole(engine: Engine) {
    let world = world(engine).await;
    let person = seed(&world).await;
    let personal = personal();
    let unreached = unreached(&world, &personal, person).await;
    assert!(unreached.is_empty(), "let somebody stand in these tables in `seed`: {unreached:?}");
    let unfilled = unfilled(&world, &personal).await;
    assert!(unfilled.is_empty(), "let somebody have written in these columns in `seed`: {unfilled:?}");

    let files = unpacked(&world, person).await;
    let text_of = |form: &str| -> String {
        files.iter().filter(|(name, _)| name.ends_with(form)).map(|(_, text)| text.to_lowercase()).collect()
    };
    let forms = [text_of(".json"), text_of(".csv")];
    let (mut missing, mut told) = (Vec::new(), Vec::new());
    for (place, words) in found(&world).await {
        let is_kept_back = NOT_HANDED.contains(&(&place.0, &place.1));
        for word in words {
            let is_handed = forms.iter().all(|form| form.contains(&word));
            let is_own_word = word.ends_with(&format!("_{}_{}", place.0, place.1));
            match (is_handed, is_kept_back) {
                (false, false) => missing.push((place.clone(), word)),
                (true, true) if is_own_word => told.push((place.clone(), word)),
                (true, _) | (false, true) => {}
            }
        }
    }
    assert_eq!(missing, [], "words of theirs that are not in the file");
    assert_eq!(told, [], "secrets that are in the file");
    let readme = files.iter().find(|(name, _)| name == "LEEME.txt").map(|(_, text)| text.as_str()).unwrap();
    for one in &personal {
        assert!(readme.contains(one.table), "{}:\n{readme}", one.table);
        let has_file = files.iter().any(|(name, _)| *name == format!("{}.csv", one.table));
        assert_eq!(has_file, !exported(&world, one, person).await.is_empty(), "{}", one.table);
    }
    assert!(!files.iter().any(|(_, text)| text.contains("argon2")), "no hash of a password is handed over");
}

/// Columns that hold texts and in which nothing stands in any row: what somebody may write there would not be looked for.
async fn unfilled(world: &World, personal: &[Personal]) -> Vec<Place> {
    let mut unfilled = Vec::new();
    for one in personal {
        for column in texts_of(world, one.table).await {
            let is_known = EMPTY.iter().any(|known| *known == (one.table, column.as_str()));
            let all = column_of(world, one.table, &column).await;
            // What holds an id names somebody; it says nothing.
            if all.iter().all(String::is_empty) && !is_known && !column.ends_with("_id") {
                unfilled.push((one.table.to_owned(), column));
            }
        }
    }
    unfilled
}

#[both]
async fn what_is_known_is_taken_away_whole(engine: Engine) {
    let world = world(engine).await;
    let log = Log::begin();
    let person = seed(&world).await;
    let (folder, backups) = (world.folder(), world.folder().join("backups"));
    let before = found(&world).await;
    assert!(before.len() > 50, "what is looked for can be found: {before:?}");
    assert!(!marked_files(&folder.join("media")).is_empty(), "in files too");
    back_up(&world, &backups, Why::Migration).await;
    let marked = marked_files(&folder);
    assert!(marked.iter().any(|name| name.ends_with(".zip")), "inside of backups too: {marked:?}");

    let (theirs, keys) = (world.ctx(Actor::Staff(person)), Keys::new(Cost::CHEAP));
    let form = Leaving { proof: PASSWORD, is_sure: true };
    accounts::actions::leave(&theirs, &keys, &form).await.unwrap();
    world.see_to_duties().await;
    assert!(found(&world).await.len() > 50, "there are days to think better of it");
    world.pass_days(accounts::rules::GRACE_DAYS + 1);
    world.see_to_duties().await;
    Signals::forget_rare(&world.house).await.unwrap();

    let kept: BTreeSet<Place> = personal()
        .iter()
        .filter(|one| !STAYS_UNMARKED.contains(&one.table))
        .flat_map(|one| one.kept.iter().map(|kept| (one.table.to_owned(), kept.column.to_owned())))
        .collect();
    let left: BTreeSet<Place> = found(&world).await.into_keys().collect();
    assert_eq!(left, kept, "what is left is what the law wants to be kept, and the doors say which law");

    // What was backed up before is there until newer ones take its place (article 32 of the GDPR wants it to be there).
    let files = marked_files(&folder);
    assert!(files.len() == 1 && files[0].ends_with(".zip"), "{files:?}");
    let newer = back_up(&world, &backups, Why::Migration).await;
    keeping::keep_newest(&newer, Why::Migration, 1, world.now()).unwrap();
    let staying: BTreeSet<String> = found(&world).await.into_values().flatten().collect();
    assert_eq!(marked_besides(&folder, &staying), Vec::<String>::new());
    assert_eq!(log.marked(), Vec::<String>::new(), "nothing of theirs was logged");
}

/// Backs the shop up; each a minute later than the one before, as far as their names tell.
async fn back_up(world: &World, folder: &Path, why: Why) -> PathBuf {
    let known = crate::house::migrations(&crate::house::closed_doors().unwrap());
    let later = keeping::list(folder, None).map_or(0, |all| all.len());
    fs::create_dir_all(folder).unwrap();
    let at = kernel::time::seconds_after(world.now(), 60 * i64::try_from(later).unwrap());
    let place = keeping::place(folder, at, why);
    let media = world.folder().join("media");
    backup::take(&world.house.database, &known, &media, &place, &Bar::new(true)).await.unwrap();
    place
}

/// What the program says to its operator, from here on.
struct Log {
    said: Arc<Mutex<Vec<u8>>>,
    _until: tracing::subscriber::DefaultGuard,
}

impl Log {
    fn begin() -> Self {
        let said: Arc<Mutex<Vec<u8>>> = Arc::default();
        let into = said.clone();
        let lines = tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG);
        let lines = lines.with_writer(move || Pen(into.clone())).finish();
        Self { said, _until: tracing::subscriber::set_default(lines) }
    }

    fn marked(&self) -> Vec<String> {
        marked(&String::from_utf8_lossy(&self.said.lock().unwrap()))
    }
}

struct Pen(Arc<Mutex<Vec<u8>>>);

impl Write for Pen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
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
        if !is_there && !UNNAMED.contains(&one.table) {
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
async fn the_address_is_free_again_and_the_id_is_good_for_ever(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "duena@personas.example", "Dueña", Role::Owner).await;
    let person = somebody(&world, ADDRESS, NAME, Role::Member).await;
    let theirs = world.ctx(Actor::Member(person));
    accounts::actions::set_profile(&theirs, NAME, Lang::Es).await.unwrap();
    let form = Leaving { proof: PASSWORD, is_sure: true };
    accounts::actions::leave(&theirs, &Keys::new(Cost::CHEAP), &form).await.unwrap();
    world.pass_days(accounts::rules::GRACE_DAYS);
    world.see_to_duties().await;

    let again = somebody(&world, ADDRESS, NAME, Role::Member).await;
    assert_ne!(again, person);
    let ctx = world.ctx(Actor::Member(again));
    accounts::actions::set_profile(&ctx, NAME, Lang::Es).await.unwrap();
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
    let stored = index.stored().unwrap().join("\n");
    assert!(
        stored.contains("Indicemarca"),
        "what is kept beside the words is packed in those files: {stored}"
    );
    assert_eq!(marked(&stored), Vec::<String>::new());
}
