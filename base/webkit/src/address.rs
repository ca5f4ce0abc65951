//! What a door says about its addresses: on which names of a query their pages depend, and how dear they are to answer.
//! Keeping pages and limiting visitors both ask here; routes themselves are axum's.

/// How dear an address is to answer; each has a limit of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cost {
    /// As dear as a page.
    #[default]
    Page,
    /// A look into the index, as often as somebody presses a key.
    Search,
    /// Much work for one answer.
    Heavy,
    /// What programs ask, to look or to change: counted for a household here, and for each token by itself.
    Program,
    /// A form that is sent. What is sent to an address that is as dear as a page counts as this.
    Form,
    /// Nothing worth limiting: a file, a sign of life. It is the same for everybody, so nobody is asked who they are.
    Free,
}

/// An address or all below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    pub(crate) path: &'static str,
    pub(crate) keyed: &'static [&'static str],
    pub(crate) open: &'static [&'static str],
    pub(crate) cost: Cost,
    pub(crate) is_secret: bool,
    pub(crate) is_for_all: bool,
}

impl Address {
    /// A path without prefix of a language; one that ends in `/` stands for all below it. Its pages depend on no query.
    pub const fn at(path: &'static str) -> Self {
        Self { path, keyed: &[], open: &[], cost: Cost::Page, is_secret: false, is_for_all: false }
    }

    /// Its pages depend on these names, which have few values: they are kept for each.
    pub const fn keyed(self, keyed: &'static [&'static str]) -> Self {
        Self { keyed, ..self }
    }

    /// Its pages depend on these names too, whose values have no end: with one of them a page is not kept. `f-*` stands
    /// for all names that begin so.
    pub const fn open(self, open: &'static [&'static str]) -> Self {
        Self { open, ..self }
    }

    /// How dear it is.
    pub const fn cost(self, cost: Cost) -> Self {
        Self { cost, ..self }
    }

    /// What stands below it lets somebody in: it is written into no log.
    pub const fn secret(self) -> Self {
        Self { is_secret: true, ..self }
    }

    /// Forms that other sites send arrive here too: one from elsewhere says nothing about what whoever uses the browser wants.
    /// Whatever answers them must do nothing but send the browser on, or do only what the secret in the address is for,
    /// whoever is signed in.
    pub const fn from_anywhere(self) -> Self {
        Self { is_for_all: true, ..self }
    }

    fn covers(&self, path: &str) -> bool {
        match self.path {
            "/" => path == "/",
            below if below.ends_with('/') => path.starts_with(below),
            exact => path == exact,
        }
    }
}

/// What has to do with where somebody came from, and with nothing on any page.
const TRACKS: &[&str] =
    &["utm_*", "gclid", "gbraid", "wbraid", "fbclid", "msclkid", "mc_cid", "mc_eid", "ttclid"];

/// So many names of a query are written down, and none that is longer.
const NAMES_MAX: usize = 8;
const NAME_MAX: usize = 24;
/// Stands in the log for what is not written there.
const UNSAID: &str = "…";

/// The part of a query on which a page depends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Narrowed {
    /// This much of it, the same for everybody who asks for the same page.
    Kept(String),
    /// Its values have no end.
    Endless,
}

/// What all doors say about their addresses.
#[derive(Clone, Debug, Default)]
pub(crate) struct Addresses(Vec<Address>);

impl Addresses {
    pub(crate) fn of(doors: &[crate::Door]) -> Self {
        Self(doors.iter().flat_map(|door| door.addresses).copied().collect())
    }

    fn find(&self, path: &str) -> Option<&Address> {
        self.0.iter().filter(|one| one.covers(path)).max_by_key(|one| one.path.len())
    }

    /// An address as it may be written down: what stands below a secret one is left out, and of a query only its names stay.
    /// Values are what somebody typed, or a way on, which may be a secret address itself.
    pub(crate) fn to_log(&self, path: &str, query: &str) -> String {
        match self.0.iter().find(|one| one.is_secret && one.covers(path)) {
            Some(secret) => secret.path.to_owned(),
            None if query.is_empty() => path.to_owned(),
            None => format!("{path}?{}", names_of(query)),
        }
    }

    /// Whether forms that other sites send arrive at this path.
    pub(crate) fn take_from_anywhere(&self, path: &str) -> bool {
        self.0.iter().any(|one| one.is_for_all && one.covers(path))
    }

    pub(crate) fn cost(&self, path: &str) -> Cost {
        let said = self.find(path).map(|one| one.cost);
        if crate::api::is_below(path) {
            return said.filter(|cost| matches!(cost, Cost::Search | Cost::Heavy)).unwrap_or(Cost::Program);
        }
        said.unwrap_or(Cost::Page)
    }

