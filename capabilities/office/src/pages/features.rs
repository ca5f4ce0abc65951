//! The switchboard: six dimensions by three moments, and each part of the shop with what it asks for and for whom it is
//! open.

use super::{Pairs, value};
use crate::Declared;
use askama::Template;
use axum::{Extension, extract::Query};
use features::model::Switch;
use kernel::{
    Actor, Feature, Open, Word,
    feature::{Dimension, Moment},
};
use look::Icon;
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Say, SeeOther, Web};

const MOMENTS: [Moment; 3] = [Moment::Before, Moment::During, Moment::After];

#[derive(Template)]
#[template(path = "features.html")]
struct Board<'a> {
    say: &'a Say,
    done: Option<String>,
    moments: Vec<String>,
    dimensions: Vec<Line>,
    parts: Vec<Part>,
    action: String,
    hours: String,
}

/// A dimension, with what there is at each moment.
struct Line {
    title: String,
    cells: Vec<Vec<Mark>>,
}

/// A part of the shop as it stands in the grid.
struct Mark {
    name: &'static str,
    title: String,
    state: &'static str,
    state_text: String,
}

/// A part of the shop with everything about it.
struct Part {
    name: &'static str,
    title: String,
    place: String,
    decided: String,
    who: String,
    hours: String,
    duties: Vec<String>,
    choices: Vec<Choice>,
}

/// For whom a part may be open, and what choosing so does.
struct Choice {
    code: &'static str,
    text: String,
    is_on: bool,
    /// The id of the box that asks whether one is sure.
    box_id: String,
    ask: String,
    effect: String,
    go: String,
}

/// The whole board.
pub(crate) async fn board(
    web: Web,
    Extension(declared): Extension<Declared>,
    Query(said): Query<Pairs>,
) -> Result<Page, Problem> {
    let switches = web.read(async |snap| features::reads::switches(snap, &declared.0).await).await?;
    let say = &web.say;
    let done = switches.iter().find(|switch| switch.feature.name == value(&said, "done"));
    let open = switches.iter().filter(|switch| switch.state() == Open::Everyone);
    let hours: u32 = open.map(|switch| switch.feature.implies.hours_a_week).sum();
    let view = Board {
        say,
        done: done.map(|switch| told(say, switch)),
        moments: MOMENTS.iter().map(|moment| say.t(name_of_moment(*moment))).collect(),
        dimensions: Dimension::ALL.iter().map(|dimension| line(say, *dimension, &switches)).collect(),
        parts: switches.iter().map(|switch| part(say, switch)).collect(),
        action: say.link("/admin/features"),
        hours: say.n("office-features-hours", &i64::from(hours)),
    };
    Ok(Page::new(say.t("office-features"), Html(view.to_string())).office())
}

#[derive(Deserialize)]
pub(crate) struct Wish {
    name: String,
    to: String,
}

/// Opens, stages or closes one part.
pub(crate) async fn switch(
    web: Web,
    Extension(declared): Extension<Declared>,
    Form(wish): Form<Wish>,
) -> Result<SeeOther, Problem> {
    let to = Open::from_code(&wish.to).ok_or(Problem::Unreadable)?;
    features::actions::switch(web.ctx(), &declared.0, &wish.name, to).await?;
    // Only a declared name comes this far.
    Ok(SeeOther(format!("/admin/features?done={}", wish.name)))
}

fn told(say: &Say, switch: &Switch) -> String {
    let title = say.t(switch.feature.title);
    let state = say.t(name_of_state(switch.state()));
    say.with("office-features-done", &[("title", Word::Text(&title)), ("state", Word::Text(&state))])
}

fn line(say: &Say, dimension: Dimension, switches: &[Switch]) -> Line {
    let here = |moment: Moment| {
        let stands = |feature: &Feature| feature.dimension == dimension && feature.moments.contains(&moment);
        let some = switches.iter().filter(move |switch| stands(&switch.feature));
        some.map(|switch| mark(say, switch)).collect()
    };
    Line { title: say.t(name_of_dimension(dimension)), cells: MOMENTS.into_iter().map(here).collect() }
}

fn mark(say: &Say, switch: &Switch) -> Mark {
    Mark {
        name: switch.feature.name,
        title: say.t(switch.feature.title),
        state: switch.state().code(),
        state_text: say.t(name_of_state(switch.state())),
    }
}

fn part(say: &Say, switch: &Switch) -> Part {
    let feature = &switch.feature;
    let moments: Vec<String> = feature.moments.iter().map(|one| say.t(name_of_moment(*one))).collect();
    Part {
        name: feature.name,
        title: say.t(feature.title),
        place: format!("{} · {}", say.t(name_of_dimension(feature.dimension)), moments.join(", ")),
        decided: decided(say, switch),
        who: say.t(feature.implies.who),
        hours: say.n("office-features-hours-each", &i64::from(feature.implies.hours_a_week)),
        duties: feature.implies.duties.iter().map(|duty| say.t(duty)).collect(),
        choices: Open::ALL.iter().map(|state| choice(say, switch, *state)).collect(),
    }
}

fn choice(say: &Say, switch: &Switch, state: Open) -> Choice {
    let title = say.t(switch.feature.title);
    let (ask, effect, go) = match state {
        Open::Closed => ("office-close-ask", "office-close-effect", "office-close-go"),
        Open::Staff => ("office-stage-ask", "office-stage-effect", "office-stage-go"),
        Open::Everyone => ("office-open-ask", "office-open-effect", "office-open-go"),
    };
    Choice {
        code: state.code(),
        text: say.t(name_of_state(state)),
        is_on: switch.state() == state,
        box_id: format!("to-{}-{}", state.code(), switch.feature.name.replace('.', "-")),
        ask: say.with(ask, &[("title", Word::Text(&title))]),
        effect: say.t(effect),
        go: say.t(go),
    }
}

fn decided(say: &Say, switch: &Switch) -> String {
    let Some(decision) = &switch.decision else { return say.t("office-decided-never") };
    let key = match decision.by {
        Actor::Staff(_) | Actor::Member(_) => "office-decided-staff",
        Actor::Operator => "office-decided-operator",
        Actor::House | Actor::Visitor => "office-decided-house",
    };
    say.with(key, &[("day", Word::At(decision.at))])
}

fn name_of_state(state: Open) -> &'static str {
    match state {
        Open::Closed => "office-state-closed",
        Open::Staff => "office-state-staff",
        Open::Everyone => "office-state-everyone",
    }
}

fn name_of_moment(moment: Moment) -> &'static str {
    match moment {
        Moment::Before => "office-moment-before",
        Moment::During => "office-moment-during",
        Moment::After => "office-moment-after",
    }
}

fn name_of_dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Together => "office-dimension-together",
        Dimension::Reviews => "office-dimension-reviews",
        Dimension::Recommendations => "office-dimension-recommendations",
        Dimension::Communities => "office-dimension-communities",
        Dimension::Presence => "office-dimension-presence",
        Dimension::Apps => "office-dimension-apps",
    }
}
