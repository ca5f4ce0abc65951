//! What evidence hears: what became of orders and returns, and what was bought at the till.

use crate::steps;
use action::{Ctx, Reaction, Unheard, on_logged};
use database::Tx;
use events::Envelope;
use evidence_facts::TillRedeemed;
use orders_facts::{
    OrderCancelled, OrderClaimed, OrderConfirmed, OrderDelivered, OrderImported, OrderRefunded,
    OrderShortened,
};
use returns_facts::{ReturnPaid, ReturnReceived};

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on_logged::<OrderConfirmed, _>("evidence.confirmed", hear),
        on_logged::<OrderImported, _>("evidence.imported", hear),
        on_logged::<OrderClaimed, _>("evidence.claimed", hear),
        on_logged::<OrderDelivered, _>("evidence.delivered", hear),
        on_logged::<OrderCancelled, _>("evidence.cancelled", hear),
        on_logged::<OrderRefunded, _>("evidence.refunded", hear),
        on_logged::<OrderShortened, _>("evidence.shortened", hear),
        on_logged::<ReturnReceived, _>("evidence.returned", hear),
        on_logged::<ReturnPaid, _>("evidence.return_paid", hear),
        // It was counted when the code was typed; whoever is built anew out of the log hears of it here.
        on_logged::<TillRedeemed, _>("evidence.redeemed", hear),
    ]
}

async fn hear(tx: &mut Tx, _: &Ctx, heard: &Envelope) -> Result<(), Unheard> {
    steps::hear(tx, heard).await
}
