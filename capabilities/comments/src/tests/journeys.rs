//! What people see and do, through the router and without a socket.

use super::samples::{
    comment, count, person, publish, review, says, thing, try_say, wanted, withdraws, world,
};
use crate::model::{ContributionId, On, State};
use contributions::model::Kind;
use kernel::Role;
use testing::{Engine, World, both, person_of};

/// What Marina wrote last.
async fn latest(world: &World) -> ContributionId {
    let me = person_of(Role::Member);
    let found: Result<_, database::StoreError> =
        world.operator().read(async |snap| crate::store::people::of_person(snap, me, 1).await).await;
    found.unwrap()[0].id
}

#[both]
async fn somebody_comments_without_script(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let (path, marina) = (on.path(), world.as_(Role::Member));
    let visitor = world.get(&path).await.expect(200).body;
    assert!(visitor.contains("Entra para comentar") && !visitor.contains("<textarea"), "{visitor}");
    world.post(&path, "comment=hola").await.expect(403);
    let open = marina.get(&path).await.expect(200).body;
    assert!(open.contains("name=\"mark\"") && open.contains("Todavía no hay comentarios"), "{open}");
    let empty = marina.post(&path, &[("comment", " "), ("mark", "m-1")]).await.expect(422).body;
    assert!(empty.contains("id=\"error-comment\"") && empty.contains("value=\"m-1\""), "{empty}");
    let sent = [("comment", "¿Cabe en la nevera?"), ("mark", "m-1")];
    let held = marina.post(&path, &sent).await.expect(303);
    assert!(held.header("location").ends_with("?done=held"), "{}", held.header("location"));
    marina.post(&path, &sent).await.expect(303);
    assert_eq!(world.everything().await["comments_comment"].len(), 1, "a form makes one");
    let thanks = marina.get(held.header("location")).await.expect(200).body;
    assert!(thanks.contains("Lo miraremos antes de publicarlo") && !thanks.contains("nevera"), "{thanks}");

    let id = latest(&world).await;
    world.get(&format!("/comments/{id}")).await.expect(404);
    let own = marina.get(&format!("/comments/{id}")).await.expect(303);
    assert_eq!(own.header("location"), format!("/account/contributions/{id}"));
    let staff = world.as_(Role::Moderator).get(&format!("/comments/{id}")).await.expect(303);
    assert_eq!(staff.header("location"), format!("/admin/moderation/texts/{id}"));
    publish(&world, id).await;
    world.see_to_duties().await;
    let page = world.get(&path).await.expect(200).body;
    assert!(page.contains("¿Cabe en la nevera?") && page.contains(&format!("id=\"c-{id}\"")), "{page}");
    assert!(world.get(&format!("/en{path}")).await.expect(200).body.contains("Comments on"));
}

#[both]
async fn somebody_answers_and_the_link_leads_there(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let first = says(&world, person(101), on, None, "¿Gotea al servir?").await;
    let answer = says(&world, person(102), on, Some(first), "La mía no.").await;
    let marina = world.as_(Role::Member);
    let form = marina.get(&format!("{}?answer={answer}", on.path())).await.expect(200).body;
    assert!(form.contains(&format!("name=\"answers\" value=\"{answer}\"")), "{form}");
    world.pass_days(1);
    let to = answer.to_string();
    let sent = [("comment", "¿Y cuánto tiempo la tienes?"), ("answers", to.as_str()), ("mark", "m-2")];
    marina.post(&on.path(), &sent).await.expect(303);
    let mine = latest(&world).await;
    assert_eq!((comment(&world, mine).await.thread, comment(&world, mine).await.state), (first, State::Held));
    publish(&world, mine).await;
    world.see_to_duties().await;
    let way = world.get(&format!("/comments/{mine}")).await.expect(303);
    assert!(way.header("location").ends_with(&format!("#c-{mine}")), "{}", way.header("location"));
    let page = world.get(way.header("location").split('#').next().unwrap()).await.expect(200).body;
    assert!(page.contains("cuánto tiempo") && page.contains("¿Gotea al servir?"), "{page}");
    assert!(!page.contains("La mía no."), "the page of a link begins with what it leads to: {page}");

    withdraws(&world, person(101), first).await;
    let left = world.get(&on.path()).await.expect(200).body;
    assert!(left.contains("Comentario retirado") && left.contains("La mía no."), "{left}");
    let late = [("comment", "¿Hola?"), ("answers", &first.to_string()), ("mark", "m-3")];
    let refused = marina.post(&on.path(), &late).await.expect(422).body;
    assert!(refused.contains("ya no está") && refused.contains("¿Hola?"), "{refused}");
    marina.post(&on.path(), &[("comment", "¿Hola?"), ("answers", "x")]).await.expect(400);
}

#[both]
async fn reviews_are_commented_on_and_what_is_not_there_is_not(engine: Engine) {
    let world = world(engine).await;
    let jar = thing(&world, "jarra").await;
    let text = review(&world, person(101), jar).await;
    let on = On::written(Kind::Review, text).unwrap();
    says(&world, person(102), on, None, "¿Y por fuera suda?").await;
    let page = world.get(&on.path()).await.expect(200).body;
    assert!(page.contains("No gotea") && page.contains(&format!("/reviews/{text}")), "{page}");
    let as_story = On::written(Kind::Story, text).unwrap();
    for path in [
        as_story.path(),
        "/comments/on/seller/x".into(),
        "/comments/on/product/x".into(),
        "/comments/x".into(),
    ] {
        world.get(&path).await.expect(404);
    }
    withdraws(&world, person(101), text).await;
    world.get(&on.path()).await.expect(404);
    assert_eq!(count(&world, on).await, 1, "it stays for whoever restores it");
}

#[both]
async fn long_threads_go_on_without_gaps(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let first = says(&world, person(101), on, None, "Contad hasta cien.").await;
    for number in 0..57_u8 {
        let text = format!("Cuento el {number} con gusto");
        let waits = try_say(&world, &wanted(person(110 + number), on, Some(first), &text)).await.unwrap();
        publish(&world, waits).await;
    }
    world.see_to_duties().await;
    let (mut path, mut seen) = (format!("{}?thread={first}", on.path()), Vec::new());
    loop {
        let page = world.get(&path).await.expect(200).body;
        seen.extend((0..57_u8).filter(|number| page.contains(&format!("Cuento el {number} con"))));
        let Some((before, _)) = page.split_once("Ver más respuestas") else { break };
        let rest = before.rsplit("from=").next().unwrap();
        path = format!("{}?thread={first}&from={}", on.path(), rest.split('"').next().unwrap());
    }
    assert_eq!(seen, (0..57).collect::<Vec<u8>>());
}

#[both]
async fn nothing_that_is_written_runs(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    says(
        &world,
        person(101),
        on,
        None,
        "<script>alert(1)</script> <img src=x onerror=alert(2)> \u{202e}hola",
    )
    .await;
    let page = world.get(&on.path()).await.expect(200).body;
    for bad in ["<script>alert", "<img src=x", "\u{202e}"] {
        assert!(!page.contains(bad), "{bad}: {page}");
    }
}
