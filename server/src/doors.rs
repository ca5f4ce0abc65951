//! The list of doors: every foundation and capability of this program, in one place.

use realtime::Hub;
use search::Engine;
use std::sync::Arc;
use webkit::Door;

/// All doors. Panels of one slot stand in this order.
pub(crate) fn all(index: &Arc<Engine>, hub: &Arc<Hub>) -> Vec<Door> {
    let mut doors = vec![
        Door::own(),
        look::door(),
        shop::door(),
        features::door(),
        media::door(),
        catalog::door(),
        search::door(),
        exchange::door(),
    ];
    doors.extend(storefront::doors(index.clone(), hub.clone()));
    doors
}
