//! Sellers in the back office and on their own page: written down, filled in, let on, seen.

use super::samples::{IBAN, doors, find, mug, selling, turn, world};
use crate::{
    model::{Command, SellerId, State},
    reads,
};
use action::Features;
use catalog::reads::sale::SaleItem;
use database::StoreError;
use kernel::{Currency, Open, Role};
use std::sync::Arc;
use testing::{Engine, World, both};
use webkit::Door;

const PAGE: &str = "/admin/sellers";

/// What a good form says.
const GOOD: [(&str, &str); 15] = [
    ("title", "Barro Vivo"),
    ("trader", "yes"),
    ("billing_name", "Ana Ruiz"),
    ("billing_company", "Barro Vivo S.L."),
    ("billing_line1", "Calle del Horno 4"),
    ("billing_postcode", "28013"),
    ("billing_city", "Madrid"),
    ("billing_country", "ES"),
    ("billing_phone", "600100200"),
    ("billing_tax_id", "B65410011"),
    ("email", "hola@barrovivo.example"),
    ("iban", IBAN),
    ("preparation", "2"),
    ("certified", "yes"),
    ("version", "0"),
];

async fn all(world: &World) -> Vec<SellerId> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::list(snap, None, None, 100).await).await;
    found.unwrap().items.iter().map(|one| one.id).collect()
}

/// What is sold under the only reference there is.
async fn item(world: &World, product: catalog_facts::ProductId) -> SaleItem {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let page = catalog::reads::product(snap, product, Currency::EUR).await?.unwrap();
            catalog::reads::sale::items(snap, &[page.variants[0].id], Currency::EUR).await
        })
        .await;
    found.unwrap().remove(0)
}

/// A switchboard on which every part is as its door declares it.
struct AsDeclared;

impl Features for AsDeclared {
    fn state(&self, _: &str) -> Open {
        crate::SELLERS.default
    }
}

#[both]
async fn until_somebody_opens_it_nothing_of_it_is_seen(engine: Engine) {
    let mut doors = doors();
    let own = doors.pop().unwrap();
    doors.push(Door { feature: Some(crate::SELLERS), ..own });
    let world = World::on(engine, doors).await;
    selling(&world.operator()).await;
    let owner = world.as_(Role::Owner);
    let pages = [PAGE, "/admin/commissions", "/sellers/barro-vivo"];
    for page in pages {
        owner.get(page).await.expect(200);
    }
    world.house.obey(Arc::new(AsDeclared));
    for page in pages {
        owner.get(page).await.expect(404);
    }
}

#[both]
async fn somebody_is_written_down_checked_and_sells(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    assert!(owner.get(PAGE).await.expect(200).body.contains("Todavía no vende nadie"));
    let new = [("title", " Barro  Vivo "), ("trader", "yes"), ("mark", "uno")];
    let way = owner.post(PAGE, &new).await.expect(303).header("location").to_owned();
    let again = owner.post(PAGE, &new).await.expect(303).header("location").to_owned();
    assert_eq!(way.replace("saved", "again"), again, "one form makes one");
    let page = way.split('?').next().unwrap().to_owned();
    assert_eq!(all(&world).await.len(), 1);
    let shown = owner.get(&way).await.expect(200).body;
    assert!(
        shown.contains("sin datos") && shown.contains("Guardado.") && !shown.contains("Dar por comprobado")
    );

    owner.post(&page, &GOOD).await.expect(303);
    assert!(owner.get(&page).await.expect(200).body.contains("por comprobar"));
    owner.post(&page, &GOOD).await.expect(409);
    let state = format!("{page}/state");
    let mute =
        owner.post(&state, &[("do", "verify"), ("said", " "), ("version", "1")]).await.expect(422).body;
    assert!(mute.contains("id=\"error-said\""), "{mute}");
    let said = [("do", "verify"), ("said", "Nota del <b>registro</b>"), ("version", "1")];
    owner.post(&state, &said).await.expect(303);
    owner.get("/sellers/barro-vivo").await.expect(404);
    owner.post(&state, &[("do", "activate"), ("version", "2")]).await.expect(303);
    let shown = owner.get(&page).await.expect(200).body;
    assert!(shown.contains("vende") && shown.contains("Nota del &#60;b&#62;registro"), "{shown}");
    owner.post(&state, &[("do", "reinstate"), ("version", "3")]).await.expect(422);
    owner.post(&state, &[("do", "vanish"), ("version", "3")]).await.expect(400);

    let seen = world.get("/sellers/barro-vivo").await.expect(200).body;
    for words in ["Vendedor profesional", "B65410011", "hola@barrovivo.example", "600100200", "Madrid"] {
        assert!(seen.contains(words), "{words}");
    }
    assert!(!seen.contains("ES91") && !seen.contains("0005 1332"), "nobody reads where they are paid");
    assert!(world.get("/en/sellers/barro-vivo").await.expect(200).body.contains("Professional seller"));
    for list in [PAGE.to_owned(), format!("{PAGE}?state=active")] {
        assert!(owner.get(&list).await.expect(200).body.contains("Barro Vivo"), "{list}");
    }
    assert!(!owner.get(&format!("{PAGE}?state=closed")).await.expect(200).body.contains("Barro Vivo"));
    owner.get(&format!("{PAGE}?state=x&after=x&done=%3Cb%3E")).await.expect(200);
    owner.get(&format!("/en{page}")).await.expect(200);
}

