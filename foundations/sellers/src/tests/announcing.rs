//! Commissions that change: sellers are told, the day comes, and what was announced is taken back.

use super::samples::{is_members, line, mug, rule, selling, turn, verified, world};
use crate::{
    actions,
    model::{Command, Rule, RuleDraft, RuleId, SellerId, Takes, ToCommission},
    reads, steps,
};
use action::Ctx;
use catalog::model::CategoryDraft;
use catalog_facts::CategoryId;
use database::{StoreError, args};
use http::Method;
use kernel::{Localized, Money, Role};
use serde_json::{Value, json};
use testing::{Engine, World, both, sweep};

const NEW: &str = "/admin/commissions/new";
const GOOD: [(&str, &str); 5] =
    [("name", "Venta"), ("track", "sale"), ("kind", "percent"), ("takes", "10"), ("on", "yes")];

/// What is kept of ten euros of a seller, in cents.
async fn kept(world: &World, seller: SellerId) -> i64 {
    let lines = [ToCommission { seller, ..line(1, 1_000) }];
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::commissions(snap, &lines).await).await;
    found.unwrap().remove(&1).map_or(0, |all| all.iter().map(|one| one.amount.minor).sum())
}

async fn only(world: &World) -> Rule {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::rules(snap, None, 10).await).await;
    let mut all = found.unwrap().items;
    assert_eq!(all.len(), 1);
    all.remove(0)
}

async fn letters(world: &World) -> Vec<String> {
    world.see_to_duties().await;
    world.everything().await["notification_mail"].clone()
}

/// How often something was announced. Letters are forgotten after some days; this is not.
async fn announced(world: &World) -> usize {
    world.see_to_duties().await;
    world.everything().await["event_log"].join("\n").matches("sellers.commission_announced").count()
}

/// A rule of ten percent that counts.
async fn agreed(ctx: &Ctx) -> RuleId {
    let draft = rule(1, |_| {}).draft;
    ctx.write(async |tx| steps::add(tx, ctx, &draft).await).await.unwrap()
}

async fn pass(world: &World, days: i64) {
    world.pass_days(days);
    world.see_to_duties().await;
}

#[both]
async fn what_nobody_sells_under_yet_counts_at_once(engine: Engine) {
    let world = world(engine).await;
    let seller = verified(&world.operator()).await;
    let owner = world.as_(Role::Owner);
    let page = owner.post(NEW, &GOOD).await.expect(303).header("location").to_owned();
    assert_eq!(kept(&world, seller).await, 100);
    let page = page.split('?').next().unwrap().to_owned();
    let more = [("name", "Venta"), ("track", "sale"), ("kind", "percent"), ("takes", "12"), ("on", "yes")];
    owner.post(&page, &[&more[..], &[("version", "0")]].concat()).await.expect(303);
    assert_eq!(kept(&world, seller).await, 120);
    owner.post(&format!("{page}/remove"), &[]).await.expect(303);
    assert_eq!((kept(&world, seller).await, letters(&world).await.len()), (0, 0));
}

