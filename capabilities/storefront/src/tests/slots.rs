//! What others show on the page of a product and in the head of every page, and what the shop window does without them.

use super::journeys::{doors, filled};
use catalog_facts::{Product, Variant};
use database::{Snapshot, StoreError};
use kernel::Subject;
use std::sync::Arc;
use testing::{Engine, World, both};
use webkit::{Door, Html, Panel, PanelCtx, panel};

async fn buy(_: &mut Snapshot, _: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let variant = subject.id_of::<Variant>().expect("the slot is about a variant");
    Ok(Panel {
        html: Some(Html(format!("<form id=\"buy\" data-bought=\"{variant}\"></form>"))),
        ..Panel::default()
    })
}

async fn save(_: &mut Snapshot, _: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    assert!(subject.id_of::<Variant>().is_some());
    Ok(Panel { html: Some(Html("<p id=\"save\"></p>".into())), ..Panel::default() })
}

async fn share(_: &mut Snapshot, _: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    assert!(subject.id_of::<Product>().is_some(), "the whole product is passed on");
    Ok(Panel { html: Some(Html("<p id=\"share\"></p>".into())), ..Panel::default() })
}

async fn nothing(_: &mut Snapshot, _: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    Ok(Panel::default())
}

async fn basket(_: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    assert!(ctx.actor.person().is_none(), "what is kept for all is asked by nobody in particular");
    Ok(Panel { html: Some(Html("<a id=\"basket\"></a>".into())), ..Panel::default() })
}

async fn world(engine: Engine, sells: bool) -> World {
    let index = Arc::new(search::Engine::in_memory().unwrap());
    let mut doors = doors(&index);
    let offer =
        if sells { panel("product.buy", "trial", buy) } else { panel("product.buy", "trial", nothing) };
    let panels = vec![
        offer,
        panel("product.save", "trial", save),
        panel("product.share", "trial", share),
        panel("frame.tools", "trial", basket),
    ];
    doors.push(Door { panels, ..Door::new("trial") });
    filled(World::on(engine, doors).await, &index).await
}

/// What stands between two words of a page, as often as it does.
fn between<'p>(page: &'p str, from: &str, to: &str) -> Vec<&'p str> {
    page.split(from).skip(1).map(|rest| rest.split(to).next().unwrap_or_default()).collect()
}

#[both]
async fn the_variant_that_is_shown_is_the_one_that_is_bought(engine: Engine) {
    let world = world(engine, true).await;
    let first = world.get("/p/taza-de-dos-manos").await.expect(200).body;
    let other = world.get("/p/taza-de-dos-manos?v=NOG-TDM-TER").await.expect(200).body;
    let of = |page: &str| between(page, "data-bought=\"", "\"").first().map(|one| (*one).to_owned()).unwrap();
    assert_ne!(of(&first), of(&other));
    // Beside the price, before what is told at length; the bar of the phone sends the same form.
    let place = |text: &str| other.find(text).unwrap_or_else(|| panic!("no {text}"));
    assert!(
        place("class=\"price-block\"") < place("id=\"buy\"")
            && place("id=\"buy\"") < place("class=\"detail\"")
    );
    assert!(
        place("id=\"save\"") < place("id=\"share\"") && place("id=\"share\"") < place("class=\"buy-bar\"")
    );
    let bar = between(&other, "class=\"buy-bar\"", "</div>")[0];
    assert!(bar.contains("form=\"buy\"") && bar.contains("Añadir a la cesta"), "{bar}");
    assert!(!other.contains("Encargar por correo") && !other.contains("No pagas nada ahora."));
    world.get("/p/taza-de-dos-manos?v=NADA").await.expect(200);
}

#[both]
async fn what_nobody_sells_here_is_asked_for_by_letter(engine: Engine) {
    let world = world(engine, false).await;
    let page = world.get("/p/taza-de-dos-manos").await.expect(200).body;
    assert!(page.contains("Encargar por correo") && !page.contains("form=\"buy\""));
}

#[both]
async fn the_head_of_a_kept_page_is_the_same_for_all(engine: Engine) {
    let world = world(engine, true).await;
    for path in ["/", "/p/taza-de-dos-manos", "/c/mesa"] {
        let page = world.get(path).await.expect(200).body;
        let head = between(&page, "<header", "</header>")[0];
        assert_eq!(between(head, "<a id=\"basket\">", "<").len(), 1, "{path}");
    }
    let member = world.as_(kernel::Role::Member).get("/").await.expect(200).body;
    assert!(member.contains("id=\"basket\""));
}
