//! The life of an order at Redsys.

use super::samples::NOW;
use crate::redsys::{Book, Paid, Signed};
use crate::signing::{REDSYS_V2, redsys, to_base64};
use serde_json::{Value, json};

const KEY: &str = "sq7HjrUOBfKmC576ILgskD5srU870gJ7";

fn book() -> Book {
    Book::new(KEY.into(), "999008881".into(), 3)
}

fn asks(order: &str, with: &Value) -> Value {
    let mut says = json!({
        "DS_MERCHANT_ORDER": order, "DS_MERCHANT_AMOUNT": "2500", "DS_MERCHANT_CURRENCY": "978",
        "DS_MERCHANT_MERCHANTCODE": "999008881", "DS_MERCHANT_TERMINAL": "1", "Ds_Merchant_TransactionType": "0",
        "DS_MERCHANT_MERCHANTURL": "http://shop/heard", "DS_MERCHANT_URLOK": "http://shop/back",
        "DS_MERCHANT_URLKO": "http://shop/back?left=yes", "DS_MERCHANT_MERCHANTDATA": "a1",
    });
    for (name, value) in with.as_object().into_iter().flatten() {
        says[name] = value.clone();
    }
    says
}

fn signed(order: &str, says: &Value) -> Signed {
    let parameters = to_base64(&says.to_string());
    let signature = redsys(KEY, order, &parameters);
    Signed { version: REDSYS_V2.into(), parameters, signature }
}

fn bring(book: &mut Book, order: &str, with: &Value) -> Result<String, &'static str> {
    let signed = signed(order, &asks(order, with));
    book.ask(&signed.version, &signed.parameters, &signed.signature)
}

/// What the three fields of a form say.
fn read(form: &str) -> Value {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(form).unwrap();
    let value = |name: &str| pairs.iter().find(|(known, _)| known == name).unwrap().1.clone();
    let parameters = value("Ds_MerchantParameters");
    let says: Value = serde_json::from_slice(&crate::signing::from_base64(&parameters).unwrap()).unwrap();
    let order = says["Ds_Order"].as_str().unwrap();
    assert_eq!(value("Ds_Signature"), redsys(KEY, order, &parameters));
    says
}

#[test]
fn what_is_not_signed_or_not_whole_is_refused() {
    let book = &mut book();
    let good = signed("0001abcd", &asks("0001abcd", &json!({})));
    assert_eq!(book.ask(REDSYS_V2, &good.parameters, "AAAA"), Err("SIS0042"));
    assert_eq!(book.ask("HMAC_SHA256_V1", &good.parameters, &good.signature), Err("SIS0042"));
    assert_eq!(book.ask(REDSYS_V2, "!", &good.signature), Err("SIS0430"));
    for (order, with, code) in [
        ("abcd0001", json!({}), "SIS0016"),
        ("0001abcd", json!({ "DS_MERCHANT_AMOUNT": "0" }), "SIS0018"),
        ("0001abcd", json!({ "DS_MERCHANT_MERCHANTCODE": "1" }), "SIS0026"),
        ("0001abcd", json!({ "Ds_Merchant_TransactionType": "7" }), "SIS0023"),
    ] {
        assert_eq!(bring(book, order, &with), Err(code));
    }
    assert!(book.money().is_empty());
}

#[test]
fn an_order_is_paid_once_and_the_shop_is_told() {
    let book = &mut book();
    assert_eq!(bring(book, "0001abcd", &json!({})), Ok("0001abcd".into()));
    assert_eq!(
        bring(book, "0001abcd", &json!({})),
        Ok("0001abcd".into()),
        "who comes again sees the same page"
    );
    assert_eq!(bring(book, "0001abcd", &json!({ "DS_MERCHANT_AMOUNT": "1" })), Err("SIS0051"));
    let Paid::Done(back) = book.type_card("0001abcd", "4242424242424242", NOW) else { panic!("it pays") };
    let told = book.take_outbox();
    assert_eq!((told.len(), told[0].to.as_str(), told[0].times), (1, "http://shop/heard", 1));
    let says = read(&told[0].form);
    assert_eq!((&says["Ds_Response"], &says["Ds_MerchantData"]), (&"0000".into(), &"a1".into()));
    assert_eq!(read(back.strip_prefix("http://shop/back?").unwrap()), says);
    assert_eq!(bring(book, "0001abcd", &json!({})), Err("SIS0051"));
    assert_eq!(book.type_card("0001abcd", "4242424242424242", NOW), Paid::Over);
    assert_eq!(book.money().len(), 1);
}

#[test]
fn the_first_card_ends_an_order_whatever_the_bank_says() {
    for (card, code) in [("4000000000000002", "0190"), ("4000000000009995", "0116")] {
        let book = &mut book();
        bring(book, "0001abcd", &json!({})).unwrap();
        let Paid::Done(back) = book.type_card("0001abcd", card, NOW) else { panic!("it ends") };
        assert_eq!(read(back.strip_prefix("http://shop/back?left=yes&").unwrap())["Ds_Response"], code);
        assert!(book.money().is_empty());
    }
}

#[test]
fn the_bank_may_ask_and_a_slow_one_answers_later() {
    let book = &mut book();
    bring(book, "0001abcd", &json!({})).unwrap();
    assert_eq!(book.type_card("0001abcd", "4000002500003155", NOW), Paid::Asks);
    assert!(matches!(book.answer_bank("0001abcd", false, NOW), Paid::Done(_)));
    assert_eq!(read(&book.take_outbox()[0].form)["Ds_Response"], "0184");
    bring(book, "0002abcd", &json!({})).unwrap();
    assert_eq!(book.type_card("0002abcd", "4000000000000341", NOW), Paid::Done("http://shop/back".into()));
    book.tick(NOW + 2);
    assert!(book.take_outbox().is_empty());
    book.tick(NOW + 3);
    assert_eq!(read(&book.take_outbox()[0].form)["Ds_Response"], "0000");
}

