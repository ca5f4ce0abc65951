//! `plaza reindex`, `plaza synonyms` and `plaza searches`: looking after search from a terminal, with or without a server on
//! the folder.

use crate::{config::Settings, house, stopped::Stopped, voice::Voice};
use action::{Ctx, House};
use kernel::{Actor, Lang, Word, time};
use search::{Building, actions, building, is_served, reads};
use std::{io::Write, path::Path, sync::Arc, time::Duration};

/// How often a building that somebody else does is looked at, and how often at most.
const LOOK: Duration = Duration::from_millis(200);
const LOOKS_MAX: u32 = 9_000;
/// How many searches are printed.
const SEARCHES_SHOWN: u32 = 50;

/// Builds the index anew: by the server if one serves this folder, else here. Other nodes hear of it and do the same.
pub(crate) async fn reindex(settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let folder = settings.data().join("search");
    let (house, _) = house::for_command(settings).await?;
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    let before = building(&folder);
    actions::ask_reindex(&ctx).await?;
    let documents = if is_served(&folder) {
        let served = folder.display().to_string();
        println!("{}", voice.with("server-reindex-served", &[("folder", Word::Text(&served))]));
        wait_for(&folder, &before, voice).await?;
        None
    } else {
        let engine = house::index(&folder)?;
        engine.rebuild(&house).await?;
        Some(engine.documents())
    };
    match documents {
        Some(count) => println!("{}", voice.n("server-reindex-built", count)),
        None => println!("{}", voice.t("server-reindex-answers")),
    }
    Ok(house.database.close().await?)
}

/// Waits until a newer generation than before is there and none is being built. One that was being built before somebody
/// asked is not what they wait for.
async fn wait_for(folder: &Path, before: &Building, voice: &Voice) -> Result<(), Stopped> {
    for _ in 0..LOOKS_MAX {
        tokio::time::sleep(LOOK).await;
        let now = building(folder);
        if let Some(failed) = now.failure.filter(|failed| before.failure.as_ref() != Some(failed)) {
            return Err(Stopped::failed("server-reindex-failed").with("why", failed.reason));
        }
        match now.products {
            Some(products) => {
                eprint!("\r{}", voice.n("server-reindex-products", products));
                // Where the terminal is gone, there is nobody to keep informed.
                let _ = std::io::stderr().flush();
            }
            None if now.generation > before.generation => {
                eprint!("\r");
                return Ok(());
            }
            None if !is_served(folder) => break,
            None => {}
        }
    }
    Err(Stopped::unavailable("server-reindex-unfinished"))
}

/// Puts a list of synonyms in the place of the old one, or prints the list.
pub(crate) async fn synonyms(file: Option<&str>, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let (house, _) = house::for_command(settings).await?;
    match file {
        Some(file) => {
            let list = std::fs::read_to_string(file).map_err(|error| {
                let stopped = Stopped::failed("server-file-unreadable").with("file", file);
                stopped.since(&error)
            })?;
            let ctx = Ctx::new(house.clone(), Actor::Operator);
            let (groups, is_other) = actions::replace_synonyms(&ctx, &list).await?;
            let key = if is_other { "server-synonyms-kept" } else { "server-synonyms-same" };
            println!("{}", voice.n(key, groups as u64));
        }
        None => {
            let groups = house.database.read(async |snap| reads::synonyms(snap).await).await?;
            for group in groups {
                let mut words = group.words;
                if !group.is_two_way
                    && let Some(first) = words.first_mut()
                {
                    first.push('>');
                }
                println!("{},{}", group.lang.code(), words.join(","));
            }
        }
    }
    Ok(house.database.close().await?)
}

/// Prints what was searched for in vain.
pub(crate) async fn searches(days: u32, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let (house, _) = house::for_command(settings).await?;
    let (first, last) = between(&house, days);
    let found = house
        .database
        .read(async |snap| reads::nothing_found(snap, &first, &last, SEARCHES_SHOWN).await)
        .await?;
    let words = [("first", Word::Text(&first)), ("last", Word::Text(&last))];
    println!("{}", voice.with("server-searches", &words));
    for one in &found {
        let (lang, words) = one.dimension.split_once(' ').unwrap_or((Lang::Es.code(), &one.dimension));
        println!("{:>6}  {lang}  {words}", one.count);
    }
    if found.is_empty() {
        println!("{}", voice.t("server-searches-none"));
    }
    Ok(house.database.close().await?)
}

fn between(house: &Arc<House>, days: u32) -> (String, String) {
    let zone = house.shop.face().zone.clone();
    let now = house.now();
    let first = time::days_after(now, 1 - i64::from(days.max(1)));
    (zone.day(first).to_string(), zone.day(now).to_string())
}
