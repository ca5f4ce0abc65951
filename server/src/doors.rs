//! The list of doors: every foundation and capability of this program, in one place.

use webkit::Door;

/// All doors. Panels of one slot stand in this order.
pub fn all() -> Vec<Door> {
    vec![Door::own(), look::door(), shop::door(), media::door(), catalog::door(), storefront::door()]
}
