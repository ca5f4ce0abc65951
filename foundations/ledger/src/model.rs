//! The words of the ledger: accounts, what is booked on them, how an order stands in it, payouts, reports, settings.

mod account;
mod booking;
mod dac7;
mod payout;
mod report;
mod shown;
mod standing;
mod statement;

pub use account::{Account, Matter, MatterId, Role};
pub use booking::{Booked, Entry, Kind, NewBooking, Transaction, Unbalanced};
pub use dac7::{Duty, Excluded, Judged, Quarter, Year};
pub use ledger_facts::{PayoutId, StatementId, TransactionId};
pub use payout::{Payout, PayoutState, Settings, SettingsWish};
pub use report::{Difference, Found, LedgerReport, Moved, Movement, Report, ReportId};
pub(crate) use shown::read_as;
pub use shown::{Balance, DaySum, Earnings, Month, Span, StatementLine, StatementSums};
pub use standing::{Allocation, Event, Heard, Standing};
pub use statement::{CommissionTax, Frozen, Part, TaxCause};
