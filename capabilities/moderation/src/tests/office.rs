//! What those do who decide: about texts that wait, and about notices.

use super::samples::{
    GONE, STAYS, a_second, decide, letters_to, member, moderator, notices, notify, send, state, text, way_in,
    world,
};
use crate::model::{NoticeState, Outcome, Source, Wanted};
use contributions::model::{HoldReason, State};
use kernel::{Actor, Role};
use testing::{Engine, World, both, person_of};

async fn hold(world: &World, id: contributions_facts::ContributionId) {
    let ctx = &world.ctx(Actor::Staff(person_of(Role::Moderator)));
    let held: Result<(), action::Failure<contributions::rules::StateRejected>> =
        ctx.write(async |tx| contributions::steps::hold(tx, ctx, id, HoldReason::Staff).await).await;
    held.unwrap();
}

#[both]
async fn what_is_illegal_goes_and_both_are_told_why(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    let way = notify(&world, text).await;
    let staff = moderator(&world);
    let list = staff.get("/admin/moderation/notices").await.expect(200).body;
    let notice = notices(&world, Wanted::Open).await.remove(0);
    assert!(list.contains(&notice.reference));
    let path = format!("/admin/moderation/notices/{}", notice.id);
    for page in [path.clone(), format!("/en{path}")] {
        let page = staff.get(&page).await.expect(200).body;
        assert!(page.contains("Es un ladrón") && page.contains("con nombre y apellidos"), "{page}");
    }
    staff.post(&format!("{path}/take"), &[]).await.expect(303);
    assert!(world.get(&way).await.expect(200).body.contains("En estudio"));
    let half = [("outcome", "illegal"), ("ground", ""), ("text", GONE[2].1)];
    let page = staff.post(&format!("{path}/decide"), &half).await.expect(422).body;
    assert!(page.contains("id=\"error-ground\""), "a law is missing");
    assert_eq!(state(&world, text).await, State::Published, "a refusal changes nothing");

    decide(&world, &GONE).await;
    assert_eq!(state(&world, text).await, State::Hidden);
    let page = world.get(&way).await.expect(200).body;
    assert!(page.contains(GONE[1].1) && page.contains(GONE[2].1) && page.contains("una persona"), "{page}");
    let reporter = letters_to(&world, "ana@casa.example").await.pop().unwrap();
    assert!(reporter.written.text.contains("retirado") && reporter.written.text.contains(GONE[2].1));
    let letter = letters_to(&world, "eva@casa.example").await.pop().unwrap();
    assert!(letter.written.text.contains(GONE[1].1) && !letter.written.text.contains("Ana Sol"));
    let page = world.get(&way_in(&letter, "statements")).await.expect(200).body;
    for word in ["Declaración de motivos", GONE[1].1, GONE[2].1, "En todas partes", "Es un ladrón"] {
        assert!(page.contains(word), "{word}: {page}");
    }
    assert!(!page.contains("Ana Sol") && !page.contains("ana@casa.example"), "who sent it is not told");
    staff.post(&format!("{path}/decide"), &STAYS).await.expect(422);
    let audited = world.everything().await["audit_log"].join("\n");
    assert!(audited.contains("moderation-audit-decided") && !audited.contains(GONE[2].1), "{audited}");
}

#[both]
async fn what_is_unfounded_stays_and_both_are_told(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "No me gustó nada cómo me trataron allí.").await;
    notify(&world, text).await;
    decide(&world, &STAYS).await;
    assert_eq!(state(&world, text).await, State::Published);
    let reporter = letters_to(&world, "ana@casa.example").await.pop().unwrap();
    assert!(reporter.written.text.contains("puede seguir") && reporter.written.text.contains("recurrir"));
    let author = letters_to(&world, "eva@casa.example").await.pop().unwrap();
    assert!(author.written.text.contains("sigue como está"), "{}", author.written.text);
}

/// One star and five go the same way, and what is turned away can be appealed against too.
#[both]
async fn a_text_that_waits_is_published_or_turned_away_with_a_code(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let (bad, good) = (
        text(&world, author, "Malísimo, se rompió el primer día.").await,
        text(&world, author, "Buenísimo, lo uso desde hace un mes entero.").await,
    );
    let staff = moderator(&world);
    for id in [bad, good] {
        hold(&world, id).await;
    }
    let queue = staff.get("/admin/moderation").await.expect(200).body;
    assert!(queue.contains("Malísimo") && queue.contains("Buenísimo"), "{queue}");
    let at = |id| format!("/admin/moderation/texts/{id}");
    let page = staff.get(&at(bad)).await.expect(200).body;
    assert!(page.contains("Malísimo") && page.contains("Lo apartó alguien"), "{page}");
    a_second(&world);
    staff.post(&at(bad), &[("what", "publish")]).await.expect(303);
    let page = staff.post(&at(good), &[("what", "reject")]).await.expect(422).body;
    assert!(page.contains("id=\"error-reject\""), "a code is missing: {page}");
    staff.post(&at(good), &[("what", "reject"), ("reject", "fake")]).await.expect(303);
    assert_eq!((state(&world, bad).await, state(&world, good).await), (State::Published, State::Rejected));
    let notice = notices(&world, Wanted::Done).await.remove(0);
    assert_eq!((notice.source, notice.outcome), (Source::Own, Some(Outcome::Terms)));
    let letter = letters_to(&world, "eva@casa.example").await.pop().unwrap();
    assert!(letter.written.text.contains("Nadie lo ha vivido"), "{}", letter.written.text);
    world.get(&way_in(&letter, "statements")).await.expect(200);
    staff.post(&at(good), &[("what", "hide")]).await.expect(422);
}

