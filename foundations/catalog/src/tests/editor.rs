//! The editor of a product, through its pages: made, changed, refused, changed by two at once, with pictures.

use super::journeys::mug;
use crate::{
    actions, demo,
    model::{Put, Status},
    reads::{self, drafts},
};
use axum::body::Body;
use catalog_facts::ProductId;
use http::Request;
use kernel::{Lang, Role};
use std::sync::Arc;
use testing::{Answer, Engine, World, both, secret_of};

/// A part of a form: its name, the name of its file if it is one, its content.
pub(super) type Part = (String, Option<String>, Vec<u8>);

fn text(name: &str, text: &str) -> Part {
    (name.to_owned(), None, text.as_bytes().to_vec())
}

fn file(name: &str, bytes: &[u8]) -> Part {
    ("pictures".to_owned(), Some(name.to_owned()), bytes.to_vec())
}

fn picture(colour: &str) -> Vec<u8> {
    let drawn = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="{colour}"/></svg>"##
    );
    imaging::jpeg(&drawn, None, 90).unwrap()
}

async fn world(engine: Engine) -> World {
    World::on(engine, vec![shop::door(), media::door(), crate::door()]).await
}

pub(super) async fn send(world: &World, path: &str, parts: &[Part]) -> Answer {
    let mut body = Vec::new();
    for (name, file, content) in parts {
        let file = file.as_ref().map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend([head.as_bytes(), content, b"\r\n"].concat());
    }
    body.extend(b"--edge--\r\n");
    let _ = world.as_(Role::Owner);
    let request = Request::post(path)
        .header("content-type", "multipart/form-data; boundary=edge")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("__Host-plaza={}", secret_of(Role::Owner)))
        .body(Body::from(body));
    world.send(request.unwrap()).await
}

/// What a browser would send of the form that it was shown.
pub(super) fn form(html: &str) -> Vec<Part> {
    let html = &html[html.find("<form class=\"product-form\"").unwrap()..];
    let html = &html[..html.find("</form>").unwrap()];
    let mut parts = Vec::new();
    for tag in html.split('<').skip(1) {
        let (head, rest) = tag.split_once('>').unwrap();
        let value = |name: &str| {
            let from = head.find(&format!(" {name}=\""))? + name.len() + 3;
            Some(plain(&head[from..from + head[from..].find('"')?]))
        };
        let Some(name) = value("name") else {
            if head.starts_with("option") && head.contains(" selected") {
                let (_, _, chosen): &mut Part = parts.last_mut().unwrap();
                *chosen = value("value").unwrap().into_bytes();
            }
            continue;
        };
        if head.starts_with("textarea") {
            parts.push(text(&name, &plain(rest.strip_prefix('\n').unwrap()).replace('\n', "\r\n")));
        } else if head.starts_with("select") {
            parts.push(text(&name, ""));
        } else if head.contains("type=\"file\"") {
            parts.push((name, Some(String::new()), Vec::new()));
        } else if head.starts_with("input") && (!head.contains("checkbox") || head.contains(" checked")) {
            parts.push(text(&name, &value("value").unwrap()));
        }
    }
    parts
}

fn plain(escaped: &str) -> String {
    let mut plain = escaped.to_owned();
    for (entity, sign) in [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")] {
        plain = plain.replace(entity, sign);
    }
    plain
}

pub(super) fn with(mut parts: Vec<Part>, fields: &[(&str, &str)]) -> Vec<Part> {
    for (name, value) in fields {
        match parts.iter_mut().find(|(known, _, _)| known == name) {
            Some(part) => part.2 = value.as_bytes().to_vec(),
            None => parts.push(text(name, value)),
        }
    }
    parts
}

async fn only_product(world: &World) -> (ProductId, crate::model::ProductDraft) {
    let all = world.operator().read(async |snap| drafts::products(snap, None, 9).await).await.unwrap();
    assert_eq!(all.len(), 1);
    all.into_iter().next().unwrap()
}

