//! The log of staff: who changed what, from what to what.

use super::{Pairs, When, value};
use crate::reads::{self, Log};
use accounts::model::Person;
use askama::Template;
use axum::extract::Query;
use database::{AuditSought, Audited};
use kernel::{PersonId, Subject};
use look::Icon;
use serde_json::Value;
use webkit::{Html, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "audit.html")]
struct Audit<'a> {
    say: &'a Say,
    kinds: Vec<Choice>,
    /// Whose changes are shown, and the way to everybody's.
    whose: Option<Choice>,
    rows: Vec<Row>,
    /// What stands above the fields of a change.
    head: [String; 3],
    older: Option<String>,
    is_narrowed: bool,
}

/// A way to other changes.
struct Choice {
    text: String,
    link: String,
    is_chosen: bool,
}

/// A change, ready to print.
struct Row {
    who: String,
    whose: String,
    verb: String,
    label: String,
    page: Option<String>,
    at: When,
    fields: Vec<Changed>,
}

/// A field that was changed.
struct Changed {
    name: String,
    before: String,
    after: String,
}

/// A page of changes, of one person or about one kind of thing if that is asked for.
pub(crate) async fn audit(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let sought = sought(&asked);
    let log = web.read(async |snap| reads::log(snap, &sought).await).await?;
    let say = &web.say;
    let older = log.changes.last().filter(|_| log.has_more);
    let view = Audit {
        say,
        kinds: kinds(say, &log, &sought),
        whose: sought.actor.map(|id| whose(say, &log, &sought, id)),
        rows: log.changes.iter().map(|change| row(&web, &log, &sought, change)).collect(),
        head: ["office-audit-field", "office-audit-before", "office-audit-after"].map(|key| say.t(key)),
        older: older.map(|last| link(say, &AuditSought { before: Some(last.id), ..sought.clone() })),
        is_narrowed: sought != AuditSought::default(),
    };
    Ok(Page::new(say.t("office-audit"), Html(view.to_string())).office())
}

/// What cannot be read is not asked for.
fn sought(asked: &Pairs) -> AuditSought {
    let kind = value(asked, "kind");
    AuditSought {
        actor: value(asked, "person").parse().ok(),
        kind: (!kind.is_empty()).then(|| kind.to_owned()),
        before: value(asked, "before").parse().ok(),
    }
}

fn link(say: &Say, sought: &AuditSought) -> String {
    let kind = sought.kind.as_ref().map(|kind| ("kind", super::escaped(kind)));
    let person = sought.actor.map(|id| ("person", id.to_string()));
    let before = sought.before.map(|id| ("before", id.to_string()));
    let pairs = [kind, person, before].into_iter().flatten();
    let query: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
    match query.is_empty() {
        true => say.link("/admin/audit"),
        false => format!("{}?{}", say.link("/admin/audit"), query.join("&")),
    }
}

fn kinds(say: &Say, log: &Log, sought: &AuditSought) -> Vec<Choice> {
    let choice = |kind: Option<&String>| Choice {
        text: kind.map_or_else(|| say.t("office-audit-all"), |kind| kind_name(say, kind)),
        link: link(say, &AuditSought { kind: kind.cloned(), before: None, ..sought.clone() }),
        is_chosen: sought.kind.as_ref() == kind,
    };
    [None].into_iter().chain(log.kinds.iter().map(Some)).map(choice).collect()
}

fn whose(say: &Say, log: &Log, sought: &AuditSought, id: PersonId) -> Choice {
    let link = link(say, &AuditSought { actor: None, before: None, ..sought.clone() });
    Choice { text: called(say, log, id), link, is_chosen: true }
}

/// What whoever did something is called now.
fn called(say: &Say, log: &Log, id: PersonId) -> String {
    match log.people.get(&id) {
        Some(person) if !person.is_erased() => person.name.reveal().clone(),
        Some(_) | None => say.t(Person::ERASED),
    }
}

fn row(web: &Web, log: &Log, sought: &AuditSought, change: &Audited) -> Row {
    let say = &web.say;
    let whose = AuditSought { actor: Some(change.actor), before: None, ..sought.clone() };
    let page = page_of(&change.subject).map(|path| say.link(&path));
    Row {
        who: called(say, log, change.actor),
        whose: link(say, &whose),
        verb: say.t(&change.verb),
        label: match change.label.is_empty() && page.is_some() {
            true => kind_name(say, &change.subject.kind),
            false => change.label.clone(),
        },
        page,
        at: When::new(web, change.at),
        fields: fields(&change.before, &change.after),
    }
}

