//! Payment links: what the shop puts together, and how whoever has the link comes to buy it.

use super::samples::{
    a_second, basket, basket_of, draft, goods, guest, hide, line_of, member, put, quantities, signed_in,
    world,
};
use crate::{
    actions,
    model::{Came, Link, LinkId, LinkState, LinkWish, SecretHash},
    reads,
    rules::links as rule,
    secret, steps,
};
use action::Made;
use catalog_facts::VariantId;
use database::StoreError;
use kernel::{Personal, Role, Subject};
use testing::{Caller, Engine, World, both, sweep};

pub(super) fn wish(lines: &[(VariantId, &str)]) -> LinkWish {
    let lines = lines.iter().map(|(variant, many)| (variant.to_string(), (*many).to_owned())).collect();
    LinkWish { lines, note: Personal::new("Rosa, por WhatsApp".into()), days: "7".into() }
}

pub(super) fn ines() -> Personal<String> {
    Personal::new("Inés".into())
}

/// A link to these; gives it and its secret.
async fn made(world: &World, lines: &[(VariantId, &str)]) -> (LinkId, String) {
    let made = actions::links::make(&world.operator(), &ines(), &wish(lines)).await.unwrap();
    let Made { what, told } = made;
    (what, told.unwrap())
}

async fn link(world: &World, id: LinkId) -> Option<Link> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::links::one(snap, id).await).await;
    found.unwrap().map(|(link, _)| link)
}

async fn state(world: &World, id: LinkId) -> LinkState {
    rule::state(&link(world, id).await.unwrap(), world.now())
}

async fn order(world: &World, basket: crate::model::BasketId) {
    let ctx = world.operator();
    let order = Subject { kind: "order_group".into(), id: basket.uuid() };
    let done: Result<(), StoreError> =
        ctx.write(async |tx| steps::empty(tx, &ctx, basket, order.clone()).await).await;
    done.unwrap();
}

fn staff(world: &World) -> Caller<'_> {
    world.as_(Role::Owner)
}

fn between<'p>(page: &'p str, before: &str) -> &'p str {
    page.split_once(before).unwrap_or_else(|| panic!("{before} in {page}")).1.split('"').next().unwrap()
}

#[both]
async fn staff_puts_a_basket_together_without_script_and_sends_its_link(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(9)).await, goods(&world, "JUG", 2_050, Some(3)).await);
    hide(&world, "POT").await;
    let page = staff(&world).get("/admin/links/new").await.expect(200).body;
    let mark = between(&page, "name=\"mark\" value=\"").to_owned();
    let found =
        staff(&world).post("/admin/links/new", &[("q", "taza"), ("mark", &mark)]).await.expect(200).body;
    assert!(found.contains(&mug.to_string()) && found.contains(&jug.to_string()), "{found}");
    assert!(found.contains(&mark), "the same form goes on");
    let nothing = staff(&world).post("/admin/links/new", &[("q", "barco")]).await.expect(200).body;
    assert!(nothing.contains("No hay nada a la venta que se llame así"), "{nothing}");
    let (mug, jug) = (mug.to_string(), jug.to_string());
    let chosen = [("variant", mug.as_str()), ("quantity", "2"), ("add", &jug), ("note", "Rosa")];
    let page = staff(&world).post("/admin/links/new", &chosen).await.expect(200).body;
    assert_eq!(page.matches("name=\"variant\"").count(), 2, "{page}");
    assert!(page.contains("value=\"Rosa\""), "{page}");
    let fewer = [("variant", mug.as_str()), ("quantity", "2"), ("remove", &mug)];
    let page = staff(&world).post("/admin/links/new", &fewer).await.expect(200).body;
    assert_eq!(page.matches("name=\"variant\"").count(), 0, "{page}");
    let refused =
        staff(&world).post("/admin/links", &[("days", "7"), ("note", "Rosa")]).await.expect(422).body;
    assert!(
        refused.contains("Añade al menos un artículo") && refused.contains("value=\"Rosa\""),
        "{refused}"
    );
    let form =
        [("variant", mug.as_str()), ("quantity", "2"), ("days", "3"), ("note", "Rosa"), ("mark", &mark)];
    let shown = staff(&world).post("/admin/links", &form).await.expect(200).body;
    let secret = between(&shown, "https://prueba.example/basket/link/").split('<').next().unwrap().to_owned();
    assert!(shown.contains("<svg width=\"208\"") && shown.contains("https://wa.me/?text="), "{shown}");
    assert!(shown.contains("mailto:?subject="), "{shown}");
    let again = staff(&world).post("/admin/links", &form).await.expect(303);
    let one = again.header("location").to_owned();
    assert!(one.ends_with("?done=before"), "the secret is shown once: {one}");
    assert_eq!(world.everything().await["basket_link"].len(), 1);
    let rows = world.everything().await;
    assert!(rows.values().flatten().all(|row| !row.contains(&secret)), "of a secret only the hash is kept");
    let list = staff(&world).get("/admin/links").await.expect(200).body;
    assert!(list.contains("Rosa") && list.contains("Enviado"), "{list}");
    let page = staff(&world).get(&one).await.expect(200).body;
    assert!(page.contains("Taza MUG") && page.contains("2 unidades"), "{page}");
    world.as_(Role::Member).get("/admin/links").await.expect(403);
}

