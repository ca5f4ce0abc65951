//! Visits to the shop window, through the service that a server listens with.

use std::sync::Arc;
use testing::{Engine, World, both};

pub(super) fn doors(index: &Arc<search::Engine>) -> Vec<webkit::Door> {
    let mut doors = vec![shop::door(), features::door(), catalog::door(), media::door(), search::door()];
    doors.extend(crate::doors(index.clone(), realtime::Hub::new(crate::TOLD, realtime::Caps::default())));
    doors
}

pub(super) async fn shop(engine: Engine) -> World {
    let index = Arc::new(search::Engine::in_memory().unwrap());
    let doors = doors(&index);
    let world = World::on(engine, doors).await;
    filled(world, &index).await
}

/// The same world with the products of the demo.
pub(super) async fn filled(world: World, index: &search::Engine) -> World {
    catalog::demo::fill(&world.operator()).await.unwrap();
    index.rebuild(&world.house).await.unwrap();
    world
}

#[both]
async fn every_kind_of_page_opens_in_both_languages(engine: Engine) {
    let world = shop(engine).await;
    let addresses = [
        ("/", "/en"),
        ("/new", "/en/new"),
        ("/reduced", "/en/reduced"),
        ("/b", "/en/b"),
        ("/b/taller-nogal", "/en/b/taller-nogal"),
        ("/c/mesa", "/en/c/table"),
        ("/c/mesa/para-beber/tazas", "/en/c/table/drinking/mugs-and-cups"),
        ("/p/taza-de-dos-manos", "/en/p/two-handed-mug"),
        ("/devoluciones", "/en/returns"),
        ("/aviso-legal", "/en/legal"),
    ];
    for (es, en) in addresses {
        for (address, lang) in [(es, "es"), (en, "en")] {
            let page = world.get(address).await.expect(200);
            assert!(page.body.contains(&format!("<html lang=\"{lang}\"")), "{address}");
            assert!(!page.body.contains('⟨') && !page.body.contains("{{"), "{address} has an unfilled text");
            assert_eq!(page.body.matches("<h1").count(), 1, "{address} has one title");
            assert!(page.header("content-security-policy").contains("script-src 'self'"));
        }
    }
}

#[both]
async fn a_reduced_product_shows_its_prior_price(engine: Engine) {
    let world = shop(engine).await;
    let page = world.get("/p/taza-de-dos-manos").await.expect(200);
    assert!(page.body.contains("Precio más bajo de los 30 días anteriores: 28,00\u{a0}€ ·"), "{}", page.body);
    assert!(page.body.contains("<s class=\"was\">"));
    assert!(page.body.contains("−20 %"));
}

#[both]
async fn a_variant_is_chosen_by_its_address(engine: Engine) {
    let world = shop(engine).await;
    let first = world.get("/p/taza-de-dos-manos").await.expect(200);
    let sku = first
        .body
        .split("href=\"?v=")
        .nth(2)
        .and_then(|rest| rest.split('"').next())
        .expect("a second choice");
    let other = world.get(&format!("/p/taza-de-dos-manos?v={sku}")).await.expect(200);
    let chosen = |body: &str| body.split("aria-current=\"true\"").nth(1).map(|rest| rest[..200].to_owned());
    assert_ne!(chosen(&first.body), chosen(&other.body));
}

#[both]
async fn a_slug_of_the_other_language_leads_to_this_ones(engine: Engine) {
    let world = shop(engine).await;
    let moved = world.get("/en/p/taza-de-dos-manos").await.expect(301);
    assert_eq!(moved.header("location"), "/en/p/two-handed-mug");
    let moved = world.get("/en/devoluciones").await.expect(301);
    assert_eq!(moved.header("location"), "/en/returns");
}

