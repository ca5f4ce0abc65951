//! The shop's own words, written by itself.

use super::journeys::shop;
use kernel::Role;
use testing::{Engine, World, both};

const OWN: &str = "# Envíos de la casa\n\nLos hace {{shop.name}}, **en bici**. <script>alert(1)</script>\n";

async fn send(world: &World, form: &[(&str, &str)], status: u16) -> String {
    world.as_(Role::Owner).post("/admin/pages/shipping", form).await.expect(status).body
}

/// The version of the Spanish text, as its page sends it along.
async fn seen(world: &World) -> String {
    let page = world.as_(Role::Owner).get("/admin/pages/shipping").await.expect(200).body;
    let field = page.split('<').find(|tag| tag.contains("name=\"seen_es\"")).unwrap();
    field.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[both]
async fn a_text_of_ones_own_stands_in_the_place_of_the_given_one(engine: Engine) {
    let world = shop(engine).await;
    world.visit("/envios").await.expect(200);
    let list = world.as_(Role::Owner).get("/admin/pages").await.expect(200).body;
    assert!(list.contains("/admin/pages/shipping") && !list.contains("Texto propio"), "{list}");

    let preview = send(&world, &[("es", OWN), ("go", "preview")], 200).await;
    assert!(preview.contains("<strong>en bici</strong>") && !preview.contains("<script>alert"), "{preview}");
    let given = world.visit("/envios").await.expect(200).body;
    assert!(!given.contains("de la casa"), "looking keeps nothing");

    let form = [("es", OWN), ("en", ""), ("seen_es", "0"), ("seen_en", "0"), ("go", "save")];
    send(&world, &form, 303).await;
    world.drop_stale().await;
    let own = world.visit("/envios").await.expect(200).body;
    assert!(own.contains("Envíos de la casa") && own.contains("<strong>en bici</strong>"), "{own}");
    assert!(!own.contains("<script>alert") && !own.contains("{{shop.name}}"), "{own}");
    assert!(
        world.get("/en/shipping").await.expect(200).body.contains("Delivery and pick-up"),
        "English is the given one"
    );
    let list = world.as_(Role::Owner).get("/en/admin/pages").await.expect(200).body;
    assert!(list.contains("A text of your own in Spanish"), "{list}");

    // Somebody else still has the page from before.
    let stale = send(&world, &[("es", "# Otra"), ("seen_es", "0")], 422).await;
    assert!(stale.contains("Alguien ha cambiado"), "{stale}");
    let first = seen(&world).await;
    send(&world, &[("es", ""), ("seen_es", &first)], 303).await;
    world.drop_stale().await;
    let back = world.visit("/envios").await.expect(200).body;
    assert!(!back.contains("Envíos de la casa"), "{back}");
    let audit = database::AuditSought::default();
    let log = world.operator().read(async |snap| snap.list_audited(&audit, 9).await).await.unwrap();
    assert_eq!(log.len(), 2, "what was refused was not done");

    // Another text in its place is another, for whoever still looks at the first.
    world.pass_days(1);
    send(&world, &[("es", "# Segunda"), ("seen_es", "0")], 303).await;
    send(&world, &[("es", "# Vieja"), ("seen_es", &first)], 422).await;
    let second = seen(&world).await;
    send(&world, &[("es", "# Tercera"), ("seen_es", &second)], 303).await;
}

#[both]
async fn the_law_is_told_as_the_shop_keeps_it(engine: Engine) {
    let world = shop(engine).await;
    let all = [
        ("/devoluciones", "<blockquote>", "A la atención de"),
        ("/en/returns", "<blockquote>", "hereby give notice"),
        ("/condiciones", "por carta a", "href=\"/devoluciones\""),
        ("/en/terms", "by post to", "href=\"/en/returns\""),
        ("/contacto", "desistes", "href=\"/devoluciones\""),
        ("/cookies", "plaza-basket", "plaza-order"),
        ("/en/cookies", "plaza-basket", "plaza-order"),
    ];
    for (address, one, other) in all {
        let page = world.visit(address).await.expect(200).body;
        assert!(page.contains(one) && page.contains(other), "{address}: {page}");
        assert!(!page.contains("{{"), "{address}: {page}");
        // Such a link stands nowhere yet.
        assert!(!page.contains("del contrato aquí") && !page.contains("contract here"), "{address}: {page}");
    }
}

#[both]
async fn each_language_is_looked_at_as_it_will_be_read(engine: Engine) {
    let world = shop(engine).await;
    let form = [("es", "# A\n\n[b](returns)"), ("en", "# A\n\n[b](returns)"), ("go", "preview")];
    let preview = send(&world, &form, 200).await;
    assert!(preview.contains("\"/devoluciones\"") && preview.contains("\"/en/returns\""), "{preview}");
}

#[both]
async fn what_is_no_text_is_shown_again_and_not_kept(engine: Engine) {
    let world = shop(engine).await;
    let long = format!("# Envíos\n{}", "a".repeat(20_000));
    for text in ["Sin título", "# ", "# a\0b", "# a\u{202e}b", long.as_str()] {
        let answer = send(&world, &[("es", text)], 422).await;
        assert!(answer.contains("aria-invalid=\"true\""), "{answer}");
    }
    send(&world, &[("es", &"a".repeat(1_000_000))], 413).await;
    for unknown in ["nothing", "%00", "..%2fshipping"] {
        world.as_(Role::Owner).get(&format!("/admin/pages/{unknown}")).await.expect(404);
        world.as_(Role::Owner).post(&format!("/admin/pages/{unknown}"), &[("es", OWN)]).await.expect(404);
    }
    for role in [Role::Agent, Role::Moderator, Role::Member] {
        world.as_(role).post("/admin/pages/shipping", &[("es", OWN)]).await.expect(403);
    }
    let own = world.operator().read(async |snap| shop::reads::texts(snap).await).await.unwrap();
    assert!(own.is_empty(), "{own:?}");
}