#[both]
async fn whoever_has_the_link_sees_what_it_costs_and_goes_on_to_pay(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(9)).await, goods(&world, "JUG", 2_050, Some(3)).await);
    let (id, secret) = made(&world, &[(mug, "2"), (jug, "1")]).await;
    let path = format!("/basket/link/{secret}");
    staff(&world).get(&path).await.expect(200);
    assert_eq!(state(&world, id).await, LinkState::Sent, "whoever made it does not count");
    let page = world.get(&path).await.expect(200);
    assert!(page.body.contains("38,50\u{a0}€") && page.body.contains("noindex"), "{}", page.body);
    assert!(!page.body.contains("Pagar solo esto") && page.header("set-cookie").is_empty());
    assert_eq!(state(&world, id).await, LinkState::Opened);
    let taken = world.post(&path, "").await.expect(303);
    assert_eq!(taken.header("location"), "/checkout");
    let cookie = taken.header("set-cookie").split(';').next().unwrap().to_owned();
    assert_eq!(quantities(basket_of(&world, &cookie).await.as_ref()), [(mug, 2), (jug, 1)]);
    assert_eq!(state(&world, id).await, LinkState::Taken);
    world.carrying(&cookie).post(&path, &[]).await.expect(303);
    let known = basket_of(&world, &cookie).await.unwrap();
    assert_eq!(quantities(Some(&known)), [(mug, 2), (jug, 1)], "twice is once");
    order(&world, known.id).await;
    assert_eq!(state(&world, id).await, LinkState::Ordered);
    let page = world.get(&path).await.expect(200).body;
    assert!(page.contains("Este pedido ya está hecho") && !page.contains("<form class=\"field\""), "{page}");
    assert!(world.post(&path, "").await.expect(422).body.contains("Este pedido ya está hecho"));
    for strange in ["x", "aaaaaaaaaaaaaaaaaaaaaaaaaa", "../../etc", "%00"] {
        world.get(&format!("/basket/link/{strange}")).await.expect(404);
    }
}

#[both]
async fn what_a_buyer_had_chosen_themselves_is_replaced_only_if_they_say_so(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(9)).await, goods(&world, "JUG", 2_050, Some(9)).await);
    let (_, secret) = made(&world, &[(mug, "2")]).await;
    let path = format!("/basket/link/{secret}");
    let cookie = guest(&world, jug, "4").await;
    a_second(&world);
    let browser = world.carrying(&cookie);
    let page = browser.get(&path).await.expect(200).body;
    assert!(page.contains("En tu cesta hay otra cosa más") && page.contains("Pagar solo esto"), "{page}");
    browser.post(&path, &[]).await.expect(303);
    assert_eq!(quantities(basket_of(&world, &cookie).await.as_ref()), [(jug, 4), (mug, 2)]);
    browser.post(&path, &[("only", "yes")]).await.expect(303);
    assert_eq!(quantities(basket_of(&world, &cookie).await.as_ref()), [(mug, 2)]);
}

#[both]
async fn a_link_is_not_ordered_by_whoever_took_its_things_out_again(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(9)).await, goods(&world, "JUG", 2_050, Some(9)).await);
    let (id, secret) = made(&world, &[(mug, "1")]).await;
    let cookie = guest(&world, jug, "1").await;
    let browser = world.carrying(&cookie);
    browser.post(&format!("/basket/link/{secret}"), &[]).await.expect(303);
    let line = line_of(&world, &cookie, mug).await;
    browser.post("/basket/remove", &[("line", &line)]).await.expect(303);
    order(&world, basket_of(&world, &cookie).await.unwrap().id).await;
    assert_eq!(state(&world, id).await, LinkState::Taken);
    assert!(world.everything().await["basket_link_taken"].is_empty());
}

