//! `cargo xtask bench` runs this program, built for release: pairs of a bare floor and the shop take turns in one run, and
//! what they show goes to docs/benchmarks.md as ratios. Nothing here ends up in the product.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line program speaks on its streams")]
#![expect(clippy::disallowed_methods, reason = "measuring is reading the clock of the machine")]

mod client;
mod floor;
mod import;
mod lists;
mod orders;
mod pages;
mod program;
mod report;
mod resources;
mod rows;
mod shops;
mod writes;

use clap::{Parser, Subcommand};
use report::Report;
use std::{path::PathBuf, process::ExitCode};

/// What every part gives back: a sentence when something could not be measured.
pub(crate) type Done<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

#[derive(Parser)]
struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Measure everything and write the report
    All(Wish),
    /// Serve the bare handlers that the shop is compared with
    Floor(floor::Wish),
    /// Serve the rows of lists and nothing else, which the lists of the back office are compared with
    Rows(rows::Wish),
    /// Print how many writes a second are kept, one by one and in groups
    Writes { folder: PathBuf },
    /// Print how many orders a second are placed and paid, and how many a loop writes that only writes their rows
    Orders {
        folder: PathBuf,
        /// How many each buyer places
        #[arg(long, default_value_t = 25)]
        each: u64,
    },
}

#[derive(clap::Args)]
pub(crate) struct Wish {
    /// The program, built for release
    #[arg(long)]
    plaza: PathBuf,
    /// A folder on a real disk, for shops that are thrown away
    #[arg(long)]
    scratch: PathBuf,
    /// Where the report goes
    #[arg(long)]
    report: PathBuf,
    /// Leave out what takes long, to try the tool
    #[arg(long)]
    quick: bool,
    /// Measure this part by itself
    #[arg(long)]
    only: Option<Part>,
}

/// What is measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// Pages, lists, suggestions; memory and start
    Pages,
    /// Importing a file
    Import,
    /// The lists of the back office and the API, in a shop with very much behind it
    Lists,
    /// Durable writes
    Writes,
    /// Placing orders
    Orders,
}

impl Wish {
    fn wants(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part)
    }
}

fn main() -> ExitCode {
    let done = match Command::parse().verb {
        Verb::All(wish) => one_thread().and_then(|runtime| runtime.block_on(all(&wish))),
        Verb::Floor(wish) => many_threads().and_then(|runtime| runtime.block_on(floor::serve(wish))),
        Verb::Rows(wish) => many_threads().and_then(|runtime| runtime.block_on(rows::serve(wish))),
        Verb::Writes { folder } => {
            many_threads().and_then(|runtime| runtime.block_on(writes::print_rates(&folder)))
        }
        Verb::Orders { folder, each } => {
            many_threads().and_then(|runtime| runtime.block_on(orders::print_rates(&folder, each)))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn one_thread() -> Done<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

fn many_threads() -> Done<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

async fn all(wish: &Wish) -> Done {
    std::fs::create_dir_all(&wish.scratch)?;
    let mut report = Report::begin();
    resources::binary(&wish.plaza, &mut report)?;
    let kit = shops::Kit::of(wish).await?;
    let sizes = if wish.wants(Part::Pages) { kit.sizes() } else { Vec::new() };
    for size in sizes {
        let shop = kit.shop(size).await?;
        pages::measure(&kit, &shop, &mut report).await?;
        if size == shops::LARGE {
            resources::memory_and_start(&kit, &shop, &mut report).await?;
        }
    }
    if wish.wants(Part::Import) {
        import::measure(&kit, &mut report).await?;
    }
    if wish.wants(Part::Lists) {
        lists::measure(&kit, wish.wants(Part::Import), &mut report).await?;
    }
    if wish.wants(Part::Writes) {
        writes::measure(&kit, &mut report)?;
    }
    if wish.wants(Part::Orders) {
        orders::measure(&kit, &mut report).await?;
    }
    report.write(&wish.report)?;
    println!("{}", report.closing());
    Ok(())
}
