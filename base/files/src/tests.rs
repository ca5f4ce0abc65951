//! What is put is there, whole, under its own hash, once.

use crate::Folder;
use action::{ContentHash, Files};
use std::fs;
use tempfile::TempDir;

fn folder(home: &TempDir) -> Folder {
    Folder::new(home.path().join("media"), 1_000)
}

fn names(home: &TempDir, below: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(home.path().join("media").join(below)) else { return Vec::new() };
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_file_is_kept_under_the_hash_of_its_content() {
    let home = TempDir::new().unwrap();
    let files = folder(&home);
    let hash = files.put(b"abc").await.unwrap();
    // The SHA-256 of `abc`, from FIPS 180.
    let name = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(hash.to_string(), name);
    assert_eq!(name.parse(), Ok(hash));
    assert_eq!(files.get(hash).await.unwrap().as_deref(), Some(&b"abc"[..]));
    assert_eq!(names(&home, "ba"), [&name[2..]]);
    assert!(names(&home, "unfinished").is_empty());
    assert_eq!(files.put(b"abc").await.unwrap(), hash, "twice is once");
    assert_eq!(names(&home, "ba").len(), 1);
    assert_eq!(
        folder(&home).get(hash).await.unwrap().as_deref(),
        Some(&b"abc"[..]),
        "it outlives the process"
    );
}

#[tokio::test]
async fn what_was_never_put_is_not_there() {
    let home = TempDir::new().unwrap();
    assert!(folder(&home).get(ContentHash::from_bytes([7; 32])).await.unwrap().is_none());
}

#[tokio::test]
async fn what_is_removed_is_gone_and_nothing_else_is() {
    let home = TempDir::new().unwrap();
    let files = folder(&home);
    let (gone, stays) = (files.put(b"abc").await.unwrap(), files.put(b"abd").await.unwrap());
    for _ in 0..2 {
        files.remove(gone).await.unwrap();
        assert!(files.get(gone).await.unwrap().is_none());
    }
    assert!(files.get(stays).await.unwrap().is_some());
    assert_eq!(files.put(b"abc").await.unwrap(), gone, "it can be put again");
    assert!(files.get(gone).await.unwrap().is_some());
}

#[tokio::test]
async fn a_long_file_is_copied_behind_its_head_and_read_in_parts() {
    let home = TempDir::new().unwrap();
    let files = folder(&home);
    let sent = home.path().join("sent");
    let long: Vec<u8> = (0..150_000_u32).map(|number| (number % 251) as u8).collect();
    fs::write(&sent, &long).unwrap();
    let hash = files.put_file(b"head", &sent).await.unwrap();
    let whole = [&b"head"[..], &long].concat();
    assert_eq!(hash, files.put(&whole).await.unwrap(), "it stands under the hash of all of it");
    assert_eq!(hash, files.put_file(b"head", &sent).await.unwrap(), "twice is once");
    assert!(names(&home, "unfinished").is_empty());
    for (from, most) in [(0, 4), (2, 10), (65_536, 70_000), (150_000, 10), (150_004, 1), (900_000, 9)] {
        let begin = from.min(whole.len());
        let expected = &whole[begin..(from + most).clamp(begin, whole.len())];
        assert_eq!(files.part(hash, from as u64, most).await.unwrap().as_deref(), Some(expected), "{from}");
    }
    files.remove(hash).await.unwrap();
    assert_eq!(files.part(hash, 0, 1).await.unwrap(), None);
    assert!(files.put_file(b"", &home.path().join("nowhere")).await.is_err());
}

#[test]
fn a_hash_is_64_small_hexadecimal_digits() {
    let good = "0".repeat(64);
    assert!(good.parse::<ContentHash>().is_ok());
    for bad in
        ["", "00", &"0".repeat(63), &"A".repeat(64), &"g".repeat(64), &"é".repeat(32), "../../etc/passwd"]
    {
        assert!(bad.parse::<ContentHash>().is_err(), "{bad}");
    }
}

#[tokio::test]
async fn many_at_once_give_one_file() {
    let home = TempDir::new().unwrap();
    let files = std::sync::Arc::new(folder(&home));
    let puts = (0..20).map(|_| {
        let files = files.clone();
        tokio::spawn(async move { files.put(&[9; 5_000]).await.unwrap() })
    });
    let mut hashes = Vec::new();
    for put in puts.collect::<Vec<_>>() {
        hashes.push(put.await.unwrap());
    }
    hashes.dedup();
    assert_eq!(hashes.len(), 1);
    assert_eq!(files.get(hashes[0]).await.unwrap().map(|bytes| bytes.len()), Some(5_000));
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_said_to_be_so() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("media"), "a file stands in the way").unwrap();
    assert!(folder(&home).put(b"abc").await.is_err());
}