#[both]
async fn what_stands_is_hidden_with_reasons_or_kept(engine: Engine) {
    let world = world(engine).await;
    let text = text(&world, person_of(Role::Member), "Mi vecino Luis vive en el tercero derecha.").await;
    let staff = moderator(&world);
    let at = format!("/admin/moderation/texts/{text}");
    staff.post(&at, &[("what", "keep")]).await.expect(303);
    assert_eq!(state(&world, text).await, State::Published);
    let mut said = vec![("what", "hide"), ("category", "privacy")];
    said.extend(GONE);
    staff.post(&at, &said).await.expect(303);
    assert_eq!(state(&world, text).await, State::Hidden);
    let notice = notices(&world, Wanted::Done).await.remove(0);
    assert_eq!((notice.state, notice.statement.is_some()), (NoticeState::Informed, true));
    let file = staff.get(&format!("/admin/moderation/notices/{}/file.csv", notice.id)).await.expect(200).body;
    for line in [
        "\"decision_visibility\",\"DECISION_VISIBILITY_CONTENT_REMOVED\"",
        "\"decision_ground\",\"DECISION_GROUND_ILLEGAL_CONTENT\"",
        "\"category\",\"STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS\"",
        "\"source_type\",\"SOURCE_VOLUNTARY\"",
        "\"automated_decision\",\"AUTOMATED_DECISION_NOT_AUTOMATED\"",
    ] {
        assert!(file.contains(line), "{line}: {file}");
    }
    let me = world.as_(Role::Member);
    assert!(me.get("/account/statements").await.expect(200).body.contains(&notice.reference));
    let own = format!("/account/statements/{}", notice.id);
    assert!(me.get(&own).await.expect(200).body.contains(GONE[1].1));
    world.as_(Role::Seller).get(&own).await.expect(404);
    staff.post(&at, &[("what", "restore")]).await.expect(303);
    assert_eq!(state(&world, text).await, State::Published);
    assert!(me.get(&own).await.expect(200).body.contains("sigue publicado"));
}

#[both]
async fn nobody_else_decides(engine: Engine) {
    let world = world(engine).await;
    send(&world, &[]).await;
    let notice = notices(&world, Wanted::Open).await.remove(0);
    let path = format!("/admin/moderation/notices/{}", notice.id);
    for role in [Role::Agent, Role::Seller, Role::Member] {
        let caller = world.as_(role);
        caller.get("/admin/moderation").await.expect(403);
        caller.get(&path).await.expect(403);
        caller.post(&format!("{path}/decide"), &STAYS).await.expect(403);
    }
    moderator(&world).get("/admin/moderation/settings").await.expect(403);
    assert_eq!(notices(&world, Wanted::Open).await, [notice]);
}

#[both]
async fn the_owner_sets_numbers_and_a_bad_one_is_marked(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let good = [
        ("due_days", "3"),
        ("window_days", "180"),
        ("warn_after", "2"),
        ("suspend_after", "3"),
        ("share_min", "40"),
        ("suspend_days", "10"),
    ];
    let mut bad = good;
    bad[3].1 = "1";
    let page = owner.post("/admin/moderation/settings", &bad).await.expect(422).body;
    assert!(page.contains("id=\"error-suspend_after\""), "{page}");
    owner.post("/admin/moderation/settings", &good).await.expect(303);
    send(&world, &[]).await;
    let notice = notices(&world, Wanted::Open).await.remove(0);
    assert_eq!(notice.due_at, kernel::time::days_after(notice.created_at, 3));
}

#[both]
async fn a_notice_is_handed_on_as_a_file_that_no_spreadsheet_runs(engine: Engine) {
    let world = world(engine).await;
    send(&world, &[("text", "=HYPERLINK(\"http://malo.example\") y algo más")]).await;
    let notice = notices(&world, Wanted::Open).await.remove(0);
    let path = format!("/admin/moderation/notices/{}/file.csv", notice.id);
    let file = moderator(&world).get(&path).await.expect(200);
    assert!(file.header("content-disposition").contains("attachment"));
    assert!(file.body.contains("\"'=HYPERLINK(\"\"http"), "{}", file.body);
}
