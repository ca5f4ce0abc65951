//! What an order is called among the others of its file, and of other files of the same shop.

use super::orders::read;

#[test]
fn two_orders_of_one_basket_in_prestashop_are_two_whichever_stands_first() {
    let head = "ID;Referencia;Cliente;Total;Estado;Fecha\n";
    let row = |id: u32, reference: &str, total: &str| {
        format!("{id};{reference};L. Núñez;{total} €;Entregado;05/03/2024 10:15:22\n")
    };
    let (nine, ten) = (row(9, "XKBKNABJK", "29,00"), row(10, "XKBKNABJK", "12,50"));
    let kept = |text: &str| {
        let read = read("prestashop", text);
        let mut kept: Vec<(String, String)> =
            read.things.iter().map(|one| (one.reference.clone(), one.total.decimal())).collect();
        kept.sort();
        (kept, read.refusals())
    };
    let expected = [("XKBKNABJK-10", "12.50"), ("XKBKNABJK-9", "29.00")];
    let expected = expected.map(|(reference, total)| (reference.to_owned(), total.to_owned())).to_vec();
    assert_eq!(kept(&format!("{head}{nine}{ten}")), (expected.clone(), vec![]));
    assert_eq!(kept(&format!("{head}{ten}{nine}")), (expected.clone(), vec![]), "newest first");
    assert_eq!(kept(&format!("{head}{ten}")).0, expected[..1], "without the other");
    assert_eq!(kept(&format!("{head}{nine}{ten}{nine}")), (expected, vec![(4, "arriving-order-twice")]));
}

#[test]
fn a_number_beside_lines_is_of_a_line() {
    let text = "ID;Reference;Total;Status;Date;Product name;Product quantity\n\
                71;XKBKNABJK;20,00 €;Delivered;05/03/2024 10:15:22;Taza;1\n\
                72;XKBKNABJK;20,00 €;Delivered;05/03/2024 10:15:22;Plato;2\n";
    let read = read("prestashop", text);
    assert_eq!(read.things.iter().map(|one| one.lines.len()).collect::<Vec<_>>(), [2]);
    assert_eq!(read.things[0].reference, "XKBKNABJK");
}