#[tokio::test]
async fn what_can_be_made_again_makes_room() {
    let home = TempDir::new().unwrap();
    let files = folder(&home);
    for number in 0..65 {
        files.put_made(&format!("share-{number:02}.png"), &[0; 100]).await.unwrap();
    }
    let left = names(&home, "made").len();
    assert!((10..=42).contains(&left), "{left}");
    assert!(files.get_made("share-64.png").await.unwrap().is_some());
    assert!(files.get_made("never.png").await.unwrap().is_none());
}

#[tokio::test]
async fn a_name_stays_in_its_folder() {
    let home = TempDir::new().unwrap();
    let files = folder(&home);
    for name in ["", "../a", "a/b", ".hidden", "A", "a\0b", &"a".repeat(200)] {
        assert!(files.put_made(name, b"x").await.is_err(), "{name:?}");
        assert!(files.get_made(name).await.unwrap().is_none(), "{name:?}");
    }
}

/// A name that this process would give to what it writes next.
fn begun(home: &TempDir, number: u32) -> std::path::PathBuf {
    let folder = home.path().join("media/unfinished");
    fs::create_dir_all(&folder).unwrap();
    folder.join(format!("{}-{number}", std::process::id()))
}

#[tokio::test]
async fn what_another_process_of_the_same_number_is_writing_is_left_alone() {
    let home = TempDir::new().unwrap();
    for number in 0..3 {
        fs::write(begun(&home, number), b"of somebody else").unwrap();
    }
    let files = folder(&home);
    let hash = files.put(b"abc").await.unwrap();
    files.put_made("share.png", b"made").await.unwrap();
    for number in 0..3 {
        assert_eq!(fs::read(begun(&home, number)).unwrap(), b"of somebody else");
    }
    assert_eq!(names(&home, "unfinished").len(), 3, "and nothing of ours is left beside it");
    assert_eq!(files.get(hash).await.unwrap().as_deref(), Some(&b"abc"[..]));
}

#[tokio::test]
async fn what_cannot_be_finished_leaves_nothing_behind() {
    let home = TempDir::new().unwrap();
    let files = folder(&home);
    // A folder stands where the file belongs: the last step fails, everything before it succeeds.
    fs::create_dir_all(home.path().join("media/made/share.png/in-the-way")).unwrap();
    assert!(files.put_made("share.png", b"made").await.is_err());
    assert!(names(&home, "unfinished").is_empty());
}

#[tokio::test]
async fn what_was_left_unfinished_is_cleared_away_after_a_day() {
    let home = TempDir::new().unwrap();
    let (old, young) = (begun(&home, 70), begun(&home, 71));
    for (path, hours) in [(&old, 25), (&young, 23)] {
        let file = fs::File::create(path).unwrap();
        let written = file.metadata().unwrap().modified().unwrap();
        file.set_modified(written - std::time::Duration::from_secs(hours * 3_600)).unwrap();
    }
    folder(&home).put(b"abc").await.unwrap();
    assert!(!old.exists() && young.exists());
}
