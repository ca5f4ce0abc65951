//! Until when a page says that one may still go back on what was bought.

use super::samples::{GUEST, paid, seller, whole, world};
use crate::{
    model::{SoldBy, Whole},
    reads,
};
use kernel::time;
use orders_facts::{OrderState, PaymentState};
use testing::{Engine, both};

#[both]
async fn that_one_may_go_back_is_said_while_one_may(engine: Engine) {
    let world = world(engine).await;
    let bought = whole(&world, paid(&world, &GUEST).await.order).await;
    let now = world.now();
    let is_open = |change: &dyn Fn(&mut Whole)| {
        let mut whole = bought.clone();
        change(&mut whole);
        reads::is_withdrawal_open(&world.operator(), &whole)
    };
    assert!(is_open(&|_| {}), "it has not come yet");
    for (days, expected) in [(0, true), (14, true), (20, false)] {
        let came = |whole: &mut Whole| whole.order.delivered_at = Some(time::days_before(now, days));
        assert_eq!(is_open(&came), expected, "{days}");
    }
    let private = |whole: &mut Whole| {
        let (seller, name, is_trader) = (seller(8), "Ana".to_owned(), false);
        whole.sold_by = Some(SoldBy { seller, name, is_trader, business: None });
    };
    assert!(!is_open(&private), "a private person gives no such right");
    assert!(!is_open(&|whole| whole.order.stand.payment = PaymentState::Refunded), "the money is back");
    for state in [OrderState::Placed, OrderState::Cancelled, OrderState::Expired] {
        assert!(!is_open(&|whole| whole.order.stand.order = state), "{state:?}");
    }
}
