//! Categories and brands kept by hand: order, names, addresses, what may be taken away, and who is told.

use super::{
    journeys::mug,
    office::{put, shop_of},
};
use crate::{
    model::{ProductDraft, Status},
    reads::{self, office},
    rules::tree::{Place, moved},
};
use kernel::{Lang, Role};
use testing::{Engine, World, both};

#[test]
fn a_sister_goes_where_she_is_put() {
    let table = [
        (2, Place::Up, [2, 1, 3]),
        (1, Place::Up, [1, 2, 3]),
        (2, Place::Down, [1, 3, 2]),
        (3, Place::Down, [1, 2, 3]),
        (3, Place::Before(1), [3, 1, 2]),
        (1, Place::Before(3), [2, 1, 3]),
        (1, Place::Last, [2, 3, 1]),
        (2, Place::Before(2), [1, 2, 3]),
        (2, Place::Before(9), [1, 2, 3]),
        (9, Place::Last, [1, 2, 3]),
    ];
    for (one, place, expected) in table {
        assert_eq!(moved(&[1, 2, 3], one, place), expected, "{one} {place:?}");
    }
}

async fn add(world: &World, es: &str, parent: &str) -> String {
    let form = [("name_es", es), ("name_en", ""), ("parent", parent)];
    world.as_(Role::Owner).post("/admin/categories", &form).await.expect(303);
    let branches = tree(world).await;
    branches.iter().find(|one| one.1 == es).unwrap().0.clone()
}

/// The tree: ids, names, depths.
async fn tree(world: &World) -> Vec<(String, String, usize)> {
    let ctx = world.operator();
    let all = ctx.read(async |snap| office::branches(snap).await).await.unwrap();
    all.into_iter().map(|one| (one.id.to_string(), one.name.es, one.depth)).collect()
}

async fn names(world: &World) -> Vec<String> {
    tree(world).await.into_iter().map(|(_, name, depth)| format!("{}{name}", "-".repeat(depth))).collect()
}

/// What stands between two pieces of a page.
fn between<'p>(page: &'p str, before: &str, after: &str) -> &'p str {
    page.split(before).nth(1).unwrap_or_default().split(after).next().unwrap_or_default()
}

fn mark(page: &str) -> String {
    between(page, "name=\"mark\" value=\"", "\"").to_owned()
}

async fn audited(world: &World, verb: &str) -> usize {
    let rows = world.everything().await;
    let all = rows.iter().find(|(table, _)| table.contains("audit")).map(|(_, rows)| rows.clone());
    all.unwrap().iter().filter(|row| row.contains(verb)).count()
}

#[both]
async fn a_tree_grows_and_is_put_in_order(engine: Engine) {
    let world = shop_of(engine).await;
    let owner = world.as_(Role::Owner);
    assert!(owner.get("/en/admin/categories").await.expect(200).body.contains("No categories yet"));
    let mesa = add(&world, "Mesa", "").await;
    let tazas = add(&world, "Tazas", &mesa).await;
    add(&world, "Platos", &mesa).await;
    add(&world, "Ropa", "").await;
    assert_eq!(names(&world).await, ["Mesa", "-Tazas", "-Platos", "Ropa"]);
    owner.post(&format!("/admin/categories/{tazas}/place"), &[("to", "down")]).await.expect(303);
    owner.post(&format!("/admin/categories/{mesa}/place"), &[("to", "last")]).await.expect(303);
    assert_eq!(names(&world).await, ["Ropa", "Mesa", "-Platos", "-Tazas"]);
    let ropa = tree(&world).await[0].0.clone();
    owner.post(&format!("/admin/categories/{mesa}/place"), &[("to", &ropa)]).await.expect(303);
    assert_eq!(names(&world).await[0], "Mesa");
    owner.post(&format!("/admin/categories/{mesa}/place"), &[("to", "sideways")]).await.expect(400);
    assert_eq!(audited(&world, "catalog-admin-categories-audit-made").await, 4);
    assert_eq!(audited(&world, "catalog-admin-categories-audit-changed").await, 3);
    let again = owner.post("/admin/categories", &[("name_es", " ")]).await.expect(422).body;
    assert!(again.contains("aria-invalid=\"true\""), "{again}");
}

