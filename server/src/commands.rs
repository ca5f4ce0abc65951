//! The command line: what can be asked of the program, and with which code it ends.

use crate::{carry, config::Settings, doctor, house, pictures, searching, serve, switches};
use action::{Ctx, Failure, House};
use catalog::reads::{self, Which};
use clap::{Args, Parser, Subcommand};
use database::StoreError;
use kernel::{Actor, Rejection};
use std::fmt;

/// Ended with a failure.
pub(crate) const FAILED: u8 = 1;
/// The command line or a setting was wrong.
pub(crate) const USAGE: u8 = 2;
/// The database or an address could not be had.
pub(crate) const UNAVAILABLE: u8 = 3;
/// It was done, but for some lines of a file.
pub(crate) const PARTLY: u8 = 4;

/// A shop and the community round it, in one program.
#[derive(Parser)]
#[command(name = "plaza", version, about, disable_help_subcommand = true)]
pub(crate) struct Line {
    /// Settings that every command knows.
    #[command(flatten)]
    pub(crate) common: Common,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Settings that every command knows. Each is also an environment variable (`PLAZA_DATA`, ..) and a line of the file.
#[derive(Args, Default)]
pub(crate) struct Common {
    /// Folder of the shop's data [default: plaza-data]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<String>,
    /// Where the database is: a file, or postgres://.. [default: plaza.db in the data folder]
    #[arg(long, global = true, value_name = "URL")]
    pub(crate) database: Option<String>,
    /// Where to listen: host:port, several with commas [default: localhost:8080]
    #[arg(long, global = true, value_name = "ADDR")]
    pub(crate) listen: Option<String>,
    /// The address under which visitors reach the shop [default: made from where it listens]
    #[arg(long, global = true, value_name = "URL")]
    pub(crate) public_url: Option<String>,
    /// Addresses in your own network that pictures may be read from: ip:port, several with commas [default: none]
    #[arg(long, global = true, value_name = "ADDR")]
    pub(crate) allow_outside: Option<String>,
    /// Form of the log: text or json [default: text]
    #[arg(long, global = true, value_name = "FORM")]
    pub(crate) log: Option<String>,
    /// A file of settings [default: plaza.toml in the data folder, if there is one]
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<String>,
}

/// What to do.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Serve the shop
    Serve,
    /// Serve an invented shop to look around in (data in plaza-demo)
    Demo,
    /// Carry a catalogue in: a file of another shop, or one of ours
    Import(carry::Import),
    /// Write the catalogue out
    Export(carry::Export),
    /// Bring addresses of another shop along, to lead to ours
    Redirects(carry::Redirects),
    /// Bring the database up to this version of the program
    Migrate,
    /// Print the parts of the shop that can be opened and closed, or open and close one
    Features {
        /// What to do with which part
        #[command(subcommand)]
        switch: Option<switches::Switch>,
    },
    /// Print which pictures are still to be fetched, and which were refused and why
    Pictures(pictures::Asked),
    /// Look whether the shop is sound; the code tells whether something is broken
    Doctor,
    /// Let the server try again what it had to set aside: reactions, jobs, deadlines
    Retry,
    /// Build the search index anew; a server that runs goes on answering from the old one meanwhile
    Reindex,
    /// Print the owner's synonyms, or put the list of a file in their place
    Synonyms {
        /// Lines such as `es,jersey,suéter`; with `>` behind the first word it leads to the others and they not back
        #[arg(value_name = "FILE")]
        file: Option<String>,
    },
    /// Print what was searched for in vain, most often first
    Searches {
        /// How many days back
        #[arg(long, default_value_t = 30, value_name = "DAYS")]
        days: u32,
    },
    /// Print the settings in force and where each comes from
    Config,
}

/// Why a command stopped.
#[derive(Debug)]
pub(crate) struct Stopped {
    why: String,
    code: u8,
}

impl Stopped {
    /// Something that the command needs cannot be had.
    pub(crate) fn unavailable(why: impl fmt::Display) -> Self {
        Self { why: why.to_string(), code: UNAVAILABLE }
    }

    /// The command itself failed.
    pub(crate) fn failed(why: impl fmt::Display) -> Self {
        Self { why: why.to_string(), code: FAILED }
    }

    /// The command line asks for something that cannot be.
    pub(crate) fn usage(why: impl fmt::Display) -> Self {
        Self { why: why.to_string(), code: USAGE }
    }

    /// A rule said no: why, in the language of whoever asks.
    pub(crate) fn refused<R: Rejection>(house: &House, failure: Failure<R>) -> Self {
        match failure {
            Failure::Rejected(why) => {
                Self::failed(house.texts.say(carry::spoken(), why.code(), &why.words()))
            }
            other => Self::failed(other),
        }
    }

    /// Most was done; what was not has been told.
    pub(crate) fn partly(why: impl fmt::Display) -> Self {
        Self { why: why.to_string(), code: PARTLY }
    }

    /// The code the process ends with.
    pub(crate) fn code(&self) -> u8 {
        self.code
    }
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)
    }
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(why) => Self::unavailable(why),
            other => Self::failed(other),
        }
    }
}

impl<R: Rejection> From<Failure<R>> for Stopped {
    fn from(failure: Failure<R>) -> Self {
        Self::failed(failure)
    }
}

/// Runs one command to its end.
pub(crate) async fn run(command: &Command, settings: &Settings) -> Result<(), Stopped> {
    match command {
        Command::Serve => serve::serve(house::open(settings).await?, settings).await,
        Command::Demo => {
            let mut opened = house::open(settings).await?;
            fill_demo(&Ctx::new(opened.house.clone(), Actor::Operator)).await?;
            for follower in &mut opened.followers {
                follower.catch_up(&opened.house).await?;
            }
            serve::serve(opened, settings).await
        }
        Command::Import(asked) => carry::import(asked, settings).await,
        Command::Export(asked) => carry::export(asked, settings).await,
        Command::Redirects(asked) => carry::redirects(asked, settings).await,
        Command::Migrate => {
            let ran = house::migrate(settings).await?;
            ran.iter().for_each(|name| println!("{name}"));
            println!("{} migrations run", ran.len());
            Ok(())
        }
        Command::Reindex => searching::reindex(settings).await,
        Command::Synonyms { file } => searching::synonyms(file.as_deref(), settings).await,
        Command::Searches { days } => searching::searches(*days, settings).await,
        Command::Features { switch } => switches::run(switch.as_ref(), settings).await,
        Command::Pictures(asked) => pictures::run(asked, settings).await,
        Command::Doctor => doctor::run(settings).await,
        Command::Retry => doctor::retry(settings).await,
        Command::Config => Ok(()),
    }
}

/// Fills an empty shop; one that has products is left as it is.
async fn fill_demo(ctx: &Ctx) -> Result<(), Stopped> {
    let found = ctx.read(async |snap| reads::list(snap, Which::All, None, 1).await).await?;
    if found.items.is_empty() {
        shop::demo::fill(ctx).await?;
        let count = catalog::demo::fill(ctx).await?;
        tracing::info!(products = count, "the demo shop is filled");
    }
    Ok(())
}
