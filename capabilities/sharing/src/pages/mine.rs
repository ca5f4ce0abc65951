//! `/account/referrals`: somebody's own link and code, whom they brought and what came of it, how often their links were followed, and
//! by whose invitation they came themselves.

use super::{VISIT_DAYS, invited::promise, me, unkept, whole};
use crate::{
    actions,
    model::{Channel, Member, Referral, ReferralState, Reward, Settings, Visited},
    names,
    patience::Patience,
    reads::{self, link},
};
use askama::Template;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{PersonId, Word, time};
use look::{Button, FormError, Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    say: &'a Say,
    done: Option<String>,
    error: Option<FormError>,
    lead: Vec<String>,
    /// Where somebody asks for their link, while they have none and can.
    begin: Option<(String, Button)>,
    own: Option<Own>,
    rows: Vec<Row>,
    /// By whose invitation they came, and what that is worth.
    came: Option<String>,
    places: Vec<(String, String, String)>,
    shown: String,
}

/// Somebody's link.
struct Own {
    code: String,
    link: String,
    ways: Vec<(String, String)>,
}

/// Somebody whom they brought.
struct Row {
    when: String,
    state: String,
    what: String,
    /// The code of the present, while it is good.
    code: Option<String>,
}

/// What the page shows.
struct Read {
    settings: Settings,
    member: Option<Member>,
    brought: Vec<(Referral, Option<Reward>)>,
    came: Option<Referral>,
    visited: Vec<Visited>,
}

async fn read(web: &Web, me: PersonId) -> Result<Read, Problem> {
    let since = time::days_before(web.now(), VISIT_DAYS);
    let since = web.house().shop.face().zone.day(since).to_string();
    web.read(async |snap| {
        let member = reads::member(snap, me).await?;
        let visited = match &member {
            Some(member) => reads::visits_of(snap, member.code.reveal(), &since).await?,
            None => Vec::new(),
        };
        Ok(Read {
            settings: reads::settings(snap).await?,
            member,
            brought: reads::brought_by(snap, me, web.now()).await?,
            came: reads::last_of(snap, me).await?,
            visited,
        })
    })
    .await
}

fn own(web: &Web, member: &Member) -> Own {
    let code = member.code.reveal().clone();
    let link = whole(web, &format!("/r/{code}"));
    let words = web.say.with("sharing-invite-words", &[("shop", Word::Text(&web.house().shop.face().name))]);
    let ways = [Channel::Whatsapp, Channel::Telegram, Channel::Mail].into_iter();
    let ways = ways.filter_map(|channel| {
        Some((names::channel(&web.say, channel), link::outside(channel, &link, &words, None)?))
    });
    Own { ways: ways.collect(), code, link }
}

fn row(say: &Say, (one, reward): &(Referral, Option<Reward>)) -> Row {
    Row {
        when: say.day(&one.joined_at),
        state: names::state(say, one.state),
        what: names::what(say, one, reward.as_ref()),
        code: reward.as_ref().filter(|reward| reward.is_good).map(|reward| reward.code.reveal().clone()),
    }
}

async fn page(web: &Web, done: &str, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let read = read(web, me(web)?).await?;
    let is_on = read.settings.is_on;
    let begin = (is_on && read.member.is_none())
        .then(|| (say.link("/account/referrals"), Button::main(say.t("sharing-begin"))));
    let lead = match is_on {
        true => promise(say, &read.settings, web.house().shop.face().currency),
        false => vec![say.t("sharing-join-closed")],
    };
    let came = read.came.as_ref().filter(|one| one.state == ReferralState::Joined);
    let place = |one: &Visited| {
        (say.link(&one.what), one.what.clone(), say.n("sharing-visits", &i64::from(one.visits)))
    };
    let view = Mine {
        say,
        done: (done == "joined").then(|| say.t("sharing-joined")),
        error: refusal.map(|refusal| FormError { text: refusal.text.clone() }),
        lead,
        begin,
        own: read.member.as_ref().filter(|_| is_on).map(|member| own(web, member)),
        rows: read.brought.iter().map(|one| row(say, one)).collect(),
        came: came.map(|one| say.with("sharing-came", &[("until", Word::At(one.ends_at))])),
        places: read.visited.iter().map(place).collect(),
        shown: say.link("/account/bought"),
    };
    Ok(unkept(Page::new(say.t("sharing-mine"), Html(view.to_string()))))
}

/// The page.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    page(&web, &way.done, None).await
}

/// Gives them a link. The form carries no mark: whoever has one keeps it.
pub(crate) async fn begin(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Response, Problem> {
    patience.make(me(&web)?)?;
    let Err(failure) = actions::enrol(web.ctx()).await else {
        return Ok(SeeOther("/account/referrals".into()).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, "", Some(&refusal)).await?.refused().into_response())
}
