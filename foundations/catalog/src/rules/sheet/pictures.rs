//! Pictures of a product in a form: their order is the order in which they are named.

use super::{Reader, Why, put_texts};
use crate::model::{PictureDraft, ProductDraft, Sheet};
use std::collections::HashMap;

/// So many pictures a product has at most when it is edited. One that was imported with more keeps them.
pub const PICTURES_MAX: usize = 40;

pub(super) fn show(draft: &ProductDraft, sheet: &mut Sheet) {
    for (id, picture) in draft.pictures.iter().enumerate() {
        sheet.add("p", id.to_string());
        sheet.set(format!("p.{id}.source"), picture.source.clone());
        put_texts(sheet, &format!("p.{id}"), &picture.alt);
    }
}

/// Where the pictures of a form stand now, by the ids of their rows.
pub(super) type Places = HashMap<String, usize>;

pub(super) fn read(reader: &mut Reader<'_>, base: &ProductDraft, draft: &mut ProductDraft) -> Places {
    let mut places = Places::new();
    let mut pictures: Vec<PictureDraft> = Vec::new();
    for id in reader.sent.all("p") {
        let source = reader.sent.text(&format!("p.{id}.source"));
        if source.is_empty() || reader.sent.ticked(&format!("p.{id}.gone")) || places.contains_key(id) {
            continue;
        }
        // The row of a picture may stand elsewhere than when it was shown: what it says is compared by what it shows.
        let known = base.pictures.iter().filter(|known| known.source == source);
        let alike = known.clone().find(|known| says_so(reader, id, known));
        let picture = alike.or_else(|| known.clone().next()).cloned();
        let mut picture =
            picture.unwrap_or_else(|| PictureDraft { source: source.to_owned(), ..PictureDraft::default() });
        if alike.is_none() {
            for lang in kernel::Lang::ALL {
                *picture.alt.own_mut(lang) =
                    super::plain(reader.sent.text(&super::of(&format!("p.{id}"), lang)));
            }
        }
        places.insert(id.clone(), pictures.len());
        pictures.push(picture);
    }
    if pictures.len() > PICTURES_MAX.max(base.pictures.len()) {
        reader.blame("pictures", Why::TooMany { most: PICTURES_MAX as i64 });
    }
    draft.pictures = pictures;
    places
}

fn says_so(reader: &Reader<'_>, id: &str, known: &PictureDraft) -> bool {
    kernel::Lang::ALL.into_iter().all(|lang| {
        let sent = reader.sent.text(&super::of(&format!("p.{id}"), lang));
        super::plain(sent) == super::plain(known.alt.own(lang))
    })
}
