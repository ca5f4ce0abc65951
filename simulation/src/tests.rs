//! A few plays with fixed seeds; more of them on request: `PLAZA_PLAYS=500 cargo nextest run -p simulation`, and one of them
//! told again by `PLAZA_SEED=35`.

use super::play;

fn play_all(first: u64, last: u64, steps: u32) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    for seed in first..=last {
        let report = runtime.block_on(play(seed, steps)).unwrap();
        assert!(report.kept > 0 && report.compared > 0, "seed {seed} did nothing: {report:?}");
    }
}

#[test]
fn a_shop_stays_true_under_a_crowd() {
    let asked = |name: &str| std::env::var(name).ok().and_then(|number| number.parse().ok());
    match asked("PLAZA_SEED") {
        Some(seed) => play_all(seed, seed, 80),
        None => play_all(1, asked("PLAZA_PLAYS").unwrap_or(6), 80),
    }
}

#[test]
fn the_same_seed_tells_the_same_story() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (one, two) = (runtime().block_on(play(77, 60)).unwrap(), runtime().block_on(play(77, 60)).unwrap());
    assert_eq!(one, two);
}
