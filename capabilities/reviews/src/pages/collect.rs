//! `/about-reviews`: how reviews are collected, checked and ordered, with the numbers of this shop (RULES 2 rows 2 and 14). What it
//! says of settings is what is set.

use crate::{
    model::{Collected, InvitationSettings, Manners},
    reads,
};
use askama::Template;
use kernel::{Subject, Word, time};
use look::{Crumb, Crumbs};
use webkit::{Html, Page, Problem, Say, Web};

/// The numbers are added up anew so often at most.
const FRESH_S: i64 = 3_600;

#[derive(Template)]
#[template(path = "collect.html")]
struct Shown<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    lead: String,
    parts: Vec<Part>,
    numbers: Vec<String>,
}

/// A heading, and what is said below it.
struct Part {
    heading: String,
    lines: Vec<String>,
}

/// The page.
pub(crate) async fn show(web: Web) -> Result<Page, Problem> {
    let known = web.read(async |snap| reads::collect::known(snap).await).await?;
    let say = &web.say;
    let shop = web.house().shop.face();
    let title = say.t("reviews-collect-title");
    let words = [("shop", Word::Text(&shop.name))];
    let view = Shown {
        say,
        crumbs: crumbs(say, &title),
        lead: say.with("reviews-collect-lead", &words),
        parts: parts(say, &known.manners, &known.settings),
        numbers: numbers(say, &known.collected),
        title: title.clone(),
    };
    let mut page = Page::new(title, Html(view.to_string())).about(Subject::all("shop"));
    page.fresh_until = Some(time::seconds_after(web.now(), FRESH_S));
    Ok(page)
}

fn crumbs(say: &Say, title: &str) -> Crumbs {
    Crumbs {
        label: say.t("reviews-way"),
        steps: vec![Crumb { link: say.link("/"), name: say.t("reviews-collect-home") }],
        here: title.to_owned(),
    }
}

fn parts(say: &Say, manners: &Manners, settings: &InvitationSettings) -> Vec<Part> {
    let part = |heading: &str, lines: Vec<String>| Part { heading: say.t(heading), lines };
    let window = say.n("reviews-collect-window", &i64::from(manners.window_days));
    let asked = match settings.is_on {
        true => say.n("reviews-collect-asked", &i64::from(settings.days)),
        false => say.t("reviews-collect-unasked"),
    };
    let thanked =
        say.t(if settings.is_thanked() { "reviews-collect-thanked" } else { "reviews-collect-unthanked" });
    vec![
        part(
            "reviews-collect-who",
            vec![say.t("reviews-collect-buyers"), say.t("reviews-collect-verified"), window],
        ),
        part("reviews-collect-how", vec![asked, thanked, say.t("reviews-collect-elsewhere")]),
        part(
            "reviews-collect-checked",
            vec![say.t("reviews-collect-same"), say.t("reviews-collect-held"), say.t("reviews-collect-gone")],
        ),
        part(
            "reviews-collect-order",
            vec![
                say.t("reviews-collect-helpful"),
                say.t("reviews-collect-score"),
                say.t("reviews-collect-unpaid"),
            ],
        ),
        part(
            "reviews-collect-rights",
            vec![
                say.t("reviews-collect-edit"),
                say.t("reviews-collect-reply"),
                say.t("reviews-collect-report"),
            ],
        ),
    ]
}

fn numbers(say: &Say, of: &Collected) -> Vec<String> {
    if of.count == 0 {
        return vec![say.t("reviews-collect-none")];
    }
    // Whole percents: nobody is told more than there is.
    let share = |part: i64| Word::Count(part * 100 / of.count);
    let line = |key: &str, part: i64| say.with(key, &[("count", Word::Count(part)), ("share", share(part))]);
    vec![
        say.n("reviews-collect-count", &of.count),
        line("reviews-collect-share-verified", of.verified),
        line("reviews-collect-share-imported", of.imported),
        line("reviews-collect-share-incentivised", of.incentivised),
    ]
}
