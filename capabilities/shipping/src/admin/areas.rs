//! The places that can be ticked for a zone: parts of Spain, countries of the Union, other countries, the rest.

use crate::{
    model::{Area, Part},
    names,
};
use kernel::text::fold;
use webkit::Say;

/// Places that stand together.
pub(crate) struct Group {
    pub(crate) title: String,
    pub(crate) places: Vec<Place>,
}

/// A place that can be ticked.
pub(crate) struct Place {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) is_chosen: bool,
}

/// All places, with those ticked that are chosen.
pub(crate) fn groups(say: &Say, chosen: &[String]) -> Vec<Group> {
    let place = |area: Area| {
        let code = area.to_string();
        Place { name: names::area(say, &area), is_chosen: chosen.contains(&code), code }
    };
    let group = |key: &str, areas: Vec<Area>| Group {
        title: say.t(key),
        places: areas.into_iter().map(place).collect(),
    };
    let country = |code: &str| Area::Country(code.to_owned());
    let spain = [country("ES")].into_iter().chain(Part::ALL.iter().copied().map(Area::Part));
    let mut others: Vec<_> = addresses::rules::countries().iter().filter(|one| one.code != "ES").collect();
    others.sort_by_key(|one| fold(one.name(say.lang)));
    let of = |is_union: bool| {
        others.iter().filter(move |one| one.is_union == is_union).map(|one| country(one.code))
    };
    vec![
        group("shipping-areas-spain", spain.collect()),
        group("shipping-areas-union", [Area::Union].into_iter().chain(of(true)).collect()),
        group("shipping-areas-world", [Area::Everywhere].into_iter().chain(of(false)).collect()),
    ]
}

/// What of a zone is ticked, and what is written as postcodes.
pub(crate) fn split(areas: &[Area]) -> (Vec<String>, String) {
    let is_written = |area: &&Area| matches!(area, Area::Postcodes { .. });
    let (written, ticked): (Vec<&Area>, Vec<&Area>) = areas.iter().partition(is_written);
    let line: Vec<String> = written.iter().map(|area| area.to_string().replacen('-', " ", 1)).collect();
    (ticked.iter().map(|area| area.to_string()).collect(), line.join(", "))
}
