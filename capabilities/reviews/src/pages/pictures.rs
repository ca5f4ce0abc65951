//! Pictures of a review: the part of a form that hands them in, and what is done with what was handed in.

use crate::reads::PICTURES_MAX;
use askama::{Template, filters::HtmlSafe};
use kernel::Word;
use look::{Field, Icon};
use webkit::{Allowed, Problem, Refusal, Say, SentFile, Upload, Web};

/// Some pictures of a camera, and words.
pub(crate) const ALLOWED: Allowed = Allowed {
    bytes_max: 5 * 20 * 1_024 * 1_024,
    files_max: PICTURES_MAX,
    text_max: 64 * 1_024,
    fields_max: 40,
};
/// How a picture that was handed in is named.
const HANDED_IN: &str = "photo:";

/// The part of the form.
#[derive(Template)]
#[template(path = "pictures.html")]
pub(crate) struct Pictures<'a> {
    say: &'a Say,
    hint: String,
    error: Option<String>,
    /// So many were handed in before.
    kept: Option<String>,
    hidden: Vec<Field>,
}
impl HtmlSafe for Pictures<'_> {}

impl<'a> Pictures<'a> {
    /// With those that were handed in before the form was refused.
    pub(crate) fn of(say: &'a Say, sources: &[String], refusal: Option<&Refusal>) -> Self {
        let most = Word::Count(i64::try_from(PICTURES_MAX).unwrap_or(i64::MAX));
        let many = i64::try_from(sources.len()).unwrap_or(0);
        Self {
            say,
            hint: say.with("reviews-pictures-hint", &[("most", most)]),
            error: refusal.filter(|why| is_about(why)).map(|why| why.text.clone()),
            kept: (many > 0).then(|| say.n("reviews-pictures-kept", &many)),
            hidden: sources.iter().map(|source| Field::hidden("picture", source.clone())).collect(),
        }
    }
}

/// Whether pictures are what was refused.
pub(crate) fn is_about(refusal: &Refusal) -> bool {
    refusal.field == Some("pictures")
}

/// Those that were handed in before. Only what was handed in here: other sources would have the shop show what is elsewhere.
pub(crate) fn before(upload: &Upload) -> Vec<String> {
    let all = upload.all("picture").filter(|source| source.starts_with(HANDED_IN) && source.len() < 200);
    all.map(str::to_owned).collect()
}

/// Develops the pictures that were sent, each if it may be. Gives what is wrong with the first that cannot be taken.
pub(crate) async fn take(
    web: &Web,
    upload: Upload,
    pictures: &mut Vec<String>,
    may: impl Fn() -> Result<(), Problem>,
) -> Result<Option<Refusal>, Problem> {
    for file in upload.take() {
        may()?;
        match develop(web, &file).await {
            Ok(source) if pictures.contains(&source) => {}
            Ok(source) => pictures.push(source),
            Err(problem) => {
                let refusal = problem.refusal(&web.say)?;
                return Ok(Some(Refusal { field: Some("pictures"), ..refusal }));
            }
        }
    }
    Ok(None)
}

async fn develop(web: &Web, file: &SentFile) -> Result<String, Problem> {
    media::actions::may_weigh(file.bytes)?;
    Ok(media::actions::keep_upload(web.ctx(), file.read().await?).await?)
}
