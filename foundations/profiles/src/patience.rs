//! How often somebody may look for a handle or hand in a picture. What counts is `webkit::Turns`.

use webkit::{Rate, Turns};

/// Handles that somebody looks for: a few friends at a time, never a list of names.
const FINDING: Rate = Rate { per_minute: 6, at_once: 20 };
/// Pictures that somebody hands in, each a second of a core.
const PICTURES: Rate = Rate { per_minute: 2, at_once: 10 };

/// Counts who looks and who hands in.
pub(crate) struct Patience {
    /// Whoever looks for a handle.
    pub(crate) finding: Turns,
    /// Whoever hands in a picture.
    pub(crate) pictures: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { finding: Turns::new(FINDING), pictures: Turns::new(PICTURES) }
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;

    #[test]
    fn nobody_looks_for_a_whole_list_of_names() {
        let patience = Patience::default();
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        assert!((0..20).all(|_| patience.finding.wait(ana).is_none()));
        assert!(patience.finding.wait(ana).is_some_and(|wait| wait.as_secs() <= 10));
        assert!(patience.finding.wait(eva).is_none() && patience.pictures.wait(ana).is_none());
    }
}
