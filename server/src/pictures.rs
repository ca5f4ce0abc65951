//! `plaza pictures`: what became of the pictures that products name on the web, why some are not shown, and asking for those
//! again.

use crate::{
    config::Settings,
    house,
    stopped::Stopped,
    voice::{Voice, counted},
};
use action::Ctx;
use clap::{Args, builder::PossibleValuesParser};
use kernel::{Actor, Word};
use media::{actions, reads, rules::PictureRejected};

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

/// The text of this code wants the size, which is not kept with it.
const TOO_LARGE: &str = "media-too-large";

/// Asks again for pictures, or prints what still waits and what was refused.
pub(crate) async fn run(asked: &Asked, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let (house, _) = house::for_command(settings).await?;
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    match &asked.retry {
        Some(code) => {
            let count = actions::retry(&ctx, code.as_deref()).await?;
            println!("{}", voice.n("server-pictures-again", count));
        }
        None => print(&ctx, voice).await?,
    }
    Ok(house.database.close().await?)
}

/// The latest of each first.
async fn print(ctx: &Ctx, voice: &Voice) -> Result<(), Stopped> {
    let (waiting, refused) = ctx
        .read(async |snap| {
            let waiting = reads::waiting(snap, None, MOST).await?;
            let refused = reads::refused(snap, None, MOST).await?;
            Ok::<_, Stopped>((waiting, refused))
        })
        .await?;
    for one in &waiting.items {
        let words = [("source", Word::Text(&one.source)), ("count", counted(one.attempts.into()))];
        println!("{}", voice.with("server-pictures-waiting", &words));
    }
    for one in &refused.items {
        let code = one.reason.as_deref().unwrap_or_default();
        let why = voice.t(if code == TOO_LARGE { "server-pictures-too-large" } else { code });
        let words =
            [("source", Word::Text(&one.source)), ("code", Word::Text(code)), ("why", Word::Text(&why))];
        println!("{}", voice.with("server-pictures-refused", &words));
    }
    let number = |shown: usize, is_more: bool| {
        let key = if is_more { "server-pictures-or-more" } else { "server-pictures-all" };
        voice.n(key, shown as u64)
    };
    let waiting = number(waiting.items.len(), waiting.next.is_some());
    let refused = number(refused.items.len(), refused.next.is_some());
    let words = [("waiting", Word::Text(&waiting)), ("refused", Word::Text(&refused))];
    println!("{}", voice.with("server-pictures-sum", &words));
    Ok(())
}
