//! What the shop needs of a machine: bytes on disk, memory, time to open.

use crate::{
    Done,
    client::{self, Ask},
    pages::SECRET,
    report::{Report, median},
    shops::{Kit, Shop},
};
use std::{path::Path, time::Duration};

const MIB: f64 = 1024.0 * 1024.0;
const STARTS: usize = 7;
/// How long a shop is left alone before its memory counts as idle.
const IDLE: Duration = Duration::from_secs(5);
const LOAD: Duration = Duration::from_secs(10);

/// The size of the program.
pub(crate) fn binary(plaza: &Path, report: &mut Report) -> Done {
    let size = std::fs::metadata(plaza)?.len() as f64 / MIB;
    report.at_most("the program", size, 60.0, "MiB", "release build, symbols stripped");
    Ok(())
}

/// Memory at rest and under load, and the time until the first page.
pub(crate) async fn memory_and_start(kit: &Kit, shop: &Shop, report: &mut Report) -> Done {
    let front = Ask::get("/", &[]);
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let (running, took) = kit.open(shop, &front).await?;
        starts.push(took.as_secs_f64() * 1e3);
        running.stop().await?;
    }
    let words = format!("median of {STARTS} starts on an existing shop; the first answer is its home page");
    report.at_most("start to first answer, 10000 products", median(&mut starts), 300.0, "ms", &words);

    let running = kit.serve(shop).await?;
    tokio::time::sleep(IDLE).await;
    let idle = running.memory()? as f64 / MIB;
    report.at_most("memory at rest, 10000 products", idle, 60.0, "MiB", "RssAnon after one search");
    let known = [("cookie", SECRET), ("accept-encoding", "br")];
    let kept = [("accept-encoding", "br")];
    let asks: Vec<Ask> = shop
        .paths
        .iter()
        .flat_map(|path| {
            [Ask::get(path, &kept), Ask::get("/c/mesa", &known), Ask::get("/search?q=taza", &known)]
        })
        .collect();
    let mut most = 0.0_f64;
    let load = client::closed(running.at, &asks, 64, LOAD);
    tokio::pin!(load);
    loop {
        tokio::select! {
            done = &mut load => {
                done?;
                break;
            }
            () = tokio::time::sleep(Duration::from_millis(50)) => most = most.max(running.memory()? as f64 / MIB),
        }
    }
    report.at_most(
        "memory under load, 10000 products",
        most,
        200.0,
        "MiB",
        "the most RssAnon while 64 connections ask for products, lists and searches",
    );
    running.stop().await
}
