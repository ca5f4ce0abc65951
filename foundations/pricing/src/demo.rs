//! The promotions of the demo shop: ten percent off the first order of an account by code, and free delivery from sixty euros on.

use crate::{
    model::{Draft, Gives, Rate, Wants},
    rules::promotion::PromotionRejected,
    steps, store,
};
use action::{Ctx, Failure};
use kernel::{Localized, Money};

/// The code of the first order.
pub const CODE: &str = "BIENVENIDA";

fn all() -> [Draft; 2] {
    let plain = Draft {
        name: Localized {
            es: "Envío gratis a partir de 60 €".into(), en: "Free delivery from €60".into()
        },
        code: String::new(),
        gives: Gives::FreeDelivery,
        wants: Wants { minimum: Some(Money::eur(6_000)), ..Wants::default() },
        starts_at: None,
        ends_at: None,
        per_person: None,
        in_all: None,
        priority: 0,
        is_exclusive: false,
        is_on: true,
    };
    let first = Draft {
        name: Localized {
            es: "10 % en tu primer pedido con cuenta".into(),
            en: "10% off your first order with an account".into(),
        },
        code: CODE.into(),
        gives: Gives::Percent { percent: Rate(1_000) },
        wants: Wants { is_first_order: true, ..Wants::default() },
        priority: 10,
        ..plain.clone()
    };
    [first, plain]
}

/// Makes them, unless there is any promotion already.
pub async fn fill(ctx: &Ctx) -> Result<(), Failure<PromotionRejected>> {
    ctx.write(async |tx| {
        if store::promotions::count(tx, 1).await? > 0 {
            return Ok(());
        }
        for draft in all() {
            steps::add(tx, ctx, &draft).await?;
        }
        Ok(())
    })
    .await
}
