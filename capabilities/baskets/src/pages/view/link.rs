//! What the page of a payment link prints.

use super::{less, line::LineView, lines, name_of_total};
use crate::{
    model::{BasketLine, LinkState},
    reads::{Seen, links},
};
use askama::Template;
use kernel::{Timestamp, Word};
use look::{FormError, Icon, Style};
use webkit::{Html, Refusal, Say, Web};

/// What is known besides what is in it.
pub(in crate::pages) struct LinkView<'t> {
    /// Where its form is sent.
    pub(in crate::pages) action: String,
    /// How it goes with it.
    pub(in crate::pages) state: LinkState,
    /// When it ends.
    pub(in crate::pages) until: Timestamp,
    /// The other host that led to it.
    pub(in crate::pages) from: String,
    /// How many other things are in the basket of whoever looks.
    pub(in crate::pages) others: i64,
    /// Why something was not done.
    pub(in crate::pages) refusal: Option<&'t Refusal>,
}

#[derive(Template)]
#[template(path = "link.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    /// Why it leads nowhere.
    over: Option<String>,
    error: Option<FormError>,
    /// What is in it, and how many of each.
    lines: Vec<(LineView, String)>,
    sums: Option<Sums>,
    action: String,
    from: String,
    others: Option<String>,
}

struct Sums {
    pieces: String,
    subtotal: String,
    whys: Vec<(String, String)>,
    name: String,
    total: String,
}

/// The title and the whole page.
pub(in crate::pages) fn page(web: &Web, seen: &Seen, link: &LinkView<'_>) -> (String, Html) {
    let say = &web.say;
    let times = |line: &BasketLine| say.n("baskets-link-times", &i64::from(line.quantity));
    let view = Shown {
        say,
        title: say.t("baskets-link-title"),
        lead: say.with("baskets-link-lead", &[("day", Word::At(link.until))]),
        over: over(say, link.state),
        error: link.refusal.map(|refusal| FormError { text: refusal.text.clone() }),
        lines: lines(say, seen).into_iter().zip(seen.basket.lines.iter().map(times)).collect(),
        sums: sums(say, seen),
        action: link.action.clone(),
        from: link.from.clone(),
        others: (link.others > 0).then(|| say.n("baskets-link-others", &link.others)),
    };
    (view.title.clone(), Html(view.to_string()))
}

fn over(say: &Say, state: LinkState) -> Option<String> {
    let text = if state == LinkState::Ordered { "baskets-link-was-ordered" } else { "baskets-link-over" };
    (!links::is_open(state)).then(|| say.t(text))
}

fn sums(say: &Say, seen: &Seen) -> Option<Sums> {
    let priced = seen.priced.as_ref()?;
    let pieces: i64 = priced.lines.iter().map(|line| i64::from(line.quantity)).sum();
    Some(Sums {
        pieces: say.n("baskets-pieces", &pieces),
        subtotal: say.money(&priced.subtotal),
        whys: less(say, priced),
        name: name_of_total(say, priced),
        total: say.money(&priced.total),
    })
}
