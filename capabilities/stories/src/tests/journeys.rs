//! What people read and tell, through the router and without a socket.

use super::samples::{has, person, publish, shown, tells, the_story, thing, world};
use crate::{
    model::{Again, ContributionId},
    reads::Which,
};
use axum::body::Body;
use http::{Request, header};
use kernel::Role;
use testing::{Answer, Engine, World, both, person_of, secret_of};
use webkit::SessionCookie;

/// Sends the form of a story as Marina.
async fn send(world: &World, fields: &[(&str, &str)]) -> Answer {
    let part = |(name, value): &(&str, &str)| {
        format!("--story\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let body: String = fields.iter().map(part).chain(["--story--\r\n".to_owned()]).collect();
    let cookie = SessionCookie::set(&world.house.shop.face().public_url, &secret_of(Role::Member));
    let request = Request::post("/stories/new")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=story")
        .header(header::COOKIE, cookie.to_str().unwrap().split(';').next().unwrap())
        .body(Body::from(body));
    world.send(request.unwrap()).await
}

const TOLD: [(&str, &str); 6] = [
    ("title", "Un invierno con la manta"),
    ("situation", "Mi casa es fría, sobre todo en enero."),
    ("tried", "Una manta de lana sobre las piernas."),
    ("outcome", "Gasté un tercio menos que el año anterior."),
    ("again", "yes"),
    ("mark", "m-1"),
];

fn with<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let is_other = |field: &&(&str, &str)| more.iter().all(|(name, _)| *name != field.0);
    TOLD.iter().filter(is_other).chain(more).copied().collect()
}

#[both]
async fn a_buyer_tells_and_others_read_it(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    let id = blanket.to_string();
    let marina = world.as_(Role::Member);
    assert!(world.get("/stories/new").await.expect(303).header("location").starts_with("/sign-in"));
    has(&world, person_of(Role::Member), 1, blanket).await;
    let form = marina.get("/stories/new").await.expect(200).body;
    assert!(form.contains(&format!("value=\"{id}\"")) && form.contains("name=\"mark\""), "{form}");
    let ticked = marina.get(&format!("/stories/new?product={id}")).await.expect(200).body;
    assert!(ticked.contains("checked"), "{ticked}");
    for (more, field) in [
        (vec![("situation", " "), ("product", &id)], "situation"),
        (vec![("again", ""), ("product", &id)], "again"),
        (vec![("other", "no-hay-tal-cosa")], "other"),
        (vec![], "other"),
    ] {
        let refused = send(&world, &with(&more)).await.expect(422).body;
        assert!(refused.contains(&format!("id=\"error-{field}\"")), "{field}: {refused}");
        assert!(refused.contains("Un invierno con la manta"), "{refused}");
    }
    let sent = with(&[("product", &id)]);
    let done = send(&world, &sent).await.expect(303);
    assert!(done.header("location").ends_with("?done=told"), "{}", done.header("location"));
    send(&world, &sent).await.expect(303);
    assert_eq!(world.everything().await["stories_story"].len(), 1, "a form makes one");
    world.see_to_duties().await;
    let thanks = marina.get(done.header("location")).await.expect(200).body;
    assert!(thanks.contains("Ya está publicado") && thanks.contains("/edit"), "{thanks}");
    let page = world.get(done.header("location").split('?').next().unwrap()).await.expect(200).body;
    for said in ["Lo compró aquí", "La situación", "un tercio menos", "Lo repetiría", "\"@type\":\"Article\""]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("### ") || page.contains("articleBody"), "{page}");
    let list = world.get("/stories").await.expect(200).body;
    assert!(list.contains("Un invierno con la manta") && list.contains("Lo compró aquí"), "{list}");
    assert!(world.get("/en/stories").await.expect(200).body.contains("Bought it here"));
    world.get("/stories?kind=none").await.expect(404);
    world.get("/stories/none").await.expect(404);
}

#[both]
async fn whoever_did_not_buy_it_names_it_and_waits(engine: Engine) {
    let world = world(engine).await;
    thing(&world, "manta").await;
    let marina = world.as_(Role::Member);
    let done = send(&world, &with(&[("other", "https://tienda.example/p/manta?ref=1")])).await.expect(303);
    let at = done.header("location").to_owned();
    world.get(&at).await.expect(404);
    let own = marina.get(&at).await.expect(200).body;
    assert!(own.contains("Sin compra comprobada aquí") && own.contains("De momento solo lo ves tú"), "{own}");
    assert!(world.as_(Role::Moderator).get(&at).await.expect(200).body.contains("No está publicado"));
    let id: ContributionId = at.rsplit('/').next().unwrap().parse().unwrap();
    publish(&world, id).await;
    assert!(world.get(&at).await.expect(200).body.contains("Sin compra comprobada aquí"));
}

#[both]
async fn whoever_told_it_changes_it_and_nobody_else(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    has(&world, person_of(Role::Member), 1, blanket).await;
    let mine = tells(&world, person_of(Role::Member), &[blanket], "Duermo bien.").await;
    let other = tells(&world, person(101), &[blanket], "A mí me dio calor y la devolví.").await;
    let marina = world.as_(Role::Member);
    marina.get(&format!("/stories/{other}/edit")).await.expect(404);
    let at = format!("/stories/{mine}/edit");
    let form = marina.get(&at).await.expect(200).body;
    assert!(form.contains("Duermo bien.") && !form.contains("### "), "{form}");
    let empty = marina.post(&at, &with(&[("tried", "")])).await.expect(422).body;
    assert!(empty.contains("id=\"error-tried\""), "{empty}");
    marina.post(&at, &with(&[("again", "no")])).await.expect(303);
    world.see_to_duties().await;
    assert_eq!(the_story(&world, mine).await.again, Again::No);
    let page = world.get(&format!("/stories/{mine}")).await.expect(200).body;
    assert!(page.contains("No lo repetiría") && page.contains("un tercio menos"), "{page}");
    assert_eq!(shown(&world, Which::Product(blanket)).await.len(), 2);
}

#[both]
async fn nothing_that_is_told_runs(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    let id =
        tells(&world, person(101), &[blanket], "</script><script>alert(1)</script> [x](javascript:alert(2))")
            .await;
    for path in [format!("/stories/{id}"), "/stories".to_owned()] {
        let page = world.get(&path).await.expect(200).body;
        for bad in ["<script>alert", "href=\"javascript"] {
            assert!(!page.contains(bad), "{bad}: {page}");
        }
    }
}

#[both]
async fn programs_read_stories(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    has(&world, person(101), 1, blanket).await;
    let id = tells(&world, person(101), &[blanket], "Duermo bien.").await;
    let list = world.get(&format!("/api/v1/stories?product={blanket}")).await.expect(200).body;
    for said in [&id.to_string(), "\"outcome\":\"Duermo bien.\"", "\"is_verified\":true", "\"again\":\"yes\""]
    {
        assert!(list.contains(said), "{said}: {list}");
    }
    for bad in ["product=x", "limit=0", "colour=red", &format!("product={blanket}&kind=mantas")] {
        world.get(&format!("/api/v1/stories?{bad}")).await.expect(422);
    }
    assert!(world.get("/api/v1/stories?kind=mantas").await.expect(200).body.contains("\"items\":[]"));
}
