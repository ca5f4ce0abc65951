//! Pictures that come with the form. Each is developed within limits before anything else happens; one that is refused is
//! named with its reason and leaves nothing, the others stay in the form.

use crate::model::Sheet;
use webkit::{Problem, Upload, Web};

/// So many files at once.
pub(super) const FILES_MAX: usize = 12;

/// Makes rows of the pictures that were sent, and sentences of those that are none.
pub(super) async fn take(web: &Web, upload: Upload, sheet: &mut Sheet) -> Result<Vec<String>, Problem> {
    let mut refused = Vec::new();
    for file in upload.take() {
        let kept = match media::actions::may_weigh(file.bytes) {
            Ok(()) => media::actions::keep_upload(web.ctx(), file.read().await?).await,
            Err(failure) => Err(failure),
        };
        match kept {
            Ok(source) => add(sheet, source),
            Err(failure) => {
                let why = Problem::from(failure).refusal(&web.say)?;
                refused.push(format!("{}: {}", file.name, why.text));
            }
        }
    }
    Ok(refused)
}

fn add(sheet: &mut Sheet, source: String) {
    let is_there = |id: &String| sheet.text(&format!("p.{id}.source")) == source;
    if sheet.all("p").iter().any(is_there) {
        return;
    }
    let row = sheet.free("p").to_string();
    sheet.set(format!("p.{row}.source"), source);
    sheet.add("p", row);
}
