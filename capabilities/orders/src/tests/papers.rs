//! What is printed: the receipt says what was paid and that it is no invoice; the slip has no prices.

use super::samples::{GUEST, buy, member, of_two, paid, place, whole, wish, world};
use crate::papers;
use kernel::{Lang, Role};
use paper::{Block, Paper};
use testing::{Engine, both};
use webkit::Say;

/// All text of a paper.
fn text(paper: &Paper) -> String {
    let mut said = Vec::new();
    for block in &paper.blocks {
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Text(text) | Block::Fine(text) => {
                said.push(text.clone())
            }
            Block::Beside(columns) => said.extend(columns.iter().flatten().cloned()),
            Block::Table { columns, rows } => {
                said.extend(columns.iter().map(|column| column.name.clone()));
                said.extend(rows.iter().flat_map(|row| row.cells.clone()));
            }
            Block::Sums(rows) => said.extend(rows.iter().flat_map(|row| row.cells.clone())),
        }
    }
    said.join("\n")
}

#[both]
async fn the_receipt_says_what_was_paid_to_whom_and_that_it_is_no_invoice(engine: Engine) {
    let world = world(engine).await;
    let mut wish = wish(&world, &GUEST).await;
    let mut to = crate::tests::samples::address();
    (to.name, to.tax_id) = ("Núñez, S. L.".into(), "B12345674".into());
    wish.billing_to = Some(kernel::Personal::new(to));
    let bought = place(&world.operator(), &wish).await.unwrap();
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    world.see_to_duties().await;
    let order = whole(&world, bought.order).await;
    let say = Say::new(&world.house, Lang::Es);
    let paper = papers::receipt(&world.house, &say, &order, (Some("Transferencia"), world.now()));
    let said = text(&paper);
    for word in [
        "Justificante de compra",
        &*bought.placed.code,
        "no es una factura",
        "La Prueba, S. L.",
        "B12345674",
        "Taza",
        "21 %",
        "24,00",
        "4,95",
        "53,95",
        "IVA",
        "Transferencia",
    ] {
        assert!(said.contains(word), "{word} is not in {said}");
    }
    let lines: i64 = order.lines.iter().map(|line| line.total.minor - line.discount.minor).sum();
    let sum = order.order;
    assert_eq!(lines, sum.subtotal.minor);
    assert_eq!(lines + sum.discount.minor + sum.delivery.minor + sum.fee.minor, sum.total.minor);
}

#[both]
async fn receipts_are_for_whoever_paid_and_only_once_there_is_money(engine: Engine) {
    let world = world(engine).await;
    let open = buy(&world, &GUEST).await;
    world.get(&format!("/orders/{}/receipt.pdf", open.placed.secret)).await.expect(404);
    let bought = paid(&world, &GUEST).await;
    let path = format!("/orders/{}", bought.placed.secret);
    assert!(world.get(&path).await.body.contains("/receipt.pdf"));
    let pdf = world.get(&format!("{path}/receipt.pdf")).await.expect(200);
    assert_eq!(pdf.header("content-type"), "application/pdf");
    assert!(pdf.header("cache-control").contains("no-store"));
    assert!(pdf.header("content-disposition").contains(&bought.placed.code));
    let mine = paid(&world, &member()).await;
    let own = format!("/account/orders/{}/receipt.pdf", mine.order);
    world.as_(Role::Member).get(&own).await.expect(200);
    world.as_(Role::Seller).get(&own).await.expect(404);
    world.get(&format!("/orders/{}/receipt.pdf", "a".repeat(26))).await.expect(404);
}

#[both]
async fn each_seller_has_a_receipt_of_their_own_taxes(engine: Engine) {
    let world = world(engine).await;
    let wish = of_two(&world, &GUEST).await;
    let bought = place(&world.operator(), &wish).await.unwrap();
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    world.see_to_duties().await;
    let say = Say::new(&world.house, Lang::Es);
    let mut taxes = 0;
    for (id, total) in bought.placed.orders.iter().zip(["27,00", "26,95"]) {
        let order = whole(&world, *id).await;
        let said = text(&papers::receipt(&world.house, &say, &order, (None, world.now())));
        assert!(said.contains(total), "{said}");
        taxes += order.taxes().iter().map(|one| one.tax.minor).sum::<i64>();
        assert_eq!(order.taxes().iter().map(|one| one.tax.minor).sum::<i64>(), order.order.tax.minor);
    }
    assert_eq!(taxes, wish.priced.taxes.iter().map(|one| one.tax.minor).sum::<i64>());
}

#[both]
async fn the_slip_says_what_to_pack_and_no_price(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let order = whole(&world, bought.order).await;
    let say = Say::new(&world.house, Lang::Es);
    let said = text(&papers::slip(&world.house, &say, &order, world.now()));
    for word in ["Taza", "MUG", "Lucía Núñez", "Calle del Pez 7", "Correos a casa", "Llamad antes"] {
        assert!(said.contains(word), "{word} is not in {said}");
    }
    assert!(!said.contains('€'), "{said}");
    let path = format!("/admin/orders/{}/slip.pdf", bought.order);
    assert_eq!(world.as_(Role::Agent).get(&path).await.expect(200).header("content-type"), "application/pdf");
    world.as_(Role::Member).get(&path).await.expect(403);
}