/// The fields of both sides, each once, in their order.
fn fields(before: &str, after: &str) -> Vec<Changed> {
    let read = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
    let (before, after): (Value, Value) = (read(before), read(after));
    let mut names: Vec<&String> = Vec::new();
    for name in [&before, &after].into_iter().filter_map(Value::as_object).flat_map(|side| side.keys()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let changed = |name: &String| {
        let [before, after] = [&before, &after].map(|side| side.get(name).map_or_else(String::new, shown));
        Changed { name: name.clone(), before, after }
    };
    names.into_iter().map(changed).collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) if all.iter().all(Value::is_string) => {
            all.iter().map(shown).collect::<Vec<_>>().join("\n")
        }
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

/// The page of the back office on which a thing stands.
fn page_of(subject: &Subject) -> Option<String> {
    let Subject { kind, id } = subject;
    let one = |path: &str| (!id.is_nil()).then(|| format!("{path}/{id}"));
    match &**kind {
        "person" => one("/admin/people"),
        "mail" => one("/admin/mail"),
        "case" => one("/admin/cases"),
        "product" => one("/admin/products"),
        "switchboard" => Some("/admin/features".to_owned()),
        "search" => Some("/admin/searches".to_owned()),
        "job" => Some("/admin/jobs".to_owned()),
        "shop" => Some("/admin/settings".to_owned()),
        "subscriber" | "newsletter_issue" => Some("/admin/newsletter".to_owned()),
        "webhook" => one("/admin/webhooks"),
        "order" => one("/admin/orders"),
        "payment" => one("/admin/payments"),
        "payment_way" | "payment_contract" => Some("/admin/payments/ways".to_owned()),
        "shipping" | "shipping_zone" | "shipping_method" | "shipping_point" => {
            Some("/admin/shipping".to_owned())
        }
        "taxes" => Some("/admin/taxes".to_owned()),
        "promotion" => one("/admin/promotions"),
        "seller" => one("/admin/sellers"),
        "basket_link" => one("/admin/links"),
        "payout" => one("/admin/ledger/payouts").or_else(|| Some("/admin/ledger/settings".to_owned())),
        "return" => one("/admin/returns").or_else(|| Some("/admin/returns/policy".to_owned())),
        "withdrawal" => one("/admin/returns/declarations"),
        _ => None,
    }
}

/// What things of a kind are called; a kind that only a newer program knows by its own word.
fn kind_name(say: &Say, kind: &str) -> String {
    match kind {
        "person" => say.t("office-audit-kind-person"),
        "invitation" => say.t("office-audit-kind-invitation"),
        "mail" => say.t("office-audit-kind-mail"),
        "case" => say.t("office-audit-kind-case"),
        "product" => say.t("office-audit-kind-product"),
        "category" => say.t("office-audit-kind-category"),
        "brand" => say.t("office-audit-kind-brand"),
        "switchboard" => say.t("office-features"),
        "search" => say.t("office-audit-kind-search"),
        "job" => say.t("office-jobs"),
        "shop" => say.t("office-audit-kind-shop"),
        "subscriber" | "newsletter_issue" => say.t("office-audit-kind-newsletter"),
        "token" => say.t("office-audit-kind-token"),
        "webhook" => say.t("office-audit-kind-webhook"),
        "order" => say.t("office-audit-kind-order"),
        "shipping" | "shipping_zone" | "shipping_method" | "shipping_point" => {
            say.t("office-audit-kind-shipping")
        }
        "taxes" => say.t("office-audit-kind-taxes"),
        "payment" | "payment_way" | "payment_contract" => say.t("office-audit-kind-payment"),
        "promotion" => say.t("office-audit-kind-promotion"),
        "seller" => say.t("office-audit-kind-seller"),
        "basket_link" => say.t("office-audit-kind-link"),
        "payout" => say.t("office-audit-kind-payout"),
        "return" | "withdrawal" => say.t("office-audit-kind-return"),
        other => other.to_owned(),
    }
}
