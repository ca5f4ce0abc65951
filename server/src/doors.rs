//! The list of doors: every foundation, capability and workflow of this program, in one place.

use accounts::{Porter, Providers};
use realtime::Hub;
use search::Engine;
use std::sync::Arc;
use webkit::Door;

/// Whom doors ask outside, and where those are.
#[derive(Default)]
pub(crate) struct Peers {
    /// Through whom people come in.
    pub(crate) sign_in: Providers,
    /// Who moves money.
    pub(crate) paying: payments::Providers,
    /// Who knows VAT numbers.
    pub(crate) registry: addresses::Registry,
}

/// All doors. Panels of one slot stand in this order.
pub(crate) fn all(index: &Arc<Engine>, hub: &Arc<Hub>, peers: Peers) -> Vec<Door> {
    let Peers { sign_in, paying, registry } = peers;
    let mut doors = vec![
        Door::own(),
        look::door(),
        shop::door(),
        features::door(),
        accounts::door_with(Porter::default(), sign_in),
        media::door(),
        catalog::door(),
        search::door(),
        addresses::door_with(&registry),
        pricing::door(),
        payments::door_with(paying),
        notifications::door_with(hub),
        profiles::door(),
        sellers::door(),
        ledger::door(),
        evidence::door(),
        contributions::door(),
        shipping::door(),
        baskets::door(),
        orders::door(),
        returns::door(),
        wishlists::door(),
        downloads::door(),
        reviews::door(),
        faq::door(),
        questions::door(),
        stories::door(),
        comments::door(),
        sharing::door(),
        checkout::door(),
        returning::door(),
        collecting::door(),
        arriving::door(),
        sending::door(),
        trading::door(),
        exchange::door(),
        care::door(),
        moderation::door(),
        webhooks::door(),
    ];
    doors.push(search::program_door(index.clone()));
    doors.push(api::door());
    doors.extend(storefront::doors(index.clone(), hub.clone()));
    // Behind all who keep something about people, because it walks through what they declare.
    doors.push(privacy::door(privacy::declared(&doors)));
    // Last, because it shows what all the others declare.
    doors.push(office::door(features::declared(&doors)));
    doors.push(features::program_door(features::declared(&doors)));
    doors.push(api::document_door(api::declared(&doors)));
    doors
}