#[both]
async fn a_category_that_moves_leaves_a_way_behind(engine: Engine) {
    let world = shop_of(engine).await;
    let owner = world.as_(Role::Owner);
    let mesa = add(&world, "Mesa", "").await;
    let tazas = add(&world, "Tazas", "").await;
    let page = owner.get(&format!("/admin/categories/{tazas}")).await.expect(200).body;
    let old = mark(&page);
    let form = |name: &'static str, parent: &str, mark: &str| {
        [("name_es", name), ("slug_es", "tazas-y-cuencos"), ("parent", parent), ("mark", mark)]
            .map(|(name, value)| (name, value.to_owned()))
    };
    let send = async |id: &str, form: [(&'static str, String); 4]| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        owner.post(&format!("/admin/categories/{id}"), &form).await
    };
    send(&tazas, form("Tazas y cuencos", &mesa, &old)).await.expect(303);
    assert_eq!(names(&world).await, ["Mesa", "-Tazas y cuencos"]);
    let ctx = world.operator();
    let leads = ctx.read(async |snap| reads::moved(snap, "/c/tazas").await).await.unwrap();
    assert_eq!(leads.as_deref(), Some("/c/mesa/tazas-y-cuencos"));
    send(&tazas, form("De otra persona", "", &old)).await.expect(409);
    let page = owner.get(&format!("/admin/categories/{mesa}")).await.expect(200).body;
    assert!(!page.contains(&format!("<option value=\"{tazas}\"")), "below itself is not offered: {page}");
    let below = send(&mesa, form("Mesa", &tazas, &mark(&page))).await.expect(422).body;
    assert!(below.contains("dentro de sí misma") && below.contains("aria-invalid"), "{below}");
    assert_eq!(names(&world).await, ["Mesa", "-Tazas y cuencos"]);
}

#[both]
async fn only_what_is_empty_is_taken_away(engine: Engine) {
    let world = shop_of(engine).await;
    let owner = world.as_(Role::Owner);
    let mesa = add(&world, "Mesa", "").await;
    let tazas = add(&world, "Tazas", &mesa).await;
    let draft = |categories: &[&str]| ProductDraft {
        categories: categories.iter().map(|one| (*one).to_owned()).collect(),
        status: Status::Draft,
        ..mug("A", 900)
    };
    put(&world, &draft(&["mesa", "tazas"])).await;
    let remove = async |id: &str| owner.post(&format!("/admin/categories/{id}/remove"), &[]).await;
    let below = remove(&mesa).await.expect(422).body;
    assert!(below.contains("Tiene otras categorías dentro"), "{below}");
    let full = remove(&tazas).await.expect(422).body;
    assert!(full.contains("Tiene productos"), "a draft that also stands here counts: {full}");
    put(&world, &draft(&["mesa"])).await;
    remove(&tazas).await.expect(303);
    remove(&tazas).await.expect(404);
    assert_eq!(names(&world).await, ["Mesa"]);
    let ctx = world.operator();
    for (lang, expected) in [(Lang::Es, "/c/mesa"), (Lang::En, "/en/c/mesa")] {
        let address = format!("{}/c/mesa/tazas", lang.prefix());
        let leads = ctx.read(async |snap| reads::moved(snap, &address).await).await.unwrap();
        assert_eq!(leads.as_deref(), Some(expected));
    }
    put(&world, &draft(&[])).await;
    remove(&mesa).await.expect(303);
    for (address, expected) in [("/c/mesa", "/"), ("/en/c/mesa/tazas", "/en")] {
        let leads = ctx.read(async |snap| reads::moved(snap, address).await).await.unwrap();
        assert_eq!(leads.as_deref(), Some(expected), "{address}");
    }
    assert_eq!(audited(&world, "catalog-admin-categories-audit-removed").await, 2);
}

