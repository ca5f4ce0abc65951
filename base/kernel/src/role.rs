//! Who may do what in the back office: the roles of people and the rights that each role holds. Who has which role is kept
//! by the foundation `accounts`; what a right opens is said by each route.

use serde::{Deserialize, Serialize};

/// What a person is to the shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Whose shop it is.
    Owner,
    /// Runs it from day to day.
    Manager,
    /// Answers customers.
    Agent,
    /// Watches over what people write.
    Moderator,
    /// Sells here what is their own.
    Seller,
    /// A customer.
    Member,
}

/// A part of the back office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// What the shop says about itself, and how it works.
    Settings,
    /// People, their roles and their state.
    People,
    /// Products, categories, brands.
    Catalogue,
    /// What is open, and for whom.
    Features,
    /// Letters that went out.
    Mail,
    /// What the house does by itself, and what it could not.
    Jobs,
    /// What was ordered: looking at it, sending it, noting something beside it.
    Orders,
    /// Money: refunds, taxes, promotions, what delivery costs, ways to pay.
    Sales,
    /// Questions and complaints of customers.
    Cases,
    /// What people wrote, and what others reported.
    Moderation,
    /// Figures.
    Reports,
}

impl Role {
    /// All of them, from the most trusted on.
    pub const ALL: [Self; 6] =
        [Self::Owner, Self::Manager, Self::Agent, Self::Moderator, Self::Seller, Self::Member];

    /// The stable word in tables and facts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Manager => "manager",
            Self::Agent => "agent",
            Self::Moderator => "moderator",
            Self::Seller => "seller",
            Self::Member => "member",
        }
    }

    /// The role of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The rights of this role. What a manager may not do to an owner is a rule of `accounts`: it depends on whom it is
    /// done to.
    pub const fn rights(self) -> &'static [Right] {
        match self {
            Self::Owner | Self::Manager => &Right::ALL,
            Self::Agent => &[Right::Orders, Right::Cases, Right::Mail],
            Self::Moderator => &[Right::Moderation],
            Self::Seller | Self::Member => &[],
        }
    }

    /// Whether this role may enter a part of the back office.
    pub fn holds(self, right: Right) -> bool {
        self.rights().contains(&right)
    }

    /// Whether whoever has this role works for the shop.
    pub const fn is_staff(self) -> bool {
        match self {
            Self::Owner | Self::Manager | Self::Agent | Self::Moderator => true,
            Self::Seller | Self::Member => false,
        }
    }
}

impl Right {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Settings,
        Self::People,
        Self::Catalogue,
        Self::Features,
        Self::Mail,
        Self::Jobs,
        Self::Orders,
        Self::Sales,
        Self::Cases,
        Self::Moderation,
        Self::Reports,
    ];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::People => "people",
            Self::Catalogue => "catalogue",
            Self::Features => "features",
            Self::Mail => "mail",
            Self::Jobs => "jobs",
            Self::Orders => "orders",
            Self::Sales => "sales",
            Self::Cases => "cases",
            Self::Moderation => "moderation",
            Self::Reports => "reports",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Right, Role};

    /// A row for each right, a column for each role, as they stand in `Role::ALL`.
    #[test]
    fn each_role_holds_what_the_table_says() {
        let table = [
            (Right::Settings, "om...."),
            (Right::People, "om...."),
            (Right::Catalogue, "om...."),
            (Right::Features, "om...."),
            (Right::Mail, "oma..."),
            (Right::Jobs, "om...."),
            (Right::Orders, "oma..."),
            (Right::Sales, "om...."),
            (Right::Cases, "oma..."),
            (Right::Moderation, "om.m.."),
            (Right::Reports, "om...."),
        ];
        assert_eq!(table.map(|(right, _)| right), Right::ALL, "a right without a row");
        for (right, row) in table {
            for (role, mark) in Role::ALL.into_iter().zip(row.chars()) {
                assert_eq!(role.holds(right), mark != '.', "{} {}", role.code(), right.code());
            }
        }
    }

    #[test]
    fn only_those_who_work_here_hold_rights() {
        for role in Role::ALL {
            assert_eq!(role.is_staff(), !role.rights().is_empty(), "{}", role.code());
        }
    }

    #[test]
    fn every_role_is_known_by_its_word() {
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
        assert_eq!(Role::from_code("root"), None);
    }
}