#[both]
async fn what_is_not_there_says_so(engine: Engine) {
    let world = shop(engine).await;
    for address in [
        "/p/nada",
        "/c/nada/de/nada",
        "/b/nadie",
        "/en/nowhere",
        "/media/drawn/nada.svg",
        "/assets/x/nada.js",
    ] {
        let page = world.get(address).await.expect(404);
        assert!(page.body.contains("noindex"), "{address}");
    }
}

#[both]
async fn a_long_list_goes_on(engine: Engine) {
    let world = shop(engine).await;
    let mut address = "/new".to_owned();
    let mut seen = 0;
    for _ in 0..20 {
        let page = world.get(&address).await.expect(200);
        seen += page.body.matches("<li class=\"card").count();
        let Some(next) =
            page.body.split("rel=\"next\" href=\"").nth(1).and_then(|rest| rest.split('"').next())
        else {
            break;
        };
        address = format!("/new{}", next.replace("&#38;", "&").replace("&amp;", "&"));
    }
    assert!(seen >= 60, "{seen}");
}

#[both]
async fn a_list_is_sorted_by_price(engine: Engine) {
    let world = shop(engine).await;
    let prices = |body: &str| -> Vec<i64> {
        body.split("<span class=\"now\">")
            .skip(1)
            .map(|rest| {
                rest.split('<')
                    .next()
                    .unwrap_or_default()
                    .chars()
                    .filter(char::is_ascii_digit)
                    .collect::<String>()
            })
            .map(|digits| digits.parse().unwrap())
            .collect()
    };
    let up = prices(&world.get("/c/mesa?sort=price").await.expect(200).body);
    let down = prices(&world.get("/c/mesa?sort=-price").await.expect(200).body);
    assert!(up.len() > 5 && up.is_sorted());
    assert!(down.is_sorted_by(|a, b| a >= b));
}

#[both]
async fn machines_find_everything(engine: Engine) {
    let world = shop(engine).await;
    let map = world.get("/sitemap.xml").await.expect(200).body;
    assert!(map.contains("<loc>https://prueba.example/p/taza-de-dos-manos</loc>"));
    assert!(map.contains("hreflang=\"en\" href=\"https://prueba.example/en/p/two-handed-mug\""));
    let feed = world.get("/new.xml").await.expect(200).body;
    assert!(feed.matches("<item>").count() >= 20);
    assert!(
        world
            .get("/robots.txt")
            .await
            .expect(200)
            .body
            .contains("Sitemap: https://prueba.example/sitemap.xml")
    );
    let page = world.get("/p/taza-de-dos-manos").await.expect(200).body;
    assert!(page.contains("\"@type\":\"Product\"") && page.contains("\"priceCurrency\":\"EUR\""));
    assert!(world.get("/p/taza-de-dos-manos/qr.svg").await.expect(200).body.starts_with("<svg"));
}

#[both]
async fn the_theme_is_remembered_and_only_our_own_pages_are_returned_to(engine: Engine) {
    let world = shop(engine).await;
    let kept = world.post("/theme", "theme=dark&back=/c/mesa").await.expect(303);
    assert_eq!(kept.header("location"), "/c/mesa");
    assert!(kept.header("set-cookie").starts_with("plaza-theme=dark;"));
    let elsewhere = world.post("/theme", "theme=dark&back=//evil.example").await.expect(303);
    assert_eq!(elsewhere.header("location"), "/");
}

#[both]
async fn a_form_of_another_site_is_refused(engine: Engine) {
    let world = shop(engine).await;
    let request = http::Request::post("/theme")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site")
        .body("theme=dark".into())
        .unwrap();
    world.send(request).await.expect(403);
}

fn cards(body: &str) -> usize {
    body.matches("<li class=\"card").count()
}

