//! What anybody meets who says that something here is illegal, through the router and without a socket.

use super::samples::{form, letters, letters_to, member, notices, notify, send, text, way_in, world};
use crate::model::{NoticeState, Wanted};
use testing::{Engine, both};

#[both]
async fn somebody_sends_a_notice_and_follows_it_by_its_code(engine: Engine) {
    let world = world(engine).await;
    for (path, word) in
        [("/report-content", "Notificar contenido ilegal"), ("/en/report-content", "Report illegal")]
    {
        let page = world.get(path).await.expect(200).body;
        assert!(page.contains(word), "{page}");
    }
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    let before = letters(&world).await.len();
    let way = notify(&world, text).await;
    let code = way.rsplit('/').next().unwrap().to_owned();
    let page = world.visit(&format!("{way}?done=new")).await.expect(200);
    let grouped = [&code[..4], &code[4..8], &code[8..12], &code[12..]].join("-");
    assert!(page.body.contains(&grouped) && page.body.contains("Recibida"), "{}", page.body);
    assert!(page.header("cache-control").contains("private"), "{}", page.header("cache-control"));
    assert_eq!(letters(&world).await.len(), before + 1, "a receipt, and nothing to the author yet");
    let receipt = letters_to(&world, "ana@casa.example").await.remove(0);
    assert!(!receipt.written.text.contains("ladrón"), "what was written is not sent to a typed address");
    world.get(&way_in(&receipt, "notices")).await.expect(200);
    let typed = world.post("/report-content/status", &format!("code={}", grouped.to_lowercase())).await;
    assert_eq!(typed.expect(303).header("location"), way);
    let notice = notices(&world, Wanted::Open).await.remove(0);
    assert_eq!((notice.contribution, notice.author), (Some(text), Some(author)));
    assert_eq!(notice.state, NoticeState::Received);
}

#[both]
async fn a_form_is_shown_again_with_its_field_marked_and_nothing_is_kept(engine: Engine) {
    let world = world(engine).await;
    let long = "a".repeat(4_001);
    for (name, value) in [
        ("urls", ""),
        ("urls", "https://otra.example/"),
        ("category", ""),
        ("category", "'; DROP TABLE moderation_notice; --"),
        ("text", "corto"),
        ("text", long.as_str()),
        ("name", ""),
        ("address", "no es un correo"),
        ("faith", ""),
    ] {
        let page = world.post("/report-content", &form(&[(name, value)])).await.expect(422).body;
        assert!(page.contains(&format!("id=\"error-{name}\"")), "{name}={value}");
    }
    assert!(notices(&world, Wanted::Open).await.is_empty() && letters(&world).await.is_empty());
}

#[both]
async fn one_form_is_one_filing_with_a_notice_for_each_address(engine: Engine) {
    let world = world(engine).await;
    let sent = form(&[("urls", "/p/taza\n/p/plato\n/p/taza"), ("mark", "0123456789abcdef")]);
    let way = world.post("/report-content", &sent).await.expect(303).header("location").to_owned();
    assert!(way.starts_with("/notices/"), "{way}");
    let again = world.post("/report-content", &sent).await.expect(303);
    assert_eq!(again.header("location"), "/report-content/sent", "sent twice, kept once");
    let all = notices(&world, Wanted::Open).await;
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].filing, all[1].filing);
    assert_eq!(letters(&world).await.len(), 1);
    world.get("/report-content/sent").await.expect(200);
}

#[both]
async fn where_children_are_in_danger_nobody_need_say_who_they_are(engine: Engine) {
    let world = world(engine).await;
    let way = send(&world, &[("category", "minors"), ("name", ""), ("address", "")]).await;
    world.get(&way).await.expect(200);
    assert!(letters(&world).await.is_empty(), "there is nobody to write to");
    let notice = notices(&world, Wanted::Open).await.remove(0);
    assert_eq!(notice.due_at, kernel::time::days_after(notice.created_at, 1));
}

#[both]
async fn a_code_that_is_none_leads_nowhere_and_guessing_is_slow(engine: Engine) {
    let world = world(engine).await;
    let way = send(&world, &[]).await;
    for path in
        ["/notices/AAAABBBBCCCCDDDD", "/notices/x", "/statements/AAAABBBBCCCCDDDD", &way[..way.len() - 1]]
    {
        assert!(world.get(path).await.status.as_u16() >= 400, "{path}");
    }
    let as_author = way.replace("/notices/", "/statements/");
    world.get(&as_author).await.expect(404);
    let mut answers = Vec::new();
    for _ in 0..3 {
        answers.push(world.post("/report-content/status", "code=AAAA-BBBB-CCCC-DDDD").await.status.as_u16());
    }
    assert!(answers.iter().all(|status| matches!(status, 422 | 429)), "{answers:?}");
}

#[both]
async fn what_a_program_fills_is_thrown_away_without_a_word(engine: Engine) {
    let world = world(engine).await;
    assert_eq!(send(&world, &[("website", "x")]).await, "/report-content/sent");
    assert!(notices(&world, Wanted::Open).await.is_empty() && letters(&world).await.is_empty());
}

#[both]
async fn markup_is_only_text(engine: Engine) {
    let world = world(engine).await;
    let way = send(&world, &[("text", "<script>alert(1)</script> \u{202e}siempre así, siempre")]).await;
    let page = world.get(&way).await.expect(200).body;
    assert!(!page.contains("<script>alert") && !page.contains('\u{202e}'), "{page}");
}

#[both]
async fn who_decides_is_told_at_once_of_lives_in_danger_and_of_nothing_else(engine: Engine) {
    let world = world(engine).await;
    let (role, lang) = (kernel::Role::Moderator, kernel::Lang::Es);
    accounts::actions::add_person(&world.operator(), "mod@casa.example", "Mo", role, lang).await.unwrap();
    for (category, told) in [("speech", 0), ("danger", 1), ("minors", 2), ("other", 2)] {
        send(&world, &[("category", category)]).await;
        assert_eq!(world.everything().await["notification_notice"].len(), told, "{category}");
    }
}