#[test]
fn bizum_is_paid_by_telephone() {
    let book = &mut book();
    bring(book, "0001abcd", &json!({ "DS_MERCHANT_PAYMETHODS": "z" })).unwrap();
    assert_eq!(book.by_telephone("0001abcd", "12", true, NOW), Paid::NoCard);
    assert!(matches!(book.by_telephone("0001abcd", "612 345 678", true, NOW), Paid::Done(_)));
    assert_eq!(read(&book.take_outbox()[0].form)["Ds_ProcessedPayMethod"], "68");
    assert_eq!(book.money()[0]["way"], "bizum");
}

/// The code with which a refund is answered.
fn refund(book: &mut Book, amount: &str) -> Result<String, &'static str> {
    let with = json!({ "DS_MERCHANT_AMOUNT": amount, "Ds_Merchant_TransactionType": "3" });
    response(book, "0001abcd", &with)
}

/// The code with which a call is answered.
fn response(book: &mut Book, order: &str, with: &Value) -> Result<String, &'static str> {
    let answer = book.call(&signed(order, &asks(order, with)), NOW)?.json();
    let pairs: Vec<(&str, &str)> = answer
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str().unwrap()))
        .collect();
    let says = read(&serde_urlencoded::to_string(pairs).unwrap());
    Ok(says["Ds_Response"].as_str().unwrap().to_owned())
}

#[test]
fn refunds_are_taken_until_nothing_is_left() {
    let book = &mut book();
    bring(book, "0001abcd", &json!({})).unwrap();
    assert_eq!(refund(book, "1000"), Err("SIS0054"), "it is not paid yet");
    book.type_card("0001abcd", "4242424242424242", NOW);
    assert_eq!(refund(book, "2501"), Err("SIS0057"));
    assert_eq!(refund(book, "1000"), Ok("0900".into()));
    assert_eq!(refund(book, "1501"), Err("SIS0057"));
    assert_eq!(refund(book, "1500"), Ok("0900".into()));
    assert_eq!(book.money()[0]["back"], 2_500);
}

#[test]
fn a_question_is_answered_in_xml() {
    let book = &mut book();
    let ask = |order: &str| format!("<x><![CDATA[<Ds_Order>{order}</Ds_Order>]]></x>");
    assert!(book.query(&ask("0001abcd")).contains("XML0024"));
    bring(book, "0001abcd", &json!({})).unwrap();
    assert!(book.query(&ask("0001abcd")).contains("&lt;Ds_State&gt;P&lt;/Ds_State&gt;"));
    book.type_card("0001abcd", "4242424242424242", NOW);
    let said = book.query(&ask("0001abcd"));
    assert!(
        said.contains("&lt;Ds_State&gt;F&lt;/Ds_State&gt;") && said.contains("&lt;Ds_Response&gt;0000&lt;"),
        "{said}"
    );
}

/// The code with which a kept card is charged without a page.
fn charge(book: &mut Book, order: &str, reference: &str) -> Result<String, &'static str> {
    let with = json!({
        "DS_MERCHANT_IDENTIFIER": reference, "DS_MERCHANT_DIRECTPAYMENT": "true", "DS_MERCHANT_COF_INI": "N",
    });
    response(book, order, &with)
}

#[test]
fn a_card_is_kept_with_its_first_payment_and_charged_by_its_reference() {
    let wanted = json!({ "DS_MERCHANT_IDENTIFIER": "REQUIRED", "DS_MERCHANT_COF_INI": "S" });
    for (number, code) in
        [("4242424242424242", "0000"), ("4000002500003155", "0195"), ("4000000000000069", "0190")]
    {
        let book = &mut book();
        bring(book, "0001abcd", &wanted).unwrap();
        if book.type_card("0001abcd", number, NOW) == Paid::Asks {
            book.answer_bank("0001abcd", true, NOW);
        }
        let says = read(&book.take_outbox()[0].form);
        let reference = says["Ds_Merchant_Identifier"].as_str().unwrap().to_owned();
        assert_eq!((reference.len(), &says["Ds_ExpiryDate"]), (40, &"3412".into()));
        assert!(says["Ds_Card_Number"].as_str().unwrap().ends_with(&number[12..]));
        assert_eq!(charge(book, "0002abcd", &reference).unwrap(), code);
        assert_eq!(charge(book, "0002abcd", &reference), Err("SIS0051"), "an order is taken once");
        assert_eq!(charge(book, "0003abcd", "other"), Err("SIS0321"));
        // Where the bank wants to ask, it asks on the page, and nobody types the card again.
        bring(book, "0004abcd", &json!({ "DS_MERCHANT_IDENTIFIER": reference })).unwrap();
        assert!(book.is_asking("0004abcd"));
        assert!(matches!(book.answer_bank("0004abcd", true, NOW), Paid::Done(_)));
    }
}

#[test]
fn a_card_that_nobody_wanted_kept_has_no_reference() {
    let book = &mut book();
    bring(book, "0001abcd", &json!({})).unwrap();
    book.type_card("0001abcd", "4242424242424242", NOW);
    assert!(read(&book.take_outbox()[0].form)["Ds_Merchant_Identifier"].is_null());
}
