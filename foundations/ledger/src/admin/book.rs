//! The book itself: accounts and what is on them, what was put on one, and single transactions.

use super::{Pairs, Place, Row, Ways, about, account as account_name, booked_row, day, kind, value, ways};
use crate::{
    model::{Balance, Booked, Entry, read_as},
    reads,
};
use ::sellers::model::SellerShown;
use askama::Template;
use axum::extract::{Path, Query};
use kernel::{Cursor, Money};
use look::Icon;
use sellers_facts::SellerId;
use std::collections::HashMap;
use webkit::{Html, Page, Problem, Say, Web};

/// Transactions on a page.
const SIZE: u32 = 50;

#[derive(Template)]
#[template(path = "accounts.html")]
struct Accounts<'a> {
    say: &'a Say,
    ways: Ways,
    accounts: Vec<Row>,
    rows: Vec<Row>,
    more: Option<String>,
}

#[derive(Template)]
#[template(path = "account.html")]
struct OneAccount<'a> {
    say: &'a Say,
    back: String,
    title: String,
    balance: String,
    rows: Vec<Row>,
    more: Option<String>,
}

#[derive(Template)]
#[template(path = "transaction.html")]
struct OneTransaction<'a> {
    say: &'a Say,
    back: String,
    title: String,
    known: Vec<(String, String)>,
    about: Option<(String, String)>,
    rows: Vec<Row>,
}

fn cursor(asked: &Pairs) -> Option<Cursor> {
    Some(value(asked, "after")).filter(|after| !after.is_empty()).map(|after| Cursor(after.to_owned()))
}

fn balance_row(say: &Say, one: &Balance) -> Row {
    let key = one.account.key(one.balance.currency);
    Row {
        link: Some(say.link(&format!("/admin/ledger/accounts/{key}"))),
        name: account_name(say, &one.account, &HashMap::new()),
        badge: None,
        small: say.n("ledger-entries", &one.entries),
        amount: say.money(&one.shown()),
    }
}

/// `/admin/ledger/accounts`
pub(crate) async fn accounts(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let say = &web.say;
    let after = cursor(&asked);
    let (accounts, page) = web
        .read(async |snap| {
            let accounts = reads::house(snap).await?;
            Ok::<_, Problem>((accounts, reads::latest(snap, after.as_ref(), SIZE).await?))
        })
        .await?;
    let view = Accounts {
        say,
        ways: ways(say, Place::Accounts),
        accounts: accounts.iter().map(|one| balance_row(say, one)).collect(),
        rows: page.items.iter().map(|one| booked_row(say, one, one.size)).collect(),
        more: page.next.map(|next| say.link(&format!("/admin/ledger/accounts?after={}", next.0))),
    };
    Ok(Page::new(say.t("ledger-accounts"), Html(view.to_string())).office())
}

/// `/admin/ledger/accounts/{account}`
pub(crate) async fn account(
    web: Web,
    Path(key): Path<String>,
    Query(asked): Query<Pairs>,
) -> Result<Page, Problem> {
    let say = &web.say;
    let after = cursor(&asked);
    let found = web
        .read(async |snap| {
            let Some(known) = reads::account(snap, &key).await? else { return Ok(None) };
            let page = reads::on_account(snap, &key, after.as_ref(), SIZE).await?;
            let names = reads::names(snap, &known.account.seller().into_iter().collect::<Vec<_>>()).await?;
            Ok::<_, Problem>(Some((known, page, names)))
        })
        .await?;
    let (known, page, names) = found.ok_or(Problem::NotFound)?;
    let role = known.account.role();
    let title = account_name(say, &known.account, &names);
    let view = OneAccount {
        say,
        back: say.link("/admin/ledger/accounts"),
        title: title.clone(),
        balance: say.money(&known.shown()),
        rows: page.items.iter().map(|(one, amount)| booked_row(say, one, read_as(role, *amount))).collect(),
        more: page.next.map(|next| say.link(&format!("/admin/ledger/accounts/{key}?after={}", next.0))),
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}

fn entry_row(say: &Say, entry: &Entry, names: &HashMap<SellerId, SellerShown>) -> Row {
    let key = entry.account.key(entry.amount.currency);
    let side = if entry.amount.minor > 0 { say.t("ledger-debit") } else { say.t("ledger-credit") };
    let size = Money { minor: entry.amount.minor.saturating_abs(), ..entry.amount };
    Row {
        link: Some(say.link(&format!("/admin/ledger/accounts/{key}"))),
        name: account_name(say, &entry.account, names),
        badge: Some(side),
        small: String::new(),
        amount: say.money(&size),
    }
}

fn pairs(say: &Say, one: &Booked) -> Vec<(String, String)> {
    vec![
        (say.t("ledger-day"), day(say.lang, one.day)),
        (say.t("ledger-booked-on"), say.day(&one.booked_at)),
        (say.t("ledger-size"), say.money(&one.size)),
        (say.t("ledger-cause"), one.cause.clone()),
    ]
}

/// `/admin/ledger/transactions/{id}`
pub(crate) async fn transaction(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let say = &web.say;
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let found = web
        .read(async |snap| {
            let Some((booked, entries)) = reads::transaction(snap, id).await? else { return Ok(None) };
            let names = reads::names(snap, &booked.seller.into_iter().collect::<Vec<_>>()).await?;
            Ok::<_, Problem>(Some((booked, entries, names)))
        })
        .await?;
    let (booked, entries, names) = found.ok_or(Problem::NotFound)?;
    let title = kind(say, booked.kind);
    let view = OneTransaction {
        say,
        back: say.link("/admin/ledger/accounts"),
        title: title.clone(),
        known: pairs(say, &booked),
        about: about(say, &booked),
        rows: entries.iter().map(|entry| entry_row(say, entry, &names)).collect(),
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}
