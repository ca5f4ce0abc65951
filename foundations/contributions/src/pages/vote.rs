//! A vote that somebody sends. It sets what they think, so sending it twice changes nothing, and the form carries no mark.

use crate::{
    actions,
    model::{ContributionId, Vote},
    patience::Patience,
};
use axum::{Extension, extract::Path};
use kernel::rejection::Never;
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    vote: String,
    back: String,
}

/// Keeps it, and goes back to where it was sent from.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<SeeOther, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let vote = Vote::from_code(&sent.vote).ok_or(Problem::Unreadable)?;
    patience.try_vote(web.person::<Never>()?)?;
    actions::vote(web.ctx(), id, vote).await?;
    Ok(SeeOther(sent.back))
}
