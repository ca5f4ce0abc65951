//! Files and keys in the back office, and what was handed over on the page of an order.

use super::samples::{
    add, buy, confirmed, goods, grant, handed, keys_of, lines, links, on_sale, order, paid, pool, put, staff,
    tell, world,
};
use crate::{
    actions::{self, Handed},
    model::{FileId, State},
    reads,
};
use axum::body::Body;
use catalog::model::{ProductType, Withdrawal};
use catalog_facts::VariantId;
use http::{Request, header};
use kernel::Role;
use orders_facts::OrderId;
use testing::{Answer, Engine, World, both, secret_of};

/// Sends a form with these texts and this file.
async fn send(world: &World, to: &str, texts: &[(&str, &str)], file: Option<(&str, &str, &str)>) -> Answer {
    let mut body = String::new();
    for (name, text) in texts {
        body += &format!("--XX\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
    }
    if let Some((field, name, content)) = file {
        body += &format!(
            "--XX\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             content-type: application/pdf\r\n\r\n{content}\r\n"
        );
    }
    body += "--XX--\r\n";
    let _ = world.as_(Role::Owner);
    let cookie = format!("__Host-plaza={}", secret_of(Role::Owner));
    let request = Request::post(to)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=XX")
        .header("sec-fetch-site", "same-origin");
    world.send(request.body(Body::from(body)).unwrap()).await
}

async fn page(world: &World, variant: VariantId) -> String {
    world.as_(Role::Owner).get(&format!("/admin/downloads/{variant}")).await.expect(200).body
}

#[both]
async fn a_file_is_sent_once_however_often_its_form_is(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    assert!(page(&world, book).await.contains("No hay ningún archivo"));
    let to = format!("/admin/downloads/{book}/files");
    for content in ["uno", "dos"] {
        let sent = [("mark", "marca-1"), ("replaces", "")];
        send(&world, &to, &sent, Some(("file", "libro.pdf", content))).await.expect(303);
    }
    buy(&world, 1, None, &[(1, book, 1)]).await;
    let files = links(&world, 1).await.0;
    assert_eq!(files.len(), 1, "one form, one file");
    assert_eq!(world.get(&files[0]).await.expect(200).body, "uno");
    assert_eq!(kept(&world), 1, "of the second sending nothing stays");

    let id = file_of(&world, 1).await;
    let sent = [("mark", "marca-2"), ("replaces", &*id.to_string())];
    send(&world, &to, &sent, Some(("file", "libro-2.pdf", "nuevo"))).await.expect(303);
    assert_eq!(world.get(&files[0]).await.expect(200).body, "nuevo", "yesterday's link leads to the new one");
    assert!(page(&world, book).await.contains("versión 2"));
    assert_eq!(kept(&world), 2, "whoever fetches the old one goes on");
    world.pass_days(3);
    world.see_to_duties().await;
    assert_eq!(kept(&world), 1);
    world.as_(Role::Owner).post(&format!("{to}/{id}/remove"), &[]).await.expect(303);
    assert!(page(&world, book).await.contains("No hay ningún archivo"));
}

/// How many files the shop keeps.
fn kept(world: &World) -> usize {
    let Ok(folders) = std::fs::read_dir(world.folder().join("media")) else { return 0 };
    let of_files = folders.filter_map(Result::ok).filter(|folder| folder.file_name().len() == 2);
    of_files.map(|folder| std::fs::read_dir(folder.path()).unwrap().count()).sum()
}

async fn file_of(world: &World, number: u8) -> FileId {
    let id = grant(world, number).await.unwrap().variant;
    let desk = world.operator().read(async |snap| reads::desk(snap, id, kernel::Currency::EUR).await).await;
    desk.unwrap().unwrap().files[0].id
}

#[both]
async fn what_is_wrong_is_said_beside_its_field(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    let at = |verb: &str| format!("/admin/downloads/{book}/{verb}");
    let none = send(&world, &at("files"), &[("mark", "m")], None).await.expect(422);
    assert!(none.body.contains("Elige un archivo.") && none.body.contains("error-file"), "{}", none.body);
    let empty = send(&world, &at("files"), &[("mark", "m")], Some(("file", "a.pdf", ""))).await.expect(422);
    assert!(empty.body.contains("vacío"), "{}", empty.body);
    let blank = send(&world, &at("keys"), &[("mark", "m"), ("keys", " \n ")], None).await.expect(422);
    assert!(blank.body.contains("No hay ninguna clave."), "{}", blank.body);
    let owner = world.as_(Role::Owner);
    let unfit = owner.post(&at("settings"), &[("fetches", "1001")]).await.expect(422);
    assert!(unfit.body.contains("value=\"1001\"") && unfit.body.contains("entre 1 y"), "{}", unfit.body);
    owner.post(&at("settings"), &[("fetches", "7")]).await.expect(303);
    assert!(page(&world, book).await.contains("value=\"7\""));
    owner.get("/admin/downloads/019a0000-0000-7000-8000-000000000001").await.expect(404);
    owner.get("/admin/downloads/x").await.expect(404);
    world.as_(Role::Agent).get(&format!("/admin/downloads/{book}")).await.expect(403);
}

#[both]
async fn keys_are_pasted_or_come_as_a_table(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    let to = format!("/admin/downloads/{game}/keys");
    for keys in ["A\nB\nA", "C"] {
        let done = send(&world, &to, &[("mark", "m1"), ("keys", keys)], None).await.expect(303);
        assert!(
            done.header("location").ends_with("done=keys&added=2&known=1"),
            "{}",
            done.header("location")
        );
    }
    assert_eq!(pool(&world, game).await, (2, 0), "one form, once");
    let table = Some(("table", "claves.csv", "clave,nota\nB,x\nC,y\n"));
    let done = send(&world, &to, &[("mark", "m2"), ("keys", "")], table).await.expect(303);
    let said = world.as_(Role::Owner).get(done.header("location")).await.expect(200).body;
    assert!(said.contains("1 clave nueva. 1 ya estaba.") && said.contains("3 claves libres"), "{said}");
    world.as_(Role::Owner).post(&format!("{to}/remove"), &[]).await.expect(303);
    assert_eq!(pool(&world, game).await, (0, 0));
}

#[both]
async fn of_a_text_file_each_line_is_a_key(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    let to = format!("/admin/downloads/{game}/keys");
    let sent = Some(("table", "claves.TXT", "A,1;x\nB 2\n"));
    send(&world, &to, &[("mark", "m"), ("keys", "")], sent).await.expect(303);
    buy(&world, 1, None, &[(1, game, 2)]).await;
    let keys: Vec<String> = keys_of(&world, 1).await.into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["A,1;x", "B 2"]);
}

