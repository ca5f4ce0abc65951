//! Tables of the rules: who may give which role, keep whom out, invite whom.

use crate::{
    model::{Person, Standing},
    rules::{InviteRejected, RoleRejected, StandRejected, Teller, give_role, invite, restore, suspend},
};
use kernel::{Lang, PersonId, Personal, Role, Timestamp};

pub(super) fn person(number: u8, role: Role, standing: Standing) -> Person {
    Person {
        id: PersonId::from_bytes([number; 16]),
        name: Personal::new("Ana".into()),
        address: Personal::new("ana@a.example".into()),
        lang: Lang::Es,
        role,
        standing,
        password: None,
        joined_at: Timestamp::UNIX_EPOCH,
        leaves_at: None,
        version: 1,
    }
}

fn staff(number: u8, role: Role) -> Teller {
    Teller::Staff { id: PersonId::from_bytes([number; 16]), role }
}

#[test]
fn who_may_give_which_role() {
    use Role::{Agent, Manager, Member, Moderator, Owner, Seller};
    let owners_only = Err(RoleRejected::OwnersOnly);
    let cases = [
        (Teller::Operator, Member, Owner, 0, Ok(true)),
        (Teller::Operator, Owner, Member, 1, Err(RoleRejected::LastOwner)),
        (Teller::Operator, Owner, Member, 2, Ok(true)),
        (staff(1, Owner), Member, Owner, 1, Ok(true)),
        (staff(1, Owner), Manager, Seller, 1, Ok(true)),
        (staff(1, Owner), Owner, Manager, 2, Ok(true)),
        (staff(1, Owner), Agent, Agent, 1, Ok(false)),
        (staff(1, Manager), Member, Agent, 1, Ok(true)),
        (staff(1, Manager), Agent, Moderator, 1, Ok(true)),
        (staff(1, Manager), Member, Manager, 1, owners_only),
        (staff(1, Manager), Member, Owner, 1, owners_only),
        (staff(1, Manager), Manager, Member, 1, owners_only),
        (staff(1, Manager), Owner, Member, 2, owners_only),
    ];
    for (teller, from, to, owners, expected) in cases {
        let found = give_role(teller, &person(2, from, Standing::Active), to, owners);
        assert_eq!(found.map(|given| given.is_some()), expected, "{teller:?} makes {from:?} {to:?}");
    }
    for role in [Owner, Manager] {
        let own = give_role(staff(2, role), &person(2, role, Standing::Active), Member, 5);
        assert_eq!(own, Err(RoleRejected::Own), "nobody changes their own");
    }
    let out = give_role(Teller::Operator, &person(2, Owner, Standing::Suspended), Member, 1);
    assert!(out.is_ok(), "whoever is out is not the last who can come in");
}

#[test]
fn who_may_keep_whom_out() {
    use Role::{Agent, Manager, Member, Owner};
    let cases = [
        (Teller::Operator, Owner, 1, Err(StandRejected::LastOwner)),
        (Teller::Operator, Owner, 2, Ok(true)),
        (staff(1, Owner), Owner, 2, Ok(true)),
        (staff(1, Owner), Manager, 1, Ok(true)),
        (staff(1, Manager), Member, 1, Ok(true)),
        (staff(1, Manager), Agent, 1, Ok(true)),
        (staff(1, Manager), Manager, 1, Err(StandRejected::OwnersOnly)),
        (staff(1, Manager), Owner, 2, Err(StandRejected::OwnersOnly)),
    ];
    for (teller, role, owners, expected) in cases {
        let found = suspend(teller, &person(2, role, Standing::Active), owners);
        assert_eq!(found.map(|fact| fact.is_some()), expected, "{teller:?} suspends {role:?}");
        let back = restore(teller, &person(2, role, Standing::Suspended));
        let may = !matches!(expected, Err(StandRejected::OwnersOnly));
        assert_eq!(back.is_ok_and(|fact| fact.is_some()), may, "{teller:?} restores {role:?}");
    }
    assert_eq!(suspend(staff(2, Owner), &person(2, Owner, Standing::Active), 3), Err(StandRejected::Own));
    assert_eq!(suspend(Teller::Operator, &person(2, Member, Standing::Suspended), 1), Ok(None));
    assert_eq!(restore(Teller::Operator, &person(2, Member, Standing::Active)), Ok(None));
}

#[test]
fn who_may_invite_whom() {
    assert_eq!(invite(staff(1, Role::Manager), Role::Manager, false), Err(InviteRejected::OwnersOnly));
    assert_eq!(invite(staff(1, Role::Owner), Role::Owner, true), Err(InviteRejected::AlreadyMember));
    assert_eq!(invite(staff(1, Role::Manager), Role::Agent, false), Ok(()));
    assert_eq!(invite(Teller::Operator, Role::Owner, false), Ok(()));
}
