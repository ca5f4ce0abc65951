//! Long campaigns, outside CI: the full counts of what `cargo xtask test` runs a few times.

use crate::kills::{self, Campaign};
use crate::shell::{Done, cargo, run};
use crate::test::Count;
use crate::{e2e, house, nodes, purchases, synced};

use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};
use std::time::Instant;

#[derive(Args)]
pub(crate) struct Wish {
    /// How often the program is killed, on each engine
    #[arg(long, default_value_t = 200)]
    kills: u64,
    /// The program to torture; built first if none is named
    #[arg(long, value_name = "FILE")]
    plaza: Option<PathBuf>,
    /// How many checkouts there are while the program is killed
    #[arg(long, default_value_t = 200)]
    checkouts: u64,
    /// How many letters two nodes send while they are killed
    #[arg(long, default_value_t = 10_000)]
    letters: u64,
    /// How often so many buyers want the last of a thing in one moment, on each engine
    #[arg(long, default_value_t = 100)]
    rushes: usize,
    /// How many plays the simulation tells, each with a seed of its own: 500, and 10000 of the market
    #[arg(long)]
    plays: Option<u64>,
    /// Where the dice begin; of plays, the only one that is told
    #[arg(long)]
    seed: Option<u64>,
    /// One campaign only
    #[arg(long)]
    only: Option<Only>,
}

/// The campaigns, in the order in which they run.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Only {
    Kills,
    Checkouts,
    Rush,
    Nodes,
    Crowds,
    Market,
    Journeys,
}

impl Wish {
    fn has(&self, one: Only) -> bool {
        self.only.is_none_or(|only| only == one)
    }

    fn dice(&self) -> u64 {
        self.seed.unwrap_or(1)
    }
}

pub(crate) fn long(wish: &Wish) -> Done {
    // Plays are compiled with their tests: no program is needed.
    let program = || wish.plaza.clone().map_or_else(house::plaza, Ok);
    if wish.has(Only::Kills) {
        println!("{}", torture(&program()?, wish.kills, wish.dice())?);
    }
    if wish.has(Only::Checkouts) {
        println!("{}", paying(&program()?, wish.checkouts, wish.dice())?);
    }
    if wish.has(Only::Rush) {
        println!("{}", rushing(&program()?, wish.rushes)?);
    }
    if wish.has(Only::Nodes) {
        let campaign = nodes::Campaign { plaza: &program()?, letters: wish.letters, seed: wish.dice() };
        println!("{}", nodes::run(&campaign)?);
    }
    if wish.has(Only::Crowds) {
        plays(&["-E", "package(simulation) and not test(/books_add_up/)"], wish, 500)?;
        plays(&["--run-ignored", "only"], wish, 500)?;
    }
    if wish.has(Only::Market) {
        plays(&["-E", "package(simulation) and test(/books_add_up/)"], wish, 10_000)?;
    }
    if wish.has(Only::Journeys) {
        e2e::e2e(&e2e::Wish::everything())?;
    }
    Ok(())
}

/// The simulation under many seeds, or under the one that was asked for, and the tests that are too long for every day.
fn plays(tests: &[&str], wish: &Wish, usual: u64) -> Done {
    let mut command = cargo();
    command.args(["nextest", "run", "--profile", "long", "--workspace", "--no-tests", "warn"]).args(tests);
    // All are about files and crowds, not about engines.
    command.env("PLAZA_TEST_WITHOUT", "postgres");
    command.env("PLAZA_PLAYS", wish.plays.unwrap_or(usual).to_string());
    if let Some(seed) = wish.seed {
        command.env("PLAZA_SEED", seed.to_string());
    }
    run(command.current_dir(house::root()))
}

/// The same campaigns with small counts and fixed seeds, for every run of the tests: one count for each engine, one for
/// the trace.
pub(crate) fn short() -> Done<Count> {
    println!("{}", torture(&house::plaza()?, 10, 1)?);
    Ok(Count { passed: 3, ..Count::default() })
}

/// Checkouts while servers are killed, on both engines, and calls by key at a provider that forgets them. Gives the closing line.
fn paying(plaza: &Path, checkouts: u64, seed: u64) -> Done<String> {
    let mut words = Vec::new();
    for on_postgres in [false, true] {
        words.push(purchases::run(&purchases::Campaign { plaza, on_postgres, checkouts, seed })?);
    }
    words.push(purchases::keys(plaza, checkouts.min(50))?);
    Ok(words.join("; "))
}

/// The same with a small count and a fixed seed, for every run of the tests: one count for each engine, one for the keys.
pub(crate) fn few_checkouts() -> Done<Count> {
    println!("{}", paying(&house::plaza()?, 10, 1)?);
    Ok(Count { passed: 3, ..Count::default() })
}

/// Many who want the last of a thing in one moment, on both engines. Gives the closing line.
fn rushing(plaza: &Path, runs: usize) -> Done<String> {
    let run = |on_postgres| purchases::rush(&purchases::Rush { plaza, on_postgres, runs });
    Ok([run(false)?, run(true)?].join("; "))
}

/// The same a few times, for every run of the tests: one count for each engine.
pub(crate) fn few_rushes() -> Done<Count> {
    println!("{}", rushing(&house::plaza()?, 3)?);
    Ok(Count { passed: 2, ..Count::default() })
}

/// Two nodes with a small count and a fixed seed, for every run of the tests.
pub(crate) fn two_nodes() -> Done<Count> {
    println!("{}", nodes::run(&nodes::Campaign { plaza: &house::plaza()?, letters: 300, seed: 1 })?);
    Ok(Count { passed: 1, ..Count::default() })
}

/// Kills on both engines and the trace of system calls. Gives the closing line.
pub(crate) fn torture(plaza: &Path, times: u64, seed: u64) -> Done<String> {
    let begun = Instant::now();
    let mut words = Vec::new();
    for on_postgres in [false, true] {
        let seen = kills::run(&Campaign { plaza, on_postgres, times, seed })?;
        let engine = if on_postgres { "PostgreSQL" } else { "SQLite" };
        words.push(format!(
            "{engine}: {times} kills, {} in the middle of writes, {} writes acknowledged, none missing, none by half",
            seen.in_the_middle, seen.acknowledged
        ));
    }
    let covered = synced::run(plaza, |key| kills::line(key, 1), kills::HEAD)?;
    words.push(format!("strace: {covered} answers, each after its fdatasync"));
    Ok(format!("{} ({} s)", words.join("; "), begun.elapsed().as_secs()))
}
