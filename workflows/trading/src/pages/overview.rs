//! How somebody who sells here stands: what is asked of them, what is to be sent, what they have earned.

use super::{me, unkept};
use askama::Template;
use ledger::model::Earnings;
use look::{Icon, Style};
use orders::model::Shelf;
use sellers::model::{Seller, State};
use webkit::{Html, Page, Problem, Say, Web};

/// So many orders to send are counted and no more.
const COUNTED: u32 = 50;

#[derive(Template)]
#[template(path = "overview.html")]
struct Overview<'a> {
    say: &'a Say,
    all: Vec<One>,
}

/// One business of theirs, ready to print.
struct One {
    name: String,
    state: String,
    /// What they are asked for.
    asked: Option<String>,
    /// What is to be sent.
    to_send: Option<String>,
    /// What they have earned: pending, and theirs by now.
    earned: Vec<(String, String)>,
    orders: String,
    data: String,
    money: String,
}

/// A seller with what the page says besides.
struct Known {
    seller: Seller,
    to_send: usize,
    earned: Vec<Earnings>,
}

fn one(say: &Say, known: &Known) -> One {
    let Known { seller, to_send, earned } = known;
    let path = format!("/account/selling/{}", seller.id);
    let count = i64::try_from(*to_send).unwrap_or(i64::MAX);
    let sells = match seller.state {
        State::Active | State::Paused | State::Suspended | State::Closed => true,
        State::Draft | State::Identified | State::Verified => false,
    };
    One {
        name: seller.name.clone(),
        state: sellers::words::state(say, seller.state),
        asked: sellers::words::asked(say, seller),
        to_send: sells.then(|| match *to_send >= COUNTED as usize {
            true => say.n("trading-many-to-send", &count),
            false => say.n("trading-count-to-send", &count),
        }),
        earned: earned.iter().map(|one| (say.money(&one.pending), say.money(&one.payable))).collect(),
        orders: say.link(&format!("{path}/orders")),
        data: say.link(&format!("{path}/data")),
        money: say.link(&format!("{path}/money")),
    }
}

/// `/account/selling`
pub(crate) async fn show(web: Web) -> Result<Page, Problem> {
    let (say, me) = (&web.say, me(&web)?);
    let all = web
        .read(async |snap| {
            let mut all = Vec::new();
            for seller in sellers::reads::of_person(snap, me).await? {
                let waits =
                    orders::reads::of_seller(snap, seller.id, Some(Shelf::ToSend), None, COUNTED).await?;
                let earned = ledger::reads::earnings(snap, seller.id).await?;
                all.push(Known { seller, to_send: waits.items.len(), earned });
            }
            Ok::<_, Problem>(all)
        })
        .await?;
    if all.is_empty() {
        return Err(Problem::NotFound);
    }
    let view = Overview { say, all: all.iter().map(|known| one(say, known)).collect() };
    Ok(unkept(Page::new(say.t("trading-title"), Html(view.to_string()))))
}
