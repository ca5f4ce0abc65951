//! What the forms about the shop may say, and who is a tax payer.

use crate::{
    actions,
    model::{Block, Identity, Naming, Profile, Trade},
    reads,
    rules::{self, BlockRejected, Standing},
    steps,
};
use action::Failure;
use kernel::{Actor, Currency, Localized, Role};
use testing::{Engine, World, both, person_of};

#[test]
fn spanish_numbers_are_known_by_their_check_sign() {
    let good = [
        ("12345678Z", "12345678Z"),
        ("12.345.678-z", "12345678Z"),
        ("ES12345678Z", "12345678Z"),
        ("00000000T", "00000000T"),
        ("X1234567L", "X1234567L"),
        ("Y1234567X", "Y1234567X"),
        ("Z1234567R", "Z1234567R"),
        ("B12345674", "B12345674"),
        ("A58818501", "A58818501"),
        ("Q2826000H", "Q2826000H"),
        ("P2807900B", "P2807900B"),
        ("F00000000", "F00000000"),
        ("L1234567L", "L1234567L"),
    ];
    for (written, kept) in good {
        assert_eq!(rules::tax_id(written, "ES").as_deref(), Some(kept), "{written}");
    }
    let bad = [
        "12345678A",
        "1234567Z",
        "123456789",
        "X1234567A",
        "B12345678",
        "B1234567D",
        "Q28260008",
        "I12345674",
        "O12345674",
        "T12345674",
        "",
        "ES",
        "ESZ",
        "12345678Ñ",
        "１２３４５６７８Z",
        "12345678Z<script>",
    ];
    for written in bad {
        assert_eq!(rules::tax_id(written, "ES"), None, "{written}");
    }
}

#[test]
fn numbers_of_other_countries_have_their_form() {
    let cases = [
        ("PT", "501 964 843", Some("PT501964843")),
        ("PT", "PT501964843", Some("PT501964843")),
        ("PT", "PT50196484", None),
        ("PT", "5019648", None),
        ("FR", "FR 40 303265045", Some("FR40303265045")),
        ("FR", "FRK7399859412", Some("FRK7399859412")),
        ("DE", "DE136695976", Some("DE136695976")),
        ("DE", "DE13669597", None),
        ("DE", "181/815/08155", Some("18181508155")),
        ("DE", "Kleinunternehmer", None),
        ("AT", "ATU13585627", Some("ATU13585627")),
        ("AT", "ATU1358562", None),
        ("AT", "12 345/6789", Some("123456789")),
        ("IT", "RSSMRA85T10A562S", Some("RSSMRA85T10A562S")),
        ("FR", "732 829 320", Some("732829320")),
        ("NL", "NL004495445B01", Some("NL004495445B01")),
        ("GR", "EL094259216", Some("EL094259216")),
        ("IE", "IE6433435F", Some("IE6433435F")),
        ("IE", "IE6433435OA", Some("IE6433435OA")),
        ("RO", "RO1", None),
        ("RO", "RO18547290", Some("RO18547290")),
        ("MX", "GODE561231GR8", Some("GODE561231GR8")),
        ("MX", "a", None),
        ("US", "12-3456789", Some("123456789")),
        ("US", "123456789012345678901", None),
    ];
    for (country, written, kept) in cases {
        assert_eq!(rules::tax_id(written, country).as_deref(), kept, "{country} {written}");
    }
}

fn identity() -> Identity {
    Identity {
        legal_name: "Barro y Lino, S. Coop.".into(),
        tax_id: "F00000000".into(),
        address: "Calle del Alfar 4,\n45600 Talavera".into(),
        country: "ES".into(),
        email: "hola@barroylino.example".into(),
        ..Identity::default()
    }
}

const FREE: Standing = Standing { currency: Currency::EUR, has_prices: false };

fn said(block: Block) -> Result<Block, BlockRejected> {
    rules::block(block, FREE)
}

