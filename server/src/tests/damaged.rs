//! A backup that is not as it was written is refused before anything is touched: by chance (a bit, an end that is missing)
//! and on purpose (sealed again after somebody changed it).

use super::backup::{Shop, restore};
use crate::backup::{Backup, Bar, Unusable};
use sha2::{Digest, Sha256};
use std::{
    fs,
    io::{Cursor, Read, Write},
    path::Path,
};
use testing::Engine;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

fn look(file: &Path) -> Result<(), Unusable> {
    Backup::open(file)?.check(&Bar::new(true))
}

async fn small() -> (Shop, Vec<u8>) {
    let shop = Shop::empty(Engine::Sqlite).await;
    shop.keep(1).await;
    let pictures = files::Folder::new(shop.home.folder().join("media"), 0);
    action::Files::put(&pictures, b"a picture").await.unwrap();
    let file = shop.back_up().await;
    (shop, fs::read(file).unwrap())
}

#[test]
fn any_byte_that_is_not_as_it_was_written_is_noticed() {
    testing::tell(Engine::Sqlite, async |_| {
        let (shop, good) = small().await;
        let file = shop.backup();
        assert_eq!(look(&file), Ok(()));
        for at in (0..good.len()).step_by(7).chain(good.len() - 120..good.len()) {
            let mut bad = good.clone();
            bad[at] ^= 1 << (at % 8);
            fs::write(&file, &bad).unwrap();
            assert!(look(&file).is_err(), "byte {at} of {}", good.len());
        }
        for end in (0..good.len()).step_by(101).chain([good.len() - 1]) {
            fs::write(&file, &good[..end]).unwrap();
            assert!(look(&file).is_err(), "cut at {end}");
        }
        let mut longer = good.clone();
        longer.push(b'0');
        fs::write(&file, &longer).unwrap();
        assert!(look(&file).is_err());
    });
}

/// The members of a backup.
type Members = Vec<(String, Vec<u8>)>;

fn members(bytes: &[u8]) -> Members {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut member = archive.by_index(index).unwrap();
            let name = member.name().unwrap().into_owned();
            let mut content = Vec::new();
            member.read_to_end(&mut content).unwrap();
            (name, content)
        })
        .collect()
}

/// A file of these members with a seal that fits.
fn sealed(members: &Members) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.set_comment(format!("plaza-backup sha256 {}", "0".repeat(64))).unwrap();
    for (name, content) in members {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    let mut bytes = zip.finish().unwrap().into_inner();
    let end = bytes.len() - 64;
    let hash: String = Sha256::digest(&bytes[..end]).iter().map(|byte| format!("{byte:02x}")).collect();
    bytes[end..].copy_from_slice(hash.as_bytes());
    bytes
}

fn of<'m>(members: &'m mut Members, name: &str) -> &'m mut Vec<u8> {
    &mut members.iter_mut().find(|(known, _)| known == name).unwrap().1
}

/// Changes the manifest by replacing a text that must be there.
fn say(members: &mut Members, from: &str, to: &str) {
    let manifest = of(members, "manifest.json");
    let text = String::from_utf8(manifest.clone()).unwrap();
    assert!(text.contains(from), "{from} in {text}");
    *manifest = text.replacen(from, to, 1).into_bytes();
}

/// Says that the whole numbers of the log are something else.
fn of_the_log(members: &mut Members, kind: &str) {
    let manifest = of(members, "manifest.json");
    let text = String::from_utf8(manifest.clone()).unwrap();
    let (before, log) = text.split_once("\"name\": \"event_log\"").unwrap();
    let log = log.replacen("\"kind\": \"whole\"", &format!("\"kind\": \"{kind}\""), 1);
    *manifest = format!("{before}\"name\": \"event_log\"{log}").into_bytes();
}

/// Says that there are no tables.
fn no_tables(members: &mut Members) {
    let manifest = of(members, "manifest.json");
    let mut said: serde_json::Value = serde_json::from_slice(manifest).unwrap();
    said["tables"] = serde_json::json!([]);
    *manifest = serde_json::to_vec_pretty(&said).unwrap();
}

