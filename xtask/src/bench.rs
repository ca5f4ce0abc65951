//! Measuring: the program and the one that measures it are built for release together, so that both have the same
//! libraries. What is measured lives in the crate `bench`.

use crate::house::{root, target};
use crate::shell::{Done, cargo, run};
use clap::Args;
use std::process::Command;

#[derive(Args)]
pub(crate) struct Wish {
    /// A small shop only, to try the tool; the report goes to the target folder
    #[arg(long)]
    quick: bool,
    /// pages, import, lists or writes by themselves; the report goes to the target folder
    #[arg(long, value_name = "PART")]
    only: Option<String>,
}

pub(crate) fn bench(wish: &Wish) -> Done {
    let words = ["build", "--release", "-p", "server", "-p", "bench", "--bin", "plaza", "--bin", "bench"];
    run(cargo().args(words).current_dir(root()))?;
    let target = target()?;
    let scratch = target.join("bench");
    let is_part = wish.quick || wish.only.is_some();
    let report = if is_part { target.join("benchmarks.md") } else { root().join("docs/benchmarks.md") };
    let mut measure = Command::new(target.join("release/bench"));
    measure.arg("all").arg("--plaza").arg(target.join("release/plaza"));
    measure.arg("--scratch").arg(&scratch).arg("--report").arg(report);
    if wish.quick {
        measure.arg("--quick");
    }
    if let Some(part) = &wish.only {
        measure.arg("--only").arg(part);
    }
    // The load comes from the second processor; servers take the first themselves.
    let mut pinned = Command::new("taskset");
    pinned.args(["-c", "1"]).arg(measure.get_program()).args(measure.get_args());
    run(&mut pinned)?;
    // Shops of a gigabyte are not left behind.
    std::fs::remove_dir_all(&scratch).ok();
    Ok(())
}
