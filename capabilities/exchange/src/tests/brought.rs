//! Files that somebody brings in a browser.

use crate::{
    actions::{self, Brought},
    model::{DeliveryId, Format, Matter, Stage, Wish},
    reads, store,
};
use axum::body::Body;
use catalog::reads::Which;
use database::StoreError;
use http::{Request, header};
use kernel::{Actor, Lang, PersonId, Role};
use testing::{Answer, Engine, World, both, secret_of};
use webkit::SessionCookie;

const SHEET: &str = "clave;nombre;precio;existencias\n\
    taza;Taza;12,50 €;3\n\
    jarra;Jarra <b>azul</b>;mucho;1\n\
    plato;Plato;8 €;0\n";

async fn shop(engine: Engine) -> World {
    World::on(
        engine,
        vec![
            shop::door(),
            media::door(),
            catalog::door(),
            accounts::door(),
            notifications::door(),
            crate::door(),
        ],
    )
    .await
}

/// What a browser sends for a form with files.
fn multipart(texts: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, text) in texts {
        let head = format!("--XX\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
        body.extend_from_slice(head.as_bytes());
    }
    for (field, name, content) in files {
        let head = format!(
            "--XX\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--XX--\r\n");
    body
}

async fn bring(world: &World, texts: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Answer {
    // Whoever asks must be known to the house.
    let _ = world.as_(Role::Manager);
    let cookie = SessionCookie::set(&world.house.shop.face().public_url, &secret_of(Role::Manager));
    let request = Request::post("/admin/import")
        .header(header::COOKIE, cookie.to_str().unwrap().split(';').next().unwrap())
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=XX")
        .header("sec-fetch-site", "same-origin");
    world.send(request.body(Body::from(multipart(texts, files))).unwrap()).await
}

/// Brings a file that is taken; gives its page.
async fn brought(world: &World, texts: &[(&str, &str)], content: &[u8]) -> String {
    let answer = bring(world, texts, &[("file", "hoja.csv", content)]).await.expect(303);
    answer.header("location").to_owned()
}

fn id_of(page: &str) -> DeliveryId {
    page.rsplit('/').next().unwrap().parse().unwrap()
}

async fn stage(world: &World, page: &str) -> Stage {
    let id = id_of(page);
    let found = world.operator().read(async |snap| reads::delivery(snap, id).await).await.unwrap();
    found.unwrap().stage
}

async fn products(world: &World) -> usize {
    world
        .operator()
        .read(async |snap| catalog::reads::drafts::products(snap, None, 100).await)
        .await
        .unwrap()
        .len()
}

#[both]
async fn a_file_is_tried_seen_and_carried_in(engine: Engine) {
    let world = shop(engine).await;
    let staff = world.as_(Role::Manager);
    assert!(staff.get("/admin/import").await.expect(200).body.contains("Todavía nada"));
    let page = brought(&world, &[("form", ""), ("texts", "es"), ("maker", "yes")], SHEET.as_bytes()).await;
    let waits = staff.get(&page).await.expect(200).body;
    assert!(waits.contains("data-swap=\"progress\"") && waits.contains("http-equiv=\"refresh\""), "{waits}");
    staff.get(&format!("{page}/rejected")).await.expect(404);

    world.see_to_duties().await;
    assert_eq!(staff.get(&format!("{page}/progress")).await.expect(200).body, "");
    let tried = staff.get(&page).await.expect(200).body;
    assert!(tried.contains("Nuevos: 2 · cambiados: 0 · iguales: 0 · rechazados: 1"), "{tried}");
    assert!(tried.contains("<td>Taza</td>") && tried.contains("12,50"), "{tried}");
    assert!(tried.contains("línea 3"), "{tried}");
    assert_eq!(products(&world).await, 0, "a trial keeps nothing");

    staff.post(&format!("{page}/go"), &[]).await.expect(303);
    staff.post(&format!("{page}/go"), &[]).await.expect(422);
    world.see_to_duties().await;
    let done = staff.get(&format!("/en{page}")).await.expect(200).body;
    assert!(
        done.contains("It is in.") && done.contains("New: 2 · changed: 0 · the same: 0 · refused: 1"),
        "{done}"
    );
    assert_eq!(products(&world).await, 2);
    let rejected = staff.get(&format!("{page}/rejected")).await.expect(200);
    assert!(rejected.header("content-disposition").starts_with("attachment"));
    let lines: Vec<&str> = rejected.body.lines().collect();
    assert_eq!(lines.len(), 2, "{}", rejected.body);
    assert!(lines[1].starts_with("jarra;Jarra <b>azul</b>;mucho;1;"), "{}", rejected.body);
    assert!(staff.get(&format!("{page}/remarks")).await.expect(200).body.contains("\"line\":3"));
    assert!(staff.get("/admin/import").await.expect(200).body.contains("hoja.csv"));
}

/// What somebody was told of files, by the kinds and links of their notices.
async fn told(world: &World, person: PersonId) -> Vec<(String, String)> {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| notifications::reads::notices::told(snap, person, None, 20).await)
        .await;
    found.unwrap().notices.items.into_iter().map(|one| (one.kind, one.link)).collect()
}

#[both]
async fn whoever_let_a_file_in_is_told_that_it_ended_and_nobody_else(engine: Engine) {
    let world = shop(engine).await;
    let ctx = world.operator();
    let manager = async |address: &str, name: &str| {
        accounts::actions::add_person(&ctx, address, name, Role::Manager, Lang::Es).await.unwrap()
    };
    let (brings, lets_in) =
        (manager("ana@casa.example", "Ana").await, manager("eva@casa.example", "Eva").await);
    let path = world.folder().join("hoja.csv");
    std::fs::write(&path, SHEET).unwrap();
    let file = Brought { name: "hoja.csv", bytes: SHEET.len() as u64, path: &path, beside: None };
    let (lang, reader, tax) = (Lang::Es, Lang::Es, String::new());
    let wish = Wish {
        format: Some(Format::Csv),
        lang,
        reader,
        maker_is_shop: true,
        tax,
        has_beside: false,
        matter: None,
    };
    let id = actions::deliver(&world.ctx(Actor::Staff(brings)), Some(&file), &wish).await.unwrap().what;
    world.see_to_duties().await;
    assert_eq!(
        (told(&world, brings).await, told(&world, lets_in).await),
        (vec![], vec![]),
        "it was only tried"
    );
    actions::carry_in(&world.ctx(Actor::Staff(lets_in)), id).await.unwrap();
    assert_eq!(told(&world, lets_in).await, [], "it has not ended");
    world.see_to_duties().await;
    let ended = ("exchange-notice-ended".to_owned(), format!("/admin/import/{id}"));
    assert_eq!((told(&world, lets_in).await, told(&world, brings).await), (vec![ended], vec![]));
}

#[both]
async fn no_refused_row_is_lost_while_it_is_written_down(engine: Engine) {
    let world = shop(engine).await;
    let rows: String = (0..20_000).map(|at| format!("jarra-{at};Jarra {at};mucho;1\n")).collect();
    let content = format!("clave;nombre;precio;existencias\n{rows}");
    let page = brought(&world, &[("form", "csv"), ("texts", "es")], content.as_bytes()).await;
    world.see_to_duties().await;
    let staff = world.as_(Role::Manager);
    for (file, lines) in [("rejected", 20_001), ("remarks", 20_000)] {
        let fetched = staff.get(&format!("{page}/{file}")).await.expect(200).body;
        assert_eq!(fetched.lines().count(), lines, "{file}");
    }
}

#[both]
async fn the_same_file_again_changes_nothing(engine: Engine) {
    let world = shop(engine).await;
    for (created, same) in [(2, 0), (0, 2)] {
        let page =
            brought(&world, &[("form", "csv"), ("texts", "es"), ("maker", "yes")], SHEET.as_bytes()).await;
        world.see_to_duties().await;
        world.as_(Role::Manager).post(&format!("{page}/go"), &[]).await.expect(303);
        world.see_to_duties().await;
        let id = id_of(&page);
        let one = world.operator().read(async |snap| reads::delivery(snap, id).await).await.unwrap().unwrap();
        assert_eq!((one.stage, one.told.created, one.told.same), (Stage::Done, created, same));
    }
    let list =
        world.operator().read(async |snap| catalog::reads::list(snap, Which::All, None, 9).await).await;
    assert_eq!(list.unwrap().items.len(), 2);
}

#[both]
async fn what_is_called_off_stays_out_and_its_file_is_gone(engine: Engine) {
    let world = shop(engine).await;
    let staff = world.as_(Role::Manager);
    let page = brought(&world, &[("texts", "es")], SHEET.as_bytes()).await;
    staff.post(&format!("{page}/cancel"), &[]).await.expect(303);
    world.see_to_duties().await;
    assert_eq!((stage(&world, &page).await, products(&world).await), (Stage::Cancelled, 0));
    for verb in ["go", "cancel"] {
        staff.post(&format!("{page}/{verb}"), &[]).await.expect(422);
    }
    let part = (id_of(&page), crate::model::PartKind::File);
    let piece = world.operator().read(async |snap| store::parts::find(snap, part, 0).await).await.unwrap();
    assert_eq!(piece, None);
}

#[both]
async fn a_lost_attempt_is_begun_again_and_old_ones_are_forgotten(engine: Engine) {
    let world = shop(engine).await;
    let page = brought(&world, &[("texts", "es")], SHEET.as_bytes()).await;
    // The process that would do it is gone: nobody says anything for a minute.
    world.machine.set(kernel::time::seconds_after(world.now(), 60));
    let (id, ctx) = (id_of(&page), world.operator());
    ctx.write(async |tx| crate::steps::deliveries::look_after(tx, &ctx, id).await).await.unwrap();
    world.see_to_duties().await;
    let one = ctx.read(async |snap| reads::delivery(snap, id).await).await.unwrap().unwrap();
    assert_eq!(
        (one.stage, one.turn, one.told.created),
        (Stage::Tried, 2, 2),
        "the first attempt says nothing"
    );
    world.pass_days(31);
    world.see_to_duties().await;
    world.as_(Role::Manager).get(&page).await.expect(404);
    let part = (id, crate::model::PartKind::File);
    let piece = ctx.read(async |snap| store::parts::find(snap, part, 0).await).await.unwrap();
    assert_eq!(piece, None);
}

#[both]
async fn wishes_that_cannot_be_are_refused_and_nothing_is_kept(engine: Engine) {
    let world = shop(engine).await;
    let file: &[(&str, &str, &[u8])] = &[("file", "a.csv", SHEET.as_bytes())];
    let two: &[(&str, &str, &[u8])] = &[("file", "a.csv", b"a"), ("beside", "b.csv", b"b")];
    let three: &[(&str, &str, &[u8])] = &[("file", "a", b"a"), ("beside", "b", b"b"), ("file", "c", b"c")];
    type Case<'c> = (&'c [(&'c str, &'c str)], &'c [(&'c str, &'c str, &'c [u8])], u16, &'c str);
    let cases: &[Case<'_>] = &[
        (&[("form", "csv")], &[], 422, "Elige un archivo."),
        (&[("form", "csv")], &[("file", "", b"")], 422, "Elige un archivo."),
        (&[("form", "csv")], &[("file", "a.csv", b"")], 422, "El archivo está vacío."),
        (&[("form", "csv"), ("tax", "mucho")], file, 422, "aria-invalid"),
        (&[("form", "shopify")], two, 422, "Solo PrestaShop"),
        (&[("form", "orders")], two, 422, "Solo PrestaShop"),
        (&[("form", "csv")], three, 413, ""),
    ];
    for (texts, files, status, said) in cases {
        let answer = bring(&world, texts, files).await.expect(*status);
        assert!(answer.body.contains(said), "{said}: {}", answer.body);
    }
    let staff = world.as_(Role::Manager);
    staff.post("/admin/import", &[("form", "csv")]).await.expect(415);
    for unknown in ["x", "00000000-0000-0000-0000-000000000001", "%00"] {
        for rest in ["", "/progress", "/rejected", "/remarks"] {
            staff.get(&format!("/admin/import/{unknown}{rest}")).await.expect(404);
        }
        staff.post(&format!("/admin/import/{unknown}/go"), &[]).await.expect(404);
    }
    staff.get("/admin/export/exe").await.expect(404);
    let list = world.operator().read(async |snap| reads::deliveries(snap, None, 9).await).await.unwrap();
    assert!(list.items.is_empty(), "{list:?}");
}