/// RULES 2, row 15: told fifteen days before, by a letter; what was ordered before is frozen with the order.
#[both]
async fn a_change_is_told_and_counts_when_its_day_has_come(engine: Engine) {
    let world = world(engine).await;
    let seller = selling(&world.operator()).await;
    is_members(&world.operator(), seller).await;
    let id = agreed(&world.operator()).await;
    let owner = world.as_(Role::Owner);
    let page = format!("/admin/commissions/{id}");
    let sent = [("name", "Venta"), ("track", "sale"), ("kind", "percent"), ("takes", "12,5"), ("on", "yes")];
    owner.post(&page, &[&sent[..], &[("version", "0")]].concat()).await.expect(303);
    let told = letters(&world).await;
    assert_eq!(told.len(), 1);
    for words in ["hola@barrovivo.example", "Ahora: 10", "Desde ese d", "12,5"] {
        assert!(told[0].contains(words), "{words}: {told:?}");
    }
    assert_eq!(kept(&world, seller).await, 100, "not yet");
    let day = only(&world).await.coming.unwrap().at;
    let shown = owner.get(&page).await.expect(200).body;
    assert!(shown.contains("Desde el") && shown.contains("value=\"12,50\""), "{shown}");
    assert!(owner.get("/admin/commissions").await.expect(200).body.contains("Desde el"));
    let data = format!("/account/selling/{seller}/data");
    let theirs = world.as_(Role::Member).get(&data).await.expect(200).body;
    assert!(theirs.contains("10\u{a0}%") && theirs.contains("12,5\u{a0}%"), "{theirs}");
    world.as_(Role::Member).get(&format!("/en{data}")).await.expect(200);
    pass(&world, 15).await;
    assert!(world.now() < day && kept(&world, seller).await == 100, "the last day is theirs");
    pass(&world, 1).await;
    assert!(world.now() >= day && kept(&world, seller).await == 125);
    let now = only(&world).await;
    assert_eq!((now.coming, now.draft.takes), (None, Takes::Percent(1_250)));
    assert_eq!(letters(&world).await.len(), 1);
    let log = world.everything().await["event_log"].join("\n");
    assert!(log.contains("sellers.commission_announced") && log.contains("sellers.commission_changed"));
    assert!(!log.contains("barrovivo.example"));
}

#[both]
async fn a_new_one_and_one_that_goes_wait_for_their_day(engine: Engine) {
    let world = world(engine).await;
    let seller = selling(&world.operator()).await;
    let owner = world.as_(Role::Owner);
    let page = owner.post(NEW, &GOOD).await.expect(303).header("location").to_owned();
    let page = page.split('?').next().unwrap().to_owned();
    assert!(owner.get(&page).await.expect(200).body.contains("Cuenta desde el"));
    assert_eq!((kept(&world, seller).await, letters(&world).await.len()), (0, 1));
    pass(&world, 16).await;
    assert_eq!(kept(&world, seller).await, 100);
    let way = owner.post(&format!("{page}/remove"), &[]).await.expect(303).header("location").to_owned();
    assert_eq!(way, "/admin/commissions?done=announced");
    owner.post(&format!("{page}/remove"), &[]).await.expect(303);
    assert!(owner.get(&page).await.expect(200).body.contains("Se quita el"));
    assert_eq!((kept(&world, seller).await, announced(&world).await), (100, 2), "told once");
    let told = letters(&world).await;
    assert!(told.len() == 1 && told[0].contains("Desde ese d"), "{told:?}");
    pass(&world, 16).await;
    assert_eq!(kept(&world, seller).await, 0);
    owner.get(&page).await.expect(404);
}

#[both]
async fn what_is_announced_is_taken_back_or_told_anew(engine: Engine) {
    let world = world(engine).await;
    let seller = selling(&world.operator()).await;
    let ctx = world.operator();
    let id = agreed(&ctx).await;
    let as_it_is = only(&world).await.draft;
    let with = |hundredths| RuleDraft { takes: Takes::Percent(hundredths), ..as_it_is.clone() };
    let change = async |version: i64, draft: &RuleDraft| {
        ctx.write(async |tx| steps::change(tx, &ctx, id, version, draft).await).await.unwrap();
    };
    change(0, &with(1_200)).await;
    pass(&world, 10).await;
    let later = world.operator();
    let again = with(1_300);
    later.write(async |tx| steps::change(tx, &later, id, 1, &again).await).await.unwrap();
    pass(&world, 10).await;
    assert_eq!((kept(&world, seller).await, announced(&world).await), (100, 2), "the days begin anew");
    let back = world.operator();
    back.write(async |tx| steps::change(tx, &back, id, 2, &as_it_is).await).await.unwrap();
    let told = letters(&world).await;
    assert!(told.iter().any(|one| one.contains("No cambia la comisi")), "{told:?}");
    assert_eq!(announced(&world).await, 3);
    pass(&world, 30).await;
    assert_eq!((kept(&world, seller).await, only(&world).await.coming), (100, None));
    let named = RuleDraft { name: "Con otro nombre".into(), ..as_it_is.clone() };
    let last = world.operator();
    last.write(async |tx| steps::change(tx, &last, id, 3, &named).await).await.unwrap();
    assert_eq!((only(&world).await.draft.name.as_str(), announced(&world).await), ("Con otro nombre", 3));
}

