//! How far a seller comes, and how one ends (RULES 1.T, seller; 2, row 15): nobody is shown the door without a reason and thirty days,
//! unless they go by themselves.

use super::{Checked, REASON_MAX, SellerRejected, is_identity, is_somebody_else};
use crate::model::{Asked, Command, Seller, State};
use jiff::{civil::Date, tz::TimeZone};
use kernel::{Timestamp, time::days_after};

/// So long before they are told (P2B, art. 4).
pub const NOTICE_DAYS: i64 = 30;
/// So long who they were is kept behind the end: six months (DSA art. 30, 5).
pub const RETAIN_DAYS: i64 = 183;

/// The seller with what they say now. Who was compared and says something else has to be compared again; who sells goes on selling
/// meanwhile, because staff has written it down.
pub fn filled(seller: &Seller, checked: &Checked, now: Timestamp) -> Result<Seller, SellerRejected> {
    let state = match seller.state {
        State::Draft | State::Identified => State::Identified,
        State::Verified if is_identity(seller, checked) => State::Identified,
        State::Verified => State::Verified,
        State::Active | State::Paused | State::Suspended => seller.state,
        State::Closed => return Err(SellerRejected::NotNow { state: State::Closed }),
    };
    let is_proved = !matches!(state, State::Draft | State::Identified);
    Ok(Seller {
        state,
        name: checked.name.clone(),
        is_trader: checked.is_trader,
        trader: checked.trader.clone(),
        preparation_days: checked.preparation_days,
        payout_days: checked.payout_days,
        certified_at: checked.is_certified.then(|| seller.certified_at.unwrap_or(now)),
        verified_at: seller.verified_at.filter(|_| is_proved),
        verified_by: if is_proved { seller.verified_by.clone() } else { String::new() },
        ..seller.clone()
    })
}

/// The same where they have written it themselves. Another account has to be compared before anything is paid to it; and whoever
/// says that they are somebody else sells nothing until that was compared (DSA art. 30).
pub fn filled_by_them(seller: &Seller, checked: &Checked, now: Timestamp) -> Result<Seller, SellerRejected> {
    let filled = filled(seller, checked, now)?;
    if !is_identity(seller, checked) {
        return Ok(filled);
    }
    let rests = filled.state == State::Active && is_somebody_else(seller, checked);
    let state = if rests { State::Paused } else { filled.state };
    Ok(Seller { state, verified_at: None, verified_by: String::new(), ..filled })
}

/// What a seller is asked for before they may sell, if anything is.
pub fn asked(seller: &Seller) -> Option<Asked> {
    match seller.state {
        State::Draft => Some(Asked::Data),
        State::Closed | State::Suspended => None,
        State::Identified | State::Verified | State::Active | State::Paused => {
            let is_silent = seller.is_trader && seller.certified_at.is_none();
            match (is_silent, seller.verified_at) {
                (true, _) => Some(Asked::Certificate),
                (false, None) => Some(Asked::Check),
                (false, Some(_)) => (seller.state == State::Verified).then_some(Asked::Start),
            }
        }
    }
}

/// Until when who they were is kept of whoever has left: six months (DSA art. 30, 5), and until the tax office was told of their last
/// year, which is done in January (RULES 2, row 21).
pub fn forget_at(closed_at: Timestamp) -> Timestamp {
    let year = closed_at.to_zoned(TimeZone::UTC).year();
    let told = Date::new(year.saturating_add(1), 3, 1).ok();
    let told = told.and_then(|day| day.to_zoned(TimeZone::UTC).ok()).map(|at| at.timestamp());
    let kept = days_after(closed_at, RETAIN_DAYS);
    told.map_or(kept, |told| told.max(kept))
}

