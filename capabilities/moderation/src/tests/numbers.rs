//! The account that the shop gives of a year.

use super::samples::{GONE, STAYS, decide, member, notify, send, text, world};
use crate::model::{Category, Numbers, Outcome, Source};
use crate::rules::numbers::{begin_of, year_of};
use testing::{Engine, both};

#[test]
fn a_year_begins_and_ends_at_midnight() {
    for year in [2024, 2026, 2027] {
        assert_eq!(year_of(begin_of(year)), year);
        assert_eq!(year_of(kernel::time::seconds_after(begin_of(year), -1)), year - 1);
    }
}

#[test]
fn shares_are_of_what_was_taken_down() {
    let of = Numbers {
        year: 2026,
        received: vec![(Category::Speech, 3), (Category::Other, 1)],
        decided: vec![
            (Source::Notice, Outcome::Illegal, 2),
            (Source::Notice, Outcome::Unfounded, 2),
            (Source::Own, Outcome::Terms, 2),
        ],
        detected: 1,
        ..Numbers::default()
    };
    assert_eq!((of.received_all(), of.restricted(), of.detected_share()), (4, 4, Some(25)));
    assert_eq!(of.decided_so(Source::Notice, Outcome::Unfounded), 2);
    assert_eq!(Numbers::default().detected_share(), None);
}

#[both]
async fn the_page_and_both_files_say_the_same(engine: Engine) {
    let world = world(engine).await;
    for path in ["/transparency", "/en/transparency", "/transparency?year=1", "/transparency?year=x"] {
        world.get(path).await.expect(200);
    }
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    notify(&world, text).await;
    decide(&world, &GONE).await;
    send(&world, &[("category", "other")]).await;
    decide(&world, &STAYS).await;
    send(&world, &[("category", "fraud")]).await;
    let csv = world.get("/transparency.csv").await.expect(200).body;
    for line in [
        "notices.received,3\r\n",
        "notices.received.fraud,1\r\n",
        "decided.notice.illegal,1\r\n",
        "decided.notice.unfounded,1\r\n",
        "restricted,1\r\n",
        "decided.median_s,1\r\n",
    ] {
        assert!(csv.contains(line), "{line}: {csv}");
    }
    let json = world.get("/transparency.json").await.expect(200).body;
    assert!(json.contains("\"notices.received\":3"), "{json}");
    let page = world.get("/transparency").await.expect(200).body;
    assert!(!page.contains("casa.example") && !page.contains("ladrón"), "{page}");
}

#[both]
async fn texts_that_waited_are_counted_by_why(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    text(&world, author, "Llámame al 600 123 123 y te lo cuento todo.").await;
    world.see_to_duties().await;
    let csv = world.get("/transparency.csv").await.expect(200).body;
    assert!(csv.contains("held.personal,1\r\n"), "{csv}");
}
