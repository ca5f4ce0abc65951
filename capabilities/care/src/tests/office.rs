//! What those who look after cases do.

use super::samples::{a_second, cases, letters, world, write};
use crate::{model::CaseState, reads};
use database::StoreError;
use kernel::Role;
use testing::{Engine, both, name_of};

#[both]
async fn somebody_answers_and_the_customer_reads_it(engine: Engine) {
    let world = world(engine).await;
    let way = write(&world, &[]).await;
    let agent = world.as_(Role::Agent);
    let case = cases(&world).await.pop().unwrap();
    let inbox = agent.get("/admin/cases").await.expect(200).body;
    assert!(inbox.contains(&case.code) && inbox.contains("Sin contestar"));
    let path = format!("/admin/cases/{}", case.id);
    agent.get(&format!("/en{path}")).await.expect(200);
    a_second(&world);
    let said = [("text", "Hola, Eva.\n\nLlega mañana."), ("to", "waiting_customer"), ("minutes", "4")];
    agent.post(&format!("{path}/answer"), &said).await.expect(303);
    let letter = letters(&world).await.pop().unwrap();
    let text = &letter.written.text;
    let signed = format!("Llega mañana.\n\n{}\nLa Prueba", name_of(Role::Agent));
    assert!(text.contains(&signed) && letter.written.subject.contains(&case.code), "{text}");
    let page = world.get(&way).await.expect(200).body;
    assert!(page.contains("Llega mañana.") && page.contains(name_of(Role::Agent)));
    let now = cases(&world).await.pop().unwrap();
    assert_eq!((now.state, now.minutes, now.is_unanswered), (CaseState::WaitingCustomer, 4, false));
    assert!(now.agent.is_some() && now.days_left.is_some());
    world.post(&way, "text=Gracias").await.expect(303);
    assert_eq!(cases(&world).await[0].state, CaseState::Open);
    let audited = world.everything().await["audit_log"].join("\n");
    assert!(audited.contains("care-audit-answered") && !audited.contains("Llega mañana"), "{audited}");
}

#[both]
async fn a_note_is_for_those_who_work_here_only(engine: Engine) {
    let world = world(engine).await;
    let way = write(&world, &[]).await;
    let agent = world.as_(Role::Agent);
    let path = format!("/admin/cases/{}", cases(&world).await[0].id);
    let before = letters(&world).await.len();
    agent.post(&format!("{path}/note"), &[("note", "")]).await.expect(422);
    agent.post(&format!("{path}/note"), &[("note", "Cliente <i>difícil</i>")]).await.expect(303);
    let page = agent.get(&path).await.expect(200).body;
    assert!(page.contains("difícil") && !page.contains("<i>difícil"));
    assert!(!world.get(&way).await.body.contains("difícil"));
    assert_eq!(letters(&world).await.len(), before, "it is never sent");
}

#[both]
async fn only_those_who_may_look_after_cases_see_them(engine: Engine) {
    let world = world(engine).await;
    write(&world, &[]).await;
    let path = format!("/admin/cases/{}", cases(&world).await[0].id);
    for (role, status) in [
        (Role::Owner, 200),
        (Role::Agent, 200),
        (Role::Moderator, 403),
        (Role::Seller, 403),
        (Role::Member, 403),
    ] {
        for page in ["/admin/cases", path.as_str(), "/admin/cases/replies"] {
            world.as_(role).get(page).await.expect(status);
        }
    }
    world.as_(Role::Agent).get("/admin/cases/settings").await.expect(403);
    world.as_(Role::Agent).get("/admin/cases/nothing").await.expect(404);
}

