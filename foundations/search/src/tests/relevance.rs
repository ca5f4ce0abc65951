//! Sixty searches as people type them, each with the product that must be among the first three. Facets and suggestions
//! are here too.

use super::{query, shop};
use crate::{
    Engine,
    model::{Query, Sort},
};
use catalog::model::ProductDraft;
use kernel::{Lang, Localized};
use std::{collections::BTreeSet, sync::Arc};
use testing::Engine as Database;

/// Typed in Spanish: plain, in the plural, without accents, misspelt, half typed, by colour, by attribute.
const ES: [(&str, &str); 34] = [
    ("taza", "Taza de dos manos"),
    ("tazas de dos manos", "Taza de dos manos"),
    ("tasa de dos manos", "Taza de dos manos"),
    ("jarron", "Jarrón de cuello largo"),
    ("jarrones", "Jarrón de cuello largo"),
    ("jaron cuello", "Jarrón de cuello largo"),
    ("azafran", "Azafrán en hebra"),
    ("asafran", "Azafrán en hebra"),
    ("AZAFRÁN", "Azafrán en hebra"),
    ("cuchillo", "Cuchillo de cocina de 18 cm"),
    ("cuchiyo cocina", "Cuchillo de cocina de 18 cm"),
    ("mantel", "Mantel de lino lavado"),
    ("manteles lino", "Mantel de lino lavado"),
    ("servilletas rayas", "Juego de dos servilletas de rayas"),
    ("aceite temprano", "Aceite de cosecha temprana"),
    ("aseite de oliva", "Aceite de todos los días"),
    ("queso oveja", "Queso curado de oveja"),
    ("miel", "Miel cruda"),
    ("mermelada", "Mermelada de perol"),
    ("chocolate negro", "Tableta de chocolate negro"),
    ("manta de lana", "Manta Pastora de lana merina"),
    ("cojines", "Cojín de lino con vivo"),
    ("alfombra esparto", "Alfombra de pleita"),
    ("lampara", "Lámpara de mesa Cántaro"),
    ("lámparas colgantes", "Lámpara colgante de esparto"),
    ("alpargatas", "Alpargatas de yute"),
    ("alpargata yute", "Alpargatas de yute"),
    ("sombrero", "Sombrero de palma"),
    ("pañuelo", "Pañuelo de lino fino"),
    ("panuelo lino", "Pañuelo de lino fino"),
    ("tarjeta regalo", "Tarjeta regalo"),
    ("caballito", "Caballito de arrastre"),
    ("maceta colg", "Maceta colgante"),
    ("NOG-TDM-PIN", "Taza de dos manos"),
];

/// Typed in English.
const EN: [(&str, &str); 28] = [
    ("mug", "Taza de dos manos"),
    ("two handed mugs", "Taza de dos manos"),
    ("espresso", "Tacita de café solo"),
    ("teapot", "Tetera campana"),
    ("teapots", "Tetera campana"),
    ("tepot bell", "Tetera campana"),
    ("water pitcher", "Jarra de agua"),
    ("soup plate", "Plato hondo Ribera"),
    ("soup plates", "Plato hondo Ribera"),
    ("tablecloth", "Mantel de lino lavado"),
    ("tableclot linen", "Mantel de lino lavado"),
    ("napkins", "Cuatro servilletas de lino"),
    ("chopping board", "Tabla de cortar de fresno"),
    ("choping board", "Tabla de cortar de fresno"),
    ("kitchen knife", "Cuchillo de cocina de 18 cm"),
    ("olive oil", "Aceite de cosecha temprana"),
    ("saffron", "Azafrán en hebra"),
    ("safron threads", "Azafrán en hebra"),
    ("sheep cheese", "Queso curado de oveja"),
    ("honey", "Miel cruda"),
    ("merino blanket", "Manta Pastora de lana merina"),
    ("cushion", "Cojín de lino con vivo"),
    ("wool rugs", "Alfombra de lana de nudo"),
    ("soap", "Jabón de aceite de oliva"),
    ("mirror", "Espejo redondo de castaño"),
    ("espadrilles", "Alpargatas de yute"),
    ("espadriles", "Alpargatas de yute"),
    ("notebook", "Cuaderno cosido"),
];

#[test]
fn what_is_meant_is_among_the_first_three() {
    testing::tell(Database::Sqlite, async |database| {
        let (_world, engine) = shop(database).await;
        let mut missed = Vec::new();
        let cases = ES.iter().map(|case| (Lang::Es, case)).chain(EN.iter().map(|case| (Lang::En, case)));
        for (lang, (text, meant)) in cases {
            let found = engine.find(&Query { take: 3, ..query(lang, text) }).unwrap();
            let names: Vec<&str> = found.cards.iter().map(|card| card.name.es.as_str()).collect();
            if !names.contains(meant) {
                missed.push(format!("{text}: {names:?} instead of {meant}"));
            }
        }
        assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
    });
}

