//! The pages of the ledger in the back office, and what they share: ways between them, rows, how accounts, reasons and states are
//! called.

pub(crate) mod book;
pub(crate) mod compare;
mod csv;
pub(crate) mod days;
pub(crate) mod files;
pub(crate) mod payouts;
pub(crate) mod sellers;
pub(crate) mod settings;

use crate::model::{Account, Booked, Kind, PayoutState, Role};
use ::sellers::model::SellerShown;
use askama::{Template, filters::HtmlSafe};
use jiff::civil::Date;
use kernel::{Lang, Money};
use payments::model::Way as Method;
use sellers_facts::SellerId;
use std::collections::HashMap;
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

/// Several facts about one thing, in a line.
fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A word and an amount.
fn part(say: &Say, word: String, amount: Money) -> String {
    if amount.minor == 0 { String::new() } else { format!("{word} {}", say.money(&amount)) }
}

fn role(say: &Say, role: Role) -> String {
    match role {
        Role::Provider => say.t("ledger-role-provider"),
        Role::Buyer => say.t("ledger-role-buyer"),
        Role::SellerPending => say.t("ledger-role-pending"),
        Role::SellerPayable => say.t("ledger-role-payable"),
        Role::Sales => say.t("ledger-role-sales"),
        Role::Refunds => say.t("ledger-role-refunds"),
        Role::Tax => say.t("ledger-role-tax"),
        Role::Commission => say.t("ledger-role-commission"),
        Role::Fees => say.t("ledger-role-fees"),
        Role::Disputes => say.t("ledger-role-disputes"),
        Role::Payouts => say.t("ledger-role-payouts"),
    }
}

/// What an account is called: with whose it is, where it is somebody's.
fn account(say: &Say, account: &Account, names: &HashMap<SellerId, SellerShown>) -> String {
    let role = role(say, account.role());
    match account {
        Account::Provider(way) => format!("{role}: {}", way_name(say, way)),
        Account::SellerPending(id) | Account::SellerPayable(id) => {
            format!("{role}: {}", seller(say, *id, names))
        }
        Account::Buyer(_)
        | Account::Sales
        | Account::Refunds
        | Account::Tax
        | Account::Commission
        | Account::Fees
        | Account::Disputes
        | Account::Payouts => role,
    }
}

fn way_name(say: &Say, code: &str) -> String {
    Method::from_code(code).map_or_else(|| code.to_owned(), |way| say.t(way.name()))
}

fn seller(say: &Say, id: SellerId, names: &HashMap<SellerId, SellerShown>) -> String {
    names.get(&id).map_or_else(|| say.t("ledger-seller-unknown"), |shown| shown.name.clone())
}

fn kind(say: &Say, kind: Kind) -> String {
    match kind {
        Kind::Captured => say.t("ledger-kind-captured"),
        Kind::GivenBack => say.t("ledger-kind-given-back"),
        Kind::Disputed => say.t("ledger-kind-disputed"),
        Kind::Sale => say.t("ledger-kind-sale"),
        Kind::Refund => say.t("ledger-kind-refund"),
        Kind::CalledOff => say.t("ledger-kind-called-off"),
        Kind::Released => say.t("ledger-kind-released"),
        Kind::Fee => say.t("ledger-kind-fee"),
        Kind::PayoutSent => say.t("ledger-kind-payout-sent"),
        Kind::PayoutReturned => say.t("ledger-kind-payout-returned"),
    }
}

fn payout_state(say: &Say, state: PayoutState) -> String {
    match state {
        PayoutState::Proposed => say.t("ledger-payout-proposed"),
        PayoutState::Sent => say.t("ledger-payout-sent"),
        PayoutState::Settled => say.t("ledger-payout-settled"),
        PayoutState::Returned => say.t("ledger-payout-returned"),
        PayoutState::Dropped => say.t("ledger-payout-dropped"),
    }
}

/// A day as a language writes it.
fn day(lang: Lang, day: Date) -> String {
    let month = lang.month(day.month());
    match lang {
        Lang::Es => format!("{} de {month} de {}", day.day(), day.year()),
        Lang::En => format!("{} {month} {}", day.day(), day.year()),
    }
}

/// Where one sees what something booked is about.
fn about(say: &Say, booked: &Booked) -> Option<(String, String)> {
    let id = booked.about.id;
    let (path, word) = match &*booked.about.kind {
        "order" => (format!("/admin/orders/{id}"), say.t("ledger-about-order")),
        "payout" => (format!("/admin/ledger/payouts/{id}"), say.t("ledger-about-payout")),
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
