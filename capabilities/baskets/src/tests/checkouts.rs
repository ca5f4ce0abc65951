//! Purchases that programs prepare: how they move on, what is in them, when they are forgotten.

use super::samples::{basket, goods, member, quantities, world};
use crate::{
    model::{
        Checkout, CheckoutCommand as Command, CheckoutId, CheckoutState as State, KEPT_DAYS, OPEN_HOURS,
        OPEN_MAX, Written,
    },
    personal, reads,
    rules::{CheckoutRejected, checkout::turn},
    steps::{self, Wanted},
};
use action::{Ctx, Failure};
use addresses::model::PostalAddress;
use catalog_facts::VariantId;
use database::StoreError;
use kernel::{PersonId, Role, time};
use testing::{Engine, World, both, person_of, sweep};

#[test]
fn what_is_over_hears_no_command() {
    use Command::{Cancel, Change, Complete, Escalate, Expire};
    use State::{Canceled, Completed, Expired, Open, RequiresEscalation};
    let commands = [Change, Escalate, Complete, Cancel, Expire];
    let moves = [Open, RequiresEscalation, Completed, Canceled, Expired].map(Some);
    for (state, expected) in [
        (Open, moves),
        (RequiresEscalation, moves),
        (Completed, [None; 5]),
        (Canceled, [None; 5]),
        (Expired, [None; 5]),
    ] {
        assert_eq!(commands.map(|command| turn(state, command)), expected, "{state:?}");
    }
    assert_eq!(State::ALL.len(), 5);
}

fn person() -> PersonId {
    person_of(Role::Member)
}

fn wanted(lines: &[(VariantId, u32)]) -> Wanted {
    Wanted { lines: Some(lines.to_vec()), codes: None }
}

fn written() -> Written {
    let address = PostalAddress { name: "Marina".into(), city: "Cádiz".into(), ..PostalAddress::default() };
    Written { address, note: "Por la tarde".into(), ..Written::default() }
}

async fn begin(ctx: &Ctx, lines: &[(VariantId, u32)]) -> Result<CheckoutId, Failure<CheckoutRejected>> {
    let (wanted, written) = (wanted(lines), written());
    ctx.write(async |tx| steps::begin_checkout(tx, ctx, person(), (&wanted, &written)).await).await
}

async fn find(world: &World, id: CheckoutId) -> Option<Checkout> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::checkout(snap, person(), id).await).await;
    found.unwrap()
}

async fn inside(world: &World, one: &Checkout) -> Vec<(VariantId, u32)> {
    quantities(basket(world, &one.holder()).await.as_ref())
}

#[both]
async fn it_has_a_basket_of_its_own_which_is_what_was_wanted_last(engine: Engine) {
    let world = world(engine).await;
    let (mug, jug) = (goods(&world, "MUG", 900, Some(5)).await, goods(&world, "JUG", 2_000, None).await);
    let ctx = world.operator();
    crate::actions::set(&ctx, &member(), jug, 1).await.unwrap();
    let id = begin(&ctx, &[(mug, 2)]).await.unwrap();
    let one = find(&world, id).await.unwrap();
    assert_eq!((one.state, inside(&world, &one).await), (State::Open, vec![(mug, 2)]));
    let change = Wanted { lines: Some(vec![(jug, 3)]), codes: Some(vec!["hola".into(), "adios".into()]) };
    let done =
        ctx.write(async |tx| steps::change_checkout(tx, &ctx, &one, (&change, &written())).await).await;
    done.unwrap();
    assert_eq!(inside(&world, &one).await, [(jug, 3)]);
    let its = basket(&world, &one.holder()).await.unwrap();
    assert_eq!(its.codes, ["HOLA", "ADIOS"]);
    let own = basket(&world, &member()).await;
    assert_eq!(quantities(own.as_ref()), [(jug, 1)], "their own stays as it was");
    let stale = ctx.write(async |tx| steps::cancel_checkout(tx, &ctx, &one).await).await;
    assert!(matches!(stale, Err(Failure::Conflict)), "it was changed since");
}

#[both]
async fn what_cannot_be_bought_begins_nothing(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    let ctx = world.operator();
    for lines in [vec![], vec![(mug, 6)], vec![(mug, 1_000)], vec![(VariantId::from_bytes([9; 16]), 1)]] {
        let no = begin(&ctx, &lines).await;
        assert!(matches!(no, Err(Failure::Rejected(_))), "{lines:?}");
    }
    let everything = world.everything().await;
    assert!(everything["basket"].is_empty() && everything["basket_checkout"].is_empty());
    for _ in 0..OPEN_MAX {
        begin(&ctx, &[(mug, 1)]).await.unwrap();
    }
    let no = begin(&ctx, &[(mug, 1)]).await;
    assert!(matches!(no, Err(Failure::Rejected(CheckoutRejected::TooMany))), "{no:?}");
}

#[both]
async fn it_ends_by_itself_and_leaves_nothing(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    let id = begin(&world.operator(), &[(mug, 2)]).await.unwrap();
    world.machine.set(time::seconds_after(world.now(), OPEN_HOURS * 3_600 + 1));
    world.see_to_duties().await;
    let over = find(&world, id).await.unwrap();
    assert_eq!((over.state, over.written.reveal()), (State::Expired, &Written::default()));
    assert!(world.everything().await["basket"].is_empty());
    world.pass_days(KEPT_DAYS + 1);
    world.see_to_duties().await;
    assert_eq!(find(&world, id).await, None);
}

#[both]
async fn whoever_takes_it_over_has_it_in_their_own_basket(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    let ctx = world.operator();
    let one = find(&world, begin(&ctx, &[(mug, 2)]).await.unwrap()).await.unwrap();
    let take = async || ctx.write(async |tx| steps::take_over_checkout(tx, &ctx, &one).await).await;
    take().await.unwrap();
    assert_eq!(quantities(basket(&world, &member()).await.as_ref()), [(mug, 2)]);
    assert_eq!(find(&world, one.id).await.unwrap().state, State::Canceled);
    assert!(matches!(take().await, Err(Failure::Conflict)));
}

#[both]
async fn it_is_handed_over_and_taken_away_with_its_person(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    let ctx = world.operator();
    begin(&ctx, &[(mug, 2)]).await.unwrap();
    let all = personal::all();
    let own = all.iter().find(|one| one.table == "basket_checkout").unwrap();
    let rows: Result<_, StoreError> = ctx.read(async |snap| (own.export)(snap, person()).await).await;
    let row = rows.unwrap()[0].to_string();
    assert!(row.contains("Cádiz") && row.contains(&mug.to_string()), "{row}");
    let erased: Result<(), StoreError> = ctx.write(async |tx| (own.erase)(tx, &ctx, person()).await).await;
    erased.unwrap();
    let everything = world.everything().await;
    for table in ["basket", "basket_line", "basket_checkout"] {
        assert!(everything[table].is_empty(), "{table}");
    }
}

#[both]
async fn half_of_one_is_never_kept(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(5)).await;
    assert!(sweep(&world, async |ctx| begin(ctx, &[(mug, 1)]).await).await > 4);
}