/// What is said of everything fits, and it is far more than anybody would keep.
fn bombs(good: &Members) -> [(&'static str, Members); 3] {
    const MORE_THAN_ANYBODY_KEEPS: usize = (64 << 20) + 1;
    const MORE_THAN_ANYBODY_SELLS: usize = (256 << 20) + 1;
    let sha256 =
        |bytes: &[u8]| -> String { Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect() };
    let mut manifest = good.clone();
    of(&mut manifest, "manifest.json").resize(2 * MORE_THAN_ANYBODY_KEEPS, b' ');

    let mut line = good.clone();
    let long = format!("[\"/a\",\"{}\"]\n", "b".repeat(MORE_THAN_ANYBODY_KEEPS)).into_bytes();
    let text = of(&mut line, "manifest.json").clone();
    let mut said: serde_json::Value = serde_json::from_slice(&text).unwrap();
    let tables = said["tables"].as_array_mut().unwrap();
    let table = tables.iter_mut().find(|table| table["name"] == "moved_address").unwrap();
    table["rows"] = 1.into();
    table["bytes"] = long.len().into();
    table["sha256"] = sha256(&long).into();
    *of(&mut line, "manifest.json") = serde_json::to_vec_pretty(&said).unwrap();
    *of(&mut line, "tables/moved_address.jsonl") = long;

    let mut file = good.clone();
    let huge = vec![b'x'; MORE_THAN_ANYBODY_SELLS];
    let mut said: serde_json::Value = serde_json::from_slice(&text).unwrap();
    said["media"] = serde_json::json!([{ "sha256": sha256(&huge), "bytes": huge.len() }]);
    *of(&mut file, "manifest.json") = serde_json::to_vec_pretty(&said).unwrap();
    let name = picture(&file);
    file.retain(|(known, _)| *known != name);
    file.push((format!("media/{}", sha256(&huge)), huge));
    [("a manifest", manifest), ("a line", line), ("a picture", file)]
}

#[test]
fn what_would_fill_the_memory_is_not_read() {
    testing::tell(Engine::Sqlite, async |_| {
        let (shop, good) = small().await;
        let file = shop.backup();
        for (what, bomb) in bombs(&members(&good)) {
            fs::write(&file, sealed(&bomb)).unwrap();
            assert!(matches!(look(&file), Err(Unusable::Damaged(_))), "{what}");
        }
    });
}

fn picture(members: &Members) -> String {
    members.iter().map(|(name, _)| name).find(|name| name.starts_with("media/")).unwrap().clone()
}

#[test]
fn what_somebody_changed_and_sealed_again_is_refused_and_nothing_is_touched() {
    testing::tell(Engine::Sqlite, async |_| {
        let (shop, good) = small().await;
        let victim = Shop::empty(Engine::Sqlite).await;
        victim.keep(2).await;
        let before = victim.content().await;
        victim.database.close().await.unwrap();
        let file = shop.backup();
        let attempts: Vec<(&str, Box<dyn Fn(&mut Members)>)> = vec![
            ("a row less", Box::new(|all| of(all, "tables/moved_address.jsonl").truncate(0))),
            (
                "another row",
                Box::new(|all| of(all, "tables/moved_address.jsonl").extend(b"[\"/a\",\"/b\"]\n")),
            ),
            (
                "swapped members",
                Box::new(|all| {
                    let log = of(all, "tables/event_log.jsonl").clone();
                    *of(all, "tables/moved_address.jsonl") = log;
                }),
            ),
            ("a member more", Box::new(|all| all.push(("tables/../../evil.jsonl".into(), b"[]\n".to_vec())))),
            ("a member less", Box::new(|all| all.retain(|(name, _)| name != "tables/job.jsonl"))),
            ("a table that climbs", Box::new(|all| say(all, "\"name\": \"job\"", "\"name\": \"../job\""))),
            (
                "a table by SQL",
                Box::new(|all| say(all, "\"name\": \"job\"", "\"name\": \"job; DROP TABLE shop\"")),
            ),
            ("a table twice", Box::new(|all| say(all, "\"name\": \"job\"", "\"name\": \"deadline\""))),
            ("a length that lies", Box::new(|all| say(all, "\"rows\": 2", "\"rows\": 3"))),
            (
                "no tables",
                Box::new(|all| {
                    all.retain(|(name, _)| !name.starts_with("tables/"));
                    no_tables(all);
                }),
            ),
            ("another kind", Box::new(|all| of_the_log(all, "text"))),
            ("an unknown kind", Box::new(|all| of_the_log(all, "void"))),
            (
                "another picture",
                Box::new(|all| {
                    let name = picture(all);
                    of(all, &name).extend(b"!");
                }),
            ),
            (
                "a picture that climbs",
                Box::new(|all| {
                    let name = picture(all);
                    say(all, name.trim_start_matches("media/"), "../../../etc/passwd");
                }),
            ),
            ("no manifest", Box::new(|all| all.retain(|(name, _)| name != "manifest.json"))),
            (
                "a manifest that says more",
                Box::new(|all| say(all, "\"format\": 1", "\"format\": 1, \"more\": 2")),
            ),
            ("a newer form", Box::new(|all| say(all, "\"format\": 1", "\"format\": 2"))),
            (
                "an unknown migration",
                Box::new(|all| say(all, "20261121_000000_event_log", "20991121_000000_event_log")),
            ),
        ];
        assert_eq!(
            look(&{
                fs::write(&file, sealed(&members(&good))).unwrap();
                file.clone()
            }),
            Ok(()),
            "sealing again spoils nothing"
        );
        for (what, change) in attempts {
            let mut changed = members(&good);
            change(&mut changed);
            fs::write(&file, sealed(&changed)).unwrap();
            let refused = restore(&victim.settings, &file.display().to_string(), &["--force"]).await;
            assert!(refused.is_err(), "{what}");
            assert_eq!(victim.content().await, before, "{what}");
            assert!(!victim.home.folder().join("media").exists(), "{what}");
        }
    });
}
