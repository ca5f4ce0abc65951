//! Sheets of codes: what staff may make, and how it looks.

use super::samples::{goods, sheet, wanted, world};
use crate::{
    model::SheetWanted,
    rules::{SheetRejected, sheet as rules},
};
use kernel::Role;
use testing::{Engine, both, sweep};

#[test]
fn a_sheet_is_refused_for_what_is_wrong_with_it() {
    let good = wanted("MUG\n\n JUG \nMUG", "any", "3");
    let read = rules::check(&good).unwrap();
    assert_eq!((read.skus.as_slice(), read.codes, read.days), (&["MUG".to_owned(), "JUG".into()][..], 3, 30));
    assert_eq!(read.most, 1, "one, where nothing is said");
    let many = (0..21).map(|number| format!("S{number}")).collect::<Vec<_>>().join("\n");
    let cases = [
        (SheetWanted { skus: " \n ".into(), ..good.clone() }, SheetRejected::NoGoods),
        (SheetWanted { skus: many, ..good.clone() }, SheetRejected::TooManyGoods),
        (SheetWanted { days: "0".into(), ..good.clone() }, SheetRejected::DaysUnfit),
        (SheetWanted { days: "731".into(), ..good.clone() }, SheetRejected::DaysUnfit),
        (SheetWanted { days: "-1".into(), ..good.clone() }, SheetRejected::DaysUnfit),
        (SheetWanted { codes: "101".into(), ..good.clone() }, SheetRejected::CodesUnfit),
        (SheetWanted { codes: "1.5".into(), ..good.clone() }, SheetRejected::CodesUnfit),
        (SheetWanted { most: "0".into(), ..good.clone() }, SheetRejected::MostUnfit),
        (SheetWanted { most: "21".into(), ..good.clone() }, SheetRejected::MostUnfit),
        (SheetWanted { note: "x".repeat(81), ..good }, SheetRejected::NoteLong),
    ];
    for (wanted, no) in cases {
        assert_eq!(rules::check(&wanted), Err(no), "{wanted:?}");
    }
}

#[both]
async fn staff_makes_codes_once_for_each_form_and_prints_them(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "MUG").await;
    let owner = world.as_(Role::Owner);
    let page = owner.get("/admin/evidence").await.expect(200).body;
    assert!(page.contains("Todavía no has hecho ningún código") && page.contains("name=\"mark\""), "{page}");
    let form = [
        ("mark", "una-marca"),
        ("skus", "MUG"),
        ("choice", "all"),
        ("codes", "3"),
        ("days", "30"),
        ("note", "<b>Feria</b>"),
    ];
    let made = owner.post("/admin/evidence", &form).await.expect(303);
    let again = owner.post("/admin/evidence", &form).await.expect(303);
    assert_eq!(made.header("location"), again.header("location"));
    let all = world.everything().await;
    assert_eq!((all["evidence_sheet"].len(), all["evidence_code"].len()), (1, 3));
    let shown = owner.get(made.header("location")).await.expect(200).body;
    assert_eq!(shown.matches("<svg").count() - shown.matches("class=\"icon\"").count(), 3, "{shown}");
    assert!(shown.contains("Taza MUG") && shown.contains("&#60;b&#62;Feria") && !shown.contains("<b>Feria"));
    assert!(all["audit_log"].join("").contains("evidence-audit-sheet-made"));
    owner.get("/en/admin/evidence").await.expect(200);
    owner.get(&format!("/en{}", made.header("location"))).await.expect(200);
    world.as_(Role::Agent).get("/admin/evidence").await.expect(403);
    owner.get("/admin/evidence/019a0000-0000-7000-8000-000000000001").await.expect(404);
    owner.get("/admin/evidence/x").await.expect(404);
}

#[both]
async fn a_refused_sheet_comes_back_as_it_was_typed(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "MUG").await;
    let owner = world.as_(Role::Owner);
    for (field, value) in [
        ("skus", "NADA"),
        ("skus", ""),
        ("days", "x"),
        ("codes", "999"),
        ("most", "x"),
        ("note", &"x".repeat(90)),
    ] {
        let mut form = vec![
            ("skus", "MUG"),
            ("choice", "any"),
            ("most", "2"),
            ("codes", "2"),
            ("days", "30"),
            ("note", "N"),
        ];
        form.iter_mut().filter(|(name, _)| *name == field).for_each(|one| one.1 = value);
        let page = owner.post("/admin/evidence", &form).await.expect(422).body;
        assert!(page.contains(&format!("id=\"error-{field}\"")), "{field}: {page}");
        assert!(page.contains("value=\"any\" selected"), "{page}");
    }
    assert!(world.everything().await["evidence_sheet"].is_empty());
}

#[both]
async fn a_sheet_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "MUG").await;
    let calls = sweep(&world, async |ctx| crate::actions::make_sheet(ctx, &wanted("MUG", "all", "2")).await);
    assert!(calls.await >= 4);
    let (_, codes) = sheet(&world, "MUG", "all", "100").await;
    let mut all: Vec<_> = codes.iter().map(|code| code.code.as_str()).collect();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 100, "no code twice");
}