#[both]
async fn a_guest_who_signs_in_keeps_what_the_shop_has_put_together(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(9)).await, goods(&world, "JUG", 2_050, Some(9)).await);
    let (id, secret) = made(&world, &[(mug, "1")]).await;
    actions::set(&world.operator(), &member(), jug, 1).await.unwrap();
    let taken = world.post(&format!("/basket/link/{secret}"), "").await.expect(303);
    let cookie = taken.header("set-cookie").split(';').next().unwrap().to_owned();
    signed_in(&world, &cookie).get("/basket").await.expect(200);
    let known = basket(&world, &member()).await.unwrap();
    assert_eq!(known.lines.len(), 2);
    order(&world, known.id).await;
    assert_eq!(state(&world, id).await, LinkState::Ordered);
}

#[both]
async fn what_is_short_or_gone_is_said_and_the_rest_can_be_bought(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(9)).await, goods(&world, "JUG", 2_050, Some(9)).await);
    let (_, secret) = made(&world, &[(mug, "3"), (jug, "1")]).await;
    let path = format!("/basket/link/{secret}");
    put(&world, &draft("MUG", 900, Some(1))).await;
    hide(&world, "JUG").await;
    let page = world.get(&path).await.expect(200).body;
    assert!(page.contains("Solo queda una unidad") && page.contains("Ya no está a la venta"), "{page}");
    let taken = world.post(&path, "").await.expect(303);
    let cookie = taken.header("set-cookie").split(';').next().unwrap().to_owned();
    assert_eq!(quantities(basket_of(&world, &cookie).await.as_ref()), [(mug, 1)]);
    put(&world, &draft("MUG", 900, Some(0))).await;
    let refused = world.post(&path, "").await.expect(422).body;
    assert!(refused.contains("no se puede comprar nada"), "{refused}");
    assert_eq!(world.everything().await["basket"].len(), 1);
}

#[both]
async fn a_link_ends_by_the_shop_by_its_days_and_is_forgotten(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let (id, secret) = made(&world, &[(mug, "1")]).await;
    let path = format!("/basket/link/{secret}");
    let other = staff(&world).post(&format!("/admin/links/{id}/renew"), &[]).await.expect(200).body;
    world.get(&path).await.expect(404);
    let secret = between(&other, "https://prueba.example/basket/link/").split('<').next().unwrap().to_owned();
    let path = format!("/basket/link/{secret}");
    world.get(&path).await.expect(200);
    staff(&world).post(&format!("/admin/links/{id}/end"), &[]).await.expect(303);
    assert!(world.get(&path).await.expect(200).body.contains("Este enlace ya no vale"));
    staff(&world).post(&format!("/admin/links/{id}/end"), &[]).await.expect(422);
    let (late, secret) = made(&world, &[(mug, "1")]).await;
    world.pass_days(7);
    world.see_to_duties().await;
    assert_eq!(state(&world, late).await, LinkState::Over);
    world.get(&format!("/basket/link/{secret}")).await.expect(404);
    world.pass_days(90);
    world.see_to_duties().await;
    assert_eq!((link(&world, id).await, link(&world, late).await), (None, None));
    let all = world.everything().await;
    assert!(
        ["basket_link", "basket_link_line", "basket_link_taken", "deadline"]
            .iter()
            .all(|table| all[*table].is_empty())
    );
}

#[both]
async fn a_link_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let name = ines();
    let calls =
        sweep(&world, async |ctx| actions::links::make(ctx, &name, &wish(&[(mug, "1")])).await.map(drop));
    assert!(calls.await >= 4, "goods, link, line, deadline, fact");
    let (id, secret) = made(&world, &[(mug, "1")]).await;
    let hash: SecretHash = secret::hash_short(&secret).unwrap();
    let calls = sweep(&world, async |ctx| {
        actions::links::take(ctx, &hash, Some(&member()), (false, &Came::default())).await.map(drop)
    });
    assert!(calls.await >= 7, "link, lines, basket, goods, the basket's rows, the link's");
    sweep(&world, async |ctx| actions::links::renew(ctx, id).await.map(drop)).await;
    let known = basket(&world, &member()).await.unwrap().id;
    let orders = Subject::all("order_group");
    sweep(&world, async |ctx| {
        let done: Result<(), StoreError> =
            ctx.write(async |tx| steps::empty(tx, ctx, known, orders.clone()).await).await;
        done
    })
    .await;
    assert_eq!(state(&world, id).await, LinkState::Ordered);
}
