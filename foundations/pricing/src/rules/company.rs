//! When somebody buys as a company of another country of the Union (RULES section 2 row 20). What follows for the tax is `law`.

use super::law;
use crate::model::{Buyer, TaxSettings, VatProof};
use addresses::model::VatChecked;
use kernel::Timestamp;

/// Whoever buys, with a number that was looked up. It counts where the shop sells to companies, while the answer is fresh, and where
/// the number is of another country than the shop's.
pub fn of(
    buyer: Buyer,
    checked: &VatChecked,
    (settings, country): (&TaxSettings, &str),
    now: Timestamp,
) -> Buyer {
    let own = if country == "GR" { "EL" } else { country };
    let counts = checked.counts(now) && checked.country != own && law::sells_to_companies(settings, country);
    if !counts {
        return buyer;
    }
    let proof = VatProof {
        country: checked.country.clone(),
        checked_at: checked.checked_at,
        proof: checked.proof.clone(),
    };
    Buyer { vat_id: true, vat_proof: Some(proof), ..buyer }
}
