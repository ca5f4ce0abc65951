//! The promotions of the demo shop: ten percent off the first order of an account by code, free delivery from sixty euros on, and
//! fifteen percent off for a group of people, the schools.

use crate::{
    model::{Draft, Gives, GroupWanted, Rate, Wants},
    rules::{
        groups::{GROUPS_MAX, GroupRejected},
        promotion::PromotionRejected,
    },
    steps, store,
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::{Localized, Money};

/// The code of the first order.
pub const CODE: &str = "BIENVENIDA";
/// The word of the schools.
const SCHOOLS: &str = "escuelas";
/// Somebody of the demo who teaches.
const TEACHER: &str = "joan@correo.example";

fn all() -> [Draft; 3] {
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
    let schools = Draft {
        name: Localized { es: "15 % para escuelas".into(), en: "15% for schools".into() },
        gives: Gives::Percent { percent: Rate(1_500) },
        wants: Wants { group: SCHOOLS.into(), ..Wants::default() },
        priority: 5,
        ..plain.clone()
    };
    [first, schools, plain]
}

/// Makes them, and the group that one of them is for, unless there is any promotion already.
pub async fn fill(ctx: &Ctx) -> Result<(), Failure<PromotionRejected>> {
    ctx.write(async |tx| {
        if store::promotions::count(tx, 1).await? > 0 {
            return Ok(());
        }
        schools(tx, ctx).await.map_err(|failure| failure.widen(|_| PromotionRejected::GroupUnfit))?;
        for draft in all() {
            steps::add(tx, ctx, &draft).await?;
        }
        Ok(())
    })
    .await
}

async fn schools(tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure<GroupRejected>> {
    let wanted = GroupWanted { name: "Escuelas y talleres".into(), code: SCHOOLS.into() };
    steps::groups::make(tx, ctx, &wanted).await.map(drop)
}

/// Puts whoever of the demo's people teaches into the schools. Again it changes nothing.
pub async fn enrol(ctx: &Ctx) -> Result<(), Failure<GroupRejected>> {
    ctx.write(async |tx| {
        let all = store::groups::list(tx, GROUPS_MAX).await?;
        match all.iter().find(|group| group.code == SCHOOLS) {
            Some(schools) => steps::groups::put_in_typed(tx, ctx, schools.id, TEACHER).await.map(drop),
            None => Ok(()),
        }
    })
    .await
}
