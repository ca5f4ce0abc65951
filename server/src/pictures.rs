//! `plaza pictures`: what became of the pictures that products name on the web, and why some are not shown.

use crate::{commands::Stopped, config::Settings, house};
use kernel::Lang;
use media::reads;

/// How many of each are printed.
const MOST: u32 = 50;

/// Prints what still waits and what was refused, the latest first.
pub(crate) async fn run(settings: &Settings) -> Result<(), Stopped> {
    let (house, _) = house::for_command(settings).await?;
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
    Ok(house.database.close().await?)
}