async fn put_mug(world: &World) -> String {
    actions::put_product(&world.operator(), &mug("A", 900)).await.unwrap();
    format!("/admin/products/{}", only_product(world).await.0)
}

async fn facts(world: &World) -> usize {
    testing::settle(&world.house.database).await;
    let log = world.house.database.read(async |snap| snap.log_after(events::Position::START, 10_000).await);
    log.await.unwrap().len()
}

#[both]
async fn opening_and_saving_loses_nothing_of_any_product_of_the_demo(engine: Engine) {
    let world = world(engine).await;
    demo::fill(&world.operator()).await.unwrap();
    let owner = world.as_(Role::Owner);
    let mut after = None;
    let mut seen = 0;
    loop {
        let some = world.operator().read(async |snap| drafts::products(snap, after, 20).await).await.unwrap();
        let Some((last, _)) = some.last() else { break };
        after = Some(*last);
        for (id, before) in some {
            for lang in Lang::ALL {
                let path = format!("{}/admin/products/{id}", lang.prefix());
                let page = owner.get(&path).await.expect(200);
                let answer = send(&world, &path, &form(&page.body)).await.expect(303);
                let same = format!("{}/admin/products/{id}?done=same", lang.prefix());
                assert_eq!(answer.header("location"), same, "{}", before.key);
            }
            let now = world.operator().read(async |snap| reads::edit::draft(snap, id).await).await.unwrap();
            assert_eq!(now.unwrap(), before);
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}

#[both]
async fn a_product_is_made_with_a_picture_and_made_once(engine: Engine) {
    let world = world(engine).await;
    let page = world.as_(Role::Manager).get("/admin/products/new").await.expect(200);
    let mut parts =
        with(form(&page.body), &[("name.es", "Jarra <azul>"), ("v.0.price", "24,90"), ("v.0.stock", "4")]);
    parts.push(file("jarra.jpg", &picture("#3366aa")));
    let made = send(&world, "/admin/products/new", &parts).await.expect(303);
    let (id, draft) = only_product(&world).await;
    assert_eq!(made.header("location"), format!("/admin/products/{id}?done=made"));
    assert_eq!((draft.name.es.as_str(), draft.status), ("Jarra <azul>", Status::Draft));
    assert_eq!((draft.variants[0].price, draft.variants[0].stock), (2_490, Some(4)));
    assert!(draft.pictures[0].source.starts_with("photo:") && draft.key.starts_with("jarra-azul-"));
    assert!(draft.variants[0].sku.starts_with("JARRA-AZUL-"));
    let page = world.as_(Role::Owner).get(made.header("location")).await.expect(200);
    assert!(page.body.contains("Jarra &#60;azul&#62;") && !page.body.contains("Jarra <azul>"));
    assert!(page.body.contains("/media/") && page.body.contains("role=\"status\""));

    let before = facts(&world).await;
    let again = send(&world, "/admin/products/new", &parts).await.expect(303);
    assert_eq!(again.header("location"), format!("/admin/products/{id}?done=same"));
    assert_eq!(facts(&world).await, before, "sent twice is made once");

    // Back in the browser, and another word.
    let changed = with(parts.clone(), &[("summary.es", "De otro azul")]);
    let told = send(&world, "/admin/products/new", &changed).await.expect(409).body;
    assert!(told.contains("De otro azul") && told.contains("Este formulario ya creó el producto"), "{told}");
    assert!(!told.contains("value=\"over."), "nobody has seen what is there");
    assert_eq!(only_product(&world).await.1.summary.es, "");
    assert_eq!(facts(&world).await, before);
}

#[both]
async fn what_is_changed_is_kept_and_written_into_the_log_of_staff(engine: Engine) {
    let world = world(engine).await;
    let path = put_mug(&world).await;
    world.pass_days(40);
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    let parts = with(
        form(&page.body),
        &[("v.0.price", "7,50"), ("v.0.reduced", "yes"), ("text.es", "Dos\r\nlíneas")],
    );
    let saved = send(&world, &path, &parts).await.expect(303);
    assert_eq!(saved.header("location"), format!("{path}?done=saved"));
    let (_, draft) = only_product(&world).await;
    assert_eq!((draft.variants[0].price, draft.text.es.as_str()), (750, "Dos\nlíneas"));
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    assert!(page.body.contains("9,00\u{a0}€"), "the prior price is said beside a reduction");

    let sent_twice = send(&world, &path, &parts).await.expect(303);
    assert_eq!(sent_twice.header("location"), format!("{path}?done=same"));
    let log = world
        .operator()
        .read(async |snap| snap.list_audited(&database::AuditSought::default(), 9).await)
        .await
        .unwrap();
    let verbs: Vec<&str> = log.iter().map(|one| one.verb.as_str()).collect();
    assert_eq!(verbs, ["catalog-audit-product-changed"]);
    assert!(log[0].before.contains("9,00") && log[0].after.contains("7,50"), "{:?}", log[0]);
    assert!(!log[0].after.contains("name.es"), "only what changed");
}

#[both]
async fn what_is_refused_is_shown_again_with_its_cells_marked_and_changes_nothing(engine: Engine) {
    let world = world(engine).await;
    let path = put_mug(&world).await;
    let before = (only_product(&world).await, facts(&world).await);
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    let long = "ñ".repeat(300);
    let cases: [(&[(&str, &str)], &str); 9] = [
        (&[("name.es", ""), ("name.en", "")], "name.es"),
        (&[("name.es", &long)], "name.es"),
        (&[("v.0.price", "gratis")], "v.0.price"),
        (&[("v.0.price", "99999999999")], "v.0.price"),
        (&[("v.0.stock", "-1")], "v.0.stock"),
        (&[("v.0.gtin", "4006381333932")], "v.0.gtin"),
        (&[("v.0.amount", "0"), ("v.0.unit", "ml")], "v.0.amount"),
        (&[("maker.name", "")], "maker.name"),
        (&[("category", "'; DROP TABLE product; --")], "category"),
    ];
    for (fields, marked) in cases {
        let answer = send(&world, &path, &with(form(&page.body), fields)).await.expect(422);
        assert!(
            answer.body.contains(&format!("name=\"{marked}\" aria-invalid=\"true\""))
                || answer.body.contains(&format!("name=\"{marked}\" lang=\"es\" aria-invalid=\"true\"")),
            "{marked} in {}",
            answer.body
        );
        assert!(answer.body.contains(&format!("href=\"#f-{marked}\"")), "{marked}");
        if let Some((_, typed)) = fields.iter().find(|(name, _)| *name == marked && name.starts_with("v.")) {
            assert!(answer.body.contains(&format!("value=\"{typed}\"")), "what was typed stays: {typed}");
        }
    }
    assert_eq!((only_product(&world).await, facts(&world).await), before);
    let english =
        send(&world, &format!("/en{path}"), &with(form(&page.body), &[("v.0.price", "free")])).await;
    assert!(english.expect(422).body.contains("Write the price in digits"));
}

#[both]
async fn hostile_words_are_kept_as_words(engine: Engine) {
    let world = world(engine).await;
    let path = put_mug(&world).await;
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    let evil = "\"><script>alert(1)</script>\0 \u{202e}' OR 1=1 --";
    let parts = with(
        form(&page.body),
        &[("name.es", evil), ("text.es", evil), ("tags", evil), ("p.9.source", evil), ("o.x.key", evil)],
    );
    send(&world, &path, &parts).await.expect(303);
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    assert!(!page.body.contains("<script>alert"), "{}", page.body);
    let huge = with(form(&page.body), &[("text.es", &"x".repeat(5 * 1_024 * 1_024))]);
    send(&world, &path, &huge).await.expect(413);
    let many = [form(&page.body), vec![text("o", "0"); 12_000], vec![text("o.0.v", "0"); 12_000]].concat();
    send(&world, &path, &many).await.expect(413);
    let long = with(form(&page.body), &[("text.es", &"x".repeat(1_000_000))]);
    send(&world, &path, &long).await.expect(422);
}

#[both]
async fn who_was_slower_sees_what_the_other_changed_and_keeps_what_they_typed(engine: Engine) {
    let world = world(engine).await;
    let path = put_mug(&world).await;
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    send(&world, &path, &with(form(&page.body), &[("summary.es", "Del otro"), ("v.0.stock", "8")]))
        .await
        .expect(303);
    let mine = with(form(&page.body), &[("name.es", "Taza mía")]);
    let told = send(&world, &path, &mine).await.expect(409);
    assert!(told.body.contains("Del otro") && told.body.contains("value=\"Taza mía\""));
    assert_eq!(only_product(&world).await.1.summary.es, "Del otro");
    send(&world, &path, &form(&told.body)).await.expect(409);
    let over = with(form(&told.body), &[("do", "over.2")]);
    send(&world, &path, &over).await.expect(303);
    let (_, draft) = only_product(&world).await;
    assert_eq!(
        (draft.name.es.as_str(), draft.summary.es.as_str(), draft.variants[0].stock),
        ("Taza mía", "", Some(3))
    );
}

#[both]
async fn rows_that_are_new_are_looked_at_before_they_are_kept(engine: Engine) {
    let world = world(engine).await;
    let path = put_mug(&world).await;
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    let fields = [("o", "0"), ("o.0.key", ""), ("o.0.es", "Talla"), ("o.0.add", "S, M")];
    let shown = send(&world, &path, &with(form(&page.body), &fields)).await.expect(200);
    assert_eq!(only_product(&world).await.1.variants.len(), 1, "nothing is kept yet");
    let parts = with(form(&shown.body), &[("v.1.price", "12"), ("v.1.stock", "5")]);
    send(&world, &path, &parts).await.expect(303);
    let (_, draft) = only_product(&world).await;
    let rows: Vec<_> = draft.variants.iter().map(|row| (row.sku.as_str(), row.price, row.stock)).collect();
    assert_eq!(rows, [("A", 900, Some(3)), ("A-M", 1_200, Some(5))]);
    let again = send(&world, &path, &parts).await.expect(303);
    assert_eq!(again.header("location"), format!("{path}?done=same"), "sent twice is kept once");
}

#[both]
async fn files_that_are_no_pictures_are_named_and_leave_nothing(engine: Engine) {
    let world = world(engine).await;
    let path = put_mug(&world).await;
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    let before = facts(&world).await;
    let good = picture("#aa3322");
    // A few bytes that say they are sixty thousand pixels wide and as many tall.
    let side = [0x60, 0xea];
    let bomb =
        [b"GIF89a", &side[..], &side, b"\0\0\0,\0\0\0\0", &side, &side, b"\0\x02\x02\x4c\x01\0;"].concat();
    let mut heavy = good.clone();
    heavy.resize(imaging::BYTES_MAX + 1, 0);
    let mut parts = with(form(&page.body), &[("summary.es", "Sigue aquí")]);
    parts.extend([
        file("../../etc/bomba.gif", &bomb),
        file("dibujo.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        file("pesada.jpg", &heavy),
        file("rota.jpg", &good[..60]),
        file("buena.jpg", &good),
    ]);
    let told = send(&world, &path, &parts).await.expect(422);
    for (name, why) in [
        ("bomba.gif", "demasiado grande: 60000"),
        ("dibujo.svg", "no es una imagen"),
        ("pesada.jpg", "pesa demasiado"),
        ("rota.jpg", "dañada"),
    ] {
        let line =
            told.body.split("<li>").find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name}"));
        assert!(line.contains(why), "{line}");
    }
    assert!(!told.body.contains("etc/") && told.body.contains("value=\"Sigue aquí\""));
    let kept = form(&told.body);
    let sources: Vec<_> = kept.iter().filter(|(name, _, _)| name.ends_with(".source")).collect();
    assert_eq!(sources.len(), 1, "the good one stays in the form");
    assert!(only_product(&world).await.1.pictures.is_empty());
    assert_eq!(facts(&world).await, before + 1, "of all files one is ready");
    send(&world, &path, &kept).await.expect(303);
    assert_eq!(only_product(&world).await.1.pictures.len(), 1);
}

#[both]
async fn pictures_are_moved_by_buttons_and_nothing_else_is_lost(engine: Engine) {
    let world = world(engine).await;
    let path = put_mug(&world).await;
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    let mut parts = form(&page.body);
    parts.extend([file("uno.jpg", &picture("#aa0000")), file("dos.jpg", &picture("#00aa00"))]);
    send(&world, &path, &parts).await.expect(303);
    let first = only_product(&world).await.1.pictures[0].source.clone();
    let page = world.as_(Role::Owner).get(&path).await.expect(200);
    let moved = with(form(&page.body), &[("do", "down.0"), ("p.0.es", "Roja"), ("v.0.price", "mucho")]);
    let shown = send(&world, &path, &moved).await.expect(200);
    assert!(shown.body.contains("value=\"mucho\""), "what cannot be read yet is not lost either");
    let saved = with(form(&shown.body), &[("v.0.price", "9")]);
    send(&world, &path, &saved).await.expect(303);
    let pictures = only_product(&world).await.1.pictures;
    assert_eq!((pictures[1].source.as_str(), pictures[1].alt.es.as_str()), (first.as_str(), "Roja"));
}

#[both]
async fn only_those_who_keep_the_catalogue_edit_it_and_what_is_not_there_is_not_found(engine: Engine) {
    let world = world(engine).await;
    let path = put_mug(&world).await;
    for (role, status) in [(Role::Agent, 403), (Role::Seller, 403), (Role::Member, 403), (Role::Manager, 200)]
    {
        world.as_(role).get(&path).await.expect(status);
    }
    world.get(&path).await.expect(303);
    let owner = world.as_(Role::Owner);
    for unknown in ["x", "0190163d-8694-739b-aea5-966c26f8ad91", "%00", "..%2f..%2fetc"] {
        owner.get(&format!("/admin/products/{unknown}")).await.expect(404);
        send(&world, &format!("/admin/products/{unknown}"), &[text("version", "1")]).await.expect(404);
    }
    owner.post(&path, &[("name.es", "x")]).await.expect(415);
    assert_eq!(actions::put_product(&world.operator(), &mug("A", 900)).await.unwrap(), Put::Same);
}

#[both]
async fn a_shop_of_one_language_writes_in_it_and_keeps_the_other(engine: Engine) {
    for (only, other) in [(Lang::Es, Lang::En), (Lang::En, Lang::Es)] {
        let doors = vec![shop::door(), media::door(), crate::door()];
        let world = World::furnished(engine, doors, |mut house| {
            let face = action::Face { only: Some(only), ..testing::face() };
            house.shop = Arc::new(testing::TestShop(Arc::new(face)));
            house
        })
        .await;
        let path = put_mug(&world).await;
        let before = only_product(&world).await.1;
        let page = world.as_(Role::Owner).get(&path).await.expect(200).body;
        let fields = [format!("name.{}", only.code()), format!("name.{}", other.code())];
        assert!(page.contains(&format!("name=\"{}\"", fields[0])), "{page}");
        assert!(!page.contains(&format!(".{}\"", other.code())) && !page.contains("data-tabs"), "{page}");
        send(&world, &path, &with(form(&page), &[(&fields[0], "Jarra"), ("safety", "")])).await.expect(303);
        let after = only_product(&world).await.1;
        assert_eq!((after.name.own(only), after.name.own(other)), ("Jarra", before.name.own(other)));
        // What is missing is missing in that language, and there it is marked.
        let safety = format!("safety.{}", only.code());
        let warned = with(form(&page), &[(&fields[0], ""), (&safety, "Quema")]);
        let warned = with(warned, &[("version", &version(&world, &path).await)]);
        send(&world, &path, &warned).await.expect(303);
        assert_eq!(only_product(&world).await.1.safety.own(only), "Quema");
    }
}

async fn version(world: &World, path: &str) -> String {
    let page = world.as_(Role::Owner).get(path).await.expect(200).body;
    let (_, rest) = page.split_once("name=\"version\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}
