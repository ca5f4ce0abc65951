//! The pages of the ledger in the back office, and what they share: ways between them, and rows. How things are called is in
//! `names`.

pub(crate) mod book;
pub(crate) mod commissions;
pub(crate) mod compare;
pub(crate) mod dac7;
pub(crate) mod days;
pub(crate) mod files;
pub(crate) mod payouts;
pub(crate) mod sellers;
pub(crate) mod settings;

use crate::{
    model::{Booked, Month},
    names::{account, day, joined, kind, named, part, payout_state, seller, way_name},
};
use askama::{Template, filters::HtmlSafe};
use kernel::Money;
use webkit::Say;

/// What an address or a form carries. What nobody asks for is passed over.
pub(crate) type Pairs = Vec<(String, String)>;

/// The value of a name; empty if it is not there.
fn value<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// Where one is among the pages of the ledger.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Days,
    Accounts,
    Sellers,
    Payouts,
    Commissions,
    Compare,
    Settings,
}

/// The ways between the pages of the ledger.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<nav class="chips" aria-label="{{ label }}">{% for way in ways %}<a class="chip" href="{{ way.link }}"{% if way.is_here %} aria-current="page"{% endif %}>{{ way.name }}</a>{% endfor %}</nav>"#
)]
struct Ways {
    label: String,
    ways: Vec<Way>,
}
impl HtmlSafe for Ways {}

/// One of them, or another choice.
struct Way {
    link: String,
    name: String,
    is_here: bool,
}

fn ways(say: &Say, here: Place) -> Ways {
    let way =
        |place: Place, path: &str, name: String| Way { link: say.link(path), name, is_here: place == here };
    Ways {
        label: say.t("ledger-ways"),
        ways: vec![
            way(Place::Days, "/admin/ledger", say.t("ledger-days")),
            way(Place::Accounts, "/admin/ledger/accounts", say.t("ledger-accounts")),
            way(Place::Sellers, "/admin/ledger/sellers", say.t("ledger-sellers")),
            way(Place::Payouts, "/admin/ledger/payouts", say.t("ledger-payouts")),
            way(Place::Commissions, "/admin/ledger/commissions", say.t("ledger-frozen")),
            way(Place::Compare, "/admin/ledger/reconcile", say.t("ledger-reconcile")),
            way(Place::Settings, "/admin/ledger/settings", say.t("ledger-settings")),
        ],
    }
}

/// A line of a list, ready to print.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<li><div><p>{% if let Some(link) = link %}<a href="{{ link }}"><b>{{ name }}</b></a>{% else %}<b>{{ name }}</b>{% endif %}{% if let Some(badge) = badge %} <span class="badge">{{ badge }}</span>{% endif %}</p>{% if !small.is_empty() %}<p class="muted small">{{ small }}</p>{% endif %}</div>{% if !amount.is_empty() %}<p class="num">{{ amount }}</p>{% endif %}</li>"#
)]
#[derive(Default)]
struct Row {
    link: Option<String>,
    name: String,
    badge: Option<String>,
    small: String,
    amount: String,
}
impl HtmlSafe for Row {}

/// Where one sees what something booked is about.
fn about(say: &Say, booked: &Booked) -> Option<(String, String)> {
    let id = booked.about.id;
    let (path, word) = match &*booked.about.kind {
        "order" => (format!("/admin/orders/{id}"), say.t("ledger-about-order")),
        "payout" => (format!("/admin/ledger/payouts/{id}"), say.t("ledger-about-payout")),
        "ledger_statement" => {
            let month = Month::of(booked.day);
            (format!("/admin/ledger/commissions?month={month}"), say.t("ledger-about-statement"))
        }
        "ledger_report" => (format!("/admin/ledger/reconcile/{id}"), say.t("ledger-about-report")),
        _ => return None,
    };
    Some((say.link(&path), word))
}

/// A transaction as a line of a list; `amount` is what one sees it for.
fn booked_row(say: &Say, one: &Booked, amount: Money) -> Row {
    Row {
        link: Some(say.link(&format!("/admin/ledger/transactions/{}", one.id))),
        name: kind(say, one.kind),
        badge: None,
        small: day(say.lang, one.day),
        amount: say.money(&amount),
    }
}