/// What is called so stands before what only has the word in its name.
const FIRST: [(Lang, &str, &str); 17] = [
    (Lang::Es, "taza", "Taza de dos manos"),
    (Lang::Es, "tazas", "Taza de dos manos"),
    (Lang::Es, "chocolate", "Chocolate a la taza"),
    (Lang::Es, "chocolate a la taza", "Chocolate a la taza"),
    (Lang::Es, "plato hondo", "Plato hondo Ribera"),
    (Lang::Es, "queso", "Queso"),
    (Lang::Es, "cuchara", "Cuatro cucharas de olivo"),
    (Lang::Es, "vela", "Vela en vaso de barro"),
    (Lang::Es, "velas de mesa", "Seis velas de mesa"),
    (Lang::Es, "lampara de mesa", "Lámpara de mesa Cántaro"),
    (Lang::Es, "aceite", "Aceite"),
    (Lang::Es, "jabon", "Jabón"),
    (Lang::En, "mug", "Taz"),
    (Lang::En, "cup", "Tacita de café solo"),
    (Lang::En, "cheese", "Queso"),
    (Lang::En, "soap", "Jabón"),
    (Lang::En, "chocolate bar", "Tableta de chocolate negro"),
];

#[test]
fn what_is_called_so_stands_first() {
    testing::tell(Database::Sqlite, async |database| {
        let (_world, engine) = shop(database).await;
        let mut missed = Vec::new();
        for (lang, text, first) in FIRST {
            let found = names(&engine, query(lang, text));
            if !found.first().is_some_and(|name| name.starts_with(first)) {
                missed.push(format!("{text}: {:?} instead of {first}", &found[..found.len().min(4)]));
            }
        }
        assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
        let cups = names(&engine, query(Lang::Es, "taza"));
        let place = |name: &str| cups.iter().position(|known| known == name).unwrap_or(usize::MAX);
        assert!(
            place("Tacita de café solo") < place("Chocolate a la taza"),
            "what stands among the cups comes before what is drunk from one: {cups:?}"
        );
        let offered = engine.suggest("taz", 6, 3).unwrap().products;
        let offered: Vec<&str> = offered.iter().map(|card| card.name.es.as_str()).collect();
        let place = |name: &str| offered.iter().position(|known| *known == name).unwrap_or(usize::MAX);
        assert!(place("Taza de dos manos") < place("Chocolate a la taza"), "{offered:?}");
    });
}

/// What is only mentioned somewhere, or merely sounds alike, and must not be among what is found.
const ABSENT: [(Lang, &str, &str); 12] = [
    (Lang::Es, "lámina", "Queso"),
    (Lang::Es, "aceite", "servilletas"),
    (Lang::Es, "aceite", "Servilletas"),
    (Lang::Es, "aceite", "Queso"),
    (Lang::Es, "taza", "Plato"),
    (Lang::Es, "mantel", "Manta"),
    (Lang::Es, "queso oveja", "Alfombra"),
    (Lang::Es, "lámpara", "Plato"),
    (Lang::Es, "miel", "Mantel"),
    (Lang::En, "teapot", "Plato"),
    (Lang::En, "honey", "Queso"),
    (Lang::En, "walnut taste", "Taza"),
];

fn names(engine: &Engine, asked: Query) -> Vec<String> {
    let found = engine.find(&Query { take: 200, ..asked }).unwrap();
    found.cards.into_iter().map(|card| card.name.es).collect()
}

#[test]
fn what_is_only_mentioned_is_not_among_what_was_meant() {
    testing::tell(Database::Sqlite, async |database| {
        let (_world, engine) = shop(database).await;
        for (lang, text, absent) in ABSENT {
            let found = names(&engine, query(lang, text));
            assert!(!found.is_empty(), "{text} finds nothing");
            assert!(!found.iter().any(|name| name.contains(absent)), "{text} finds {found:?}");
        }
        let mut prints = names(&engine, query(Lang::Es, "lámina"));
        prints.sort();
        assert_eq!(prints, ["Lámina «Doce cántaros»", "Lámina «Olivo viejo»"]);
        let mut cheapest = names(&engine, Query { sort: Sort::Cheapest, ..query(Lang::Es, "lámina") });
        cheapest.sort();
        assert_eq!(cheapest, prints);
        let nuts = names(&engine, query(Lang::Es, "nuez"));
        assert!(
            nuts.contains(&"Queso curado de oveja".to_owned()),
            "a word of the text is better than nothing: {nuts:?}"
        );
    });
}

