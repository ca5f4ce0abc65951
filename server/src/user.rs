//! `plaza user`: lets people in from a terminal: the first owner, or whoever lost the way in. What is printed is a link, to be
//! opened in a browser; no password is ever typed here.

use crate::{config::Settings, house, stopped::Stopped, voice::Voice};
use accounts::actions;
use action::{Ctx, Failure};
use clap::Subcommand;
use kernel::{Actor, Lang, Role};

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
        User::Link { address } => format!("/reset/{}", actions::reset_link(&ctx, address).await?),
    };
    println!("{}", voice.t("server-user-link"));
    println!("{}{path}", settings.public_url());
    Ok(house.database.close().await?)
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
