//! A shop under a crowd that buys: baskets, orders, payments at a bank that answers late, twice, never and out of order, while
//! the store fails, time jumps and whoever runs the shop sends parcels, calls orders off and gives money back; buyers go back on
//! contracts and say that they did not pay. After every step the books must add up; whenever everybody has been told everything,
//! what the bank took must be what the shop knows.
//!
//! Everything follows from the seed: a failure names its seed and is told again by it.

mod acts;
mod after;
mod bank;
mod books;
mod by_hand;
mod charge;
mod deeds;
mod differs;
mod pages;
mod stall;
mod tenant;

use stall::Stall;

/// What such a play saw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traded {
    /// Purchases that were placed.
    pub placed: u32,
    /// Those that were refused: too few were left, a code did not count any more, or it cost something else than was seen.
    pub refused: u32,
    /// Times at which the store failed in the middle of something.
    pub crashed: u32,
    /// Forms that were sent once more.
    pub again: u32,
    /// Things that the bank told by itself: late, twice, or of what was long over.
    pub told: u32,
    /// Orders that were called off, and money that was given back.
    pub undone: u32,
    /// Parcels that were sent.
    pub sent: u32,
    /// Withdrawals that were declared, and what was done about returns.
    pub returned: u32,
    /// Payments of which somebody said that they were not theirs.
    pub disputed: u32,
    /// Purchases that were paid in the end.
    pub paid: u32,
    /// Times at which the bank's books were compared with the shop's.
    pub compared: u32,
}

/// Plays so many steps with a seed, and lets everything come to its end. An error names seed, step and what was wrong.
pub async fn trade(seed: u64, steps: u32) -> Result<Traded, String> {
    let mut stall = Stall::set(seed).await;
    for step in 1..=steps {
        let deed = deeds::choose(&stall);
        let told = |wrong: String| format!("seed {seed}, step {step}, {deed:?}: {wrong}");
        stall.act(&deed).await.map_err(told)?;
        books::add_up(&stall).await.map_err(told)?;
        if deed.is_rest() {
            books::agree(&stall).await.map_err(told)?;
            stall.report.compared += 1;
        }
    }
    let told = |wrong: String| format!("seed {seed}, at the end: {wrong}");
    stall.come_to_an_end().await.map_err(told)?;
    books::add_up(&stall).await.map_err(told)?;
    books::agree(&stall).await.map_err(told)?;
    books::are_closed(&stall).await.map_err(told)?;
    stall.report.paid = books::paid(&stall).await.map_err(told)?;
    Ok(stall.report)
}

#[cfg(test)]
mod tests;
