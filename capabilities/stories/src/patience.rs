//! How often somebody may tell stories and hand in pictures. What counts is `webkit::Turns`.

use kernel::PersonId;
use webkit::{Pace, Problem, Turns};

/// Stories and changes of them: nobody lives through more.
const TELLING: Pace = Pace { each_s: 120, at_once: 12 };
/// Pictures, each of which is developed.
const PICTURES: Pace = Pace { each_s: 60, at_once: 15 };

/// Counts who tells and who hands in.
pub(crate) struct Patience {
    telling: Turns,
    pictures: Turns,
}

impl Default for Patience {
    fn default() -> Self {
        Self { telling: Turns::slow(TELLING), pictures: Turns::slow(PICTURES) }
    }
}

impl Patience {
    /// Somebody tells or changes a story.
    pub(crate) fn tell(&self, person: PersonId) -> Result<(), Problem> {
        self.telling.take(person)
    }

    /// Somebody hands in a picture.
    pub(crate) fn show(&self, person: PersonId) -> Result<(), Problem> {
        self.pictures.take(person)
    }
}

#[cfg(test)]
mod tests {
    use super::Patience;
    use kernel::PersonId;

    #[test]
    fn nobody_tells_stories_by_the_hundred() {
        let patience = Patience::default();
        let [ana, eva] = [1, 2].map(|n| PersonId::from_bytes([n; 16]));
        assert_eq!((0..30).filter(|_| patience.tell(ana).is_ok()).count(), 12);
        assert_eq!((0..30).filter(|_| patience.show(ana).is_ok()).count(), 15);
        assert!(patience.tell(eva).is_ok() && patience.show(eva).is_ok());
    }
}
