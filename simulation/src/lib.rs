//! A whole shop under a seeded crowd: somebody edits, somebody looks, time passes, the store fails now and then. After
//! every step the shop must be whole; whenever the listeners have caught up, what visitors see must be what is true.
//!
//! `market` plays another part of it: a crowd that buys.
//!
//! Everything happens on one thread and follows from the seed: a failure names its seed and is told again by it.
#![allow(clippy::unwrap_used, reason = "what a simulation cannot set up ends it")]

mod crowd;
mod invariants;
mod market;
mod stage;

pub use market::{Traded, trade};
pub use stage::Stage;

/// What a play saw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Changes that were kept.
    pub kept: u32,
    /// Changes that a rule refused.
    pub refused: u32,
    /// Changes during which the store failed.
    pub failed: u32,
    /// Pages that were looked at.
    pub looked: u32,
    /// Times at which everything that visitors can see was compared with what is true.
    pub compared: u32,
}

/// Plays so many steps with a seed. An error names seed, step and what was wrong.
pub async fn play(seed: u64, steps: u32) -> Result<Report, String> {
    let mut stage = Stage::set(seed).await;
    let mut report = Report::default();
    for step in 1..=steps {
        let deed = crowd::choose(&stage);
        let told = |wrong: String| format!("seed {seed}, step {step}, {deed:?}: {wrong}");
        stage.act(&deed, &mut report).await.map_err(told)?;
        invariants::shop_is_whole(&stage).await.map_err(told)?;
        if deed.is_rest() {
            invariants::visitors_see_what_is_true(&stage).await.map_err(told)?;
            report.compared += 1;
        }
    }
    Ok(report)
}

#[cfg(test)]
mod tests;
