//! What stands on others' pages: on an order, on a product of the back office, among what is to be done, on the account.

use super::samples::{add, buy, confirmed, goods, lines, order, paid, put, tell, world_with};
use accounts::{Cost, Guests, Keys, actions::Acceptance, model::Entry};
use axum::extract::Path;
use catalog_facts::ProductId;
use database::StoreError;
use kernel::{Actor, Lang, Role, Subject};
use orders_facts::OrderId;
use std::sync::Arc;
use testing::{Engine, World, both, person_of};
use webkit::{Audience, Door, Html, Page, Problem, Routes, SessionCookie, Web};

/// Pages that ask the slots, as their owners do.
fn window() -> Door {
    let routes = Routes::new().only(Audience::Member).get("/window/{slot}/{id}", shown);
    Door { routes, ..Door::new("window") }
}

async fn shown(web: Web, Path((slot, id)): Path<(String, String)>) -> Result<Page, Problem> {
    let order = || id.parse::<OrderId>().map(Subject::from).map_err(|_| Problem::NotFound);
    let (slot, subject): (&'static str, Subject) = match slot.as_str() {
        "order" => ("order.after", order()?),
        "office" => ("admin.order.after", order()?),
        "product" => {
            let product: ProductId = id.parse().map_err(|_| Problem::NotFound)?;
            ("admin.product.side", product.into())
        }
        "dashboard" => ("admin.dashboard", Subject::all("shop")),
        _ => ("account.card", web.person::<kernel::rejection::Never>()?.into()),
    };
    let asked: Result<_, StoreError> = web.read(async |snap| Ok(web.panels(snap, slot, subject).await)).await;
    let panels = asked?;
    assert!(panels.whole, "a panel was left out");
    let html: String = panels.html.iter().map(|part| part.0.as_str()).collect();
    Ok(Page::new("Ventana", Html(html)))
}

async fn at(world: &World, role: Role, slot: &str, id: impl ToString) -> String {
    world.as_(role).get(&format!("/window/{slot}/{}", id.to_string())).await.expect(200).body
}

#[both]
async fn the_order_shows_what_may_be_fetched(engine: Engine) {
    let world = world_with(engine, vec![window()]).await;
    let none = at(&world, Role::Member, "order", order(1)).await;
    assert!(!none.contains("Tus descargas"), "{none}");
    let (book, game) = (goods(&world, "BOOK").await, goods(&world, "GAME").await);
    put(&world, book, "libro.pdf", &[b'x'; 1_234_567]).await;
    add(&world, game, &["CLAVE"]).await;
    tell(&world, &confirmed(1, None, lines(&[(1, book, 1), (2, game, 2)]))).await;
    let waits = at(&world, Role::Member, "order", order(1)).await;
    assert!(waits.contains("en cuanto el pedido esté pagado") && !waits.contains("/downloads/"), "{waits}");
    tell(&world, &paid(1)).await;
    let open = at(&world, Role::Member, "order", order(1)).await;
    assert!(open.contains("Descargar libro.pdf") && open.contains("1,2 MB"), "{open}");
    assert!(
        open.contains("Falta 1 clave.") && !open.contains("Ver la clave") && !open.contains("CLAVE"),
        "{open}"
    );
    let link = open.split("href=\"/downloads/").nth(1).unwrap().split('"').next().unwrap();
    world.get(&format!("/downloads/{link}")).await.expect(200);
    let begun = at(&world, Role::Member, "order", order(1)).await;
    assert!(
        begun.contains("La descarga empezó el 3 de noviembre de 2026.") && begun.contains("Quedan 49"),
        "{begun}"
    );
    let office = at(&world, Role::Owner, "office", order(1)).await;
    assert!(office.contains("1 de 50 descargas") && office.contains("Faltan claves"), "{office}");
    assert!(office.contains("libro.pdf") && !office.contains("CLAVE"), "{office}");
    let english =
        world.as_(Role::Member).get(&format!("/en/window/order/{}", order(1))).await.expect(200).body;
    assert!(english.contains("href=\"/en/downloads/"), "{english}");
}

#[both]
async fn who_looks_after_keys_hears_that_there_are_not_enough(engine: Engine) {
    let world = world_with(engine, vec![window()]).await;
    let game = goods(&world, "GAME").await;
    let own = at(&world, Role::Member, "account", "me").await;
    assert!(!own.contains("/account/downloads"), "nothing is handed over in this shop");
    add(&world, game, &["A"]).await;
    assert!(at(&world, Role::Member, "account", "me").await.contains("/account/downloads"));
    buy(&world, 1, Some(person_of(Role::Member)), &[(1, game, 2)]).await;
    let product = world
        .operator()
        .read(async |snap| catalog::reads::card_of_sku(snap, "GAME").await)
        .await
        .unwrap()
        .unwrap()
        .product;
    let side = at(&world, Role::Owner, "product", product).await;
    assert!(side.contains(&format!("/admin/downloads/{game}")) && side.contains("0 claves libres"), "{side}");
}

/// An owner with an account, and what their browser carries.
async fn owner(world: &World) -> String {
    world.house.receive(Arc::new(Guests));
    let (ctx, name) = (&world.operator(), "Olvido");
    let way = accounts::actions::invite_link(ctx, "olvido@people.example", name, Role::Owner, Lang::Es);
    let secret = way.await.unwrap();
    let password = "un secreto bastante largo";
    let form = Acceptance { name, password, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let begun = accounts::actions::accept(&visitor, &keys, &secret, &form, &Entry::default()).await.unwrap();
    let line = SessionCookie::set(&world.house.shop.face().public_url, &begun.secret);
    line.to_str().unwrap().to_owned()
}

#[both]
async fn staff_is_told_once_a_day_what_keys_are_missing(engine: Engine) {
    let world = world_with(engine, vec![window()]).await;
    let cookie = owner(&world).await;
    let game = goods(&world, "GAME").await;
    add(&world, game, &["A"]).await;
    let board = "/window/dashboard/x";
    assert!(!world.carrying(&cookie).get(board).await.expect(200).body.contains("por entregar"));
    buy(&world, 1, None, &[(1, game, 2)]).await;
    buy(&world, 2, None, &[(2, game, 1)]).await;
    let notices = async || world.everything().await["notification_notice"].len();
    assert_eq!(notices().await, 1);
    let told = world.carrying(&cookie).get(board).await.expect(200).body;
    assert!(told.contains("<b>2</b>") && told.contains("por entregar"), "{told}");
    world.pass_days(1);
    buy(&world, 3, None, &[(3, game, 1)]).await;
    assert_eq!(notices().await, 2);
}
