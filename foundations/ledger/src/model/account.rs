//! Accounts: where money lies and to whom it belongs. There is none on which the shop would keep money of others: what sellers
//! earned is owed to them, and lies with whoever took the payment (RULES section 2 row 25).

use kernel::{Currency, Id, Subject, Tag};
use sellers_facts::SellerId;
use std::fmt;

/// Marks the id of whatever is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {}
impl Tag for Matter {
    const KIND: &'static str = "matter";
}

/// What is paid for: the id of a group of orders, without saying so.
pub type MatterId = Id<Matter>;

kernel::codes! {
    /// What an account is for.
    Role {
        /// Money that lies with whoever took the payment: a provider, a bank, whoever brings the parcels.
        Provider = "provider",
        /// What whoever bought has paid and not yet got, or the other way round.
        Buyer = "buyer",
        /// What a seller has earned while it may still go back.
        SellerPending = "seller_pending",
        /// What a seller has earned for good.
        SellerPayable = "seller_payable",
        /// What the shop itself has sold, without taxes.
        Sales = "sales",
        /// What of that went back.
        Refunds = "refunds",
        /// Taxes in what the shop itself has sold.
        Tax = "tax",
        /// What sellers leave to the shop.
        Commission = "commission",
        /// What providers keep for their work.
        Fees = "fees",
        /// What banks took back because somebody says that they did not pay.
        Disputes = "disputes",
        /// What was sent to sellers.
        Payouts = "payouts",
    }
}

impl Role {
    /// Those of the shop, in the order in which they are shown.
    pub const HOUSE: [Self; 8] = [
        Self::Provider,
        Self::Sales,
        Self::Refunds,
        Self::Tax,
        Self::Commission,
        Self::Fees,
        Self::Disputes,
        Self::Payouts,
    ];

    /// Whether more on it stands in the column of credits: what is owed to others, and what was earned.
    pub const fn grows_by_credit(self) -> bool {
        match self {
            Self::Buyer
            | Self::SellerPending
            | Self::SellerPayable
            | Self::Sales
            | Self::Tax
            | Self::Commission
            | Self::Payouts => true,
            Self::Provider | Self::Refunds | Self::Fees | Self::Disputes => false,
        }
    }
}

/// An account. In each currency it is another one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// With whoever takes payments by this way: its code.
    Provider(String),
    /// Whoever bought this.
    Buyer(MatterId),
    /// A seller, while what was sold may still come back.
    SellerPending(SellerId),
    /// A seller, for good.
    SellerPayable(SellerId),
    /// The shop's own sales.
    Sales,
    /// What of them went back.
    Refunds,
    /// Taxes.
    Tax,
    /// Commissions.
    Commission,
    /// Fees of providers.
    Fees,
    /// Disputes.
    Disputes,
    /// Payouts.
    Payouts,
}

impl Account {
    /// The account of whoever pays for this.
    pub fn buyer_of(about: &Subject) -> Self {
        Self::Buyer(MatterId::from_uuid(about.id))
    }

    /// What it is for.
    pub const fn role(&self) -> Role {
        match self {
            Self::Provider(_) => Role::Provider,
            Self::Buyer(_) => Role::Buyer,
            Self::SellerPending(_) => Role::SellerPending,
            Self::SellerPayable(_) => Role::SellerPayable,
            Self::Sales => Role::Sales,
            Self::Refunds => Role::Refunds,
            Self::Tax => Role::Tax,
            Self::Commission => Role::Commission,
            Self::Fees => Role::Fees,
            Self::Disputes => Role::Disputes,
            Self::Payouts => Role::Payouts,
        }
    }

    /// Whose it is, where it is a seller's.
    pub const fn seller(&self) -> Option<SellerId> {
        match self {
            Self::SellerPending(seller) | Self::SellerPayable(seller) => Some(*seller),
            Self::Provider(_)
            | Self::Buyer(_)
            | Self::Sales
            | Self::Refunds
            | Self::Tax
            | Self::Commission
            | Self::Fees
            | Self::Disputes
            | Self::Payouts => None,
        }
    }

    /// Under which word it is kept in a currency: `sales.EUR`, `provider.transfer.EUR`.
    pub fn key(&self, currency: Currency) -> String {
        format!("{self}.{currency}")
    }

    /// The account and its currency of that word.
    pub fn from_key(key: &str) -> Option<(Self, Currency)> {
        let (name, currency) = key.rsplit_once('.')?;
        let (role, of) = name.split_once('.').unwrap_or((name, ""));
        let account = match Role::from_code(role)? {
            Role::Provider => (!of.is_empty()).then(|| Self::Provider(of.to_owned())),
            Role::Buyer => of.parse().ok().map(Self::Buyer),
            Role::SellerPending => of.parse().ok().map(Self::SellerPending),
            Role::SellerPayable => of.parse().ok().map(Self::SellerPayable),
            Role::Sales => of.is_empty().then_some(Self::Sales),
            Role::Refunds => of.is_empty().then_some(Self::Refunds),
            Role::Tax => of.is_empty().then_some(Self::Tax),
            Role::Commission => of.is_empty().then_some(Self::Commission),
            Role::Fees => of.is_empty().then_some(Self::Fees),
            Role::Disputes => of.is_empty().then_some(Self::Disputes),
            Role::Payouts => of.is_empty().then_some(Self::Payouts),
        }?;
        Some((account, currency.parse().ok()?))
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let role = self.role().code();
        match self {
            Self::Provider(way) => write!(f, "{role}.{way}"),
            Self::Buyer(matter) => write!(f, "{role}.{matter}"),
            Self::SellerPending(seller) | Self::SellerPayable(seller) => write!(f, "{role}.{seller}"),
            Self::Sales
            | Self::Refunds
            | Self::Tax
            | Self::Commission
            | Self::Fees
            | Self::Disputes
            | Self::Payouts => f.write_str(role),
        }
    }
}
