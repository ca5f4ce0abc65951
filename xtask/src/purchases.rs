//! Buying while servers are killed: scripted buyers pay at a stand-in for Stripe and Redsys, over HTTP and without script, and
//! press again where nothing answers. In the end every order is paid once or not at all, and the provider says the same.
//! Another story is `rush`: nobody is killed, but there is too little for everybody.
//!
//! Beside it, calls with a key are made at localstripe behind a proxy that loses answers: it knows no page on which one pays, so
//! the shop is not asked there, only what we take for granted of keys.

mod buyer;
mod count;
mod keys;
mod rush;
mod shop;
mod walker;

use crate::kills::{self, Dice};
use crate::shell::{Done, Stop};
use buyer::Buyer;
use shop::{Opening, Place, Shop};
use std::net::SocketAddr;
use std::ops::Range;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

pub(crate) use keys::run as keys;
pub(crate) use rush::{Rush, run as rush};

/// So many buy at the same time.
const BUYERS: u64 = 3;
/// The longest that a server is left alone.
const LIFE_MAX_MS: u64 = 700;
/// There are so many of what is bought.
const PLENTY: u64 = 9_000;
/// What a killed server had begun is taken up again after its limit and some grace; then it must soon be done.
const SETTLED_MAX: Duration = Duration::from_secs(240);

/// How many buy, and where the dice begin.
pub(crate) struct Campaign<'c> {
    /// The program; the stand-in lies beside it.
    pub(crate) plaza: &'c Path,
    /// Two nodes on one PostgreSQL, or one server on SQLite.
    pub(crate) on_postgres: bool,
    /// How many checkouts there are.
    pub(crate) checkouts: u64,
    /// Where the dice begin.
    pub(crate) seed: u64,
}

/// Runs a campaign to its end or to the first order that is not paid as it should be. Gives the closing line.
pub(crate) fn run(campaign: &Campaign<'_>) -> Done<String> {
    let begun = Instant::now();
    let opening = Opening {
        plaza: campaign.plaza,
        on_postgres: campaign.on_postgres,
        faults: &campaign.seed.to_string(),
    };
    let plenty = format!("{}{}\n", kills::HEAD, kills::line("pieza", PLENTY));
    let mut shop = Shop::open(&opening, &plenty)?;
    let half = campaign.checkouts / 2;
    shop.takes_cards_by("stripe")?;
    let mut kills = buy_under_fire(&mut shop, campaign, ("stripe", 0..half))?;
    shop.takes_cards_by("redsys")?;
    kills += buy_under_fire(&mut shop, campaign, ("redsys", half..campaign.checkouts))?;
    let settled = settled(|| count::compare(&shop));
    let counted = settled.map_err(|stop| {
        Stop::failed(format!("seed {}, after {kills} kills: {}", campaign.seed, stop.text))
    })?;
    shop.reconciles()?;
    shop.end()?;
    Ok(format!(
        "{}: {} checkouts under {kills} kills: {counted}, and reconciliation names nothing ({} s)",
        engine(campaign.on_postgres),
        campaign.checkouts,
        begun.elapsed().as_secs()
    ))
}

/// Somebody buys one thing of a shop and pays by transfer, so that there is an order to look at.
pub(crate) fn buy_by_transfer(shop: SocketAddr, thing: &str) -> Done {
    let place = Place { homes: vec![shop], thing: thing.to_owned() };
    let mut buyer = Buyer::calm(&place, "transfer", 0);
    buyer.puts_in()?;
    buyer.places().map(drop)
}

/// What a campaign runs on, in words.
fn engine(on_postgres: bool) -> &'static str {
    if on_postgres { "PostgreSQL with two nodes" } else { "SQLite" }
}

/// Looks again until it is as it must be. Whoever was killed is followed by others who take up what they had begun.
fn settled<T>(look: impl Fn() -> Done<T>) -> Done<T> {
    let begun = Instant::now();
    loop {
        match look() {
            Err(_) if begun.elapsed() < SETTLED_MAX => std::thread::sleep(Duration::from_secs(1)),
            ended => return ended,
        }
    }
}

/// Buyers of these numbers buy by card or by Bizum while the server is killed. Tells how often it was.
fn buy_under_fire(
    shop: &mut Shop,
    campaign: &Campaign<'_>,
    (card, numbers): (&'static str, Range<u64>),
) -> Done<u64> {
    let (next, is_over) = (AtomicU64::new(numbers.start), AtomicBool::new(false));
    let trouble: Mutex<Option<Stop>> = Mutex::new(None);
    let place = &shop.place(format!("/p/pieza-{PLENTY}"));
    std::thread::scope(|scope| {
        let buyers: Vec<_> = (0..BUYERS)
            .map(|_| {
                scope.spawn(|| {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= numbers.end || is_over.load(Ordering::Relaxed) {
                            return;
                        }
                        let bought = Buyer::new(place, card, campaign.seed, number).buys();
                        if let Err(stop) = bought {
                            let told = Stop { text: format!("buyer {number}: {}", stop.text), ..stop };
                            trouble.lock().expect("nobody panics while they tell").get_or_insert(told);
                            is_over.store(true, Ordering::Relaxed);
                        }
                    }
                })
            })
            .collect();
        let (mut dice, mut kills) = (Dice(campaign.seed + numbers.start), 0);
        while !buyers.iter().all(|buyer| buyer.is_finished()) {
            std::thread::sleep(Duration::from_millis(30 + dice.below(LIFE_MAX_MS)));
            if let Err(stop) = shop.die_and_live(&mut dice) {
                trouble.lock().expect("nobody panics while they tell").get_or_insert(stop);
                is_over.store(true, Ordering::Relaxed);
                break;
            }
            kills += 1;
        }
        for buyer in buyers {
            drop(buyer.join());
        }
        trouble.lock().expect("nobody panics while they tell").take().map_or(Ok(kills), Err)
    })
}
