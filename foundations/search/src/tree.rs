//! What of the category tree stands in the products of an index: names and places, as they were when the products were
//! written.

use catalog::view::CategoryView;
use catalog_facts::CategoryId;
use kernel::Localized;
use std::collections::{BTreeSet, HashMap};

/// Name and parent of each category.
type Places = HashMap<CategoryId, (Localized, Option<CategoryId>)>;

/// The tree of one index. A category that it does not know may stand in products under any name.
#[derive(Default)]
pub(crate) struct Tree {
    /// As it is in what was committed.
    committed: Places,
    /// As it is in what was written since; it may be lost.
    written: Places,
}

impl Tree {
    /// Of the categories that somebody spoke of, those whose products say something else. A new picture or text of a
    /// category is in no product.
    pub(crate) fn moved(&self, categories: &[CategoryView], said: &BTreeSet<CategoryId>) -> Vec<CategoryId> {
        let is_other = |one: &&CategoryView| {
            let differs = |places: &Places| places.get(&one.id).map(|place| *place != place_of(one));
            // Both must agree: what was written since the last commit is in some products, or lost.
            differs(&self.committed).unwrap_or(true) || differs(&self.written).unwrap_or(false)
        };
        categories.iter().filter(|one| said.contains(&one.id)).filter(is_other).map(|one| one.id).collect()
    }

    /// The products of these are being written anew. Others may have changed too, but their products were not looked at.
    pub(crate) fn write(&mut self, categories: &[CategoryView], said: &BTreeSet<CategoryId>) {
        let those = categories.iter().filter(|one| said.contains(&one.id));
        self.written.extend(those.map(|one| (one.id, place_of(one))));
    }

    /// What was written is in the index now.
    pub(crate) fn commit(&mut self) {
        self.committed.extend(self.written.drain());
    }
}

fn place_of(category: &CategoryView) -> (Localized, Option<CategoryId>) {
    (category.name.clone(), category.parent)
}

#[cfg(test)]
mod tests {
    use super::Tree;
    use catalog::view::CategoryView;
    use catalog_facts::CategoryId;
    use kernel::Localized;
    use std::collections::BTreeSet;

    const ONE: CategoryId = CategoryId::from_bytes([1; 16]);
    const OTHER: CategoryId = CategoryId::from_bytes([2; 16]);

    fn called(names: [&str; 2]) -> Vec<CategoryView> {
        let category = |(id, name): (CategoryId, &str)| CategoryView {
            id,
            parent: None,
            name: Localized::same(name),
            path: Localized::default(),
            text: Localized::default(),
            picture: String::new(),
        };
        [ONE, OTHER].into_iter().zip(names).map(category).collect()
    }

    #[test]
    fn a_name_counts_as_written_only_when_it_was_committed() {
        let mut tree = Tree::default();
        let said = BTreeSet::from([ONE]);
        assert_eq!(
            tree.moved(&called(["Tazas", "Platos"]), &said),
            [ONE],
            "nobody knows what its products say"
        );
        tree.write(&called(["Tazas", "Platos"]), &said);
        assert_eq!(tree.moved(&called(["Tazas", "Platos"]), &said), [ONE], "the write may have failed");
        tree.commit();
        assert!(tree.moved(&called(["Tazas", "Platos"]), &said).is_empty());

        tree.write(&called(["Vasos", "Platos"]), &said);
        assert_eq!(
            tree.moved(&called(["Tazas", "Platos"]), &said),
            [ONE],
            "and back before anything was committed"
        );
    }

    #[test]
    fn who_was_not_spoken_of_is_still_to_be_written() {
        let mut tree = Tree::default();
        tree.write(&called(["Tazas", "Platos"]), &BTreeSet::from([ONE, OTHER]));
        tree.commit();
        // The other one has its new name already, and the fact that says so comes later.
        tree.write(&called(["Vasos", "Fuentes"]), &BTreeSet::from([ONE]));
        tree.commit();
        assert_eq!(tree.moved(&called(["Vasos", "Fuentes"]), &BTreeSet::from([OTHER])), [OTHER]);
    }
}
