//! What came in, what went back, what was sold, taxes and fees, day by day: the page that every shop needs.

use super::{Pairs, Place, Row, Ways, day, joined, part, value, ways};
use crate::{
    model::{DaySum, Kind, Role, read_as},
    reads,
};
use askama::Template;
use axum::extract::Query;
use jiff::civil::Date;
use kernel::{Currency, Money};
use look::Icon;
use webkit::{Html, Page, Problem, Say, Web};

/// How many days are shown, and how many if somebody wants to see more.
const DAYS: i64 = 30;
const MORE_DAYS: i64 = 90;

#[derive(Template)]
#[template(path = "days.html")]
struct Days<'a> {
    say: &'a Say,
    ways: Ways,
    lead: String,
    more: Option<String>,
    journal: String,
    boxes: Vec<Sheet>,
}

/// The days of one currency.
struct Sheet {
    currency: String,
    sums: Vec<(String, String)>,
    rows: Vec<Row>,
}

/// What some days add up to, as people read it.
#[derive(Clone, Copy)]
struct Sums {
    came: Money,
    went: Money,
    sales: Money,
    tax: Money,
    commission: Money,
    fees: Money,
    paid: Money,
}

impl Sums {
    const fn nothing(currency: Currency) -> Self {
        let none = Money::new(0, currency);
        Self { came: none, went: none, sales: none, tax: none, commission: none, fees: none, paid: none }
    }

    /// With what moved on accounts of one role for one reason.
    fn with(mut self, one: &DaySum) -> Self {
        let amount = read_as(one.role, one.amount);
        let (sum, amount) = match (one.role, one.kind) {
            (Role::Provider, Kind::Captured | Kind::ExtraTaken | Kind::DisputeWon) => {
                (&mut self.came, amount)
            }
            (Role::Provider, Kind::GivenBack | Kind::ExtraGivenBack | Kind::Disputed) => {
                (&mut self.went, Money { minor: amount.minor.saturating_neg(), ..amount })
            }
            (Role::Sales, _) => (&mut self.sales, amount),
            (Role::Refunds, _) => (&mut self.sales, Money { minor: amount.minor.saturating_neg(), ..amount }),
            (Role::Tax, _) => (&mut self.tax, amount),
            (Role::Commission, _) => (&mut self.commission, amount),
            (Role::Fees, _) => (&mut self.fees, amount),
            (Role::Payouts, _) => (&mut self.paid, amount),
            (
                Role::Provider | Role::Disputes | Role::Buyer | Role::SellerPending | Role::SellerPayable,
                _,
            ) => {
                return self;
            }
        };
        sum.minor = sum.minor.saturating_add(amount.minor);
        self
    }

    fn named(&self, say: &Say) -> [(String, Money); 7] {
        [
            (say.t("ledger-came"), self.came),
            (say.t("ledger-went"), self.went),
            (say.t("ledger-sales"), self.sales),
            (say.t("ledger-taxes"), self.tax),
            (say.t("ledger-commissions"), self.commission),
            (say.t("ledger-fees"), self.fees),
            (say.t("ledger-paid"), self.paid),
        ]
    }
}

/// What every shop sees even where it is nothing: the first four.
const ALWAYS: usize = 4;

fn sheet(say: &Say, currency: Currency, sums: &[DaySum]) -> Sheet {
    let of: Vec<&DaySum> = sums.iter().filter(|one| one.amount.currency == currency).collect();
    let total = of.iter().fold(Sums::nothing(currency), |sums, one| sums.with(one));
    let mut days: Vec<Date> = of.iter().map(|one| one.day).collect();
    days.dedup();
    let row = |on: &Date| {
        let sums =
            of.iter().filter(|one| one.day == *on).fold(Sums::nothing(currency), |sums, one| sums.with(one));
        let net = Money { minor: sums.came.minor.saturating_sub(sums.went.minor), ..sums.came };
        Row {
            name: day(say.lang, *on),
            small: joined(sums.named(say).map(|(word, amount)| part(say, word, amount))),
            amount: say.money(&net),
            ..Row::default()
        }
    };
    let named = total.named(say).into_iter().enumerate();
    let shown = named.filter(|(at, (_, amount))| *at < ALWAYS || amount.minor != 0);
    Sheet {
        currency: currency.code().to_owned(),
        sums: shown.map(|(_, (word, amount))| (word, say.money(&amount))).collect(),
        rows: days.iter().map(row).collect(),
    }
}

/// `/admin/ledger`
pub(crate) async fn show(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let say = &web.say;
    let is_more = value(&asked, "days") == "90";
    let count = if is_more { MORE_DAYS } else { DAYS };
    let face = web.house().shop.face();
    let today = face.zone.day(web.now());
    let sums = web.read(async |snap| reads::days(snap, today, count).await).await?;
    let mut currencies = vec![face.currency];
    for one in &sums {
        if !currencies.contains(&one.amount.currency) {
            currencies.push(one.amount.currency);
        }
    }
    let view = Days {
        say,
        ways: ways(say, Place::Days),
        lead: say.n("ledger-days-lead", &count),
        more: (!is_more).then(|| say.link("/admin/ledger?days=90")),
        journal: say.link("/admin/ledger/journal.csv"),
        boxes: currencies.into_iter().map(|currency| sheet(say, currency, &sums)).collect(),
    };
    Ok(Page::new(say.t("ledger-title"), Html(view.to_string())).office())
}
