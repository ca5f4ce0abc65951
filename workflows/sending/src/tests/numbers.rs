//! The numbers that come back: each order is sent once, and what cannot be sent says why.

use super::samples::{How, bought, whole, world};
use axum::body::Body;
use http::{Request, header};
use kernel::Role;
use testing::{Answer, Engine, World, both, secret_of};
use webkit::SessionCookie;

/// What a browser of the owner sends: fields, and a file with this text if there is one.
async fn bring(world: &World, fields: &[(&str, &str)], file: Option<&[u8]>) -> Answer {
    brought(world, (Role::Owner, "/admin/orders/labels/numbers"), fields, file).await
}

/// The same of somebody, to there.
pub(super) async fn brought(
    world: &World,
    (role, to): (Role, &str),
    fields: &[(&str, &str)],
    file: Option<&[u8]>,
) -> Answer {
    world.as_(role);
    let mut body: Vec<u8> = Vec::new();
    for (name, text) in fields {
        let part = format!("--XX\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
        body.extend(part.bytes());
    }
    if let Some(bytes) = file {
        let head = "--XX\r\ncontent-disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n\r\n";
        body.extend(head.bytes().chain(bytes.iter().copied()).chain(*b"\r\n"));
    }
    body.extend(*b"--XX--\r\n");
    let cookie = SessionCookie::set(&world.house.shop.face().public_url, &secret_of(role));
    let cookie = cookie.to_str().unwrap().split("; Path").next().unwrap().to_owned();
    let request = Request::post(to)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=XX")
        .header("sec-fetch-site", "same-origin");
    world.send(request.body(Body::from(body)).unwrap()).await
}

#[both]
async fn a_number_sends_all_that_is_left_once(engine: Engine) {
    let world = world(engine).await;
    let (one, other) = (bought(&world, How::default()).await, bought(&world, How::default()).await);
    let code = whole(&world, one).await.order.code;
    let pasted = format!("{};XZ-100", code.to_lowercase().replace('-', " "));
    for _ in 0..2 {
        let answer = bring(&world, &[("numbers", &pasted), ("by", "gls")], None).await.expect(303);
        assert_eq!(answer.header("location"), "/admin/orders/labels?sent=1");
    }
    let sent = whole(&world, one).await;
    assert_eq!(sent.parcels.len(), 1, "the same answer sends nothing more");
    let parcel = &sent.parcels[0];
    assert_eq!((parcel.carrier.as_deref(), &*parcel.number), (Some("gls"), "XZ-100"));
    assert_eq!(parcel.goods.iter().map(|one| one.quantity).sum::<u32>(), 2);
    assert!(whole(&world, other).await.parcels.is_empty());
    let page = world.as_(Role::Owner).get("/admin/orders/labels?sent=1").await.expect(200).body;
    assert!(page.contains("1 pedido enviado.") && !page.contains(&code), "{page}");
}

#[both]
async fn what_cannot_be_sent_stays_to_be_mended(engine: Engine) {
    let world = world(engine).await;
    let one = bought(&world, How::default()).await;
    let unpaid = bought(&world, How { method: "transfer", ..How::default() }).await;
    let (code, poor) = (whole(&world, one).await.order.code, whole(&world, unpaid).await.order.code);
    // As older programs write it: one byte for each sign.
    let file = format!("Referencia;Número de envío\n{code};1\n{poor};2\nAAAA-AAAA;3\n;4\n");
    let file: Vec<u8> = file.chars().map(|sign| u8::try_from(sign).unwrap()).collect();
    let answer = bring(&world, &[("by", "seur"), ("carrier", "seur")], Some(&file)).await.expect(422);
    assert!(answer.body.contains("1 pedido enviado."), "{}", answer.body);
    for line in [format!("{poor};2"), "AAAA-AAAA;3".into(), ";4".into()] {
        assert!(answer.body.contains(&line), "{line} in {}", answer.body);
    }
    assert!(!answer.body.contains(&format!("{code};1")), "{}", answer.body);
    assert!(answer.body.contains("Línea 4 (AAAA-AAAA): no hay ningún pedido"), "{}", answer.body);
    assert_eq!((whole(&world, one).await.parcels.len(), whole(&world, unpaid).await.parcels.len()), (1, 0));
    let again = bring(&world, &[("by", "seur"), ("numbers", &format!("{code};9"))], None).await.expect(422);
    assert!(again.body.contains(&format!("{code};9")), "another number of what is sent: {}", again.body);
}

#[both]
async fn without_a_carrier_or_lines_nothing_is_sent(engine: Engine) {
    let world = world(engine).await;
    let one = bought(&world, How::default()).await;
    let line = format!("{};77", whole(&world, one).await.order.code);
    for (by, numbers, words) in [
        ("", line.as_str(), "Elige el transportista."),
        ("pigeon", &line, "Elige el transportista."),
        ("seur", "", "Pega las líneas"),
        ("seur", "77", "Hacen falta dos columnas"),
    ] {
        let answer = bring(&world, &[("by", by), ("numbers", numbers)], None).await.expect(422);
        assert!(
            answer.body.contains(words) && answer.body.contains("id=\"error-numbers\""),
            "{by} {numbers}"
        );
    }
    assert!(whole(&world, one).await.parcels.is_empty());
    let seen = world.as_(Role::Member).post("/admin/orders/labels/numbers", &[]).await;
    assert_eq!(seen.status, 403);
}
