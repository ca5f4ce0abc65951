//! No list of the back office reads a table from its beginning to its end. Each is asked for as the routes name it, and so are
//! the ways in which it is narrowed; then SQLite tells how it found out what was asked. A list that is added is looked at
//! without a line here.

use super::routes::{call, doors, listed};
use database::heard;
use http::Method;
use kernel::Role;
use testing::{Engine, World};

/// Ways in which lists are narrowed and go on.
const NARROWED: &[&str] = &[
    "/admin/people?q=ana",
    "/admin/people?q=ana+gar&after=019a0000-0000-7000-8000-000000000001",
    "/admin/people?after=019a0000-0000-7000-8000-000000000001",
    "/admin/products?q=taza+az&state=draft&wanting=stock",
    "/admin/products?sort=name&after=019a0000-0000-7000-8000-000000000001.taza",
    "/admin/products?sort=-stock&wanting=picture",
    "/admin/products?sort=price&state=archived",
    "/admin/products?brand=019a0000-0000-7000-8000-000000000001",
    "/admin/products?category=019a0000-0000-7000-8000-000000000001",
    "/admin/cases?only=mine",
    "/admin/cases?only=unassigned",
    "/admin/cases?only=waiting",
    "/admin/cases?only=overdue",
    "/admin/cases?only=done&after=1.019a0000-0000-7000-8000-000000000001",
    "/admin/cases?code=ABC",
    "/admin/orders?state=to_send",
    "/admin/orders?q=ana+gar&state=to_pay",
    "/admin/orders?after=019a0000-0000-7000-8000-000000000001",
    "/admin/orders?seller=house",
    "/admin/orders?seller=019a0000-0000-7000-8000-000000000001&state=to_send",
    "/admin/orders?source=instagram",
    "/admin/orders?source=instagram&after=019a0000-0000-7000-8000-000000000001",
    "/admin/payments?state=declined",
    "/admin/payments?after=019a0000-0000-7000-8000-000000000001",
    "/admin/links?after=019a0000-0000-7000-8000-000000000001",
    "/admin/downloads?after=019a0000-0000-7000-8000-000000000001",
    "/admin/evidence?after=019a0000-0000-7000-8000-000000000001",
    "/admin/returns?after=019a0000-0000-7000-8000-000000000001",
    "/admin/ledger/payouts?after=019a0000-0000-7000-8000-000000000001",
    "/admin/ledger/commissions?month=2026-11",
    "/admin/sellers/dac7?year=2026",
    "/admin/promotions?after=019a0000-0000-7000-8000-000000000001",
    "/admin/mail?state=refused",
    "/admin/mail?q=ana@example.com&state=sent",
    "/admin/mail?after=1.019a0000-0000-7000-8000-000000000001",
    "/admin/newsletter/addresses?state=left",
    "/admin/newsletter/addresses?q=ana@example.com",
    "/admin/audit?kind=mail",
    "/admin/audit?person=019a0000-0000-7000-8000-000000000001",
    "/admin/audit?person=019a0000-0000-7000-8000-000000000001&kind=mail",
    "/admin/audit?before=019a0000-0000-7000-8000-000000000001",
    "/admin/searches?days=90",
    "/api/v1/admin/people?q=ana",
    "/api/v1/admin/cases?only=waiting",
    "/api/v1/admin/orders?only=to_send&q=ana",
];

/// What is read whole because it is little, or read no further than a bound that its statement names.
const LITTLE: &[(&str, &str)] = &[
    ("brand", ""),
    ("c", "FROM category c"),
    ("category", ""),
    ("category_text", ""),
    ("care_agent", "LIMIT"),
    ("care_reply", "LIMIT"),
    ("care_setting", ""),
    ("event_log", "ORDER BY number DESC LIMIT 1"),
    ("feature_state", ""),
    ("p", "FROM reaction_parked"),
    ("product_kind", ""),
    ("product_lined", ""),
    ("reaction_parked", "LIMIT"),
    ("search_synonym", ""),
    ("shop", ""),
    ("shop_clock", ""),
    ("shop_page", ""),
    ("shop_setting", ""),
    ("webhook_endpoint", "LIMIT"),
];
/// What statements make on the way and name themselves: as small as what it was made of.
const MADE: &[&str] = &["aside", "counted", "down", "few", "found", "known", "nearest", "unread"];

/// The table that a step of a statement reads from its beginning to its end. Whoever walks along an index and stops after so
/// many does not.
fn walked<'s>(step: &'s str, sql: &str) -> Option<&'s str> {
    let table = step.strip_prefix("SCAN ")?.split(' ').next()?;
    let stops = step.contains(" INDEX ") && sql.contains("LIMIT");
    let is_made = table.starts_with('(') || table == "CONSTANT" || MADE.contains(&table);
    (!stops && !is_made).then_some(table)
}

#[test]
fn no_list_of_the_back_office_reads_a_table_from_end_to_end() {
    testing::tell(Engine::Sqlite, |engine| async move {
        let own = |name: &str| ["webkit", "look"].contains(&name);
        let world = World::on(engine, doors().into_iter().filter(|door| !own(door.name)).collect()).await;
        let is_office = |path: &str| path.starts_with("/admin") || path.starts_with("/api/v1/admin");
        let routes = listed(&doors());
        let whole = routes
            .iter()
            .filter(|(method, path, _)| *method == Method::GET && is_office(path) && !path.contains('{'));
        let asked: Vec<&str> = whole.map(|(_, path, _)| *path).chain(NARROWED.iter().copied()).collect();
        assert!(asked.len() > 60, "{asked:?}");
        heard::listen();
        for path in asked {
            let answer = call(&world, Some(Role::Owner), &Method::GET, path).await;
            assert_eq!(answer.status, 200, "{path}");
        }
        let statements = heard::end();
        assert!(statements.len() > 60, "{}", statements.len());
        let mut walking = Vec::new();
        for sql in &statements {
            let plan = world.operator().read(async |snap| snap.plan(sql).await).await.unwrap();
            let walks = plan.iter().filter_map(|step| walked(step, sql));
            let much = |table: &&str| !LITTLE.iter().any(|(name, word)| name == table && sql.contains(word));
            walking.extend(walks.filter(much).map(|table| format!("{table}: {sql}")));
        }
        assert!(walking.is_empty(), "{walking:#?}");
    });
}

#[test]
fn a_table_that_is_read_whole_is_noticed() {
    assert_eq!(
        walked("SCAN account_person", "SELECT id FROM account_person LIMIT 9"),
        Some("account_person")
    );
    assert_eq!(walked("SCAN job USING INDEX job_due", "SELECT id FROM job ORDER BY due_at"), Some("job"));
    assert_eq!(walked("SCAN job USING INDEX job_due", "SELECT id FROM job ORDER BY due_at LIMIT 9"), None);
    assert_eq!(
        walked("SEARCH job USING INDEX job_due (parked=?)", "SELECT id FROM job WHERE parked = $1"),
        None
    );
}
