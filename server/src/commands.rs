//! The commands: what can be asked of the program, and who does it. The English beside a word here is for whoever reads this
//! file; what people see are texts (`line.rs`).

use crate::{
    backup, carry,
    config::Settings,
    doctor, house, notice, pictures, restore, searching, serve,
    stopped::Stopped,
    switches,
    user::{self, User},
    voice::Voice,
};
use action::Ctx;
use catalog::reads::{self, Which};
use clap::{Args, Parser, Subcommand};
use database::StoreError;
use kernel::Actor;
use shop::model::Profile;

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
    /// Folder of the shop's data
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<String>,
    /// Where the database is: a file, or postgres://..
    #[arg(long, global = true, value_name = "URL")]
    pub(crate) database: Option<String>,
    /// Where to listen: host:port, several with commas
    #[arg(long, global = true, value_name = "ADDR")]
    pub(crate) listen: Option<String>,
    /// The address under which visitors reach the shop
    #[arg(long, global = true, value_name = "URL")]
    pub(crate) public_url: Option<String>,
    /// Addresses in your own network that pictures may be read from: ip:port, several with commas
    #[arg(long, global = true, value_name = "ADDR")]
    pub(crate) allow_outside: Option<String>,
    /// Form of the log: text or json
    #[arg(long, global = true, value_name = "FORM")]
    pub(crate) log: Option<String>,
    /// A file of settings
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
    /// Let people in: the first owner, or whoever lost the way
    User {
        /// What to do
        #[command(subcommand)]
        user: User,
    },
    /// Print which pictures are still to be fetched, and which were refused and why
    Pictures(pictures::Asked),
    /// Put in the official notice of the legal guarantee
    Notice(notice::Asked),
    /// Write everything the shop has into one file, while it serves
    Backup(backup::Asked),
    /// Put a backup in the place of a shop
    Restore(restore::Asked),
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

/// Runs one command to its end.
pub(crate) async fn run(command: &Command, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    match command {
        Command::Serve => serve::serve(house::open(settings).await?, settings, voice).await,
        Command::Demo => {
            let mut opened = house::open(settings).await?;
            let ctx = Ctx::new(opened.house.clone(), Actor::Operator);
            let is_demo = fill_demo(&ctx).await?;
            for follower in &mut opened.followers {
                follower.catch_up(&opened.house).await?;
            }
            if is_demo {
                // The house knows by now what the shop is called.
                notifications::demo::fill(&ctx).await?;
                returning::demo::fill(&ctx).await?;
                if trading::demo::fill(&ctx).await? {
                    trading::demo::buy(&ctx).await?;
                }
                user::show_demo_around(&ctx, settings, voice).await?;
            }
            serve::serve(opened, settings, voice).await
        }
        Command::Import(asked) => carry::import(asked, settings, voice).await,
        Command::Export(asked) => carry::export(asked, settings, voice).await,
        Command::Redirects(asked) => carry::redirects(asked, settings, voice).await,
        Command::Migrate => {
            let ran = house::migrate(settings).await?;
            ran.iter().for_each(|name| println!("{name}"));
            println!("{}", voice.n("server-migrated", ran.len() as u64));
            Ok(())
        }
        Command::Reindex => searching::reindex(settings, voice).await,
        Command::Synonyms { file } => searching::synonyms(file.as_deref(), settings, voice).await,
        Command::Searches { days } => searching::searches(*days, settings, voice).await,
        Command::Features { switch } => switches::run(switch.as_ref(), settings, voice).await,
        Command::User { user } => user::run(user, settings, voice).await,
        Command::Pictures(asked) => pictures::run(asked, settings, voice).await,
        Command::Notice(asked) => notice::run(asked, settings, voice).await,
        Command::Backup(asked) => backup::run(asked, settings, voice).await,
        Command::Restore(asked) => restore::run(asked, settings, voice).await,
        Command::Doctor => doctor::run(settings, voice).await,
        Command::Retry => doctor::retry(settings, voice).await,
        Command::Config => Ok(()),
    }
}

/// Fills a shop that is empty and has said nothing of itself; one that has products or a name is left as it is. Tells whether
/// it is the demo's own: into no other shop are people let whom its owner does not know.
pub(crate) async fn fill_demo(ctx: &Ctx) -> Result<bool, Stopped> {
    let (known, products) = ctx
        .read(async |snap| {
            let products = reads::list(snap, Which::All, None, 1).await?;
            Ok::<_, StoreError>((shop::reads::profile(snap).await?, products))
        })
        .await?;
    let is_own = shop::demo::is_own(&known);
    let is_new = products.items.is_empty() && (is_own || known == Profile::default());
    if !is_own && !is_new {
        return Ok(false);
    }
    if is_new {
        shop::demo::fill(ctx).await?;
        let count = catalog::demo::fill(ctx).await?;
        tracing::info!(products = count, "the demo shop is filled");
    }
    accounts::demo::fill(ctx).await?;
    profiles::demo::fill(ctx).await?;
    pricing::demo::fill(ctx).await?;
    pricing::demo::enrol(ctx).await?;
    payments::demo::fill(ctx).await?;
    shipping::demo::fill(ctx).await?;
    evidence::demo::fill(ctx).await?;
    wishlists::demo::fill(ctx).await?;
    downloads::demo::fill(ctx).await?;
    reviews::demo::fill(ctx).await?;
    faq::demo::fill(ctx).await?;
    questions::demo::fill(ctx).await?;
    stories::demo::fill(ctx).await?;
    comments::demo::fill(ctx).await?;
    sharing::demo::fill(ctx).await?;
    moderation::demo::fill(ctx).await?;
    Ok(true)
}
