//! What is offered for choosing: values are what people read, and choosing one leaves as many as it said.

use super::{doors, query, shop};
use crate::model::{BRAND, COLOUR, Facet, Query, Sort};
use catalog::model::{OptionDraft, OptionValue, ProductDraft, VariantDraft};
use kernel::{Lang, Localized};
use testing::{Engine as Database, World};

fn facet<'f>(facets: &'f [Facet], group: &str) -> &'f Facet {
    facets.iter().find(|facet| facet.group == group).unwrap_or_else(|| panic!("no {group} among {facets:?}"))
}

/// A thing with one option, whose values have keys and names.
fn thing(key: &str, name: &str, option: &str, values: &[(&str, &str, Option<&str>)]) -> ProductDraft {
    let value = |(key, name, swatch): &(&str, &str, Option<&str>)| OptionValue {
        key: (*key).into(),
        name: Localized::same(*name),
        swatch: swatch.map(str::to_owned),
        ..OptionValue::default()
    };
    let variant = |(value, _, _): &(&str, &str, Option<&str>)| VariantDraft {
        sku: format!("{key}-{value}"),
        price: 1_000,
        values: vec![(*value).into()],
        ..VariantDraft::default()
    };
    ProductDraft {
        key: key.into(),
        name: Localized::same(name),
        maker: super::following::flute().maker,
        options: vec![OptionDraft {
            key: option.into(),
            name: Localized::same(option),
            values: values.iter().map(value).collect(),
        }],
        variants: values.iter().map(variant).collect(),
        ..ProductDraft::default()
    }
}

async fn world_of(database: Database, drafts: &[ProductDraft]) -> (World, crate::Engine) {
    let world = World::on(database, doors()).await;
    for draft in drafts {
        catalog::actions::put_product(&world.operator(), draft).await.unwrap();
    }
    let engine = crate::Engine::in_memory().unwrap();
    engine.rebuild(&world.house).await.unwrap();
    (world, engine)
}

#[test]
fn values_are_one_when_people_read_the_same_and_only_then() {
    testing::tell(Database::Sqlite, async |database| {
        let drafts = [
            thing("lampara", "Lámpara", "tamano", &[("50", "50 cm", None)]),
            thing("lamina", "Lámina", "tamano", &[("50", "50 × 70 cm", None)]),
            thing("marco", "Marco", "tamano", &[("x", "50 CM", None), ("y", "A", None), ("z", "A+", None)]),
            thing("vaso", "Vaso", "color", &[("1", "Verde", Some("#00ff00"))]),
            thing(
                "jarra",
                "Jarra",
                "esmalte",
                &[("g", "Verde", Some("#00ee00")), ("h", "verde", Some("#00dd00"))],
            ),
        ];
        let (_world, engine) = world_of(database, &drafts).await;
        let found = engine.find(&query(Lang::Es, "")).unwrap();
        let shown = |group: &str| -> Vec<(String, usize)> {
            facet(&found.facets, group)
                .values
                .iter()
                .map(|value| (value.value.clone(), value.count))
                .collect()
        };
        let of = |values: &[(&str, usize)]| -> Vec<(String, usize)> {
            values.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect()
        };
        assert_eq!(shown("tamano"), of(&[("50-cm", 2), ("50-70-cm", 1), ("a", 1), ("a+", 1)]));
        assert_eq!(shown(COLOUR), of(&[("verde", 2)]), "a jug with two greens is one jug");
    });
}

#[test]
fn an_option_that_is_called_like_a_group_of_ours_is_not_that_group() {
    testing::tell(Database::Sqlite, async |database| {
        let drafts = [
            thing("uno", "Uno", BRAND, &[("a", "Mía", None)]),
            thing("dos", "Dos", COLOUR, &[("b", "Cualquiera", None)]),
        ];
        let (_world, engine) = world_of(database, &drafts).await;
        let found = engine.find(&query(Lang::Es, "")).unwrap();
        let groups: Vec<&str> = found.facets.iter().map(|facet| facet.group.as_str()).collect();
        assert_eq!(groups, ["option-brand", "option-colour"]);
    });
}

#[test]
fn sizes_of_the_demo_stand_by_size() {
    testing::tell(Database::Sqlite, async |database| {
        let (_world, engine) = shop(database).await;
        let found = engine.find(&query(Lang::Es, "aceite")).unwrap();
        let sizes: Vec<Vec<&str>> = found
            .facets
            .iter()
            .filter(|facet| facet.values.iter().any(|value| value.name.es.ends_with(" ml")))
            .map(|facet| facet.values.iter().map(|value| value.name.es.as_str()).collect())
            .collect();
        assert!(!sizes.is_empty(), "{:?}", found.facets);
        for names in sizes {
            let read: Vec<_> = names.iter().filter_map(|name| crate::rules::size(name)).collect();
            assert!(read.len() > 1 && read.is_sorted(), "{names:?}");
        }
    });
}

#[test]
fn choosing_a_price_says_nothing_about_the_words() {
    testing::tell(Database::Sqlite, async |database| {
        let (_world, engine) = shop(database).await;
        let all = engine.find(&query(Lang::Es, "taza dos manos")).unwrap();
        assert!(all.total > 0 && !all.is_loose);
        let (low, _) = all.prices.unwrap();
        let cheap =
            Query { price_max: Some(low - 1), sort: Sort::Cheapest, ..query(Lang::Es, "taza dos manos") };
        let found = engine.find(&cheap).unwrap();
        assert_eq!(
            (found.total, found.is_loose),
            (0, false),
            "mugs of another kind are not what was asked for"
        );
        assert_eq!(found.prices, all.prices);
    });
}