#[test]
fn who_is_behind_the_shop_is_said_whole() {
    let check = |change: fn(&mut Identity), why: Option<BlockRejected>| {
        let mut identity = identity();
        change(&mut identity);
        assert_eq!(said(Block::Identity(identity.clone())).err(), why, "{identity:?}");
    };
    check(|_| {}, None);
    check(|one| one.phone = "+34 925 12 34 56".into(), None);
    check(|one| one.legal_name = " ".into(), Some(BlockRejected::Missing("legal_name")));
    check(|one| one.address.clear(), Some(BlockRejected::Missing("address")));
    check(|one| one.email.clear(), Some(BlockRejected::Missing("email")));
    check(|one| one.tax_id.clear(), Some(BlockRejected::Missing("tax_id")));
    check(|one| one.tax_id = "F00000001".into(), Some(BlockRejected::TaxId));
    check(|one| (one.country, one.tax_id) = ("PT".into(), "PT50196484".into()), Some(BlockRejected::TaxId));
    check(|one| one.country = "España".into(), Some(BlockRejected::Country));
    for email in
        ["a@b", "@b.example", "a b@c.example", "a@b.example,c@d.example", "a@b@c.example", "a@.example."]
    {
        let identity = Identity { email: email.into(), ..identity() };
        assert_eq!(said(Block::Identity(identity)).err(), Some(BlockRejected::Email), "{email}");
    }
    check(|one| one.phone = "llámame".into(), Some(BlockRejected::Phone));
    check(|one| one.registry = "a\u{202e}b".into(), Some(BlockRejected::Unfit("registry")));
    check(|one| one.registry = "a\0b".into(), Some(BlockRejected::Unfit("registry")));
    check(
        |one| one.address = "a".repeat(1_000_000),
        Some(BlockRejected::Long { field: "address", most: 240 }),
    );
    let Ok(Block::Identity(kept)) = said(Block::Identity(identity())) else { panic!("it is whole") };
    assert_eq!(kept.address, "Calle del Alfar 4, 45600 Talavera");
}

#[test]
fn money_stays_once_there_are_prices_and_days_begin_somewhere() {
    let trade = |code: &str, zone: &str| {
        Block::Trade(Trade { only: None, currency: code.parse().unwrap(), zone: zone.into() })
    };
    assert!(said(trade("USD", "America/Mexico_City")).is_ok());
    assert_eq!(said(trade("EUR", "Marte/Fobos")).err(), Some(BlockRejected::Zone));
    let standing = Standing { has_prices: true, ..FREE };
    assert_eq!(rules::block(trade("USD", "UTC"), standing).err(), Some(BlockRejected::CurrencyStays));
    assert!(rules::block(trade("EUR", "UTC"), standing).is_ok());
}

#[both]
async fn a_part_is_kept_unless_somebody_else_was_quicker(engine: Engine) {
    let world = World::on(engine, vec![crate::door()]).await;
    let ctx = world.ctx(Actor::Staff(person_of(Role::Owner)));
    let keep = async |seen: i64, block: Block| {
        let block = &block;
        ctx.write(async |tx| steps::set_block(tx, &ctx, seen, (block.clone(), false)).await).await
    };
    let naming = Naming {
        name: " Barro  y Lino ".into(),
        sentence: Localized::same("Hecho a mano"),
        ..Naming::default()
    };
    keep(0, Block::Naming(naming.clone())).await.unwrap();
    let refused = keep(0, Block::Identity(identity())).await;
    assert!(matches!(refused, Err(Failure::Rejected(BlockRejected::Changed))), "{refused:?}");
    keep(1, Block::Identity(identity())).await.unwrap();
    let (profile, version) = ctx.read(async |snap| reads::known(snap).await).await.unwrap();
    assert_eq!((profile.name.as_str(), version), ("Barro y Lino", 2));
    assert_eq!(profile.tax_id, "F00000000");
    assert_eq!(profile.zone, Profile::default().zone, "what was not said stays");
    keep(2, Block::Naming(naming)).await.unwrap();
    let (_, version) = ctx.read(async |snap| reads::known(snap).await).await.unwrap();
    assert_eq!(version, 2, "the same again changes nothing");
}

#[both]
async fn a_link_for_setting_up_is_good_for_a_week_or_until_it_is_over(engine: Engine) {
    let world = World::on(engine, vec![crate::door()]).await;
    let ctx = world.operator();
    let refused = actions::mint_setup(&world.ctx(Actor::Staff(person_of(Role::Owner)))).await;
    assert!(matches!(refused, Err(Failure::Forbidden)), "{refused:?}");
    let is_good = async |secret: &str| {
        let now = world.house.machine.now();
        ctx.read(async |snap| reads::is_setup_link(snap, secret, now).await).await.unwrap()
    };
    let (one, other) = (actions::mint_setup(&ctx).await.unwrap(), actions::mint_setup(&ctx).await.unwrap());
    assert_ne!(one, other);
    assert!(is_good(&one).await && is_good(&other).await, "each process has printed one");
    for wrong in ["", "x", "..", &one[1..], &one.to_uppercase(), &"0".repeat(64)] {
        assert!(!is_good(wrong).await, "{wrong}");
    }
    world.pass_days(7);
    assert!(!is_good(&one).await);
    let fresh = actions::mint_setup(&ctx).await.unwrap();
    assert!(is_good(&fresh).await);
    actions::end_setup(&ctx).await.unwrap();
    assert!(!is_good(&fresh).await);
}
