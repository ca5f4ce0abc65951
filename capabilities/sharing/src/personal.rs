//! What these tables hold about people: how it is handed to them, and how it is taken away. Whom somebody brought is handed over
//! without a name: that is the other's own matter.

use crate::{
    model::{BoughtPage, Referral},
    steps, store,
};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// What goes back of orders that name nobody, what was on pages that tell whose they are, and what the shop has set.
pub(crate) const IMPERSONAL: &[&str] = &["sharing_trouble", "sharing_bought_item", "sharing_setting"];

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

/// Members come before their visits, because they are erased last.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "sharing_member",
            title: "sharing-personal-member",
            export: member,
            erase: |tx, _, person| Box::pin(store::erasing::forget_member(tx, person)),
            kept: &[],
        },
        Personal {
            table: "sharing_visit",
            title: "sharing-personal-visits",
            export: visits,
            erase: |tx, _, person| Box::pin(erase_visits(tx, person)),
            kept: &[],
        },
        Personal {
            table: "sharing_referral",
            title: "sharing-personal-referrals",
            export: referrals,
            erase: |tx, _, person| Box::pin(store::erasing::forget_referrals(tx, person)),
            kept: &[],
        },
        Personal {
            table: "sharing_order",
            title: "sharing-personal-orders",
            export: orders,
            erase: |tx, _, person| Box::pin(store::erasing::forget_orders(tx, person)),
            kept: &[],
        },
        Personal {
            table: "sharing_bought",
            title: "sharing-personal-bought",
            export: bought,
            erase: |tx, _, person| Box::pin(steps::leave(tx, person)),
            kept: &[],
        },
    ]
}

async fn erase_visits(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    match store::members::find(tx, person).await? {
        Some(member) => store::erasing::forget_visits(tx, member.code.reveal()).await,
        None => Ok(()),
    }
}

fn member(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let known = store::members::find(snap, person).await?;
        let row = known.map(|one| json!({ "code": one.code.reveal(), "made_at": one.made_at.to_string() }));
        Ok(row.into_iter().collect())
    })
}

fn visits(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let Some(member) = store::members::find(snap, person).await? else { return Ok(Vec::new()) };
        let all = store::erasing::visits(snap, member.code.reveal(), ROWS_MAX).await?;
        let row =
            |(day, path, channel, visits)| json!({ "day": day, "to": path, "by": channel, "visits": visits });
        Ok(all.into_iter().map(row).collect())
    })
}

fn referrals(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let row = |one: &Referral, part: &str| {
            json!({
                "part": part,
                "state": one.state.code(),
                "joined_at": one.joined_at.to_string(),
                "ends_at": one.ends_at.to_string(),
                "present": one.reward().decimal(),
            })
        };
        let brought = store::referrals::brought_by(snap, person, ROWS_MAX).await?;
        let came = store::referrals::of_friend(snap, person, ROWS_MAX).await?;
        let all =
            brought.iter().map(|one| row(one, "brought")).chain(came.iter().map(|one| row(one, "came")));
        Ok(all.collect())
    })
}

fn orders(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::erasing::orders(snap, person, ROWS_MAX).await?;
        Ok(all.into_iter().map(|order| json!({ "order": order })).collect())
    })
}

fn bought(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut rows = Vec::new();
        for page in store::bought::of_person(snap, person, ROWS_MAX).await? {
            let goods = store::bought::goods(snap, page.id).await?;
            let BoughtPage { made_at, .. } = &page;
            let products: Vec<_> = goods.iter().map(|good| good.product).collect();
            rows.push(json!({ "at": page.path(), "made_at": made_at.to_string(), "products": products }));
        }
        Ok(rows)
    })
}