#[both]
async fn a_brand_says_who_answers(engine: Engine) {
    let world = shop_of(engine).await;
    let owner = world.as_(Role::Owner);
    owner.get("/en/admin/brands/new").await.expect(200);
    let nameless = owner.post("/admin/brands/new", &[("name", " ")]).await.expect(422).body;
    assert!(nameless.contains("aria-invalid=\"true\""), "{nameless}");
    owner.post("/admin/brands/new", &[("name", "Nogal <b>")]).await.expect(303);
    let list = owner.get("/admin/brands").await.expect(200).body;
    assert!(list.contains("Nogal &#60;b&#62;") && list.contains("Falta quién fabrica"), "{list}");
    let id = between(&list, "/admin/brands/", "\"").to_owned();
    assert_eq!(id, "new", "the first link of the page makes one");
    let id = list.split("/admin/products?brand=").nth(1).unwrap().split('"').next().unwrap();
    let address = format!("/admin/brands/{id}");
    let seen = mark(&owner.get(&address).await.expect(200).body);
    let said =
        [("name", "Nogal"), ("maker", "Nogal SL"), ("address", "Calle 1"), ("email", "a@nogal.example")];
    let with = |country: &'static str, mark: &str| {
        let mut form: Vec<(&str, String)> =
            said.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        form.extend([("country", country.to_owned()), ("mark", mark.to_owned())]);
        form
    };
    let send = async |form: Vec<(&str, String)>| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        owner.post(&address, &form).await
    };
    let odd = send(with("España", &seen)).await.expect(422).body;
    assert!(odd.contains("no es un país") && odd.contains("value=\"Nogal SL\""), "{odd}");
    send(with("es", &seen)).await.expect(303);
    send(with("pt", &seen)).await.expect(409);
    let list = owner.get("/admin/brands").await.expect(200).body;
    assert!(!list.contains("Falta quién fabrica"), "{list}");
    assert_eq!(audited(&world, "catalog-admin-brands-audit").await, 2);
}

/// Whatever is sent to whatever address: an answer, and nothing is changed.
#[both]
async fn strangers_and_strange_words_change_nothing(engine: Engine) {
    let world = shop_of(engine).await;
    let mesa = add(&world, "Mesa", "").await;
    let before = world.everything().await;
    let nobody = "00000000-0000-0000-0000-000000000000";
    let owner = world.as_(Role::Owner);
    let pages = [nobody, "x", "%00", "..%2f..", "%27%20OR%201=1"];
    for id in pages {
        owner.get(&format!("/admin/categories/{id}")).await.expect(404);
        owner.get(&format!("/admin/brands/{id}")).await.expect(404);
        owner.post(&format!("/admin/categories/{id}"), &[("name_es", "x")]).await.expect(404);
        owner.post(&format!("/admin/categories/{id}/place"), &[("to", "up")]).await.expect(404);
        owner.post(&format!("/admin/categories/{id}/remove"), &[]).await.expect(404);
        owner.post(&format!("/admin/brands/{id}"), &[("name", "x")]).await.expect(404);
    }
    let add = "/admin/categories";
    owner.post(add, &[("name_es", "Sola"), ("parent", "x")]).await.expect(400);
    owner.post(add, &[("name_es", "Sola"), ("parent", nobody)]).await.expect(404);
    owner.post(add, &[("name_es", &"x".repeat(1_000_000))]).await.expect(413);
    let agent = world.as_(Role::Agent);
    agent.post(add, &[("name_es", "Sola")]).await.expect(403);
    agent.post(&format!("{add}/{mesa}/remove"), &[]).await.expect(403);
    agent.post("/admin/brands/new", &[("name", "Sola")]).await.expect(403);
    assert_eq!(world.everything().await, before);
}
