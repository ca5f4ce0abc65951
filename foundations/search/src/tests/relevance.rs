//! Sixty searches as people type them, each with the product that must be among the first three. Facets and suggestions
//! are here too.

use super::{query, shop};
use crate::model::{BRAND, COLOUR, Query, Sort};
use kernel::Lang;
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
        assert!(all.total >= 60);
        for group in [BRAND, COLOUR] {
            let facet = all.facets.iter().find(|facet| facet.group == group).unwrap();
            for value in facet.values.iter().take(6) {
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
        assert!(names("jarron de cu").contains(&"Jarrón de cuello largo".to_owned()));
        assert!(names("alpargtas").contains(&"Alpargatas de yute".to_owned()));
        assert!(names("t").is_empty() && names("").is_empty() && names("zzzz").is_empty());
        let categories = engine.suggest("maceta", 6, 3).unwrap().categories;
        assert!(categories.iter().any(|(name, _)| name.es.starts_with("Macetas")), "{categories:?}");
    });
}
