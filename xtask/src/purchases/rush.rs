//! A rush: many want the last pieces of a thing and press the button in one moment. Exactly those are sold that there are, all
//! others are told clearly that nothing is left, and nobody holds money of theirs.

use super::buyer::Buyer;
use super::count::{Counted, compare};
use super::shop::{Opening, Place, Shop};
use super::walker::{Seen, alerts, lost};
use super::{engine, settled};
use crate::kills::HEAD;
use crate::shell::{Done, Stop};
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Barrier;
use std::time::Instant;

/// So many want one.
const BUYERS: usize = 64;
/// So many there are.
const PIECES: usize = 10;

/// How often there is a rush, and where.
pub(crate) struct Rush<'r> {
    /// The program; the stand-in lies beside it.
    pub(crate) plaza: &'r Path,
    /// Two nodes on one PostgreSQL, or one server on SQLite.
    pub(crate) on_postgres: bool,
    /// How many of them, each for another thing.
    pub(crate) runs: usize,
}

/// What came of pressing the button.
enum Ended {
    /// The order was placed: this is the first page afterwards.
    Placed(Box<(Buyer, Seen)>),
    /// Nothing was left, and the page said so.
    Refused,
}

/// Lets them all come, one rush after the other. Gives the closing line.
pub(crate) fn run(rush: &Rush<'_>) -> Done<String> {
    let begun = Instant::now();
    let opening = Opening { plaza: rush.plaza, on_postgres: rush.on_postgres, faults: "none" };
    let mut shop = Shop::open(&opening, &goods(rush.runs))?;
    shop.takes_cards_by("stripe")?;
    for number in 0..rush.runs {
        let place = shop.place(format!("/p/prisa-{number}"));
        one(&place, number).map_err(|stop| Stop::failed(format!("rush {number}: {}", stop.text)))?;
        settled(|| judge(&compare(&shop)?, number + 1))
            .map_err(|stop| Stop::failed(format!("after rush {number}: {}", stop.text)))?;
    }
    shop.reconciles()?;
    shop.end()?;
    Ok(format!(
        "{}: {} times {BUYERS} at once for {PIECES}: each time {PIECES} sold and paid, {} clear refusals, no money held for \
         them, and reconciliation names nothing ({} s)",
        engine(rush.on_postgres),
        rush.runs,
        BUYERS - PIECES,
        begun.elapsed().as_secs()
    ))
}

/// What is fought for: another thing each time, with nothing to choose.
fn goods(runs: usize) -> String {
    let mut text = HEAD.to_owned();
    for number in 0..runs {
        let name = format!("Prisa {number}");
        let product = serde_json::json!({
            "key": format!("prisa{number}"),
            "brand": "taller",
            "name": { "es": name, "en": name },
            "variants": [{ "sku": format!("PRISA{number}"), "price": 1_290, "stock": PIECES, "weight_g": 300 }],
        });
        let _ = writeln!(text, "{}", serde_json::json!({ "product": product }));
    }
    text
}

/// One rush: everybody fills in the form, presses in the same moment, and pays if they got something.
fn one(place: &Place, rush: usize) -> Done {
    let start = Barrier::new(BUYERS);
    let ended = together((0..BUYERS).collect(), |buyer| {
        let number = (rush * BUYERS + buyer) as u64;
        let ready = readies(Buyer::calm(place, "stripe", number));
        // Whoever could not fill in the form is waited for all the same: else nobody would ever start.
        start.wait();
        let (mut buyer, form) = ready?;
        let seen = buyer.presses(&form)?;
        ended(buyer, seen, &format!("Prisa {rush}"))
    })?;
    let placed: Vec<(Buyer, Seen)> = ended
        .into_iter()
        .filter_map(|one| match one {
            Ended::Placed(placed) => Some(*placed),
            Ended::Refused => None,
        })
        .collect();
    if placed.len() != PIECES {
        return Err(Stop::failed(format!("{} of {PIECES} pieces were sold", placed.len())));
    }
    together(placed, |(mut buyer, seen)| buyer.pays(seen)).map(drop)
}

/// A buyer before the button.
fn readies(mut buyer: Buyer) -> Done<(Buyer, (Seen, crate::forms::Form))> {
    buyer.puts_in()?;
    let form = buyer.fills(None)?;
    Ok((buyer, form))
}

/// What the page says to whoever pressed. A refusal names what is gone, or says that something is.
fn ended(buyer: Buyer, seen: Seen, name: &str) -> Done<Ended> {
    let said = alerts(&seen.answer.body);
    match seen.answer.status {
        200 => Ok(Ended::Placed(Box::new((buyer, seen)))),
        422 if said.contains("se acaba de agotar") => Ok(Ended::Refused),
        422 if said.contains(name) && said.contains("ya no está disponible") => Ok(Ended::Refused),
        _ => Err(lost(&seen, "neither sold nor refused")),
    }
}

/// Lets each of them do something at the same time, and waits for all.
fn together<I: Send, O: Send>(all: Vec<I>, does: impl Fn(I) -> Done<O> + Sync) -> Done<Vec<O>> {
    std::thread::scope(|scope| {
        let does = &does;
        let running: Vec<_> = all.into_iter().map(|one| scope.spawn(move || does(one))).collect();
        let ended = running.into_iter().map(|one| {
            one.join().unwrap_or_else(|_| Err(Stop::failed("somebody broke off in the middle of it")))
        });
        // Everybody is waited for, also when the first has failed.
        let ended: Vec<Done<O>> = ended.collect();
        ended.into_iter().collect()
    })
}

/// After so many rushes there is an order for each piece, all are paid, and the provider took money for nothing else.
fn judge(counted: &Counted, rushes: usize) -> Done {
    let sold = rushes * PIECES;
    match (counted.orders, counted.paid, counted.taken, counted.back) == (sold, sold, sold, 0) {
        true => Ok(()),
        false => Err(Stop::failed(format!("{counted}, and {} payments: {sold} were sold", counted.taken))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Counted, PIECES, goods, judge};

    #[test]
    fn what_is_sold_is_what_was_there() {
        let check = |orders, paid, taken, back| judge(&Counted { orders, paid, taken, back }, 2).is_ok();
        assert!(check(20, 20, 20, 0));
        assert!(!check(21, 21, 21, 0), "one too many");
        assert!(!check(20, 19, 19, 0), "one that nobody paid");
        assert!(!check(20, 20, 21, 1), "money of somebody who got nothing");
    }

    #[test]
    fn there_is_another_thing_for_each_rush() {
        let lines = goods(3);
        assert_eq!(lines.lines().count(), 4);
        assert!(lines.contains("Prisa 2") && lines.contains(&format!("\"stock\":{PIECES}")));
    }
}
