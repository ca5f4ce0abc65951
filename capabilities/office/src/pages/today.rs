//! The first page: what to do now, what was counted lately, and what others show here.

use crate::{
    Declared,
    model::{Figure, Task},
    reads::{self, Asked, COUNTED, FOUR_WEEKS, WEEK},
};
use askama::Template;
use axum::{Extension, http::Uri};
use kernel::{Lang, Right, Subject, Word};
use look::{Bar, Bars, Icon};
use std::net::IpAddr;
use webkit::{Html, Page, Panels, Problem, Say, SessionCookie, Web};

#[derive(Template)]
#[template(path = "today.html")]
struct Today<'a> {
    say: &'a Say,
    day: String,
    tasks: Vec<Line>,
    figures: Vec<Card>,
    panels: &'a Panels,
}

/// A sentence, with a way on if there is one.
struct Line {
    icon: Icon,
    is_urgent: bool,
    text: String,
    /// Where something can be done about it, and what that is called. Nothing, if the sentence says it all.
    go: Option<(String, String)>,
}

/// A number of the last week, with the weeks around it.
struct Card {
    title: String,
    link: String,
    week: String,
    before: String,
    weeks: String,
    chart: Bars,
}

/// The day of the shop, for whoever works here: each sees what they can do something about.
pub(crate) async fn today(web: Web, Extension(declared): Extension<Declared>) -> Result<Page, Problem> {
    let face = web.house().shop.face();
    let asked = Asked {
        declared: &declared.0,
        face: &face,
        is_safe: is_safe(&face.public_url),
        sends_letters: web.house().post.is_set(),
        now: web.now(),
    };
    let asked = &asked;
    let (tasks, missed, panels) = web
        .read(async |snap| {
            let missed = reads::missed(snap, &asked.face.zone, asked.now).await?;
            let tasks = reads::tasks(snap, asked, &missed).await?;
            let panels = web.panels(snap, "admin.dashboard", Subject::all("shop")).await;
            Ok::<_, Problem>((tasks, missed, panels))
        })
        .await?;
    let say = &web.say;
    let mine = tasks.iter().filter(|task| web.may(task.right()));
    let figures = if web.may(Right::Reports) { vec![card(say, &missed)] } else { Vec::new() };
    let view = Today {
        say,
        day: say.day(&web.now()),
        tasks: mine.map(|task| line(say, task)).collect(),
        figures,
        panels: &panels,
    };
    Ok(Page::new(say.t("office-today"), Html(view.to_string())).office())
}

/// The strict cookie is only given where the way to the shop is encrypted. What does not leave this machine needs none.
fn is_safe(public_url: &str) -> bool {
    SessionCookie::clear(public_url).to_str().is_ok_and(|line| line.starts_with("__Host-"))
        || is_local(public_url)
}

fn is_local(public_url: &str) -> bool {
    let Ok(address) = public_url.parse::<Uri>() else { return false };
    let host = address.host().unwrap_or_default();
    let number = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost" || number.is_ok_and(|number| number.is_loopback())
}

fn line(say: &Say, task: &Task) -> Line {
    let to = |path: &str, go: &str| Some((say.link(path), say.t(go)));
    let (icon, is_urgent, go) = match task {
        Task::Aside { .. } => ("warning", true, to("/admin/jobs", "office-task-aside-go")),
        Task::Letters => ("mail", false, to("/admin/mail?state=refused", "office-task-letters-go")),
        Task::Identity => ("warning", true, to("/admin/settings#identity", "office-task-identity-go")),
        Task::Products => ("tag", false, to("/admin/import", "office-task-products-go")),
        Task::Silent => ("mail", false, to("/admin/mail", "office-task-silent-go")),
        Task::Unsafe => ("shield", true, to("/cookies", "office-task-unsafe-go")),
        Task::Missed { .. } => ("search", false, to("/admin/searches", "office-task-missed-go")),
        Task::Staged { .. } => ("eye", false, to("/admin/features", "office-task-staged-go")),
        Task::Hours { .. } => ("clock", false, to("/admin/features", "office-task-hours-go")),
    };
    Line { icon: Icon(icon), is_urgent, text: sentence(say, task), go }
}

fn sentence(say: &Say, task: &Task) -> String {
    match task {
        Task::Aside { things } if *things > i64::from(COUNTED) => {
            say.n("office-task-aside-many", &i64::from(COUNTED))
        }
        Task::Aside { things } => say.n("office-task-aside", things),
        Task::Letters => say.t("office-task-letters"),
        Task::Identity => say.t("office-task-identity"),
        Task::Unsafe => say.t("office-task-unsafe"),
        Task::Products => say.t("office-task-products"),
        Task::Silent => say.t("office-task-silent"),
        Task::Missed { times, words } => {
            say.with("office-task-missed", &[("count", Word::Count(*times)), ("words", Word::Text(words))])
        }
        Task::Staged { title } => say.with("office-task-staged", &[("title", Word::Text(&say.t(title)))]),
        Task::Hours { hours } => say.n("office-task-hours", &i64::from(*hours)),
    }
}

/// `2026-11-03` without its year, as a language writes it.
fn short(lang: Lang, day: &str) -> String {
    let mut parts = day.split('-').skip(1).map(|part| part.parse::<i8>().unwrap_or(1));
    let (month, day) = (parts.next().unwrap_or(1), parts.next().unwrap_or(1));
    match lang {
        Lang::Es => format!("{day} de {}", lang.month(month)),
        Lang::En => format!("{day} {}", lang.month(month)),
    }
}

fn card(say: &Say, missed: &Figure) -> Card {
    let number = |count: i64| say.lang.group_digits(count.unsigned_abs());
    let shown = missed.days.iter().skip(missed.days.len().saturating_sub(FOUR_WEEKS));
    let bars =
        shown.map(|(day, count)| Bar { label: short(say.lang, day), value: *count, text: number(*count) });
    Card {
        title: say.t("office-figure-missed"),
        link: say.link("/admin/searches"),
        week: number(missed.last(WEEK)),
        before: say.n("office-figure-before", &missed.before(WEEK)),
        weeks: say.n("office-figure-weeks", &missed.last(FOUR_WEEKS)),
        chart: Bars {
            title: say.n("office-figure-chart", &missed.last(FOUR_WEEKS)),
            open: say.t("office-figure-table"),
            heads: (say.t("office-figure-day"), say.t("office-figure-count")),
            bars: bars.collect(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{is_safe, short};
    use kernel::Lang;

    #[test]
    fn a_day_of_the_chart_is_written_as_people_write_it() {
        assert_eq!(short(Lang::Es, "2026-11-03"), "3 de noviembre");
        assert_eq!(short(Lang::En, "2026-11-03"), "3 November");
    }

    #[test]
    fn only_an_encrypted_or_a_local_address_is_safe() {
        for (address, safe) in [
            ("https://shop.example", true),
            ("http://localhost:8080", true),
            ("http://shop.example", false),
            ("http://127.0.0.1:8080", true),
            ("http://[::1]:8080/", true),
            ("http://localhost.example", false),
            ("http://192.168.1.7", false),
        ] {
            assert_eq!(is_safe(address), safe, "{address}");
        }
    }
}
