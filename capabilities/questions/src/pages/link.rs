//! `/answers/{id}`: the lasting address of an answer leads on to where it stands.

use crate::{model::ContributionId, reads};
use axum::extract::Path;
use webkit::{Problem, SeeOther, Web};

/// Its author finds it where they see what they wrote, also where it does not stand for all.
pub(crate) async fn answer(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let read = web.read(async |snap| {
        let answer = reads::find_answer(snap, id).await?.ok_or(Problem::NotFound)?;
        let question = reads::find(snap, answer.question).await?.ok_or(Problem::NotFound)?;
        Ok::<_, Problem>((answer, question))
    });
    let (answer, question) = read.await?;
    if answer.is_shown() && question.is_shown() {
        return Ok(SeeOther(format!("/questions/{}#a-{id}", question.id)));
    }
    let me = web.actor().person();
    let is_own = me.is_some() && me == answer.person;
    if is_own { Ok(SeeOther(format!("/account/contributions/{id}"))) } else { Err(Problem::NotFound) }
}