#[both]
async fn what_is_wrong_is_said_at_its_field(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    assert!(owner.post(PAGE, &[("title", " ")]).await.expect(422).body.contains("id=\"error-title\""));
    let way = owner.post(PAGE, &[("title", "Ana")]).await.expect(303).header("location").to_owned();
    let page = way.split('?').next().unwrap();
    let wrong = [
        ("title", "", "title"),
        ("billing_line1", "", "billing_line1"),
        ("billing_phone", "", "billing_phone"),
        ("billing_tax_id", "B1", "billing_tax_id"),
        ("email", "nadie", "email"),
        ("iban", "ES00", "iban"),
        ("register_no", "12", "register_no"),
        ("account", "nadie@casa.example", "account"),
        ("preparation", "mil", "preparation"),
    ];
    for (field, value, marked) in wrong {
        let mut sent: Vec<(&str, &str)> = GOOD.to_vec();
        sent.retain(|(name, _)| *name != field);
        sent.push((field, value));
        let refused = owner.post(page, &sent).await.expect(422).body;
        assert!(refused.contains(&format!("id=\"error-{marked}\"")), "{field}={value}: {refused}");
        assert!(refused.contains("Calle del Horno 4") || field == "billing_line1", "what was typed stays");
    }
    owner.post(page, &[("version", "x")]).await.expect(400);
    owner.post(&format!("{PAGE}/nobody"), &GOOD).await.expect(404);
    owner.get(&format!("{PAGE}/00000000-0000-7000-8000-000000000001")).await.expect(404);
}

#[both]
async fn the_house_lets_only_those_in_who_decide_about_money(engine: Engine) {
    let world = world(engine).await;
    for (role, status) in
        [(Role::Manager, 200), (Role::Agent, 403), (Role::Moderator, 403), (Role::Member, 403)]
    {
        world.as_(role).get(PAGE).await.expect(status);
        world.as_(role).get("/admin/commissions").await.expect(status);
    }
}

#[both]
async fn what_is_theirs_is_bought_while_they_sell(engine: Engine) {
    let world = world(engine).await;
    let ctx = &world.operator();
    let id = selling(ctx).await;
    let product = mug(ctx, Some(id)).await;
    let theirs = item(&world, product).await;
    assert!(theirs.is_on_sale && theirs.seller == Some(id));
    turn(ctx, id, &Command::Pause).await;
    assert!(!item(&world, product).await.is_on_sale);
    turn(ctx, id, &Command::Resume).await;
    assert!(item(&world, product).await.is_on_sale);
    turn(ctx, id, &Command::Suspend { reason: "Copias".into() }).await;
    assert!(!item(&world, product).await.is_on_sale);
    turn(ctx, id, &Command::Reinstate).await;
    assert_eq!(find(ctx, id).await.state, State::Paused);
    assert!(!item(&world, product).await.is_on_sale, "they say themselves when they sell again");
    ctx.write(async |tx| catalog::steps::sellers::give(tx, product, None).await).await.unwrap();
    let house = item(&world, product).await;
    assert!(house.is_on_sale && house.seller.is_none(), "the house's again");
}

#[both]
async fn names_are_given_together(engine: Engine) {
    let world = world(engine).await;
    let ctx = &world.operator();
    let id = selling(ctx).await;
    let asked = [id, id, SellerId::from_bytes([7; 16])];
    let names: Result<_, StoreError> = ctx.read(async |snap| reads::names(snap, &asked).await).await;
    let names = names.unwrap();
    assert_eq!(
        (names.len(), names[&id].name.as_str(), names[&id].slug.as_str()),
        (1, "Barro Vivo", "barro-vivo")
    );
    assert!(names[&id].is_trader);
    let other = crate::actions::open(ctx, "Barro Vivo", false).await.unwrap().what;
    assert_eq!(find(ctx, other).await.slug, "barro-vivo-2");
    let to: Result<_, StoreError> = ctx.read(async |snap| reads::payout_to(snap, id).await).await;
    let to = to.unwrap().unwrap();
    assert!(to.is_open && to.holder.reveal() == "Barro Vivo S.L." && to.iban.reveal().starts_with("ES91"));
    let nothing: Result<_, StoreError> = ctx.read(async |snap| reads::payout_to(snap, other).await).await;
    assert_eq!(nothing.unwrap(), None);
}
