//! What the command line asks about a file before it is carried, and pages about files that were brought.

use crate::{
    files,
    model::{Awaited, Delivery, DeliveryId, Heading, PartKind, Source},
    rules, store,
};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf};

/// A file that was brought.
pub async fn delivery(snap: &mut Snapshot, id: DeliveryId) -> Result<Option<Delivery>, StoreError> {
    store::find(snap, id).await
}

/// A file that is at this attempt: nothing, if it counts no more.
pub async fn attempt(snap: &mut Snapshot, id: DeliveryId, turn: i64) -> Result<Option<Delivery>, StoreError> {
    let known = store::find(snap, id).await?;
    Ok(known.filter(|one| one.turn == turn && one.stage.is_running()))
}

/// Somebody who is awaited, by the address of their letters.
pub async fn awaited(snap: &mut Snapshot, email: &str) -> Result<Option<Awaited>, StoreError> {
    store::awaited::find(snap, &accounts::rules::folded_address(email)).await
}

/// Whether anybody is awaited at all.
pub(crate) async fn is_anybody_awaited(snap: &mut Snapshot) -> Result<bool, StoreError> {
    store::awaited::is_anybody(snap).await
}

/// Files that were brought, the latest first.
pub async fn deliveries(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Delivery>, StoreError> {
    store::list(snap, after, size).await
}

/// A piece of a file, counted from zero; nothing behind the last.
pub async fn piece(
    snap: &mut Snapshot,
    part: (DeliveryId, PartKind),
    number: i64,
) -> Result<Option<Vec<u8>>, StoreError> {
    store::parts::find(snap, part, number).await
}

/// A file of refused rows: written as the file was that they come from, so that it is read the same way.
#[derive(Clone, Debug)]
pub struct Rejects {
    heading: Option<Heading>,
}

impl Rejects {
    /// One of lines of JSON, until a header says that it is a table.
    pub fn new() -> Self {
        Self { heading: None }
    }

    /// Its first line, under which rows of that table are written from now on. A table without header has none.
    pub fn head(&mut self, heading: &Heading) -> String {
        if heading.names.is_empty() {
            self.heading = Some(heading.clone());
            return String::new();
        }
        let kept = heading.names.iter().map(String::as_str).filter(|name| *name != rules::REASON);
        let line = files::line(kept.chain([rules::REASON]), heading.separator);
        self.heading = Some(heading.clone());
        line
    }

    /// A refused row to be corrected and carried again, with the reason behind it.
    pub fn row(&self, source: &Source, reason: &str) -> String {
        match (source, &self.heading) {
            (Source::Row(row), heading) => {
                let (names, separator) =
                    heading.as_ref().map_or((&[][..], b','), |known| (&known.names[..], known.separator));
                // A row that has been here before has a reason already.
                let place = names.iter().position(|name| name == rules::REASON);
                let width = names.len() - usize::from(place.is_some());
                let said = row.cells.iter().enumerate().filter(|(at, _)| Some(*at) != place);
                let mut cells: Vec<&str> = said.map(|(_, cell)| cell.as_str()).collect();
                cells.resize(cells.len().max(width), "");
                // The reason stands in its column; what is too much for the table stands behind it and is not cut off.
                cells.insert(if names.is_empty() { cells.len() } else { width }, reason);
                files::line(cells, separator)
            }
            // A line that could not be taken apart goes back as it stood.
            (Source::Line { text, .. }, Some(_)) => format!("{text}\n"),
            (Source::Line { text, .. }, None) => with_reason(text, reason),
        }
    }
}

impl Default for Rejects {
    fn default() -> Self {
        Self::new()
    }
}

/// A line of JSON with the reason in it, if it is an object.
fn with_reason(text: &str, reason: &str) -> String {
    let mut value = serde_json::from_str(text).unwrap_or(serde_json::Value::Null);
    match value.as_object_mut() {
        Some(object) => {
            object.insert(rules::LINE_REASON.to_owned(), reason.into());
            format!("{value}\n")
        }
        None => format!("{text}\n"),
    }
}