/// A category with this name; gives its id.
async fn category(ctx: &Ctx, key: &str, name: &str) -> CategoryId {
    let draft = CategoryDraft { key: key.into(), name: Localized::same(name), ..CategoryDraft::default() };
    ctx.write(async |tx| catalog::steps::put_category(tx, ctx, &draft).await).await.unwrap();
    let all: Result<_, StoreError> =
        ctx.read(async |snap| catalog::reads::office::branches(snap).await).await;
    all.unwrap().into_iter().find(|branch| branch.key == key).unwrap().id
}

/// RULES 2, row 15: what is kept now, and of what; what will be, and of what.
#[both]
async fn a_letter_names_the_goods_of_now_beside_those_of_then(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let seller = selling(&ctx).await;
    let (product, category) = (mug(&ctx, Some(seller)).await, category(&ctx, "mesa", "Mesa puesta").await);
    let of_product = rule(1, |draft| draft.product = Some(product)).draft;
    let of_category = RuleDraft { product: None, category: Some(category), ..of_product.clone() };
    let id = ctx.write(async |tx| steps::add(tx, &ctx, &of_product).await).await.unwrap();
    ctx.write(async |tx| steps::change(tx, &ctx, id, 0, &of_category).await).await.unwrap();
    let told = letters(&world).await.remove(0);
    let (before, after) = told.split_once("Desde ese d").unwrap();
    let (before, after) =
        (before.split_once("Ahora:").unwrap().1, after.split_once("Los pedidos").unwrap().0);
    assert!(before.contains("Taza") && !before.contains("Mesa puesta"), "{told}");
    assert!(after.contains("Mesa puesta") && !after.contains("Taza"), "{told}");

    let about = async |ctx: &Ctx| {
        let found: Result<_, StoreError> =
            ctx.read(async |snap| reads::rules_about(snap, seller).await).await;
        found
    };
    let one = sweep(&world, &about).await;
    for _ in 0..3 {
        ctx.write(async |tx| steps::add(tx, &ctx, &of_category).await).await.unwrap();
    }
    assert_eq!(sweep(&world, &about).await, one, "categories are read once");
    let seen = about(&ctx).await.unwrap();
    let names = |goods: &Option<Localized>| goods.as_ref().map(|goods| goods.es.clone());
    let named: Vec<_> = seen.iter().map(|one| (names(&one.goods), names(&one.goods_then))).collect();
    let (mug, table) = (Some("Taza".to_owned()), Some("Mesa puesta".to_owned()));
    assert_eq!(named.iter().filter(|one| **one == (mug.clone(), table.clone())).count(), 1);
    assert_eq!(named.iter().filter(|one| **one == (table.clone(), None)).count(), 3, "{named:?}");
}

#[both]
async fn another_name_of_what_is_announced_is_no_new_letter(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let seller = selling(&ctx).await;
    let id = agreed(&ctx).await;
    let dearer = RuleDraft { takes: Takes::Percent(1_200), ..only(&world).await.draft };
    ctx.write(async |tx| steps::change(tx, &ctx, id, 0, &dearer).await).await.unwrap();
    let day = only(&world).await.coming.unwrap().at;
    pass(&world, 5).await;
    let (later, named) = (world.operator(), RuleDraft { name: "Tarifa nueva".into(), ..dearer });
    later.write(async |tx| steps::change(tx, &later, id, 1, &named).await).await.unwrap();
    let coming = only(&world).await.coming.unwrap();
    assert_eq!((coming.at, announced(&world).await), (day, 1));
    assert_eq!(coming.draft.unwrap().name, "Tarifa nueva");
    pass(&world, 11).await;
    assert_eq!((kept(&world, seller).await, only(&world).await.draft.name.as_str()), (120, "Tarifa nueva"));
}