#[both]
async fn a_product_is_found_by_a_misspelt_word_and_by_a_facet(engine: Engine) {
    let world = shop(engine).await;
    let page = world.get("/search?q=alpargtas+de+yute").await.expect(200).body;
    assert!(page.contains("/p/alpargatas-de-yute"));
    let all = world.get("/search?q=").await.expect(200).body;
    assert_eq!(cards(&all), 24);
    let field = "name=\"f-brand\" value=\"";
    let brand = all.split(field).nth(1).and_then(|rest| rest.split('"').next()).expect("a brand to choose");
    let narrowed = world.get(&format!("/c/mesa?f-brand={brand}")).await.expect(200).body;
    assert!(cards(&narrowed) < cards(&world.get("/c/mesa").await.expect(200).body));
    assert!(narrowed.contains("class=\"chips chosen\""));
    assert!(world.get("/c/mesa?max=10").await.expect(200).body.contains("productos"));
}

#[both]
async fn what_nobody_has_is_answered_kindly_and_markup_stays_text(engine: Engine) {
    let world = shop(engine).await;
    let page = world.get("/search?q=xilofono").await.expect(200).body;
    assert!(page.contains("No hemos encontrado «xilofono»") && page.contains("noindex"));
    let hostile =
        world.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22'&f-brand=%22%3E&sort=zz&page=-4").await;
    assert!(!hostile.expect(200).body.contains("<script>alert"));
}

#[both]
async fn what_no_keyboard_writes_keeps_no_search_from_being_counted(engine: Engine) {
    let world = shop(engine).await;
    for typed in ["zzqqxx%00", "zzqqyy%1b", "xilofono"] {
        world.get(&format!("/search?q={typed}")).await.expect(200);
    }
    action::Signals::add_up(&world.house).await.unwrap();
    let ctx = world.operator();
    let counted = ctx.read(async |snap| search::reads::nothing_found(snap, "", "9", 9).await);
    let counted: Vec<String> = counted.await.unwrap().into_iter().map(|sum| sum.dimension).collect();
    assert_eq!(counted, ["es xilofono", "es zzqqxx", "es zzqqyy"]);
}

#[both]
async fn words_are_completed_while_they_are_typed(engine: Engine) {
    let world = shop(engine).await;
    let list = world.get("/suggest?q=taz").await.expect(200).body;
    assert!(list.starts_with("<ul role=\"listbox\"") && list.contains("/p/taza-de-dos-manos"), "{list}");
    assert!(world.get("/en/suggest?q=mug").await.expect(200).body.contains("/en/p/"));
    assert_eq!(world.get("/suggest?q=zzzz").await.expect(200).body, "");
}

#[both]
async fn a_kept_page_is_the_same_until_something_on_it_changes(engine: Engine) {
    let world = shop(engine).await;
    world.drop_stale().await;
    let made = world.visit("/p/taza-de-dos-manos").await.expect(200);
    let etag = made.header("etag").to_owned();
    assert!(!etag.is_empty());
    let again =
        http::Request::get("/p/taza-de-dos-manos").header("if-none-match", &etag).body("".into()).unwrap();
    assert_eq!(world.visit_with(again).await.expect(304).body, "");
    let squeezed =
        http::Request::get("/p/taza-de-dos-manos").header("accept-encoding", "br, gzip").body("".into());
    assert_eq!(world.visit_with(squeezed.unwrap()).await.expect(200).header("content-encoding"), "br");
    let dark = http::Request::get("/p/taza-de-dos-manos")
        .header("cookie", "plaza-theme=dark")
        .body("".into())
        .unwrap();
    assert!(world.visit_with(dark).await.expect(200).body.contains("data-theme=\"dark\""));

    let mut category = catalog::model::CategoryDraft { key: "nueva".into(), ..Default::default() };
    category.name = kernel::Localized::same("Recién hecha");
    let ctx = world.operator();
    ctx.write(async |tx| catalog::steps::put_category(tx, &ctx, &category).await).await.unwrap();
    assert!(!world.visit("/p/taza-de-dos-manos").await.body.contains("Recién hecha"), "the page was kept");
    world.drop_stale().await;
    assert!(
        world.visit("/p/taza-de-dos-manos").await.body.contains("Recién hecha"),
        "the menu is on every page"
    );
}

