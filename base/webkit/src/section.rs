//! The sections of the back office: pages that its navigation leads to. A door declares its own; who may open one is said
//! by its route, so it is said once.

use crate::{
    door::Door,
    routes::{Audience, Listed},
};
use http::Method;
use kernel::{Actor, Feature, Role};

/// Where a section stands in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What one looks at every day.
    Today,
    /// What is sold, and how it is shown.
    Shop,
    /// Those who buy.
    Customers,
    /// How the shop itself runs.
    House,
}

/// A page of the back office that the navigation leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// Where it stands.
    pub group: Group,
    /// The key of what it is called.
    pub title: &'static str,
    /// Its address, without prefix of a language; a route of the same door.
    pub path: &'static str,
    /// Its icon.
    pub icon: &'static str,
}

/// A section with those whom it is for.
pub(crate) struct Way {
    section: Section,
    audience: Audience,
    pub(crate) feature: Option<Feature>,
}

impl Way {
    /// The section, for whoever may go there. `admits` tells whether they may use a feature.
    pub(crate) fn open_to(&self, role: Role, admits: impl Fn(&Feature) -> bool) -> Option<Section> {
        let open = self.feature.is_none_or(|feature| admits(&feature));
        (open && self.audience.admits(Some(role))).then_some(self.section)
    }
}

/// The sections of these doors, group by group in the order of the doors. One that leads nowhere is left out.
pub(crate) fn ways(doors: &[Door]) -> Vec<Way> {
    let mut ways: Vec<Way> = doors.iter().flat_map(ways_of).collect();
    ways.sort_by_key(|way| way.section.group);
    ways
}

fn ways_of(door: &Door) -> impl Iterator<Item = Way> {
    let audience = |path: &str| {
        let leads = |(method, known, _): &Listed| *method == Method::GET && *known == path;
        door.routes.listed().find(leads).map(|(_, _, audience)| audience)
    };
    door.sections.iter().filter_map(move |section| {
        Some(Way { section: *section, audience: audience(section.path)?, feature: door.feature })
    })
}

/// Whether an address lies in the back office, and whoever asks works there.
pub(crate) fn is_office(path: &str, actor: Actor) -> bool {
    let below = path.strip_prefix(OFFICE).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    below && matches!(actor, Actor::Staff(_))
}

/// The first page of the back office; all others lie below it.
pub(crate) const OFFICE: &str = "/admin";

#[cfg(test)]
mod tests {
    use super::{Group, Section, is_office, ways};
    use crate::{
        door::Door,
        routes::{Audience, Routes},
    };
    use kernel::{Actor, PersonId, Right, Role};

    const fn section(group: Group, path: &'static str) -> Section {
        Section { group, title: "webkit-not-found", path, icon: "info" }
    }

    #[test]
    fn each_role_finds_the_ways_that_its_rights_open() {
        const SECTIONS: &[Section] = &[
            section(Group::House, "/admin/jobs"),
            section(Group::Today, "/admin"),
            section(Group::Customers, "/admin/mail"),
            section(Group::Shop, "/admin/nowhere"),
        ];
        let routes = Routes::new()
            .only(Audience::AnyStaff)
            .get("/admin", async || "")
            .only(Audience::Staff(Right::Mail))
            .get("/admin/mail", async || "")
            .only(Audience::Staff(Right::Jobs))
            .get("/admin/jobs", async || "")
            .post("/admin/nowhere", async || "");
        let ways = ways(&[Door { routes, sections: SECTIONS, ..Door::new("tests") }]);
        let cases: [(Role, &[&str]); 4] = [
            (Role::Owner, &["/admin", "/admin/mail", "/admin/jobs"]),
            (Role::Agent, &["/admin", "/admin/mail"]),
            (Role::Moderator, &["/admin"]),
            (Role::Seller, &[]),
        ];
        for (role, expected) in cases {
            let open = ways.iter().filter_map(|way| way.open_to(role, |_| true));
            assert_eq!(open.map(|section| section.path).collect::<Vec<_>>(), expected, "{role:?}");
        }
    }

    #[test]
    fn the_office_begins_at_its_first_page_and_is_for_staff() {
        let staff = Actor::Staff(PersonId::from_bytes([1; 16]));
        let cases = [("/admin", true), ("/admin/jobs", true), ("/administrator", false), ("/", false)];
        for (path, expected) in cases {
            assert_eq!(is_office(path, staff), expected, "{path}");
            assert!(!is_office(path, Actor::Visitor), "{path}");
        }
    }
}
