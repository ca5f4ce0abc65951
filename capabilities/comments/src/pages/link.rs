//! The lasting address of a comment: it leads on to where it stands.

use crate::{
    model::{Comment, ContributionId},
    reads,
};
use axum::extract::Path;
use contributions::model::Contribution;
use kernel::Right;
use webkit::{Problem, SeeOther, Web};

/// `/comments/{id}`
pub(crate) async fn comment(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let way = web.read(async |snap| {
        let (comment, words) = reads::one(snap, id).await?.ok_or(Problem::NotFound)?;
        if !words.stands() || reads::matter(snap, comment.on).await?.is_none() {
            return hidden(&web, &words).ok_or(Problem::NotFound);
        }
        Ok::<_, Problem>(way(&comment))
    });
    Ok(SeeOther(way.await?))
}

/// Its thread, from the comment on where it answers in one.
fn way(comment: &Comment) -> String {
    let (path, thread, id) = (comment.on.path(), comment.thread, comment.id);
    match comment.is_first() {
        true => format!("{path}?thread={thread}#c-{id}"),
        false => format!("{path}?thread={thread}&from={}#c-{id}", reads::place_of(comment).0),
    }
}

/// Where it stands for its author, and for those who watch over what people write.
fn hidden(web: &Web, words: &Contribution) -> Option<String> {
    let me = web.actor().person();
    if me.is_some() && me == words.writer.account() {
        return Some(format!("/account/contributions/{}", words.id));
    }
    web.may(Right::Moderation).then(|| format!("/admin/moderation/texts/{}", words.id))
}
