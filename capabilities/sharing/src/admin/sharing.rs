//! `/admin/sharing`: how often links were followed in the last days, by way and by place, and who brought whom.

use crate::{
    model::{Channel, Referral, ReferralState},
    names,
    pages::VISIT_DAYS,
    reads,
};
use accounts::model::Person;
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, PageOf, PersonId, time};
use look::Icon;
use serde::Deserialize;
use std::collections::BTreeMap;
use webkit::{Html, Page, Problem, Say, Web};

/// So many on a page.
const SIZE: u32 = 50;
/// The page itself.
const HERE: &str = "/admin/sharing";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    state: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "admin_sharing.html")]
struct Shown<'a> {
    say: &'a Say,
    settings: String,
    ways: Vec<(String, String)>,
    places: Vec<(String, String, String)>,
    tabs: Vec<(String, String, bool)>,
    rows: Vec<Row>,
    more: Option<String>,
}

/// Somebody who was brought, ready to print.
struct Row {
    joined: String,
    advocate: String,
    friend: String,
    present: String,
    order: Option<String>,
}

fn row(say: &Say, one: &Referral, known: &BTreeMap<PersonId, Person>) -> Row {
    let name = |person: Option<PersonId>| {
        let person = person.and_then(|person| known.get(&person));
        person.map_or_else(|| say.t("sharing-admin-gone"), |person| person.name.reveal().clone())
    };
    Row {
        joined: say.day(&one.joined_at),
        advocate: name(one.advocate),
        friend: name(one.friend),
        present: say.money(&one.reward()),
        order: one.order.map(|order| say.link(&format!("/admin/orders/{order}"))),
    }
}

/// The page.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let say = &web.say;
    let state = ReferralState::from_code(&way.state).unwrap_or(ReferralState::Joined);
    let after = way.after.map(Cursor);
    let since = time::days_before(web.now(), VISIT_DAYS);
    let since = web.house().shop.face().zone.day(since).to_string();
    let read = web.read(async |snap| {
        let (ways, places) = reads::visits(snap, &since).await?;
        let page: PageOf<Referral> = reads::list(snap, state, after.as_ref(), SIZE).await?;
        let ids = page.items.iter().flat_map(|one| [one.advocate, one.friend]).flatten();
        let known = accounts::reads::many(snap, ids.collect::<Vec<_>>()).await?;
        Ok::<_, Problem>((ways, places, page, known))
    });
    let (ways, places, page, known) = read.await?;
    let channel = |word: &str| Channel::from_code(word).map(|channel| names::channel(say, channel));
    let tab = |one: &ReferralState| {
        let link = say.link(&format!("{HERE}?state={}", one.code()));
        (names::state(say, *one), link, *one == state)
    };
    let next = page.next.as_ref();
    let view = Shown {
        say,
        settings: say.link("/admin/sharing/settings"),
        ways: ways.iter().filter_map(|one| Some((channel(&one.what)?, one.visits.to_string()))).collect(),
        places: places
            .iter()
            .map(|one| (one.what.clone(), say.link(&one.what), one.visits.to_string()))
            .collect(),
        tabs: ReferralState::ALL.iter().map(tab).collect(),
        rows: page.items.iter().map(|one| row(say, one, &known)).collect(),
        more: next.map(|next| say.link(&format!("{HERE}?state={}&after={}", state.code(), next.0))),
    };
    Ok(Page::new(say.t("sharing-admin"), Html(view.to_string())).office())
}