    /// The part of this query on which the page at this path depends. Where no door says anything, all but tracks counts.
    pub(crate) fn narrow(&self, path: &str, query: &str) -> Narrowed {
        let found = self.find(path);
        let keyed = found.map_or(&[][..], |one| one.keyed);
        let mut kept: Vec<&str> = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let name = pair.split('=').next().unwrap_or_default();
            // Whoever reads it takes such signs for others: it may be a name that we know, spelt in another way.
            if name.contains(['%', '+']) {
                return Narrowed::Endless;
            }
            let is_endless = match found {
                Some(one) => is_one_of(name, one.open),
                None => !is_one_of(name, TRACKS),
            };
            if is_endless {
                return Narrowed::Endless;
            }
            // Only the first of a name counts to whoever reads it, so only the first is kept.
            let said = |other: &&&str| other.split('=').next() == Some(name);
            if is_one_of(name, keyed) && !kept.iter().any(|other| said(&other)) {
                kept.push(pair);
            }
        }
        kept.sort_unstable();
        Narrowed::Kept(kept.join("&"))
    }
}

/// What a query asks for, without what it says to it.
fn names_of(query: &str) -> String {
    let is_plain = |name: &&str| {
        name.len() <= NAME_MAX
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).take(NAMES_MAX);
    let names = pairs.map(|pair| match pair.split_once('=').map(|(name, _)| name).filter(is_plain) {
        Some(name) => format!("{name}={UNSAID}"),
        // A word by itself is a value as well as a name.
        None => UNSAID.to_owned(),
    });
    names.collect::<Vec<_>>().join("&")
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|one| match one.strip_suffix('*') {
        Some(beginning) => name.starts_with(beginning),
        None => name == *one,
    })
}

#[cfg(test)]
mod tests {
    use super::{Address, Addresses, Cost, NAMES_MAX, Narrowed};

    fn addresses() -> Addresses {
        Addresses(vec![
            Address::at("/p/").keyed(&["v"]),
            Address::at("/c/").keyed(&["page", "sort"]).open(&["q", "f-*"]),
            Address::at("/search").open(&["q"]).cost(Cost::Search),
            Address::at("/api/v1/search").cost(Cost::Search),
            Address::at("/api/v1/shop").cost(Cost::Free),
            Address::at("/"),
        ])
    }

    #[test]
    fn only_what_a_page_depends_on_is_kept() {
        let cases = [
            ("/p/taza", "utm_source=a&v=AZUL&x=1", Some("v=AZUL")),
            ("/p/taza", "v=AZUL&v=ROJA", Some("v=AZUL")),
            ("/p/taza", "", Some("")),
            ("/c/mesa", "sort=price&page=2", Some("page=2&sort=price")),
            ("/c/mesa", "sort=price&f-colour=blue", None),
            ("/c/mesa", "q=taza", None),
            ("/c/mesa", "%73ort=price", None),
            ("/c/mesa", "f%2Dcolour=blue", None),
            ("/p/taza", "%76=ROJA", None),
            ("/", "hello=1", Some("")),
            ("/unknown", "utm_medium=mail&gclid=1", Some("")),
            ("/unknown", "after=3", None),
        ];
        for (path, query, kept) in cases {
            let expected = kept.map_or(Narrowed::Endless, |text| Narrowed::Kept(text.to_owned()));
            assert_eq!(addresses().narrow(path, query), expected, "{path}?{query}");
        }
    }

    #[test]
    fn what_lets_somebody_in_is_not_written_down() {
        let addresses = Addresses(vec![Address::at("/reset/").secret(), Address::at("/reset/sent")]);
        let cases = [
            ("/reset/abc", "", "/reset/"),
            ("/reset/abc/d", "x=1", "/reset/"),
            ("/reset", "", "/reset"),
            ("/", "", "/"),
            ("/sign-in", "next=/reset/abc", "/sign-in?next=…"),
            ("/sign-in", "next=%2Freset%2Fabc&&page=2", "/sign-in?next=…&page=…"),
            ("/search", "abc", "/search?…"),
            ("/search", "a%62c=1&abc", "/search?…&…"),
            ("/search", "abcdefghijklmnopqrstuvwxyz=1", "/search?…"),
        ];
        for (path, query, written) in cases {
            assert_eq!(addresses.to_log(path, query), written);
        }
        let many = "a=1&".repeat(100);
        assert_eq!(addresses.to_log("/", &many).matches('a').count(), NAMES_MAX);
    }

    #[test]
    fn what_no_door_names_costs_as_much_as_a_page() {
        assert_eq!(addresses().cost("/search"), Cost::Search);
        assert_eq!(addresses().cost("/search/deeper"), Cost::Page);
    }

    #[test]
    fn what_is_dear_for_people_is_dear_for_programs_and_nothing_is_free() {
        let cases = [
            ("/api/v1/search", Cost::Search),
            ("/api/v1/shop", Cost::Program),
            ("/api/v1/products", Cost::Program),
        ];
        for (path, cost) in cases {
            assert_eq!(addresses().cost(path), cost, "{path}");
        }
    }
}