#[both]
async fn somebody_may_say_what_a_file_is_about(engine: Engine) {
    let world = shop(engine).await;
    for (form, matter) in
        [("", None), ("customers", Some(Matter::Customers)), ("orders", Some(Matter::Orders)), ("csv", None)]
    {
        let page = brought(&world, &[("form", form), ("texts", "es")], b"a,b\n1,2\n").await;
        let id = id_of(&page);
        let one = world.operator().read(async |snap| reads::delivery(snap, id).await).await.unwrap().unwrap();
        assert_eq!(one.wish.matter, matter, "{form}");
    }
}

#[both]
async fn whatever_is_in_a_file_is_told_and_breaks_nothing(engine: Engine) {
    let world = shop(engine).await;
    let every: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    let rtl = "nombre;precio\n\u{202e}azaT;1\n<script>alert(1)</script>;'; DROP TABLE catalog_product; --\n";
    let files: &[(&[u8], Stage)] = &[
        (&every, Stage::Failed),
        (b"PK\x03\x04 no sheet", Stage::Failed),
        (b"\0\0\0\0", Stage::Failed),
        (b"\xff\xfe{\0", Stage::Tried),
        (rtl.as_bytes(), Stage::Tried),
        (b"{\"product\":", Stage::Tried),
    ];
    for (content, expected) in files {
        let page = brought(&world, &[("texts", "es")], content).await;
        world.see_to_duties().await;
        assert_eq!(stage(&world, &page).await, *expected, "{:?}", &content[..content.len().min(20)]);
        let shown = world.as_(Role::Manager).get(&page).await.expect(200).body;
        assert!(!shown.contains("<script>alert"), "{shown}");
    }
    assert_eq!(products(&world).await, 0);
}

#[both]
async fn the_catalogue_can_be_fetched_and_brought_back(engine: Engine) {
    let world = shop(engine).await;
    catalog::demo::fill(&world.operator()).await.unwrap();
    let staff = world.as_(Role::Manager);
    let lines = staff.get("/admin/export/jsonl").await.expect(200);
    assert!(lines.header("content-disposition").contains("plaza.jsonl"));
    let table = staff.get("/admin/export/shopify").await.expect(200).body;
    assert!(table.starts_with("Handle,Title"), "{}", &table[..80]);
    let page = brought(&world, &[("texts", "es")], lines.body.as_bytes()).await;
    world.see_to_duties().await;
    let id = id_of(&page);
    let one = world.operator().read(async |snap| reads::delivery(snap, id).await).await.unwrap().unwrap();
    assert_eq!((one.told.format, one.told.created, one.told.changed), (Some(Format::Jsonl), 0, 0));
    assert!(one.told.same > 30, "{one:?}");
}