/// What becomes of them.
pub fn turn(seller: &Seller, command: &Command, now: Timestamp) -> Result<Seller, SellerRejected> {
    let state = to(seller, command).ok_or(SellerRejected::NotNow { state: seller.state })?;
    let next = Seller { state, ..seller.clone() };
    match command {
        Command::Verify { by } => {
            let by = said(by, SellerRejected::Unproved)?;
            Ok(Seller { verified_at: Some(now), verified_by: by, ..next })
        }
        Command::Activate | Command::Resume if seller.is_trader && seller.certified_at.is_none() => {
            Err(SellerRejected::NotCertified)
        }
        Command::Resume if seller.verified_at.is_none() => Err(SellerRejected::NotVerified),
        Command::Activate | Command::Pause | Command::Resume | Command::Reinstate => Ok(next),
        Command::Suspend { reason } => said(reason, SellerRejected::NoReason).map(|_| next),
        Command::Announce { reason } => {
            said(reason, SellerRejected::NoReason)?;
            match seller.closes_at {
                Some(closes_at) => Err(SellerRejected::NoNotice { closes_at: Some(closes_at) }),
                None => Ok(Seller { closes_at: Some(days_after(now, NOTICE_DAYS)), ..next }),
            }
        }
        Command::KeepOn if seller.closes_at.is_none() => Err(SellerRejected::NotNow { state: seller.state }),
        Command::KeepOn => Ok(Seller { closes_at: None, ..next }),
        Command::Close { is_asked } => {
            let has_sold = matches!(seller.state, State::Active | State::Paused | State::Suspended);
            let is_told = seller.closes_at.is_some_and(|at| at <= now);
            if has_sold && !is_asked && !is_told {
                return Err(SellerRejected::NoNotice { closes_at: seller.closes_at });
            }
            Ok(Seller { closes_at: None, closed_at: Some(now), ..next })
        }
    }
}

/// The same where they want it themselves: they stop for a while and come back, whoever it was that let them stop. Whom the house
/// does not let sell is suspended, and told why.
pub fn turn_by_them(seller: &Seller, command: &Command, now: Timestamp) -> Result<Seller, SellerRejected> {
    match command {
        Command::Pause | Command::Resume => turn(seller, command, now),
        Command::Verify { .. }
        | Command::Activate
        | Command::Suspend { .. }
        | Command::Reinstate
        | Command::Announce { .. }
        | Command::KeepOn
        | Command::Close { .. } => Err(SellerRejected::NotNow { state: seller.state }),
    }
}

/// What they may do themselves now.
pub fn allowed_to_them(seller: &Seller) -> Option<Command> {
    match seller.state {
        State::Active => Some(Command::Pause),
        State::Paused => Some(Command::Resume),
        State::Draft | State::Identified | State::Verified | State::Suspended | State::Closed => None,
    }
}

/// Where a command leads from a state; nothing where it leads nowhere.
fn to(seller: &Seller, command: &Command) -> Option<State> {
    use State::{Active, Closed, Draft, Identified, Paused, Suspended, Verified};
    let state = seller.state;
    match (command, state) {
        (Command::Verify { .. }, Identified) => Some(Verified),
        // Who sells and has said something else since is compared again, and stays where they are.
        (Command::Verify { .. }, Active | Paused | Suspended) => {
            seller.verified_at.is_none().then_some(state)
        }
        (Command::Activate, Verified) | (Command::Resume, Paused) => Some(Active),
        (Command::Pause, Active) | (Command::Reinstate, Suspended) => Some(Paused),
        (Command::Suspend { .. }, Active | Paused) => Some(Suspended),
        (Command::Announce { .. } | Command::KeepOn, Active | Paused | Suspended) => Some(state),
        (Command::Close { .. }, Draft | Identified | Verified | Active | Paused | Suspended) => Some(Closed),
        (
            Command::Verify { .. }
            | Command::Activate
            | Command::Pause
            | Command::Resume
            | Command::Suspend { .. }
            | Command::Reinstate
            | Command::Announce { .. }
            | Command::KeepOn
            | Command::Close { .. },
            _,
        ) => None,
    }
}

/// What staff may do with them now, in the order of the buttons.
pub fn allowed(seller: &Seller, now: Timestamp) -> Vec<Command> {
    let said = || "?".to_owned();
    let all = [
        Command::Verify { by: said() },
        Command::Activate,
        Command::Pause,
        Command::Resume,
        Command::Reinstate,
        Command::Suspend { reason: said() },
        Command::Announce { reason: said() },
        Command::KeepOn,
        Command::Close { is_asked: true },
    ];
    let may = |command: &Command| match turn(seller, command, now) {
        // What is missing is told by whoever presses.
        Ok(_) | Err(SellerRejected::NotCertified | SellerRejected::NotVerified) => true,
        Err(_) => false,
    };
    all.into_iter().filter(may).collect()
}

fn said(text: &str, missing: SellerRejected) -> Result<String, SellerRejected> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(missing),
        count if count > REASON_MAX => Err(SellerRejected::ReasonLong),
        _ => Ok(text.to_owned()),
    }
}
