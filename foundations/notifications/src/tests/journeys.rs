//! Letters in the back office.

use super::samples::{Postwoman, forget, invite, letters, link, pass_seconds, the_letter, world};
use crate::model::{Kind, State};
use action::PostError;
use kernel::Role;
use testing::{Engine, World, both};

async fn without_server(engine: Engine) -> World {
    World::on(engine, vec![accounts::door(), crate::door()]).await
}

#[both]
async fn letters_are_for_those_who_may_see_mail(engine: Engine) {
    let world = without_server(engine).await;
    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    let page = format!("/admin/mail/{}", the_letter(&world).await.id);
    // Somebody must be able to sign in before a house asks for it.
    let owner = world.as_(Role::Owner);
    for path in ["/admin/mail", page.as_str(), &format!("{page}/html")] {
        let nobody = world.get(path).await.expect(303);
        assert!(nobody.header("location").starts_with("/sign-in?next="), "{}", nobody.header("location"));
        for role in [Role::Member, Role::Seller, Role::Moderator] {
            let refused = world.as_(role).get(path).await.expect(403);
            assert!(!refused.body.contains("casa.example"));
        }
        let answer = owner.get(path).await.expect(200);
        assert!(answer.header("cache-control").contains("no-store"), "{path}");
        assert!(answer.header("cache-control").contains("private"), "{path}");
    }
    world.as_(Role::Member).post(&format!("{page}/send"), &[]).await.expect(403);
    for path in ["/admin/mail/x", "/admin/mail/00000000-0000-0000-0000-000000000000"] {
        owner.get(path).await.expect(404);
    }
}

#[both]
async fn without_a_server_letters_are_read_here_and_the_page_says_how_to_send_them(engine: Engine) {
    let world = without_server(engine).await;
    let owner = world.as_(Role::Owner);
    let empty = owner.get("/admin/mail").await.expect(200).body;
    assert!(empty.contains("No hay ningún correo") && empty.contains("smtp://"), "{empty}");
    let english = owner.get("/en/admin/mail").await.expect(200).body;
    assert!(english.contains("There are no emails") && english.contains("mail_from"), "{english}");

    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    let letter = the_letter(&world).await;
    let list = owner.get("/admin/mail").await.expect(200).body;
    assert!(list.contains(&format!("/admin/mail/{}", letter.id)) && list.contains("Solo guardado"));
    let page = owner.get(&format!("/admin/mail/{}", letter.id)).await.expect(200).body;
    let way = format!("<a href=\"https://prueba.example{}\"", link(&letter));
    assert!(page.contains(&way) && page.contains("inigo@casa.example"), "{page}");
    assert!(!page.contains("Enviarlo ahora"), "there is no server");
    let refused = owner.post(&format!("/admin/mail/{}/send", letter.id), &[]).await.expect(422).body;
    assert!(refused.contains("faltan los ajustes smtp y mail_from"), "{refused}");
}

#[both]
async fn a_letter_is_shown_as_it_arrives_and_can_do_nothing(engine: Engine) {
    let world = without_server(engine).await;
    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    let letter = the_letter(&world).await;
    let answer = world.as_(Role::Owner).get(&format!("/admin/mail/{}/html", letter.id)).await.expect(200);
    assert_eq!(answer.body, letter.written.html);
    let policy = answer.header("content-security-policy");
    for word in ["default-src 'none'", "style-src 'unsafe-inline'", "frame-ancestors 'none'", "sandbox"] {
        assert!(policy.split("; ").any(|part| part == word), "{word}: {policy}");
    }
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

#[both]
async fn a_link_into_somebodys_account_is_for_owners_only(engine: Engine) {
    let world = without_server(engine).await;
    forget(&world, "ana@casa.example").await;
    world.see_to_duties().await;
    let letter = the_letter(&world).await;
    assert_eq!(letter.written.kind, Kind::Reset);
    let (page, secret) = (format!("/admin/mail/{}", letter.id), link(&letter));
    for role in [Role::Manager, Role::Agent] {
        let seen = world.as_(role).get(&page).await.expect(200).body;
        assert!(seen.contains("ana@casa.example") && !seen.contains(&secret), "{role:?}");
        assert!(!seen.contains(&format!("{page}/html")), "{role:?}");
        let refused = world.as_(role).get(&format!("{page}/html")).await.expect(403).body;
        assert!(!refused.contains(&secret), "{role:?}");
    }
    let owner = world.as_(Role::Owner).get(&page).await.expect(200).body;
    assert!(owner.contains(&secret) && owner.contains(&format!("{page}/html")));
}

#[both]
async fn a_refused_letter_says_why_and_is_sent_by_a_button(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    post.will_say(vec![PostError::Never("550 5.1.1 <b>no</b> such mailbox".into())]);
    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    let agent = world.as_(Role::Agent);
    let page = format!("/admin/mail/{}", the_letter(&world).await.id);
    let seen = agent.get(&page).await.expect(200).body;
    assert!(seen.contains("550 5.1.1 &lt;b&gt;no&lt;/b&gt;") && seen.contains("Enviarlo ahora"), "{seen}");
    let list = agent.get("/admin/mail?state=refused").await.expect(200).body;
    assert!(list.contains(&page));

    let answer = agent.post(&format!("{page}/send"), &[]).await.expect(303);
    assert_eq!(answer.header("location"), page);
    let again = agent.post(&format!("{page}/send"), &[]).await.expect(422).body;
    assert!(again.contains("ya está por enviar"), "{again}");
    world.see_to_duties().await;
    assert_eq!((the_letter(&world).await.state, post.taken().len()), (State::Sent, 1));
    let seen = agent.get(&page).await.expect(200).body;
    assert!(!seen.contains("Enviarlo ahora") && seen.replace("<wbr>", "").contains(&post.taken()[0].id));
    assert!(seen.contains("se borró en cuanto salió"), "{seen}");
}

#[both]
async fn letters_are_found_by_state_and_by_address_page_after_page(engine: Engine) {
    let world = without_server(engine).await;
    for number in 0..52 {
        invite(&world, &format!("p{number}@casa.example")).await;
        pass_seconds(&world, 60);
    }
    world.see_to_duties().await;
    let owner = world.as_(Role::Owner);
    let first = owner.get("/admin/mail").await.expect(200).body;
    assert_eq!(first.matches("@casa.example").count(), 50);
    let next = first.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap();
    let next = next.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
    let second = owner.get(&next).await.expect(200).body;
    assert_eq!(second.matches("@casa.example").count(), 2, "{next}");
    let found = owner.get("/admin/mail?q=P7%40casa.example&state=kept").await.expect(200).body;
    assert!(found.contains("p7@casa.example") && !found.contains("p8@casa.example"));
    assert!(found.contains("q=P7%40casa%2Eexample"), "states keep what is looked for");
    let none = owner.get("/admin/mail?q=p7%40casa.example&state=sent").await.expect(200).body;
    assert!(none.contains("Prueba con otro estado"));
    let hostile = owner.get("/admin/mail?q=%22%3E%3Cscript%3E&state=x&after=%27").await.expect(200).body;
    assert!(!hostile.contains("\"><script>"));
    assert_eq!(letters(&world).await.len(), 52);
}
