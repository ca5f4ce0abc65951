//! Files that mean no good, or that somebody mended by hand.

use super::samples::{carried, delivery, made, rows, shop, tried, world};
use crate::rules::{Customers, Orders};
use exchange::model::Stage;
use kernel::Role;
use proptest::prelude::*;
use testing::{Engine, both};

const HEAD: &str = "order,placed_at,email,total,line_name,line_quantity,line_unit,note";

#[both]
async fn what_is_in_a_cell_is_said_and_not_done(engine: Engine) {
    let world = world(engine).await;
    let evil = "<script>alert(1)</script>";
    let text = format!(
        "{HEAD}\n{evil},2024-01-01,a@b.example,1.00,{evil},1,1.00,'; DROP TABLE order_head; --\n\
         =cmd,2024-01-01,\"x\" <y@z>,1.00,\u{202e}ofni,1,1.00,\0\n"
    );
    let id = tried(&world, text.as_bytes()).await;
    let one = delivery(&world, id).await;
    assert_eq!(one.stage, Stage::Tried);
    let shown = world.as_(Role::Manager).get(&format!("/admin/import/{id}")).await.expect(200).body;
    assert!(!shown.contains("<script>alert"), "{shown}");
    exchange::actions::carry_in(&world.operator(), id).await.unwrap();
    world.see_to_duties().await;
    let list = world.as_(Role::Manager).get("/admin/orders").await.expect(200).body;
    assert!(!list.contains("<script>alert"), "{list}");
}

#[both]
async fn a_note_that_no_engine_can_keep_costs_its_order_at_most(engine: Engine) {
    let world = world(engine).await;
    let text = format!(
        "{HEAD}\n1,2024-01-01,a@b.example,1.00,Taza,1,1.00,nul\0o\n2,2024-01-01,a@b.example,1.00,Taza,1,1.00,\n"
    );
    let one = carried(&world, text.as_bytes()).await;
    assert_eq!(one.told.created + one.told.refused, 2);
    assert!(one.told.created >= 1);
    assert!(!rows::<(String,)>(&world, "SELECT code FROM order_head").await.is_empty());
}

#[test]
fn an_order_with_more_rows_than_anybody_buys_is_refused_and_the_next_is_read() {
    let rows: String = (0..6_000).map(|_| "1,2024-01-01,a@b.example,1.00,Taza,1,1.00,\n").collect();
    let text = format!("{HEAD}\n{rows}2,2024-01-01,a@b.example,1.00,Taza,1,1.00,\n");
    let read = made(text.as_bytes(), |header, separator, line| {
        Orders::new(header, "csv", &shop(), (separator, line))
    });
    assert_eq!(read.things.iter().map(|one| one.reference.as_str()).collect::<Vec<_>>(), ["2"]);
    assert!(read.refusals().iter().all(|(_, code)| *code == "exchange-rows-many"), "{:?}", read.refusals());
}

proptest! {
    #[test]
    fn no_bytes_break_the_reading(bytes in proptest::collection::vec(any::<u8>(), 0..400), program in "shopify|woocommerce|prestashop|csv") {
        let head = match program.as_str() {
            "shopify" => "Name,Email,Created at,Total,Lineitem name,Lineitem quantity,Lineitem price\n",
            "woocommerce" => "order_id,order_date,status,order_total,billing_email,line_items\n",
            "prestashop" => "ID;Referencia;Total;Estado;Fecha\n",
            _ => "order,placed_at,email,total\n",
        };
        let text = [head.as_bytes(), &bytes].concat();
        made(&text, |header, separator, line| Orders::new(header, &program, &shop(), (separator, line)));
        made(&text, |header, _, line| Customers::new(header, &shop(), line));
    }

    #[test]
    fn whatever_stands_in_the_cells_no_order_is_below_nothing(
        cells in proptest::collection::vec("[-0-9.,€ ]{0,12}", 6),
        quantity in "[-0-9.]{0,8}",
    ) {
        let text = format!(
            "order;placed_at;email;total;delivery;discount;tax;paid;refunded;line_name;line_quantity;line_unit\n\
             1;2024-01-01;a@b.example;{};Taza;{quantity};2,50\n",
            cells.join(";")
        );
        let read = made(text.as_bytes(), |header, separator, line| Orders::new(header, "csv", &shop(), (separator, line)));
        for one in &read.things {
            for amount in [one.total, one.delivery, one.tax, one.paid, one.refunded] {
                prop_assert!(amount.minor >= 0);
            }
            prop_assert!(one.paid.minor >= one.refunded.minor);
            prop_assert!(one.lines.iter().all(|line| line.quantity > 0 && line.refunded <= line.quantity));
        }
    }
}
