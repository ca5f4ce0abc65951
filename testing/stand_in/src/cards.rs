//! Which card somebody types decides how it goes. The numbers are those that Stripe publishes for tests, and the shop's own way
//! to try out takes the same. For a card that pays once they publish one that is slow here already: another stands in its place.

/// How a card goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Card {
    /// It pays.
    Pays,
    /// The bank asks who it is.
    Asks,
    /// The bank says no.
    Declined,
    /// There is not enough money.
    NoFunds,
    /// It pays after a while.
    Late,
    /// It pays, and the shop is told twice.
    Twice,
    /// It pays, and some time later its owner says that they did not.
    Disputed,
    /// The same, and later their bank decides for the shop.
    DisputeWon,
    /// The same, and their bank decides for them.
    DisputeLost,
    /// It pays where it is typed; kept and charged later, the bank says no.
    PaysOnce,
}

/// The card of a number, however it is grouped. One that is none of these is not taken: nobody may type a real one.
pub(crate) fn card(typed: &str) -> Option<Card> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    Some(match digits.as_str() {
        "4242424242424242" => Card::Pays,
        "4000002500003155" => Card::Asks,
        "4000000000000002" => Card::Declined,
        "4000000000009995" => Card::NoFunds,
        "4000000000000341" => Card::Late,
        "4000000000000077" => Card::Twice,
        "4000000000000259" => Card::Disputed,
        "4000000000002685" => Card::DisputeWon,
        "4000000000005423" => Card::DisputeLost,
        "4000000000000069" => Card::PaysOnce,
        _ => return None,
    })
}