#[both]
async fn what_time_changes_is_not_kept_longer(engine: Engine) {
    let world = shop(engine).await;
    assert!(world.visit("/new").await.expect(200).body.contains(">Nuevo<"));
    world.pass_days(400);
    assert!(!world.visit("/new").await.expect(200).body.contains(">Nuevo<"));
}

#[both]
async fn errors_and_searches_are_not_kept(engine: Engine) {
    let world = shop(engine).await;
    for address in ["/nada", "/search?q=taza", "/p/taza-de-dos-manos?v=X"] {
        assert_eq!(world.visit(address).await.header("etag"), "", "{address}");
    }
    let squeezed =
        http::Request::get("/search?q=taza").header("accept-encoding", "br").body("".into()).unwrap();
    assert_eq!(world.visit_with(squeezed).await.expect(200).header("content-encoding"), "br");
}

#[both]
async fn asking_for_the_head_alone_leaves_the_page_whole_for_the_next(engine: Engine) {
    let world = shop(engine).await;
    let head = http::Request::head("/p/taza-de-dos-manos").body("".into()).unwrap();
    assert_eq!(world.visit_with(head).await.expect(200).body, "");
    assert!(world.visit("/p/taza-de-dos-manos").await.expect(200).body.contains("<h1>"));
    let head = http::Request::head("/p/taza-de-dos-manos").body("".into()).unwrap();
    assert_eq!(world.visit_with(head).await.expect(200).body, "");
}

#[both]
async fn what_is_sold_elsewhere_carries_no_promise_of_ours(engine: Engine) {
    let world = shop(engine).await;
    let page = world.get("/p/mesa-de-nogal-a-medida").await.expect(200).body;
    assert!(page.contains("Se vende en otra tienda"));
    assert!(
        !page.contains("garantía legal</b>") && !page.contains("14 días naturales para devoluciones</b>")
    );
}

#[both]
async fn a_refusal_says_its_reason_with_what_it_is_about(engine: Engine) {
    let world = shop(engine).await;
    let refused = catalog::rules::check::ProductRejected::SkuTaken { sku: "NOG-1".into() };
    let say = webkit::Say::new(&world.house, kernel::Lang::Es);
    let problem = webkit::Problem::from(action::Failure::Rejected(refused));
    assert_eq!(problem.reason(&say), "La referencia NOG-1 ya la usa otra variante.");
}

#[both]
async fn what_is_closed_is_not_pointed_at(engine: Engine) {
    let world = shop(engine).await;
    let declared = features::declared(&doors(&Arc::new(search::Engine::in_memory().unwrap())));
    let board = Arc::new(features::Switchboard::load(&world.house.database, declared.clone()).await.unwrap());
    world.house.obey(board.clone());
    let mut follower = action::Follower::from_now("switchboard", board, &world.house).await.unwrap();
    const PRODUCT: &str = "/p/taza-de-dos-manos";
    let pointed_at = ["/new.xml", "qr.svg", "data-island=\"share\"", "class=\"wrap band related\""];
    let pages = async || format!("{}{}", world.visit("/").await.body, world.visit(PRODUCT).await.body);
    let open = pages().await;
    assert!(pointed_at.iter().all(|mark| open.contains(mark)), "{open}");
    world.visit("/new.xml").await.expect(200);

    for feature in &declared {
        let closed = kernel::Open::Closed;
        features::actions::switch(&world.operator(), &declared, feature.name, closed).await.unwrap();
    }
    testing::settle(&world.house.database).await;
    follower.catch_up(&world.house).await.unwrap();
    world.drop_stale().await;
    let closed = pages().await;
    assert!(!pointed_at.iter().any(|mark| closed.contains(mark)), "{closed}");
    for address in ["/new.xml", "/en/new.xml", "/p/taza-de-dos-manos/qr.svg"] {
        world.visit(address).await.expect(404);
    }
}