#[both]
async fn cases_are_found_by_how_they_stand(engine: Engine) {
    let world = world(engine).await;
    for number in 0..3 {
        write(
            &world,
            &[("address", &format!("n{number}@casa.example")), ("name", &format!("Nadie {number}x"))],
        )
        .await;
    }
    let agent = world.as_(Role::Agent);
    let all = cases(&world).await;
    let me = testing::person_of(Role::Agent).to_string();
    let path = |at: usize| format!("/admin/cases/{}", all[at].id);
    agent.post(&format!("{}/assign", path(0)), &[("agent", &me)]).await.expect(303);
    agent.post(&format!("{}/put", path(1)), &[("to", "waiting_carrier")]).await.expect(303);
    agent.post(&format!("{}/put", path(2)), &[("to", "closed")]).await.expect(422);
    agent.post(&format!("{}/put", path(2)), &[("to", "resolved")]).await.expect(303);
    let find = async |only: &str| {
        let page = agent.get(&format!("/admin/cases?only={only}")).await.expect(200).body;
        all.iter().map(|case| if page.contains(&case.code) { '1' } else { '0' }).collect::<String>()
    };
    for (only, expected) in [
        ("", "110"),
        ("mine", "100"),
        ("unassigned", "010"),
        ("waiting", "010"),
        ("overdue", "000"),
        ("done", "001"),
    ] {
        assert_eq!(find(only).await, expected, "{only}");
    }
    let counted = async || {
        let ctx = world.operator();
        let found: Result<_, StoreError> = ctx.read(async |snap| reads::counts(snap, ctx.now()).await).await;
        found.unwrap()
    };
    assert_eq!(counted().await, [2, 0, 2], "open, overdue, unanswered");
    world.pass_days(60);
    assert_eq!(find("overdue").await, "110");
    assert_eq!(counted().await, [2, 2, 2]);
    let found = agent.get(&format!("/admin/cases?code={}", all[0].code.to_lowercase())).await.expect(303);
    assert!(found.header("location").contains(&all[0].id.to_string()));
    let nobody = kernel::PersonId::from_bytes([77; 16]).to_string();
    agent.post(&format!("{}/assign", path(1)), &[("agent", &nobody)]).await.expect(422);
}

#[both]
async fn a_saved_reply_is_put_into_the_answer_with_its_places_filled(engine: Engine) {
    let world = world(engine).await;
    write(&world, &[]).await;
    let agent = world.as_(Role::Agent);
    agent.post("/admin/cases/replies", &[("name", ""), ("body", "Hola")]).await.expect(422);
    let body = "Hola, {name}: tu código es {code}.";
    agent.post("/admin/cases/replies", &[("name", "Saludo"), ("body", body)]).await.expect(303);
    agent.post("/admin/cases/replies", &[("name", "SALUDO"), ("body", "Otro")]).await.expect(422);
    let page = agent.get("/admin/cases/replies").await.expect(200).body;
    let id = page.split("/admin/cases/replies/").nth(1).unwrap()[..36].to_owned();
    let case = cases(&world).await.pop().unwrap();
    let path = format!("/admin/cases/{}?reply={id}", case.id);
    let page = agent.get(&path).await.expect(200).body;
    assert!(page.contains(&format!("Hola, Eva Luna: tu código es {}.", case.code)), "{page}");
    agent.post(&format!("/admin/cases/replies/{id}/remove"), &[]).await.expect(303);
    agent.get(&format!("/admin/cases/replies/{id}")).await.expect(404);
}

#[both]
async fn the_shop_says_its_whatsapp_and_its_holidays(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let path = "/admin/cases/settings";
    owner.post(path, &[("whatsapp", "<script>"), ("holidays", "")]).await.expect(422);
    owner.post(path, &[("whatsapp", ""), ("holidays", "un día")]).await.expect(422);
    owner.post(path, &[("whatsapp", "+34 600 000 000"), ("holidays", "2026-11-09")]).await.expect(303);
    assert!(world.get("/contact/write").await.body.contains("https://wa.me/34600000000"));
    write(&world, &[("matter", "charge")]).await;
    assert_eq!(cases(&world).await[0].due_at.to_string(), "2026-11-11T09:00:00Z");
}
