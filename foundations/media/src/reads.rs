//! What pages and reports ask about pictures.

use crate::{
    model::{self, Kind, Shown, State, Wanted},
    steps::source_hash,
    store,
};
use action::BoxFut;
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, Subject};
use media_facts::PictureId;
use std::collections::HashMap;

/// Pictures that were looked up together, by their sources.
#[derive(Debug, Default)]
pub struct Gallery {
    shown: HashMap<String, Shown>,
    tags: Vec<Subject>,
}

impl Gallery {
    /// How the picture of a source is shown now: its photograph, or a drawing while there is none.
    pub fn shown(&self, source: &str) -> Shown {
        self.shown.get(source).cloned().unwrap_or_else(|| model::shown(source))
    }

    /// Whether a drawing stands in for a photograph that is not there: not fetched yet, or refused.
    pub fn lacks(&self, source: &str) -> bool {
        may_be_kept(source) && !self.shown.contains_key(source)
    }

    /// What a page with these pictures is about: it must be made again when one of them becomes ready.
    pub fn tags(&self) -> impl Iterator<Item = Subject> + '_ {
        self.tags.iter().cloned()
    }
}

/// Looks up the pictures of these sources. Drawings need no looking up.
pub fn gallery<'f, 's>(
    snap: &'f mut Snapshot,
    sources: impl IntoIterator<Item = &'s str>,
) -> BoxFut<'f, Result<Gallery, StoreError>> {
    let kept = sources.into_iter().filter(|source| may_be_kept(source));
    let by_hash: HashMap<String, String> =
        kept.map(|source| (source_hash(source), source.to_owned())).collect();
    Box::pin(async move {
        let mut gallery = Gallery::default();
        let mut hashes: Vec<String> = by_hash.keys().cloned().collect();
        hashes.sort();
        for hung in store::hung(snap, &hashes).await? {
            gallery.tags.push(hung.id.into());
            if let Some((source, photo)) = by_hash.get(&hung.source_hash).zip(hung.photo) {
                gallery.shown.insert(source.clone(), photo.shown());
            }
        }
        Ok(gallery)
    })
}

/// The hash of a photograph's file in this width and form.
pub(crate) async fn file(
    snap: &mut Snapshot,
    photo: &str,
    width: u32,
    kind: Kind,
) -> Result<Option<String>, StoreError> {
    let files = store::files(snap, photo).await?.unwrap_or_default();
    Ok(files.into_iter().find(|file| file.width == width && file.kind == kind).map(|file| file.file))
}

/// Sources whose pictures were refused, the latest first, each with the code of the reason.
pub async fn refused(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Wanted>, StoreError> {
    store::in_state(snap, State::Refused, after.and_then(place), size).await
}

/// Sources whose pictures have not been fetched yet, the latest first.
pub async fn waiting(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Wanted>, StoreError> {
    store::in_state(snap, State::Waiting, after.and_then(place), size).await
}

fn place(cursor: &Cursor) -> Option<(i64, PictureId)> {
    let (changed, id) = cursor.0.split_once('.')?;
    Some((changed.parse().ok()?, id.parse().ok()?))
}

/// Whether there may be a photograph of this source, so that it is worth looking up.
pub fn may_be_kept(source: &str) -> bool {
    model::Source::of(source).is_kept()
}
