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
        accounts::door(),
        media::door(),
        catalog::door(),
        search::door(),
        notifications::door(),
        exchange::door(),
    ];
    doors.extend(storefront::doors(index.clone(), hub.clone()));
    // Last, because it shows what all the others declare.
    doors.push(office::door(features::declared(&doors)));
    doors
}
