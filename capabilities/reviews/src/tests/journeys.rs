//! What readers and buyers meet, through the router and without a socket.

use super::samples::{
    a_second, arrives, as_, buys, goods, has, marina, person, score, wanted, with_files, world, writes,
};
use crate::actions;
use catalog_facts::{ProductId, VariantId};
use http::header;
use kernel::Role;
use testing::{Answer, Engine, World, both, secret_of};
use webkit::SessionCookie;

/// Sends the form of a review as Marina, with files.
async fn send(world: &World, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
    let cookie = SessionCookie::set(&world.house.shop.face().public_url, &secret_of(Role::Member));
    let cookie = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
    let mut request = with_files("/reviews/new", fields, files);
    request.headers_mut().insert(header::COOKIE, cookie.parse().unwrap());
    world.send(request).await
}

fn form(product: &str) -> Vec<(&'static str, String)> {
    let body = "Pesa poco y no resbala ni mojada, la uso cada día.";
    let all =
        [("product", product), ("stars", "4"), ("title", "Muy cómoda"), ("body", body), ("quality", "5")];
    all.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

fn plain<'f>(form: &'f [(&'static str, String)]) -> Vec<(&'f str, &'f str)> {
    form.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

async fn slug(world: &World, product: ProductId) -> String {
    let found: Result<_, database::StoreError> =
        world.operator().read(async |snap| catalog::reads::card(snap, product).await).await;
    found.unwrap().unwrap().slug.es
}

#[both]
async fn a_buyer_writes_and_others_read_it(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let id = mug.0.to_string();
    let browser = world.as_(Role::Member);
    let at = format!("/reviews/new?product={id}&stars=4");
    let stranger = browser.get(&at).await.expect(200).body;
    assert!(stranger.contains("Solo puede opinar quien lo ha comprado") && !stranger.contains("<textarea"));
    let refused = send(&world, &plain(&form(&id)), &[]).await.expect(422).body;
    assert!(refused.contains("Solo puede opinar quien lo ha comprado"), "{refused}");
    buys(&world, marina(), 1, mug).await;
    assert!(browser.get(&at).await.expect(200).body.contains("Podrás opinar cuando te llegue"));
    arrives(&world, marina(), 1).await;
    let open = browser.get(&at).await.expect(200).body;
    assert!(open.contains("<option value=\"4\" selected>") && open.contains("name=\"mark\""), "{open}");
    assert!(
        browser.get("/account/reviews").await.expect(200).body.contains("Taza MUG"),
        "it waits for a word"
    );
    let mut bad = form(&id);
    bad[1].1 = "9".into();
    let again = send(&world, &plain(&bad), &[]).await.expect(422).body;
    assert!(again.contains("id=\"error-stars\"") && again.contains("Muy cómoda"), "{again}");
    let done = send(&world, &plain(&form(&id)), &[]).await.expect(303);
    assert!(done.header("location").starts_with("/account/reviews?done=written#r-"));
    assert!(
        send(&world, &plain(&form(&id)), &[]).await.expect(422).body.contains("Ya has escrito tu opinión")
    );
    let slug = slug(&world, mug.0).await;
    let list = format!("/reviews/of/{slug}");
    let page = world.get(&format!("/p/{slug}/reviews")).await.expect(200).body;
    for said in ["Muy cómoda", "Compra verificada", "Escrita aquí", "1 opinión", "★★★★☆", "Acabado: 5 de 5"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(world.get(&format!("{list}?stars=5")).await.expect(200).body.contains("No hay opiniones así"));
    let narrowed = world.get(&format!("{list}?sort=newest&stars=4&verified=yes")).await.expect(200).body;
    for kept in ["\"sort\" value=\"newest\"", "\"stars\" value=\"4\"", "\"verified\" value=\"yes\""] {
        assert!(narrowed.contains(kept), "looking for a word keeps {kept}: {narrowed}");
    }
    assert!(world.get(&format!("{list}?q=resbala")).await.expect(200).body.contains("Muy cómoda"));
    assert!(world.get("/en/p/mug-mug/reviews").await.expect(200).body.contains("Verified purchase"));
    world.get("/p/nothing-there/reviews").await.expect(404);
}

#[both]
async fn a_form_sent_twice_makes_one_review(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    world.as_(Role::Member).get("/account/reviews").await.expect(200);
    let mut form = form(&mug.0.to_string());
    form.push(("mark", "0a1b2c3d".into()));
    let first = send(&world, &plain(&form), &[]).await.expect(303);
    let second = send(&world, &plain(&form), &[]).await.expect(303);
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(score(&world, mug.0).await.count(), 1);
}

#[both]
async fn what_waits_for_a_word_is_found_behind_what_has_one(engine: Engine) {
    let world = world(engine).await;
    let first = goods(&world, "FIRST").await;
    let other = goods(&world, "OTHER").await;
    has(&world, marina(), 1, first).await;
    for number in 2..=25_u8 {
        let thing = (ProductId::from_bytes([number; 16]), VariantId::from_bytes([number; 16]));
        a_second(&world);
        has(&world, marina(), number, thing).await;
    }
    a_second(&world);
    has(&world, marina(), 26, other).await;
    writes(&world, marina(), other.0, 4).await;
    let page = world.as_(Role::Member).get("/account/reviews").await.expect(200).body;
    assert!(page.contains(&format!("product={}", first.0)), "it was bought before 25 others: {page}");
    assert!(!page.contains(&format!("product={}", other.0)), "of that they have written: {page}");
}

#[both]
async fn a_form_that_waits_says_so_as_often_as_it_is_sent(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    world.as_(Role::Member).get("/account/reviews").await.expect(200);
    let mut form = form(&mug.0.to_string());
    form[3].1 = "Escríbeme al 600 123 123 y te cuento cómo se lava.".into();
    form.push(("mark", "0a1b2c3e".into()));
    for _ in 0..2 {
        let done = send(&world, &plain(&form), &[]).await.expect(303);
        assert!(done.header("location").contains("done=held"), "{}", done.header("location"));
    }
}

#[both]
async fn what_is_no_picture_is_refused_and_the_rest_stays(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    world.as_(Role::Member).get("/account/reviews").await.expect(200);
    let mut form = form(&mug.0.to_string());
    form.push(("picture", "https://elsewhere.example/spy.gif".into()));
    let refused = send(&world, &plain(&form), &[("a.png", b"GIF89a<script>")]).await.expect(422).body;
    assert!(refused.contains("error-files") && refused.contains("Muy cómoda"), "{refused}");
    assert!(!refused.contains("elsewhere.example"), "only what was handed in here is shown");
}

#[both]
async fn nothing_that_is_written_runs(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, person(101), 1, mug).await;
    let mut text = wanted(person(101), mug.0, 3);
    text.title = "<img src=x onerror=alert(1)>".into();
    text.body =
        "<script>alert(1)</script> [aquí](javascript:alert(2)) y </script> más palabras de verdad".into();
    actions::write(&as_(&world, person(101)), &text).await.unwrap();
    world.see_to_duties().await;
    let page = world.get(&format!("/p/{}/reviews", slug(&world, mug.0).await)).await.expect(200).body;
    for bad in ["<script>alert", "<img src=x", "href=\"javascript"] {
        assert!(!page.contains(bad), "{bad}: {page}");
    }
}

#[both]
async fn links_lead_to_where_it_stands(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, person(101), 1, mug).await;
    let id = writes(&world, person(101), mug.0, 5).await;
    let way = world.get(&format!("/reviews/{id}")).await.expect(303);
    assert!(way.header("location").ends_with(&format!("?one={id}#r-{id}")));
    let page = world.get(way.header("location").split('#').next().unwrap()).await.expect(200).body;
    assert_eq!(page.matches(&format!("id=\"r-{id}\"")).count(), 1, "it stands there once");
    let ctx = world.operator();
    let held = contributions::model::HoldReason::Staff;
    ctx.write(async |tx| contributions::steps::hold(tx, &ctx, id, held).await).await.unwrap();
    world.see_to_duties().await;
    world.get(&format!("/reviews/{id}")).await.expect(404);
    let staff = world.as_(Role::Moderator).get(&format!("/reviews/{id}")).await.expect(303);
    assert_eq!(staff.header("location"), format!("/admin/reviews/{id}"));
    world.get("/reviews/none").await.expect(404);
}
