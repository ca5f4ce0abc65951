//! Something was set aside: whoever looks after jobs is told, once for each thing and day.

use crate::SET_ASIDE;
use action::{Ctx, Deadline, Unheard};
use database::Tx;
use kernel::{Right, Subject, Timestamp, Zone};
use notifications::Tell;

/// All of them.
pub(crate) fn all() -> Vec<Deadline> {
    vec![action::at(action::SET_ASIDE, tell)]
}

/// A thing that fails all day long is told of once that day, however often it was set aside.
async fn tell(tx: &mut Tx, ctx: &Ctx, what: Subject) -> Result<(), Unheard> {
    let nth = number_of_day(&ctx.house().shop.face().zone, ctx.now());
    for to in accounts::reads::who_may(tx, Right::Jobs).await? {
        let about = what.clone();
        let tell = Tell { kind: &SET_ASIDE, to, about, nth, link: "/admin/jobs", by: None };
        notifications::steps::tell(tx, ctx, &tell).await?;
    }
    Ok(())
}

/// Another one for each day of the shop.
fn number_of_day(zone: &Zone, at: Timestamp) -> i64 {
    let day = zone.day(at);
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}