#[both]
async fn what_goes_in_a_parcel_has_neither_files_nor_keys(engine: Engine) {
    let world = world(engine).await;
    let mug = on_sale(&world, "MUG", (ProductType::Physical, Withdrawal::Usual)).await;
    let at = |verb: &str| format!("/admin/downloads/{mug}/{verb}");
    let file = Some(("file", "libro.pdf", "abc"));
    let refused = send(&world, &at("files"), &[("mark", "a"), ("replaces", "")], file).await.expect(422);
    assert!(refused.body.contains("Esto se envía en un paquete"), "{}", refused.body);
    let refused = send(&world, &at("keys"), &[("mark", "b"), ("keys", "A")], None).await.expect(422);
    assert!(refused.body.contains("Esto se envía en un paquete"), "{}", refused.body);
    buy(&world, 1, None, &[(1, mug, 1)]).await;
    assert!(grant(&world, 1).await.is_none() && kept(&world) == 0);
}

#[both]
async fn the_list_names_what_waits_for_keys(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    assert!(owner.get("/admin/downloads").await.expect(200).body.contains("Todavía no vendes"));
    let game = goods(&world, "GAME").await;
    add(&world, game, &["A"]).await;
    buy(&world, 1, None, &[(1, game, 2)]).await;
    let list = owner.get("/admin/downloads").await.expect(200).body;
    assert!(list.contains("Libro GAME") && list.contains("1 compra por entregar"), "{list}");
    assert!(page(&world, game).await.contains("1 compra por entregar"));
}

#[both]
async fn staff_hands_over_by_hand_and_closes(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    add(&world, game, &["A"]).await;
    tell(&world, &confirmed(1, None, lines(&[(1, game, 1)]))).await;
    let waits = grant(&world, 1).await.unwrap();
    let to = format!("/admin/orders/downloads/{}", waits.id);
    let agent = world.as_(Role::Agent);
    let done = agent.post(&to, &[("verb", "open")]).await.expect(303);
    assert_eq!(done.header("location"), format!("/admin/orders/{}?done=yes", waits.order));
    assert_eq!((grant(&world, 1).await.unwrap().state, handed(&world, 1).await.len()), (State::Open, 1));
    agent.post(&to, &[("verb", "more")]).await.expect(303);
    assert_eq!(grant(&world, 1).await.unwrap().fetches_max, 100);
    agent.post(&to, &[("verb", "close")]).await.expect(303);
    assert_eq!((grant(&world, 1).await.unwrap().state, pool(&world, game).await), (State::Closed, (1, 0)));
    agent.post(&to, &[("verb", "x")]).await.expect(400);
    agent.post("/admin/orders/downloads/x", &[("verb", "more")]).await.expect(404);
    world.as_(Role::Member).post(&to, &[("verb", "open")]).await.expect(403);
    tell(&world, &paid(1)).await;
    assert_eq!(grant(&world, 1).await.unwrap().state, State::Closed, "what is closed stays closed");
    assert!(keys_of(&world, 1).await.is_empty());
}

#[both]
async fn what_staff_does_is_written_down(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    assert!(world.everything().await["audit_log"].is_empty(), "the program is no staff");
    actions::add_keys(&staff(&world), book, &Handed::Pasted("A")).await.unwrap();
    let written = world.everything().await["audit_log"].join("\n");
    assert!(written.contains("downloads-audit-keys-added") && !written.contains("\"A\""), "{written}");
}

#[both]
async fn a_member_finds_all_of_theirs(engine: Engine) {
    let world = world(engine).await;
    let member = world.as_(Role::Member);
    assert!(member.get("/account/downloads").await.expect(200).body.contains("No tienes ninguna descarga"));
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    buy(&world, 1, Some(testing::person_of(Role::Member)), &[(1, book, 2)]).await;
    let mine = member.get("/account/downloads").await.expect(200).body;
    assert!(mine.contains("2 × Libro BOOK") && mine.contains("libro.pdf"), "{mine}");
    let order: OrderId = order(1);
    assert!(mine.contains(&format!("/account/orders/{order}")) && mine.contains("Quedan 50 descargas."));
    let link = mine.split("href=\"/downloads/").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(world.get(&format!("/downloads/{link}")).await.expect(200).body, "abc");
    let other = world.as_(Role::Seller).get("/account/downloads").await.expect(200).body;
    assert!(!other.contains("libro.pdf"));
}
