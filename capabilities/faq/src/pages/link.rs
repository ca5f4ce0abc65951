//! The lasting address of what everybody reads of an article, and of a suggestion: each leads on to where it stands.

use crate::{model::ContributionId, reads};
use axum::extract::Path;
use kernel::Right;
use webkit::{Problem, SeeOther, Web};

/// `/articles/{id}`
pub(crate) async fn article(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| reads::of_words(snap, id).await).await?;
    let article = found.ok_or(Problem::NotFound)?;
    if web.may(Right::Moderation) && !article.is_shown() {
        return Ok(SeeOther(format!("/admin/faq/{}", article.id)));
    }
    match article.is_shown() {
        true => Ok(SeeOther(article.path())),
        false => Err(Problem::NotFound),
    }
}
