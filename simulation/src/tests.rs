//! A few plays with fixed seeds; more of them on request: `PLAZA_PLAYS=500 cargo nextest run -p simulation`, and one of them
//! told again by `PLAZA_SEED=35`. `cargo xtask long --only market` tells ten thousand of the market, and `--seed 35` that one.

use super::{Traded, play, trade};

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// A number that somebody who runs this wants.
fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|number| number.parse().ok())
}

fn play_all(first: u64, last: u64, steps: u32) {
    let runtime = runtime();
    for seed in first..=last {
        let report = runtime.block_on(play(seed, steps)).unwrap();
        assert!(report.kept > 0 && report.compared > 0, "seed {seed} did nothing: {report:?}");
    }
}

#[test]
fn a_shop_stays_true_under_a_crowd() {
    match asked("PLAZA_SEED") {
        Some(seed) => play_all(seed, seed, 80),
        None => play_all(1, asked("PLAZA_PLAYS").unwrap_or(6), 80),
    }
}

#[test]
fn the_same_seed_tells_the_same_story() {
    let (one, two) = (runtime().block_on(play(77, 60)).unwrap(), runtime().block_on(play(77, 60)).unwrap());
    assert_eq!(one, two);
}

/// All that these plays saw.
fn trade_all(first: u64, last: u64, steps: u32) -> Traded {
    let (runtime, mut sum) = (runtime(), Traded::default());
    for seed in first..=last {
        let saw = runtime.block_on(trade(seed, steps)).unwrap();
        sum.placed += saw.placed;
        sum.refused += saw.refused;
        sum.crashed += saw.crashed;
        sum.again += saw.again;
        sum.told += saw.told;
        sum.undone += saw.undone;
        sum.sent += saw.sent;
        sum.returned += saw.returned;
        sum.disputed += saw.disputed;
        sum.paid += saw.paid;
        sum.compared += saw.compared;
    }
    sum
}

/// Whether everything that such a play is about has happened in them.
fn is_full(saw: &Traded) -> bool {
    let bought = [saw.placed, saw.refused, saw.crashed, saw.again, saw.told, saw.paid, saw.compared];
    let after = [saw.undone, saw.sent, saw.returned, saw.disputed];
    bought.iter().chain(&after).all(|count| *count > 0)
}

/// Several at once: each tells its own share of the seeds.
fn share(of: u64) {
    const SHARES: u64 = 4;
    match asked("PLAZA_SEED") {
        Some(seed) if of == 0 => drop(trade_all(seed, seed, 60)),
        Some(_) => {}
        None => {
            let each = asked("PLAZA_PLAYS").unwrap_or(200).div_ceil(SHARES);
            let saw = trade_all(1 + of * each, (of + 1) * each, 60);
            assert!(each < 10 || is_full(&saw), "something never happened: {saw:?}");
        }
    }
}

#[test]
fn the_books_add_up_whatever_a_crowd_of_buyers_does() {
    share(0);
}

#[test]
fn the_books_add_up_for_a_second_crowd() {
    share(1);
}

#[test]
fn the_books_add_up_for_a_third_crowd() {
    share(2);
}

#[test]
fn the_books_add_up_for_a_fourth_crowd() {
    share(3);
}

#[test]
fn the_same_seed_sells_the_same() {
    let (one, two) = (runtime().block_on(trade(77, 40)).unwrap(), runtime().block_on(trade(77, 40)).unwrap());
    assert_eq!(one, two);
}
