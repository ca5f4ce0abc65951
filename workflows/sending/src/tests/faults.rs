//! Whatever call of the store fails: an order is sent with its number, or it is not.

use super::samples::{How, bought, whole, world};
use crate::{model::Answer, steps};
use testing::{Engine, both, sweep};

#[both]
async fn a_number_that_is_half_kept_is_not_kept(engine: Engine) {
    let world = world(engine).await;
    let one = bought(&world, How::default()).await;
    let reference = whole(&world, one).await.order.code;
    let answer = Answer { row: 1, reference, number: "XZ-1".into() };
    let calls = sweep(&world, async |ctx| {
        ctx.write(async |tx| steps::send(tx, ctx, None, "seur", &answer).await).await
    })
    .await;
    assert!(calls > 3, "{calls}");
    assert_eq!(whole(&world, one).await.parcels.len(), 1);
}