/// More than are written to at once; whoever does not sell, and whom it does not concern, gets none.
#[both]
async fn everybody_whom_it_concerns_is_told_once(engine: Engine) {
    let world = world(engine).await;
    let first = selling(&world.operator()).await;
    let paused = selling(&world.operator()).await;
    turn(&world.operator(), paused, &Command::Pause).await;
    verified(&world.operator()).await;
    let ctx = world.operator();
    let done: Result<(), StoreError> = ctx
        .write(async |tx| {
            for number in 0..60_u32 {
                let sql = "INSERT INTO seller (id, slug, name, state, is_trader, trader, preparation_days, verified_by,
                                               created_at, version)
                           SELECT $1, $2, name, state, is_trader, trader, preparation_days, verified_by, created_at, version
                           FROM seller WHERE id = $3";
                let slug = format!("otra-{number}");
                tx.exec(sql, args![ctx.id::<sellers_facts::Seller>(), slug, first]).await?;
            }
            Ok(())
        })
        .await;
    done.unwrap();
    let owner = world.as_(Role::Owner);
    owner.post(NEW, &GOOD).await.expect(303);
    assert_eq!(letters(&world).await.len(), 62);
    let own = first.to_string();
    owner.post(NEW, &[&GOOD[..], &[("seller", own.as_str())]].concat()).await.expect(303);
    assert_eq!(letters(&world).await.len(), 63, "of one alone");
}

#[both]
async fn a_program_hears_when_it_counts(engine: Engine) {
    let world = world(engine).await;
    selling(&world.operator()).await;
    let id = agreed(&world.operator()).await;
    let manager = world.program(Role::Manager, "sales:write");
    let one = format!("/api/v1/admin/commissions/{id}");
    let wish = json!({ "name": "Venta", "track": "sale", "flat": 30, "is_on": true });
    let any = [("if-match", "*")];
    let told = manager.send(Method::PUT, &one, wish, &any).await.expect(200).json();
    assert_eq!((&told["percent"], &told["counts"]), (&json!(1_000), &json!(true)));
    assert_eq!((&told["changes_to"]["flat"], &told["changes_to"]["name"]), (&json!(30), &json!("Venta")));
    assert!(told["changes_at"].as_str().is_some_and(|at| at.ends_with('Z')), "{told}");
    manager.call(Method::DELETE, &one).await.expect(204);
    let told = manager.get(&one).await.expect(200).json();
    assert!(told["changes_at"].is_string() && told["changes_to"] == Value::Null, "{told}");
}

#[both]
async fn what_is_announced_is_kept_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    selling(&world.operator()).await;
    let id = agreed(&world.operator()).await;
    let other = rule(1, |draft| draft.takes = Takes::Flat(Money::eur(30))).draft;
    let change = async |ctx: &Ctx| ctx.write(async |tx| steps::change(tx, ctx, id, 0, &other).await).await;
    assert!(sweep(&world, change).await > 5);
    assert!(sweep(&world, async |ctx: &Ctx| actions::remove_rule(ctx, id).await).await > 5);
    world.pass_days(16);
    let begin = async |ctx: &Ctx| {
        let done: Result<(), StoreError> = ctx.write(async |tx| steps::begin(tx, ctx, id).await).await;
        done
    };
    assert!(sweep(&world, begin).await > 2);
    let gone: Result<_, StoreError> = world.operator().read(async |snap| reads::rule(snap, id).await).await;
    assert_eq!(gone.unwrap(), None);
}
