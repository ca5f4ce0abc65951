//! What a capability hands to the server: its routes, its panels, its tables, its texts.

use crate::{
    address::{Address, Cost},
    api::Described,
    front,
    panel::PanelAt,
    routes::Routes,
    section::Section,
};
use action::{BoxFut, Check, ClockMoved, Deadline, Duties, JobKind, Personal, Reaction, personal};
use database::{Migration, Snapshot, StoreError};
use events::Fact;
use kernel::{Feature, Lang, NoticeKind};

/// Asks where an address leads that nothing stands at: a path with the prefix of its language, and its query.
pub type FindMoved = for<'a> fn(&'a mut Snapshot, &'a str) -> BoxFut<'a, Result<Option<String>, StoreError>>;

/// The door of a foundation or capability.
pub struct Door {
    /// The crate's name.
    pub name: &'static str,
    /// The part of the shop behind it, if the owner opens and closes it: all of the door obeys at once.
    pub feature: Option<Feature>,
    /// Addresses, each with who may call it; each is named once, without prefix of a language.
    pub routes: Routes,
    /// What is particular about them: queries on which pages depend, dear ones.
    pub addresses: &'static [Address],
    /// Its pages that the navigation of the back office leads to.
    pub sections: &'static [Section],
    /// What people can be told of by it.
    pub notices: &'static [NoticeKind],
    /// What it shows on others' pages.
    pub panels: Vec<PanelAt>,
    /// What it answers others' facts with.
    pub reactions: Vec<Reaction>,
    /// Its work for the world outside.
    pub jobs: Vec<JobKind>,
    /// What happens by itself at an instant.
    pub deadlines: Vec<Deadline>,
    /// What `plaza doctor` asks about its tables.
    pub checks: Vec<Check>,
    /// Where addresses lead that nothing stands at any more.
    pub moved: Option<FindMoved>,
    /// Its tables.
    pub migrations: &'static [Migration],
    /// Which of them hold something about people, how that is handed over and how it is erased.
    pub personal: Vec<Personal>,
    /// Which of them hold nothing about people.
    pub impersonal: &'static [&'static str],
    /// Its sentences, one Fluent text for each language.
    pub texts: Vec<(Lang, &'static str)>,
    /// Names of facts after which no kept page is good any more.
    pub empties: &'static [&'static str],
}

impl Door {
    /// A door that has nothing behind it yet.
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            feature: None,
            routes: Routes::new(),
            addresses: &[],
            sections: &[],
            notices: &[],
            panels: Vec::new(),
            reactions: Vec::new(),
            jobs: Vec::new(),
            deadlines: Vec::new(),
            checks: Vec::new(),
            moved: None,
            migrations: &[],
            personal: Vec::new(),
            impersonal: &[],
            texts: Vec::new(),
            empties: &[],
        }
    }

    /// What programs can ask for behind it. Of a part that its owner closes there is nothing.
    pub fn operations(&self) -> impl Iterator<Item = Described> {
        let may_close = self.feature.is_some();
        let all = self.routes.operations().iter().cloned();
        all.map(move |one| if may_close { one.or_nothing() } else { one })
    }

    /// What the doors do by themselves.
    pub fn duties_of(doors: &[Self]) -> Duties {
        Duties {
            reactions: doors.iter().flat_map(Self::own_reactions).collect(),
            jobs: doors.iter().flat_map(Self::own_jobs).collect(),
            deadlines: doors.iter().flat_map(|door| door.deadlines.iter().cloned()).collect(),
        }
    }

    fn own_reactions(&self) -> impl Iterator<Item = Reaction> {
        let feature = self.feature.map(|feature| feature.name);
        self.reactions.iter().cloned().map(move |reaction| reaction.behind(feature))
    }

    fn own_jobs(&self) -> impl Iterator<Item = JobKind> {
        let feature = self.feature.map(|feature| feature.name);
        self.jobs.iter().cloned().map(move |job| job.behind(feature))
    }

    /// The sentences of webkit itself, and its signs of life.
    pub fn own() -> Self {
        let texts = vec![
            (Lang::Es, include_str!("../locales/es.ftl")),
            (Lang::En, include_str!("../locales/en.ftl")),
        ];
        const ALIVE: &[Address] =
            &[Address::at("/healthz").cost(Cost::Free), Address::at("/readyz").cost(Cost::Free)];
        let routes = Routes::new().get("/healthz", async || "ok").get("/readyz", front::is_ready);
        Self {
            routes,
            texts,
            addresses: ALIVE,
            empties: &[ClockMoved::NAME],
            personal: own_personal(),
            impersonal: OWN_IMPERSONAL,
            ..Self::new("webkit")
        }
    }
}

/// Tables of the house that hold nothing about people: their ids at most, in passing, and no text of theirs.
const OWN_IMPERSONAL: &[&str] = &[
    "reaction",
    "reaction_parked",
    "job",
    "deadline",
    "signal",
    "shop_clock",
    "house_turn",
    "migration_done",
];

/// Tables of the house that people stand in.
fn own_personal() -> Vec<Personal> {
    vec![
        Personal::by_ids("event_log", "webkit-personal-log", personal::export_log),
        Personal {
            table: "answered_once",
            title: "webkit-personal-answers",
            export: personal::export_answers,
            erase: personal::erase_answers,
            kept: &[],
        },
        Personal {
            table: "audit_log",
            title: "webkit-personal-audit",
            export: personal::export_audited,
            erase: personal::erase_audited,
            kept: &[],
        },
    ]
}
