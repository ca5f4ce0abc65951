//! What goes wrong, and how often. Nothing does unless it is asked for; under a seed everything does now and then, and always
//! in the same order.

use crate::dice::Dice;
use std::time::Duration;

/// Notifications of a late stand-in wait so long.
const LATE: Duration = Duration::from_millis(1_500);
/// One that is overtaken waits so long.
const OVERTAKEN: Duration = Duration::from_millis(400);

/// How a stand-in is unreliable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Faults {
    /// It is not.
    #[default]
    None,
    /// Its notifications come late.
    Late,
    /// Its notifications come twice.
    Double,
    /// It notifies nobody.
    Silent,
    /// Each second notification overtakes the one before it.
    Shuffled,
    /// It does what it was asked for, and its answer is lost each second time.
    Lost,
    /// All of it now and then, as these dice fall.
    Seed(u64),
}

impl std::str::FromStr for Faults {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "none" => Self::None,
            "late" => Self::Late,
            "double" => Self::Double,
            "silent" => Self::Silent,
            "shuffled" => Self::Shuffled,
            "lost" => Self::Lost,
            number => Self::Seed(number.parse().map_err(|_| {
                "none, late, double, silent, shuffled, lost, or the number that the dice begin with"
                    .to_owned()
            })?),
        })
    }
}

/// How a notification goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Manner {
    /// After so long.
    pub(crate) after: Duration,
    /// So many times; never where it is zero.
    pub(crate) times: u32,
}

/// The dice of one stand-in.
#[derive(Debug)]
pub(crate) struct Fate {
    faults: Faults,
    dice: Dice,
    asked: u64,
    told: u64,
}

impl Fate {
    pub(crate) fn new(faults: Faults) -> Self {
        let seed = if let Faults::Seed(seed) = faults { seed } else { 0 };
        Self { faults, dice: Dice::new(seed), asked: 0, told: 0 }
    }

    /// How the next notification goes out.
    pub(crate) fn manner(&mut self) -> Manner {
        let plain = Manner { after: Duration::ZERO, times: 1 };
        self.told += 1;
        match self.faults {
            Faults::None | Faults::Lost => plain,
            Faults::Late => Manner { after: LATE, ..plain },
            Faults::Double => Manner { times: 2, ..plain },
            Faults::Silent => Manner { times: 0, ..plain },
            Faults::Shuffled => Manner { after: OVERTAKEN * u32::from(self.told % 2 == 1), ..plain },
            Faults::Seed(_) => {
                let after = [Duration::ZERO, Duration::ZERO, OVERTAKEN, LATE];
                let times = [1, 1, 1, 2, 0];
                Manner { after: self.one_of(&after), times: self.one_of(&times) }
            }
        }
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        let at = self.dice.below(all.len() as u64);
        all[usize::try_from(at).unwrap_or(0)]
    }

    /// Whether the answer to the next change is lost on its way.
    pub(crate) fn loses_answer(&mut self) -> bool {
        self.asked += 1;
        match self.faults {
            Faults::Lost => self.asked % 2 == 1,
            Faults::Seed(_) => self.dice.below(6) == 0,
            Faults::None | Faults::Late | Faults::Double | Faults::Silent | Faults::Shuffled => false,
        }
    }
}
