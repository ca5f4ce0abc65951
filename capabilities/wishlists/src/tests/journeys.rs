//! What whoever keeps lists meets, through the router and without a socket.

use super::samples::{draft, goods, in_days, items, lists, put, somebody, world};
use catalog::model::{ProductDraft, Status};
use testing::{Engine, both};

const ALL: &str = "/account/lists";

#[both]
async fn somebody_makes_a_list_fills_it_shares_it_and_deletes_it(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let mug = goods(&world, "MUG").await.to_string();
    let browser = ana.browser(&world);
    let empty = browser.get(ALL).await.expect(200);
    assert!(empty.body.contains("Todavía no tienes ninguna lista") && empty.body.contains("name=\"mark\""));
    assert!(empty.header("cache-control").contains("private"), "nobody keeps it");
    let day = in_days(&world, 20);
    let form = [("mark", "m-1"), ("name", "<b>Boda</b>"), ("audience", "link"), ("event_on", day.as_str())];
    let made = browser.post(ALL, &form).await.expect(303);
    let again = browser.post(ALL, &form).await.expect(303);
    assert_eq!(made.header("location"), again.header("location"), "one form makes one list");
    let list = lists(&world, &ana).await.pop().unwrap();
    let here = format!("{ALL}/{}", list.id);
    let page = browser.get(made.header("location")).await.expect(200).body;
    assert!(page.contains("&#60;b&#62;Boda") && !page.contains("<b>Boda"), "{page}");
    assert!(page.contains(&list.path().unwrap()) && page.contains("Sorpresa hasta"), "{page}");
    let chosen = [("variant", mug.as_str()), ("list", &list.id.to_string())];
    let way = browser.get(&format!("{ALL}/save?variant={mug}")).await.expect(200).body;
    assert!(way.contains("Taza MUG") && way.contains(&list.id.to_string()), "{way}");
    let saved = browser.post(&format!("{ALL}/save"), &chosen).await.expect(303);
    let page = browser.get(saved.header("location")).await.expect(200).body;
    assert!(
        page.contains("Guardado en tu lista") && page.contains("Taza MUG") && page.contains("9,00"),
        "{page}"
    );
    let item = items(&world, list.id).await.pop().unwrap();
    let at = format!("/account/wishes/{}", item.id);
    browser.post(&at, &[("wanted", "3"), ("note", "En verde"), ("priority", "high")]).await.expect(303);
    let page = browser.get(&here).await.expect(200).body;
    assert!(
        page.contains("Quiere 3") && page.contains("En verde") && page.contains("Me encantaría"),
        "{page}"
    );
    let refused = browser.post(&at, &[("wanted", "0")]).await.expect(422).body;
    assert!(refused.contains("Escribe cuántos"), "{refused}");
    for path in ["/en/account/lists", &format!("/en{here}"), &format!("/en{}", list.path().unwrap())] {
        browser.get(path).await.expect(200);
    }
    browser.post(&format!("{at}/remove"), &[]).await.expect(303);
    browser.post(&format!("{here}/remove"), &[]).await.expect(303);
    browser.get(&here).await.expect(404);
    assert!(world.everything().await["wish_list"].is_empty());
}

#[both]
async fn a_form_that_is_refused_comes_back_with_its_field_marked(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let browser = ana.browser(&world);
    let long = "x".repeat(61);
    for (field, value) in
        [("name", ""), ("name", long.as_str()), ("event_on", "mañana"), ("event_on", "1/1/2001")]
    {
        let mut form = vec![("name", "Boda"), ("audience", "public"), ("event_on", "")];
        form.iter_mut().filter(|(name, _)| *name == field).for_each(|one| one.1 = value);
        let page = browser.post(ALL, &form).await.expect(422).body;
        assert!(page.contains(&format!("id=\"error-{field}\"")), "{field}: {page}");
        assert!(page.contains("value=\"public\" selected"), "{page}");
    }
    assert!(world.everything().await["wish_list"].is_empty());
    world.get(ALL).await.expect(303);
    for at in ["/account/lists/x", "/account/lists/019a0000-0000-7000-8000-000000000001"] {
        browser.get(at).await.expect(404);
    }
    browser.get("/account/lists/save?variant=x").await.expect(404);
    browser
        .post("/account/lists/save", &[("variant", "019a0000-0000-7000-8000-000000000001")])
        .await
        .expect(404);
}

#[both]
async fn what_is_sold_out_or_gone_is_said(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    for sku in ["MUG", "JUG"] {
        let variant = goods(&world, sku).await;
        crate::actions::save(&ana.ctx(&world), variant, None, "Mía").await.unwrap();
    }
    put(&world, &draft("MUG", 900, 0)).await;
    put(&world, &ProductDraft { status: Status::Archived, ..draft("JUG", 900, 5) }).await;
    let here = format!("{ALL}/{}", lists(&world, &ana).await[0].id);
    let page = ana.browser(&world).get(&here).await.expect(200).body;
    assert!(page.contains("Agotado ahora mismo") && page.contains("Ya no está a la venta"), "{page}");
}

#[both]
async fn a_long_list_is_cut_into_pages(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    for number in 0..51 {
        let variant = goods(&world, &format!("MUG{number}")).await;
        crate::actions::save(&ana.ctx(&world), variant, None, "Mía").await.unwrap();
    }
    let here = format!("{ALL}/{}", lists(&world, &ana).await[0].id);
    let rows = |body: &str| body.matches("name=\"wanted\"").count();
    let first = ana.browser(&world).get(&here).await.expect(200).body;
    assert!(rows(&first) == 50 && first.contains("?page=2"), "{}", rows(&first));
    for (page, count) in [("2", 1), ("99", 0), ("0", 50)] {
        let shown = ana.browser(&world).get(&format!("{here}?page={page}")).await.expect(200).body;
        assert_eq!(rows(&shown), count, "page {page}");
    }
}
