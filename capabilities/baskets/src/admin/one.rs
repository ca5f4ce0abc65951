//! One payment link: what is in it, how it goes with it, and what the shop may do with it. The address itself was shown once.

use super::{Pairs, shown, state, value};
use crate::{
    actions,
    model::{Link, LinkId, LinkLine},
    pages::options,
    reads::{self, links as stands},
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use catalog::reads::sale::SaleItem;
use kernel::Timestamp;
use look::{Button, FormError, Icon};
use webkit::{Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "link_one.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    title: String,
    state: String,
    badge: &'static str,
    done: Option<String>,
    error: Option<FormError>,
    note: String,
    lines: Vec<(String, String)>,
    days: Vec<(String, String)>,
    deeds: Option<Deeds>,
}

/// What may be done with it while it leads somewhere.
struct Deeds {
    renew: (String, Button),
    end: (String, Button),
}

fn id_of(path: &str) -> Result<LinkId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

/// `/admin/links/{id}`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Pairs>,
) -> Result<Page, Problem> {
    let done = (value(&asked, "done") == "before").then(|| web.say.t("baskets-link-done-before"));
    page(&web, id_of(&id)?, done, None).await
}

async fn page(
    web: &Web,
    id: LinkId,
    done: Option<String>,
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let say = &web.say;
    let currency = web.house().shop.face().currency;
    let found = web.read(async |snap| reads::links::whole(snap, id, currency).await).await?;
    let (link, lines, items) = found.ok_or(Problem::NotFound)?;
    let now = stands::state(&link, web.now());
    let (state, badge) = state(say, now);
    let view = One {
        say,
        back: say.link("/admin/links"),
        title: say.t("baskets-link-one"),
        state,
        badge,
        done,
        error: refusal.map(|refusal| FormError { text: refusal.text.clone() }),
        note: link.note.reveal().clone(),
        lines: lines.iter().map(|line| line_of(say, line, &items)).collect(),
        days: days(say, &link),
        deeds: stands::is_open(now).then(|| deeds(say, id)),
    };
    Ok(Page::new(view.title.clone(), Html(view.to_string())).office())
}

fn line_of(say: &Say, line: &LinkLine, items: &[SaleItem]) -> (String, String) {
    let item = items.iter().find(|item| item.variant == line.variant);
    let name = item.map_or_else(|| say.t("baskets-gone-name"), |item| item.name.show(say.lang).to_owned());
    let times = say.n("baskets-link-times", &i64::from(line.quantity));
    let options = item.map(|item| options(say, item)).filter(|words| !words.is_empty());
    (name, [Some(times), options].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// What happened when, by whom it was made, and when it ends.
fn days(say: &Say, link: &Link) -> Vec<(String, String)> {
    let day = |key: &str, at: Option<Timestamp>| at.map(|at| (say.t(key), say.day(&at)));
    let by = link.by_name.reveal();
    let by = (!by.is_empty()).then(|| (say.t("baskets-link-by"), by.clone()));
    [
        by,
        day("baskets-link-day-made", Some(link.created_at)),
        day("baskets-link-day-opened", link.opened_at),
        day("baskets-link-day-taken", link.taken_at),
        day("baskets-link-day-ordered", link.ordered_at),
        day("baskets-link-day-ended", link.ended_at),
        day("baskets-link-day-until", Some(link.until)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn deeds(say: &Say, id: LinkId) -> Deeds {
    let to = |verb: &str| say.link(&format!("/admin/links/{id}/{verb}"));
    Deeds {
        renew: (to("renew"), Button::small(say.t("baskets-link-renew"))),
        end: (to("end"), Button::small(say.t("baskets-link-end"))),
    }
}

/// Another address, shown this once; the one of before leads nowhere any more.
pub(crate) async fn renew(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    match actions::links::renew(web.ctx(), id).await {
        Ok(secret) => {
            let back = web.say.link(&format!("/admin/links/{id}"));
            Ok(shown(&web, &secret, back)?.into_response())
        }
        Err(failure) => refused(&web, id, failure.into()).await,
    }
}

/// The shop takes it back.
pub(crate) async fn end(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    match actions::links::end(web.ctx(), id).await {
        Ok(()) => Ok(SeeOther("/admin/links?done=ended".into()).into_response()),
        Err(failure) => refused(&web, id, failure.into()).await,
    }
}

async fn refused(web: &Web, id: LinkId, problem: Problem) -> Result<Response, Problem> {
    let refusal = problem.refusal(&web.say)?;
    Ok(page(web, id, None, Some(&refusal)).await?.refused().office().into_response())
}
