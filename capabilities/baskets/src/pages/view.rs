//! What the page of a basket prints.

mod line;
pub(super) mod link;

use super::basket::Said;
use crate::reads::Seen;
use askama::Template;
use kernel::Word;
use line::{LineView, line};
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use pricing::{
    model::{CodeSaid, GivesKind, Priced, Why},
    words::{said as said_of, why},
};
use webkit::{Html, Refusal, Say, Web};

#[derive(Template)]
#[template(path = "basket.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    count: i64,
    done: Option<String>,
    /// What could not be put in.
    missed: Vec<String>,
    error: Option<FormError>,
    lines: Vec<LineView>,
    sums: Option<Sums>,
    /// Where a guest signs in and comes back from.
    sign_in: Option<String>,
    forms: Forms,
}

/// Where the forms of the page are sent.
struct Forms {
    change: String,
    remove: String,
    code: String,
    remove_code: String,
    checkout: String,
}

/// What it costs together.
struct Sums {
    pieces: String,
    subtotal: String,
    whys: Vec<(String, String)>,
    /// Why delivery costs nothing, where a promotion makes it so.
    free: Option<String>,
    /// What the total is called: without delivery, unless that costs nothing (RULES 2, row 4).
    name: String,
    total: String,
    codes: Vec<Code>,
    field: Field,
    button: Button,
    /// Whether the field for codes is seen at once.
    is_open: bool,
}

/// A code that was typed, and what became of it.
struct Code {
    code: String,
    said: String,
    counts: bool,
}

/// The title and the whole page.
pub(super) fn page(web: &Web, seen: Option<&Seen>, said: &Said<'_>) -> (String, Html) {
    let say = &web.say;
    let refusal = said.refusal.filter(|refusal| refusal.field != Some("code"));
    let is_guest = web.session().is_none() && web.house().sessions().is_some();
    let lines = seen.map(|seen| lines(say, seen)).unwrap_or_default();
    let view = Shown {
        say,
        title: say.t("baskets-title"),
        count: seen.map_or(0, |seen| seen.basket.count()),
        done: seen.and_then(|seen| done(say, seen, said)).or_else(|| emptied(say, seen, said)),
        missed: missed(say, said),
        error: refusal.map(|refusal| FormError { text: refusal.text.clone() }),
        lines,
        sums: seen.and_then(|seen| sums(say, seen, said)),
        sign_in: is_guest.then(|| say.link("/sign-in?next=/basket")),
        forms: Forms {
            change: say.link("/basket/change"),
            remove: say.link("/basket/remove"),
            code: say.link("/basket/code"),
            remove_code: say.link("/basket/code/remove"),
            checkout: say.link("/checkout"),
        },
    };
    (view.title.clone(), Html(view.to_string()))
}

fn lines(say: &Say, seen: &Seen) -> Vec<LineView> {
    seen.basket.lines.iter().enumerate().map(|(place, one)| line(say, seen, place, one)).collect()
}

/// What was done, where the basket still shows it.
fn done(say: &Say, seen: &Seen, said: &Said<'_>) -> Option<String> {
    if let Some(added) = said.added {
        let item = seen.basket.line(added).and_then(|line| seen.item(line))?;
        return Some(say.with("baskets-done-added", &[("name", Word::Text(item.name.show(say.lang)))]));
    }
    match said.done? {
        "changed" => Some(say.t("baskets-done-changed")),
        "removed" => Some(say.t("baskets-done-removed")),
        "many" => Some(say.t("baskets-done-many")),
        _ => None,
    }
}

fn missed(say: &Say, said: &Said<'_>) -> Vec<String> {
    let of = |key: &str, names: &[String]| {
        let names = names.join(", ");
        (!names.is_empty()).then(|| say.with(key, &[("names", Word::Text(&names))]))
    };
    [of("baskets-missed", &said.missed), of("baskets-fewer-left", &said.fewer)]
        .into_iter()
        .flatten()
        .collect()
}

fn emptied(say: &Say, seen: Option<&Seen>, said: &Said<'_>) -> Option<String> {
    let is_emptied = seen.is_none() && said.done == Some("removed");
    is_emptied.then(|| say.t("baskets-done-removed"))
}

fn sums(say: &Say, seen: &Seen, said: &Said<'_>) -> Option<Sums> {
    let priced = seen.priced.as_ref()?;
    let pieces: i64 = priced.lines.iter().map(|line| i64::from(line.quantity)).sum();
    let refusal = said.refusal.filter(|refusal| refusal.field == Some("code"));
    let codes = codes(say, priced);
    Some(Sums {
        pieces: say.n("baskets-pieces", &pieces),
        subtotal: say.money(&priced.subtotal),
        whys: less(say, priced),
        free: priced.why.iter().find(|one| is_free_delivery(one)).map(|one| why(say, one)),
        name: name_of_total(say, priced),
        total: say.money(&priced.total),
        is_open: refusal.is_some() || codes.iter().any(|code| !code.counts),
        codes,
        field: field(say, said.code, refusal),
        button: Button { text: say.t("baskets-code-send"), ..Button::default() },
    })
}

/// What the total is called. Delivery is not in it, unless it costs nothing.
pub(super) fn name_of_total(say: &Say, priced: &Priced) -> String {
    match priced.why.iter().any(is_free_delivery) {
        true => say.t("baskets-total"),
        false => say.t("baskets-total-goods"),
    }
}

/// What promotions take off what is in the basket.
fn less(say: &Say, priced: &Priced) -> Vec<(String, String)> {
    let of_goods = priced.why.iter().filter(|one| !is_free_delivery(one));
    of_goods.map(|one| (why(say, one), say.money(&one.amount))).collect()
}

/// Nobody knows yet what delivery would cost, so it takes nothing off here.
fn is_free_delivery(why: &Why) -> bool {
    why.kind == GivesKind::FreeDelivery.code()
}

fn codes(say: &Say, priced: &Priced) -> Vec<Code> {
    let code = |one: &CodeSaid| Code {
        code: one.code.clone(),
        said: said_of(say, one),
        counts: one.said == pricing::model::Said::Counts,
    };
    priced.codes.iter().map(code).collect()
}

fn field(say: &Say, typed: &str, refusal: Option<&Refusal>) -> Field {
    Field {
        value: typed.to_owned(),
        error: refusal.map(|refusal| refusal.text.clone()),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "code", say.t("baskets-code"))
    }
}
