//! Asking guests how it was: `reviews` knows when, `orders` knows where their letters go, and neither knows the other. It owns no
//! table, and the address passes through without being kept.

mod reactions;
mod steps;

use action::on;
use webkit::Door;

/// The door of collecting.
pub fn door() -> Door {
    Door {
        reactions: vec![on("collecting.invited", reactions::on_invitation_due)],
        ..Door::new("collecting")
    }
}

#[cfg(test)]
mod tests;
