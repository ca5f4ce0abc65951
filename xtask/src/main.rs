//! The project's own tools, in its own language: `cargo xtask help` lists them. One command, one file; no product code here.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line program speaks on its streams")]
#![allow(
    clippy::disallowed_methods,
    reason = "a tool reads the clock and the environment of whoever runs it"
)]

mod bench;
mod contract;
mod e2e;
mod forms;
mod house;
mod imap;
mod kills;
mod long;
mod new_capability;
mod nodes;
mod oidc;
mod peer;
mod peers;
mod postbox;
mod postgres;
mod purchases;
mod setup;
mod shell;
mod stand_in;
mod synced;
mod test;
mod tidy;
mod web;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Plaza's own tools", disable_help_subcommand = false)]
struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Install what building and testing need; quick when all is there
    Setup(setup::Without),
    /// Set up, then run every test, tidy and the browser journeys
    Test(test::Wish),
    /// Run the long campaigns: kills by the hundred on both engines, system calls under watch, crowds by the hundred
    Long(long::Wish),
    /// Build for release, measure against bare handlers, write docs/benchmarks.md
    Bench(bench::Wish),
    /// Check the walls between crates and files, texts, templates, captions
    Tidy,
    /// Run the browser journeys only
    E2e(e2e::Wish),
    /// Let schemathesis loose on what programs are answered
    Contract,
    /// Take the screenshots of docs/screenshots
    Shots(e2e::ShotsWish),
    /// Sow a new capability with a page, a rule, a table and tests
    NewCapability(new_capability::Wish),
}

fn main() -> ExitCode {
    let done = match Command::parse().verb {
        Verb::Setup(wish) => setup::setup(&wish),
        Verb::Test(wish) => test::test(&wish),
        Verb::Long(wish) => long::long(&wish),
        Verb::Bench(wish) => bench::bench(&wish),
        Verb::Tidy => tidy::tidy(),
        Verb::E2e(wish) => e2e::e2e(&wish),
        Verb::Contract => contract::alone(),
        Verb::NewCapability(wish) => new_capability::new_capability(&wish),
        Verb::Shots(wish) => e2e::shots(&wish),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            if !stop.text.is_empty() {
                eprintln!("{}", stop.text);
            }
            ExitCode::from(stop.code)
        }
    }
}