#[test]
fn tea_is_found_with_and_without_its_accent() {
    testing::tell(Database::Sqlite, async |database| {
        let (world, _) = shop(database).await;
        for (key, name) in [("te", "Té verde de montaña"), ("sobre", "Sobre de papel verjurado")] {
            let mut draft = ProductDraft { key: key.into(), ..super::following::flute() };
            draft.name = Localized { es: name.into(), en: String::new() };
            draft.variants[0].sku = key.to_uppercase();
            catalog::actions::put_product(&world.operator(), &draft).await.unwrap();
        }
        let engine = Arc::new(Engine::in_memory().unwrap());
        engine.rebuild(&world.house).await.unwrap();
        for text in ["té verde", "te verde", "té", "te", "infusión", "infusiones"] {
            let found = names(&engine, query(Lang::Es, text));
            assert_eq!(found.first().map(String::as_str), Some("Té verde de montaña"), "{text}: {found:?}");
        }
        assert_eq!(names(&engine, query(Lang::Es, "sobres")), ["Sobre de papel verjurado"]);
    });
}

#[test]
fn what_is_not_there_is_not_found_and_one_known_word_is_better_than_nothing() {
    testing::tell(Database::Sqlite, async |database| {
        let (_world, engine) = shop(database).await;
        assert_eq!(engine.find(&query(Lang::Es, "xilófono")).unwrap().total, 0);
        let loose = engine.find(&query(Lang::Es, "taza xilófono")).unwrap();
        assert!(loose.is_loose && loose.total > 0);
        assert!(!engine.find(&query(Lang::Es, "taza")).unwrap().is_loose);
    });
}

#[test]
fn a_facet_counts_what_choosing_it_would_leave() {
    testing::tell(Database::Sqlite, async |database| {
        let (_world, engine) = shop(database).await;
        let all = engine.find(&query(Lang::Es, "")).unwrap();
        assert!(all.total >= 60 && all.facets.len() > 3);
        for facet in &all.facets {
            let group = facet.group.as_str();
            let names: BTreeSet<&str> = facet.values.iter().map(|value| value.name.es.as_str()).collect();
            assert_eq!(names.len(), facet.values.len(), "{group} offers the same twice");
            for value in facet.values.iter().take(12) {
                let mut narrowed = query(Lang::Es, "");
                narrowed.chosen.insert(group.into(), vec![value.value.clone()]);
                let found = engine.find(&narrowed).unwrap();
                assert_eq!(found.total, value.count, "{group} {}", value.value);
                let again = found.facets.iter().find(|facet| facet.group == group).unwrap();
                let same: Vec<_> = again.values.iter().map(|value| (&value.value, value.count)).collect();
                let before: Vec<_> = facet.values.iter().map(|value| (&value.value, value.count)).collect();
                assert_eq!(same, before, "choosing a value does not change its own group");
            }
        }
    });
}

#[test]
fn prices_and_stock_narrow_and_sorts_sort() {
    testing::tell(Database::Sqlite, async |database| {
        let (_world, engine) = shop(database).await;
        let all = engine.find(&query(Lang::Es, "")).unwrap();
        let (low, high) = all.prices.unwrap();
        let middle = (low + high) / 4;
        let cheap = Query { price_max: Some(middle), sort: Sort::Dearest, take: 200, ..query(Lang::Es, "") };
        let found = engine.find(&cheap).unwrap();
        assert!(found.total > 0 && found.total < all.total);
        assert!(found.cards.iter().all(|card| card.price.minor <= middle));
        assert!(found.cards.is_sorted_by(|a, b| a.price.minor >= b.price.minor));
        assert_eq!(found.prices, Some((low, high)), "the range does not shrink by its own choice");
        let here = engine.find(&Query { in_stock: true, take: 200, ..query(Lang::Es, "") }).unwrap();
        assert_eq!(here.total, all.in_stock);
        assert!(here.cards.iter().all(|card| !card.is_out()));
    });
}

#[test]
fn beginnings_of_words_are_completed() {
    testing::tell(Database::Sqlite, async |database| {
        let (_world, engine) = shop(database).await;
        let names = |text: &str| -> Vec<String> {
            engine.suggest(text, 6, 3).unwrap().products.into_iter().map(|card| card.name.es).collect()
        };
        assert!(names("taz").iter().any(|name| name.contains("Taza")));
        assert!(names("taza para do").iter().any(|name| name.contains("Taza")), "small words are not needed");
        assert!(names("mug for tw").iter().any(|name| name.contains("Taza")), "in no language");
        assert!(names("jarron de cu").contains(&"Jarrón de cuello largo".to_owned()));
        assert!(names("alpargtas").contains(&"Alpargatas de yute".to_owned()));
        assert!(names("t").is_empty() && names("").is_empty() && names("zzzz").is_empty());
        let categories = engine.suggest("maceta", 6, 3).unwrap().categories;
        assert!(categories.iter().any(|(name, _)| name.es.starts_with("Macetas")), "{categories:?}");
    });
}
