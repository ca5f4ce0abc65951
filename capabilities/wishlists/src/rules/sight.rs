//! Who sees a list, and what its owner does not see of it yet (RULES 1.A and 1.G).

use crate::model::{Audience, List};
use jiff::civil::Date;
use profiles::model::{Relation, Standing};

/// Whether whoever looks may see a list. `by_secret` when they came by the word of its link. Whoever wants to have nothing to do
/// with its owner, or the owner with them, does not, whatever they came by.
pub fn may_see(audience: Audience, relation: Relation, by_secret: bool) -> bool {
    if relation.standing == Standing::Oneself {
        return true;
    }
    if relation.is_blocked {
        return false;
    }
    match audience {
        Audience::Private => false,
        Audience::Friends => relation.standing >= Standing::Friend,
        Audience::Link => by_secret,
        Audience::Public => true,
    }
}

/// Whether its owner does not see yet who gives what: until the day of it.
pub fn is_surprise(list: &List, today: Date) -> bool {
    list.surprise_until.is_some_and(|day| today < day)
}
