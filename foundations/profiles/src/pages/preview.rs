//! One's own profile through somebody else's eyes.

use super::{me, printed, unkept, whole::Whole};
use crate::{model::Standing, reads};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use look::{Icon, Style};
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, SeeOther, Web};

/// Through whose eyes.
const EYES: [Standing; 4] = [Standing::Stranger, Standing::Member, Standing::Follower, Standing::Friend];

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    #[serde(rename = "as")]
    as_if: String,
}

struct Choice {
    link: String,
    text: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "preview.html")]
struct Preview<'a> {
    say: &'a Say,
    choices: Vec<Choice>,
    /// Nothing where there is nobody for them.
    body: Option<Html>,
}

/// The page. Whoever has no profile yet makes one first.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Response, Problem> {
    let (me, say) = (me(&web)?, &web.say);
    let chosen = Standing::from_code(&way.as_if).filter(|one| EYES.contains(one)).unwrap_or(Standing::Member);
    let asked = web.read(async |snap| {
        if reads::profile(snap, me).await?.is_none() {
            return Ok::<_, Problem>(None);
        }
        Ok(Some(reads::seen(snap, web.actor(), me, Some(chosen)).await?))
    });
    let Some(seen) = asked.await? else { return Ok(SeeOther("/account/profile".into()).into_response()) };
    let choices = EYES.map(|eye| Choice {
        link: say.link(&format!("/account/profile/preview?as={}", eye.code())),
        text: say.t(&format!("profiles-eyes-{}", eye.code())),
        is_chosen: eye == chosen,
    });
    let body = seen.map(|seen| {
        let mut view = Whole::of(say, &seen, printed(seen.profile.about.reveal()));
        view.is_preview = true;
        Html(view.to_string())
    });
    let view = Preview { say, choices: choices.into(), body };
    Ok(unkept(Page::new(say.t("profiles-preview"), Html(view.to_string()))).into_response())
}
