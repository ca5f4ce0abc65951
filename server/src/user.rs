//! `plaza user`: lets people in from a terminal: the first owner, or whoever lost the way in. What is printed is a link, to be
//! opened in a browser; no password is ever typed here.

use crate::{config::Settings, house, stopped::Stopped, voice::Voice};
use accounts::actions;
use action::{Ctx, Failure};
use api::model::Wish;
use clap::Subcommand;
use kernel::{Actor, Lang, Role, Scope};

/// What to do about people.
#[derive(Subcommand)]
pub(crate) enum User {
    /// Invite somebody: prints the link under which they choose a password
    Invite {
        /// Their address
        #[arg(value_name = "ADDR")]
        address: String,
        /// Their name
        #[arg(value_name = "NAME")]
        name: String,
        /// What they are to the shop
        #[arg(long, default_value = "owner", value_parser = ROLES, value_name = "ROLE")]
        role: String,
        /// Their language
        #[arg(long, default_value = "es", value_parser = ["es", "en"], value_name = "LANG")]
        lang: String,
    },
    /// Print a link under which somebody who has an account chooses another password
    Link {
        /// Their address
        #[arg(value_name = "ADDR")]
        address: String,
    },
    /// Print a token with which a program acts for somebody
    Token {
        /// Their address
        #[arg(value_name = "ADDR")]
        address: String,
        /// What it may do, separated by commas
        #[arg(long, value_delimiter = ',', required = true, value_parser = scope, value_name = "SCOPES")]
        scopes: Vec<Scope>,
        /// What to call it
        #[arg(long, default_value = "plaza user token", value_name = "NAME")]
        name: String,
        /// For so many days
        #[arg(long, default_value_t = 90, value_name = "DAYS")]
        days: i64,
    },
}

/// The scope of a word of the command line.
fn scope(word: &str) -> Result<Scope, String> {
    let known = || Scope::all().map(|scope| scope.to_string()).collect::<Vec<_>>().join(", ");
    Scope::from_code(word).ok_or_else(known)
}

const ROLES: [&str; 6] = ["owner", "manager", "agent", "moderator", "seller", "member"];

/// Prints the link that was asked for.
pub(crate) async fn run(user: &User, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let (house, _) = house::for_command(settings).await?;
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    let path = match user {
        User::Invite { address, name, role, lang } => {
            let role = Role::from_code(role).unwrap_or(Role::Owner);
            let lang: Lang = lang.parse().unwrap_or_default();
            let secret = actions::invite_link(&ctx, address, name, role, lang).await?;
            format!("{}/invite/{secret}", lang.prefix())
        }
        User::Link { address } => {
            let secret = actions::reset_link(&ctx, address).await.map_err(|failure| match failure {
                Failure::NotFound => nobody(address),
                other => other.into(),
            })?;
            format!("/reset/{secret}")
        }
        User::Token { address, scopes, name, days } => {
            let wish = Wish { name: name.clone(), scopes: scopes.iter().copied().collect(), days: *days };
            println!("{}", token(&ctx, address, &wish).await?);
            return Ok(house.database.close().await?);
        }
    };
    println!("{}", voice.t("server-user-link"));
    println!("{}{path}", settings.public_url());
    Ok(house.database.close().await?)
}

fn nobody(address: &str) -> Stopped {
    Stopped::failed("server-user-nobody").with("address", address)
}

/// Makes a token for whoever has this address.
async fn token(ctx: &Ctx, address: &str, wish: &Wish) -> Result<String, Stopped> {
    let person = ctx.read(async |snap| accounts::reads::by_address(snap, address).await).await?;
    let person = person.ok_or_else(|| nobody(address))?;
    Ok(api::actions::make_token_for(ctx, person.id, wish).await?)
}

/// Prints the link under which whoever runs the demo becomes its owner, as long as the owner is there.
pub(crate) async fn show_demo_around(ctx: &Ctx, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    match actions::reset_link(ctx, accounts::demo::OWNER).await {
        Ok(secret) => println!("{} {}/reset/{secret}", voice.t("server-demo-owner"), settings.public_url()),
        Err(Failure::NotFound) => {}
        Err(failure) => return Err(failure.into()),
    }
    Ok(())
}
