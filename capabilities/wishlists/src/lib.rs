//! Wish lists and gift registries.

use webkit::Door;

/// The door of this crate.
pub fn door() -> Door {
    Door::new("wishlists")
}
