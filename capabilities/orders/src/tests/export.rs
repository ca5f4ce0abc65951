//! Orders and lines as tables, and orders beside each other on the board.

use super::samples::{GUEST, How, a_second, buy, of_two, paid, place, world};
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn all_orders_and_all_lines_are_written_out(engine: Engine) {
    let world = world(engine).await;
    let first = paid(&world, &GUEST).await.placed.code;
    a_second(&world);
    let bad = How { email: "=cmd@casa.example", ..GUEST };
    let wish = of_two(&world, &bad).await;
    let second = place(&world.operator(), &wish).await.unwrap().placed.code;
    let owner = world.as_(Role::Owner);
    let orders = owner.get("/admin/orders/export/orders.csv").await.expect(200);
    assert!(orders.header("content-disposition").contains("orders.csv"));
    let rows: Vec<&str> = orders.body.lines().collect();
    assert_eq!(rows.len(), 1 + 3, "{rows:?}");
    assert!(
        rows[0].starts_with("code,placed_at") && rows[1].starts_with(&first) && rows[2].starts_with(&second)
    );
    let columns = rows[0].split(',').count();
    assert!(rows.iter().all(|row| row.split(',').count() == columns), "{rows:?}");
    assert!(rows[1].contains(",53.95,53.95,0.00,ES,28004,"), "{}", rows[1]);
    assert!(rows[2].contains("'=cmd@casa.example"), "no formula: {}", rows[2]);
    let lines = owner.get("/admin/orders/export/lines.csv").await.expect(200).body;
    assert_eq!(lines.lines().count(), 1 + 4);
    assert!(lines.contains(",MUG,Taza,2,0,EUR,12.00,0.00,24.00,21.00,"), "{lines}");
    owner.get("/admin/orders/export/nothing.csv").await.expect(404);
    world.as_(Role::Agent).get("/admin/orders/export/orders.csv").await.expect(403);
}

#[both]
async fn the_board_has_a_column_for_each_thing_to_do(engine: Engine) {
    let world = world(engine).await;
    let to_send = paid(&world, &GUEST).await.placed.code;
    let to_pay = buy(&world, &GUEST).await.placed.code;
    let page = world.as_(Role::Agent).get("/admin/orders/board").await.expect(200).body;
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} is not on {page}"));
    assert!(at(&to_pay) < at(&to_send), "what waits for money stands before what waits to be sent");
    assert!(page.contains("En camino") && page.contains("Nada por ahora."));
    world.as_(Role::Member).get("/admin/orders/board").await.expect(403);
}
