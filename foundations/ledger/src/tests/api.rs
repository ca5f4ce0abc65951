//! What programs read of the ledger.

use super::samples::{sell, seller, world};
use kernel::Role;
use serde_json::json;
use testing::{Engine, both};

#[both]
async fn a_program_reads_the_book(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    sell(&world, 1, Some(ana)).await;
    let manager = world.program(Role::Manager, "sales:read");
    let accounts = manager.get("/api/v1/ledger/accounts").await.expect(200).json();
    assert_eq!(accounts["items"][0]["code"], json!("commission.EUR"));
    assert_eq!(accounts["items"][0]["balance"]["minor"], json!(-1_200));
    let all = manager.get("/api/v1/ledger/transactions?limit=1").await.expect(200).json();
    assert_eq!((&all["items"][0]["kind"], &all["items"][0]["seller"]), (&json!("sale"), &json!(ana)));
    assert_eq!(manager.get("/api/v1/ledger/payouts").await.expect(200).json()["items"], json!([]));
    for path in ["accounts", "transactions", "payouts"] {
        let path = format!("/api/v1/ledger/{path}");
        world.program(Role::Manager, "orders:read").get(&path).await.expect(403);
        world.program(Role::Agent, "orders:read").get(&path).await.expect(403);
        world.get(&path).await.expect(401);
    }
    manager.get("/api/v1/ledger/payouts?limit=0").await.expect(422);
}
