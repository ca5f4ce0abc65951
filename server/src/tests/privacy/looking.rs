//! Looking for somebody everywhere: in each column of each table, in the files of the data folder, inside of what is packed.

use database::{EngineKind, Sql, StoreError, args};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::Read,
    path::Path,
};
use testing::World;

/// With what everything begins that somebody has written, is called, or had as an address. It stands nowhere else.
pub(super) const MARKS: [&str; 5] = ["nombremarca", "correomarca", "cortomarca", "textomarca", "antesmarca"];

/// Whatever is neither a number nor a yes or no could hold a text, in any form.
const COLUMNS: Sql = Sql::either(
    "SELECT c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name = $1 AND c.type NOT IN ('INTEGER', 'REAL')",
    "SELECT column_name::text FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1
     AND data_type NOT IN ('bigint', 'integer', 'boolean', 'double precision')",
);

/// The columns of a table that could hold a text, in any form.
pub(in crate::tests) async fn texts_of(world: &World, table: &str) -> Vec<String> {
    let ask = world.house.database.read(async |snap| snap.all::<(String,)>(COLUMNS, args![*table]).await);
    let found: Result<_, StoreError> = ask.await;
    found.unwrap().into_iter().map(|(name,)| name).collect()
}

/// A table and one of its columns.
pub(super) type Place = (String, String);

/// The places in which a mark stands, with the words that begin with it.
pub(super) async fn found(world: &World) -> BTreeMap<Place, BTreeSet<String>> {
    let tables: Vec<String> = world.everything().await.into_keys().collect();
    let mut found = BTreeMap::new();
    for table in tables {
        for column in texts_of(world, &table).await {
            let all = column_of(world, &table, &column).await;
            let words: BTreeSet<String> = all.iter().flat_map(|text| marked(text)).collect();
            if !words.is_empty() {
                found.insert((table.clone(), column), words);
            }
        }
    }
    found
}

/// All that stands in a column, texts as they are and bytes in hexadecimal form, in small letters.
pub(super) async fn column_of(world: &World, table: &str, column: &str) -> Vec<String> {
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

/// The words of a text, or of the hexadecimal form of bytes, that begin with a mark.
pub(super) fn marked(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let bytes = read_hex(text.trim_start_matches("\\x"));
    let is_of_a_word = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    let words = [Some(text.as_str()), bytes.as_deref()];
    let words = words.into_iter().flatten().flat_map(|text| text.split(|sign| !is_of_a_word(sign)));
    words.filter(|word| MARKS.iter().any(|mark| word.contains(mark))).map(str::to_owned).collect()
}

fn read_hex(text: &str) -> Option<String> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let bytes: Vec<u8> =
        digits?.chunks(2).map(|pair| pair.iter().fold(0, |sum, digit| sum * 16 + digit)).collect();
    Some(String::from_utf8_lossy(&bytes).to_lowercase())
}

/// Files below a folder that hold a mark, by their names or inside.
pub(super) fn marked_files(folder: &Path) -> Vec<String> {
    files(folder).into_iter().filter(|(_, text)| !marked(text).is_empty()).map(|(name, _)| name).collect()
}

/// Those that hold a mark elsewhere than in these words.
pub(super) fn marked_besides(folder: &Path, words: &BTreeSet<String>) -> Vec<String> {
    let without = |text: String| words.iter().rev().fold(text, |text, word| text.replace(word.as_str(), " "));
    let all = files(folder).into_iter().map(|(name, text)| (name, without(text)));
    all.filter(|(_, text)| !marked(text).is_empty()).map(|(name, _)| name).collect()
}

/// Those that hold this word.
pub(super) fn holding(folder: &Path, word: &str) -> Vec<String> {
    files(folder).into_iter().filter(|(_, text)| text.contains(word)).map(|(name, _)| name).collect()
}

/// Name and content of all files below a folder, in small letters; what is packed is unpacked. The file of the database is
/// looked through as tables.
fn files(folder: &Path) -> Vec<(String, String)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut all = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.display().to_string();
        if path.is_dir() {
            all.extend(files(&path));
        } else if !name.contains("plaza.db") {
            let inside = if name.ends_with(".zip") { unpacked(&path) } else { fs::read(&path).unwrap() };
            let inside = String::from_utf8_lossy(&inside).to_lowercase();
            all.push((name.clone(), format!("{}\n{inside}", name.to_lowercase())));
        }
    }
    all
}

fn unpacked(path: &Path) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut inside = Vec::new();
    for place in 0..archive.len() {
        archive.by_index(place).unwrap().read_to_end(&mut inside).unwrap();
    }
    inside
}
