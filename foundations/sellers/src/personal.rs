//! What these tables hold about people who sell here. Whoever has sold something stays until the law lets them go: six months behind
//! the end (RULES 2, row 12).

use crate::{reads, rules, steps};
use action::{BoxFut, Ctx, Kept, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// What the shop decides tells nothing about anybody.
pub(crate) const IMPERSONAL: &[&str] = &["commission_rule"];

const KEPT: &[Kept] = &[
    Kept { column: "trader", why: "sellers-kept-trader" },
    Kept { column: "name", why: "sellers-kept-name" },
    Kept { column: "slug", why: "sellers-kept-name" },
    Kept { column: "verified_by", why: "sellers-kept-trader" },
];
const KEPT_OF_TURNS: &[Kept] = &[Kept { column: "said", why: "sellers-kept-trader" }];

pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal { table: "seller", title: "sellers-personal-seller", export: sellers, erase, kept: KEPT },
        Personal {
            table: "seller_turn",
            title: "sellers-personal-turns",
            export: turns,
            erase: |_, _, _| Box::pin(async { Ok(()) }),
            kept: KEPT_OF_TURNS,
        },
    ]
}

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

fn sellers(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = reads::of_person(snap, person).await?;
        let told = all.iter().map(|one| {
            let trader = one.trader.reveal();
            json!({
                "name": one.name,
                "slug": one.slug,
                "state": one.state.code(),
                "is_trader": one.is_trader,
                "address": trader.address,
                "email": trader.email,
                "register": trader.register,
                "register_no": trader.register_no,
                "iban": rules::shown(&trader.iban),
                "born": trader.born.map(|day| day.to_string()),
                "preparation_days": one.preparation_days,
                "payout_days": one.payout_days,
                "certified_at": one.certified_at.map(|at| at.to_string()),
                "verified_at": one.verified_at.map(|at| at.to_string()),
                "verified_by": one.verified_by,
                "closes_at": one.closes_at.map(|at| at.to_string()),
                "closed_at": one.closed_at.map(|at| at.to_string()),
                "created_at": one.created_at.to_string(),
            })
        });
        Ok(told.collect())
    })
}

fn turns(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for one in reads::of_person(snap, person).await? {
            let turns = reads::turns(snap, one.id).await?;
            told.extend(turns.iter().map(|turned| {
                json!({
                    "seller": one.name,
                    "at": turned.at.to_string(),
                    "from": turned.from.code(),
                    "to": turned.to.code(),
                    "command": turned.command,
                    "said": turned.said.reveal(),
                })
            }));
        }
        Ok(told)
    })
}

/// Both tables at once: what was said is found by the seller.
fn erase<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move {
        for one in reads::of_person(tx, person).await? {
            steps::erase(tx, &one).await?;
        }
        Ok(())
    })
}
