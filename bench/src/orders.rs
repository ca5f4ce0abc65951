//! Placing orders: from two lines in a basket to the order that is paid and of which everybody has heard, by many at once.
//! Beside it stands a bare loop that writes the very rows that were left by it, in as many transactions, into tables of the
//! same shape, with nothing to decide.

mod bare;
mod buyers;
mod house;

use crate::{
    Done,
    report::{Report, median},
    shops::{Kit, renew},
};
use house::{Opened, TRANSACTIONS};
use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// How many place orders at once.
const TASKS: u64 = 64;
const TURNS: usize = 3;
/// Orders that each of them places in a turn.
const EACH: u64 = 25;
const EACH_QUICK: u64 = 2;
/// How fast a shop must be, of the bare loop.
const BOUND: f64 = 0.25;

/// Measures in a process of its own, with both processors; and the same over HTTP, from the second processor.
pub(crate) async fn measure(kit: &Kit, report: &mut Report) -> Done {
    let each = if kit.is_quick { EACH_QUICK } else { EACH };
    let mut command = Command::new("taskset");
    command.args(["-c", "0-1"]).arg(std::env::current_exe()?).args(["orders", "--each", &each.to_string()]);
    let output = command.arg(kit.scratch.join("orders")).output()?;
    let (mut ratios, mut ours, mut bares) = (Vec::new(), Vec::new(), Vec::new());
    for line in String::from_utf8(output.stdout)?.lines() {
        let (our, bare) = line.split_once(' ').ok_or("two rates on a line")?;
        let (our, bare): (f64, f64) = (our.parse()?, bare.parse()?);
        ratios.push(our / bare);
        ours.push(our);
        bares.push(bare);
    }
    if ratios.len() != TURNS {
        return Err(format!("orders: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let http = buyers::rate(kit, TASKS, each).await?;
    let beside = format!(
        "{:.0} orders a second, paid and heard of, against {:.0} by a loop that only writes their rows; {http:.0} a second \
         over HTTP, {TASKS} browsers, from the basket to the page of the order",
        median(&mut ours),
        median(&mut bares),
    );
    report.at_least(
        &format!("orders of two lines, {TASKS} buyers at once"),
        median(&mut ratios),
        BOUND,
        &beside,
    );
    Ok(())
}

/// Prints both rates, a line for each turn.
pub(crate) async fn print_rates(folder: &Path, each: u64) -> Done {
    for _ in 0..TURNS {
        renew(folder)?;
        let file = folder.join("shop.db");
        let opened = Opened::at(&file).await?;
        let before = bare::Counts::of(&file)?;
        let took = placed(&opened, each).await?;
        opened.close().await?;
        let rows = bare::Rows::since(&file, &before, TASKS * each)?;
        let bare = bare::written(&folder.join("bare.db"), rows, (TASKS, TRANSACTIONS)).await?;
        let orders = (TASKS * each) as f64;
        println!("{} {}", orders / took.as_secs_f64(), orders / bare.as_secs_f64());
    }
    Ok(())
}

/// How long it takes until all orders are placed, paid and heard of.
async fn placed(opened: &Opened, each: u64) -> Done<Duration> {
    let begun = Instant::now();
    let mut busy = JoinSet::new();
    for task in 0..TASKS {
        let buyer = opened.buyer();
        busy.spawn(async move {
            for number in 0..each {
                buyer.buy(task, number).await?;
            }
            Done::Ok(())
        });
    }
    while let Some(ended) = busy.join_next().await {
        ended??;
    }
    opened.wait_until_all_are_confirmed(TASKS * each).await?;
    Ok(begun.elapsed())
}
