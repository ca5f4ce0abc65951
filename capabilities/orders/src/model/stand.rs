//! How an order stands: three axes that move by themselves. What may follow on what is a rule.

use orders_facts::{GoodsState, OrderState, PaymentState};

/// How an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stand {
    /// The order itself.
    pub order: OrderState,
    /// The money.
    pub payment: PaymentState,
    /// The goods.
    pub goods: GoodsState,
}

impl Stand {
    /// How an order begins that is paid first.
    pub const PLACED: Self =
        Self { order: OrderState::Placed, payment: PaymentState::Waiting, goods: GoodsState::None };
    /// How one begins that is paid on delivery.
    pub const ON_DELIVERY: Self = Self { order: OrderState::Confirmed, ..Self::PLACED };

    /// Whether nothing happens any more but that money goes back.
    pub const fn is_over(self) -> bool {
        match self.order {
            OrderState::Cancelled | OrderState::Expired | OrderState::Completed => true,
            OrderState::Placed | OrderState::Confirmed => false,
        }
    }
}
