//! What a case is about may turn out to be something else, and until when it must be solved follows.

use super::samples::{a_second, cases, world, write};
use crate::{
    model::{Case, CaseId, CaseState, Channel, Matter},
    rules::{
        StateRejected,
        case::{self, Answer, Open},
        clock::Calendar,
    },
};
use care_facts::CaseFact;
use kernel::{Lang, PersonId, Personal, Role, Timestamp, time};
use testing::{Engine, World, both};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn calendar() -> Calendar {
    Calendar { zone: "Europe/Madrid".parse().unwrap(), holidays: Vec::new() }
}

/// A case as it is when it came as this and stands there, two working days after it was opened.
fn standing(matter: Matter, state: CaseState) -> Case {
    let wish = Open {
        id: CaseId::from_bytes([1; 16]),
        code: "BCDF-2345".into(),
        person: None,
        name: Personal::new("Eva".into()),
        address: Personal::new("eva@casa.example".into()),
        lang: Lang::Es,
        matter,
        about: None,
        channel: Channel::Mail,
    };
    let (opened, _) = case::open(wish, at("2026-11-03T10:00:00Z"), &calendar());
    let now = at("2026-11-05T10:00:00Z");
    match state {
        CaseState::New => opened,
        CaseState::WaitingCustomer => {
            let given = Answer { agent: PersonId::from_bytes([9; 16]), to: state, minutes: 0 };
            case::answer(&opened, given, now, &calendar()).unwrap().0
        }
        CaseState::Closed => case::finish(&opened, now, &calendar()).unwrap().0,
        CaseState::Open
        | CaseState::WaitingSeller
        | CaseState::WaitingCarrier
        | CaseState::Escalated
        | CaseState::Resolved => case::put(&opened, state, now, &calendar()).unwrap().0,
    }
}

/// Rows are states; columns what a case came as and what it turns out to be, with the day of November by which it must be
/// solved then and, where the clock rests, the working days that are left; a point is a refusal.
#[test]
fn the_day_by_which_it_must_be_solved_follows_in_each_state() {
    use CaseState::{Closed, Escalated, New, Open, Resolved, WaitingCarrier, WaitingCustomer, WaitingSeller};
    let turns = [
        (Matter::Other, Matter::Charge),
        (Matter::Charge, Matter::Other),
        (Matter::Other, Matter::Return),
        (Matter::Charge, Matter::Charge),
    ];
    let table = [
        (New, "10 24 24 10"),
        (Open, "10 24 24 10"),
        (WaitingCustomer, "10-3 24-13 24-13 10-3"),
        (WaitingSeller, "10 24 24 10"),
        (WaitingCarrier, "10 24 24 10"),
        (Escalated, "10 24 24 10"),
        (Resolved, "10 24 24 10"),
        (Closed, ". . . ."),
    ];
    assert_eq!(table.map(|(state, _)| state).as_slice(), CaseState::ALL, "a state without a row");
    let now = at("2026-11-06T10:00:00Z");
    for (state, row) in table {
        let found = turns.map(|(from, to)| match case::sort(&standing(from, state), to, now, &calendar()) {
            Ok((sorted, facts)) => {
                assert_eq!((sorted.matter, sorted.state), (to, state));
                assert_eq!(facts.len(), usize::from(from != to), "{state:?}: {facts:?}");
                let day = calendar().zone.day(sorted.due_at).day();
                sorted.days_left.map_or(format!("{day}"), |left| format!("{day}-{left}"))
            }
            Err(StateRejected::Closed) => ".".to_owned(),
            Err(other) => panic!("{other:?}"),
        });
        assert_eq!(found.join(" "), row, "{state:?}");
    }
}

/// Whatever somebody takes it for first, in the end it must be solved by the same day.
#[test]
fn it_is_as_if_it_had_been_that_from_the_beginning() {
    let calendar = calendar();
    for hours in 0..400 {
        let opened = time::seconds_after(at("2026-10-01T00:30:00Z"), hours * 3_600 * 7);
        let (long, short) = (calendar.days_after(opened, 15), calendar.days_after(opened, 5));
        let day = |at| calendar.zone.day(at);
        assert_eq!(day(calendar.days_before(long, 10)), day(short), "{opened}");
        assert_eq!(day(calendar.days_after(short, 10)), day(long), "{opened}");
    }
}

