//! What a form of the editor says: names and texts, as they are typed. What they mean is read in `rules::sheet`.

use std::collections::BTreeMap;

/// Names and what stands in each; a name may stand in a form several times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet(BTreeMap<String, Vec<String>>);

impl Sheet {
    /// The first text of this name; empty if there is none.
    pub fn text(&self, name: &str) -> &str {
        self.0.get(name).and_then(|all| all.first()).map_or("", String::as_str)
    }

    /// Whether the form has this name.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether a box of this name is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.text(name) == "yes"
    }

    /// All texts of this name, in their order.
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Puts a text in the place of those of this name.
    pub fn set(&mut self, name: impl Into<String>, text: impl Into<String>) {
        self.0.insert(name.into(), vec![text.into()]);
    }

    /// Adds a text behind those of this name.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) {
        self.0.entry(name.into()).or_default().push(text.into());
    }

    /// All names with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(name, texts)| (name.as_str(), texts.as_slice()))
    }

    /// Moves one of the texts of a name so many places; never beyond its first or last.
    pub fn shift(&mut self, name: &str, text: &str, places: isize) {
        let Some(all) = self.0.get_mut(name) else { return };
        let Some(from) = all.iter().position(|one| one == text) else { return };
        let to = from.saturating_add_signed(places).min(all.len() - 1);
        let moved = all.remove(from);
        all.insert(to, moved);
    }

    /// A number that none of the rows of this name has.
    pub fn free(&self, name: &str) -> usize {
        let used = self.all(name).iter().filter_map(|id| id.parse::<usize>().ok());
        used.max().map_or(0, |most| most.saturating_add(1))
    }
}

impl FromIterator<(String, String)> for Sheet {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        let mut sheet = Self::default();
        for (name, text) in pairs {
            sheet.add(name, text);
        }
        sheet
    }
}
