//! Counts gathered into facets: which values are shown, and in which order they stand.

use crate::{
    collect::Pass,
    document::parse_facet,
    model::{BRAND, CATEGORY, COLOUR, Facet, FacetValue, Query, RATING},
    rules,
};
use kernel::{Lang, Localized};
use std::{
    cmp::{Ordering, Reverse},
    collections::{BTreeMap, HashMap},
};

/// More values than these are not read; the rarest are left out, what is chosen never.
const VALUES_MAX: usize = 60;
/// Of categories a page shows only those that stand below it, so more are told.
const CATEGORIES_MAX: usize = 240;

/// The values of one group, and where each stands among them.
#[derive(Default)]
struct Group {
    name: Localized,
    values: Vec<FacetValue>,
    places: HashMap<String, usize>,
}

/// Counts gathered into facets. Values of the same group and identity that came with different words are one.
pub(crate) fn facets(query: &Query, pass: &Pass) -> Vec<Facet> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    let mut counted: Vec<_> = pass.counts.iter().collect();
    counted.sort();
    for (text, count) in counted {
        let Some(parts) = parse_facet(text) else { continue };
        let group = groups.entry(parts.group.clone()).or_default();
        if group.name.is_empty() {
            group.name = parts.group_name;
        }
        if let Some(value) = group.places.get(&parts.value).and_then(|place| group.values.get_mut(*place)) {
            value.count += count;
            continue;
        }
        group.places.insert(parts.value.clone(), group.values.len());
        group.values.push(FacetValue {
            is_chosen: query.chosen.get(&parts.group).is_some_and(|values| values.contains(&parts.value)),
            value: parts.value,
            name: parts.name,
            swatch: parts.swatch,
            count: *count,
        });
    }
    let facet = |(group, known): (String, Group)| {
        let counted = known.values.iter().map(|value| value.count).sum();
        let values = in_order(&group, known.values, query.lang);
        Facet { group, name: known.name, values, counted }
    };
    groups.into_iter().map(facet).collect()
}

/// The values that are shown: sizes by size, everything else by how often it is there.
fn in_order(group: &str, mut values: Vec<FacetValue>, lang: Lang) -> Vec<FacetValue> {
    values.sort_by(|one, other| by_count(one, other, lang));
    if group == RATING {
        // Whatever has four stars has three too: the most stars first.
        values.sort_by(|one, other| other.value.cmp(&one.value));
        return values;
    }
    let most = if group == CATEGORY { CATEGORIES_MAX } else { VALUES_MAX };
    let mut place = 0;
    values.retain(|value| {
        place += 1;
        place <= most || value.is_chosen
    });
    if [CATEGORY, BRAND, COLOUR].contains(&group) {
        return values;
    }
    let size = |value: &FacetValue| rules::size(value.name.show(lang));
    if values.iter().filter(|value| size(value).is_some()).count() * 2 >= values.len() {
        // The sort is stable: what is no size stays behind, in the order that it had.
        values.sort_by_cached_key(|value| size(value).map_or((true, None), |size| (false, Some(size))));
    }
    values
}

fn by_count(one: &FacetValue, other: &FacetValue, lang: Lang) -> Ordering {
    Reverse(one.count).cmp(&Reverse(other.count)).then_with(|| one.name.show(lang).cmp(other.name.show(lang)))
}

#[cfg(test)]
mod tests {
    use super::{VALUES_MAX, facets, in_order};
    use crate::{
        collect::Pass,
        model::{BRAND, FacetValue, Query},
    };
    use kernel::{Lang, Localized};

    fn value(es: &str, en: &str, count: usize) -> FacetValue {
        FacetValue {
            value: es.to_lowercase(),
            name: Localized { es: es.into(), en: en.into() },
            swatch: String::new(),
            count,
            is_chosen: false,
        }
    }

    fn names(group: &str, values: Vec<FacetValue>, lang: Lang) -> String {
        let values = in_order(group, values, lang);
        values.iter().map(|value| value.name.show(lang)).collect::<Vec<_>>().join(" · ")
    }

    #[test]
    fn sizes_stand_by_size_and_words_by_how_often_they_are_there() {
        let sizes = ["L", "2XL", "S", "A medida", "XL", "M", "XS"];
        let sizes = sizes.iter().zip(1..).map(|(name, count)| value(name, name, count)).collect();
        assert_eq!(names("talla", sizes, Lang::Es), "XS · S · M · L · XL · 2XL · A medida");
        let words = || vec![value("Haya", "Beech", 2), value("Olivo", "Ash", 2), value("Nogal", "Walnut", 5)];
        assert_eq!(names("madera", words(), Lang::Es), "Nogal · Haya · Olivo");
        assert_eq!(names("madera", words(), Lang::En), "Walnut · Ash · Beech");
        let brands = vec![value("Taller 9", "", 4), value("Taller 1", "", 2)];
        assert_eq!(names(BRAND, brands, Lang::Es), "Taller 9 · Taller 1", "a brand is no size");
    }

    #[test]
    fn of_thousands_of_values_the_most_frequent_and_the_chosen_ones_are_shown() {
        let mut many: Vec<_> =
            (0..5_000).map(|number| value(&format!("Marca {number}"), "", number)).collect();
        many[7].is_chosen = true;
        let shown = in_order(BRAND, many, Lang::Es);
        assert_eq!(shown.len(), VALUES_MAX + 1);
        assert_eq!((shown[0].count, shown[VALUES_MAX].count), (4_999, 7));
    }

    #[test]
    fn what_is_not_shown_is_counted_all_the_same() {
        let brand = |number: usize| (format!("brand\u{1f}\u{1f}\u{1f}b{number}\u{1f}B\u{1f}B\u{1f}"), 2);
        let pass = Pass { counts: (0..300).map(brand).collect(), ..Pass::default() };
        let found = facets(&Query::default(), &pass);
        let shown: Vec<_> = found.iter().map(|facet| (facet.values.len(), facet.counted)).collect();
        assert_eq!(shown, [(VALUES_MAX, 600)]);
    }
}