#[test]
fn what_is_late_by_it_is_told_at_once_and_what_was_late_only_once() {
    let is_told = |facts: &[CaseFact]| facts.iter().any(|fact| matches!(fact, CaseFact::CaseOverdue(_)));
    let now = at("2026-11-12T10:00:00Z");
    let open = standing(Matter::Other, CaseState::Open);
    let (late, facts) = case::sort(&open, Matter::Charge, now, &calendar()).unwrap();
    assert!(late.is_overdue(now) && is_told(&facts));
    let rests = standing(Matter::Other, CaseState::WaitingCustomer);
    let (rests, facts) = case::sort(&rests, Matter::Charge, now, &calendar()).unwrap();
    assert!(!rests.is_overdue(now) && !is_told(&facts), "the clock rests");
    let (_, facts) = case::sort(&late, Matter::Other, now, &calendar()).unwrap();
    assert!(!is_told(&facts));
    let very_late = at("2026-12-12T10:00:00Z");
    let (_, facts) = case::sort(&late, Matter::Other, very_late, &calendar()).unwrap();
    assert!(!is_told(&facts), "it was late before");
}

/// Days that the law does not give are not won by sorting there and back.
#[test]
fn a_case_that_waits_has_no_more_days_when_it_is_sorted_back() {
    let now = at("2026-11-20T10:00:00Z");
    let waits = Case { days_left: Some(5), ..standing(Matter::Other, CaseState::WaitingCustomer) };
    let (short, _) = case::sort(&waits, Matter::Charge, now, &calendar()).unwrap();
    assert!(short.days_left.is_none() && short.is_overdue(now), "as a charge it was late before it waited");
    let (back, _) = case::sort(&short, Matter::Other, now, &calendar()).unwrap();
    assert!(back.days_left.is_none_or(|left| left <= 5), "{:?}", back.days_left);
}

async fn told(world: &World, name: &str) -> usize {
    world.everything().await["event_log"].iter().filter(|row| row.contains(name)).count()
}

#[both]
async fn somebody_sees_that_it_is_about_an_undue_charge_and_it_is_late_ten_days_sooner(engine: Engine) {
    let world = world(engine).await;
    write(&world, &[]).await;
    let case = cases(&world).await.pop().unwrap();
    let path = format!("/admin/cases/{}", case.id);
    let agent = world.as_(Role::Agent);
    a_second(&world);
    agent.post(&format!("{path}/matter"), &[("matter", "nonsense")]).await.expect(400);
    agent.post("/admin/cases/x/matter", &[("matter", "charge")]).await.expect(404);
    world.as_(Role::Seller).post(&format!("{path}/matter"), &[("matter", "charge")]).await.expect(403);
    assert_eq!(cases(&world).await, [case.clone()], "a refusal changes nothing");

    agent.post(&format!("{path}/matter"), &[("matter", "charge")]).await.expect(303);
    let sorted = cases(&world).await.pop().unwrap();
    assert_eq!((sorted.matter, sorted.due_at), (Matter::Charge, at("2026-11-10T09:00:00Z")));
    assert!(agent.get(&path).await.expect(200).body.contains("Un cobro indebido."));
    assert!(agent.get(&format!("/en{path}")).await.expect(200).body.contains("An undue charge."));
    let audited = world.everything().await["audit_log"].join("\n");
    assert!(audited.contains("care-audit-sorted") && audited.contains("charge"), "{audited}");
    assert_eq!(told(&world, "care.case_matter_changed").await, 1);
    world.pass_days(8);
    world.see_to_duties().await;
    assert_eq!(told(&world, "care.case_overdue").await, 1);

    agent.post(&format!("{path}/put"), &[("to", "resolved")]).await.expect(303);
    agent.post(&format!("{path}/put"), &[("to", "closed")]).await.expect(303);
    agent.post(&format!("{path}/matter"), &[("matter", "other")]).await.expect(422);
    let page = agent.get(&path).await.expect(200).body;
    assert!(!page.contains("/matter\""), "what is over is not sorted");
}

#[both]
async fn what_becomes_late_is_told_once_not_again_by_the_deadline_of_before(engine: Engine) {
    let world = world(engine).await;
    write(&world, &[]).await;
    let path = format!("/admin/cases/{}/matter", cases(&world).await[0].id);
    world.pass_days(10);
    world.as_(Role::Agent).post(&path, &[("matter", "charge")]).await.expect(303);
    assert_eq!(told(&world, "care.case_overdue").await, 1);
    world.pass_days(30);
    world.see_to_duties().await;
    assert_eq!(told(&world, "care.case_overdue").await, 1);
}
