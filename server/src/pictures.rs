//! `plaza pictures`: what became of the pictures that products name on the web, why some are not shown, and asking for those
//! again.

use crate::{commands::Stopped, config::Settings, house};
use action::{Ctx, House};
use clap::{Args, builder::PossibleValuesParser};
use kernel::{Actor, Lang};
use media::{actions, reads, rules::PictureRejected};
use std::sync::Arc;

/// What to do with pictures.
#[derive(Args)]
pub(crate) struct Asked {
    /// Fetch again what was refused, all of it or only what was refused with this code
    #[arg(
        long,
        value_name = "CODE",
        num_args = 0..=1,
        value_parser = PossibleValuesParser::new(PictureRejected::CODES)
    )]
    retry: Option<Option<String>>,
}

/// How many of each are printed.
const MOST: u32 = 50;

/// Asks again for pictures, or prints what still waits and what was refused.
pub(crate) async fn run(asked: &Asked, settings: &Settings) -> Result<(), Stopped> {
    let (house, _) = house::for_command(settings).await?;
    match &asked.retry {
        Some(code) => {
            let ctx = Ctx::new(house.clone(), Actor::Operator);
            let count = actions::retry(&ctx, code.as_deref()).await?;
            println!("{count} pictures will be fetched again by the server");
        }
        None => print(&house).await?,
    }
    Ok(house.database.close().await?)
}

/// The latest of each first.
async fn print(house: &Arc<House>) -> Result<(), Stopped> {
    let (waiting, refused) = house
        .database
        .read(async |snap| {
            let waiting = reads::waiting(snap, None, MOST).await?;
            let refused = reads::refused(snap, None, MOST).await?;
            Ok::<_, Stopped>((waiting, refused))
        })
        .await?;
    for one in &waiting.items {
        println!("waiting  {}  ({} attempts)", one.source, one.attempts);
    }
    for one in &refused.items {
        let code = one.reason.as_deref().unwrap_or_default();
        println!("refused  {}  {code}: {}", one.source, house.texts.say(Lang::En, code, &[]));
    }
    let more = |next: bool| if next { " or more" } else { "" };
    println!(
        "{}{} waiting, {}{} refused",
        waiting.items.len(),
        more(waiting.next.is_some()),
        refused.items.len(),
        more(refused.next.is_some())
    );
    Ok(())
}
