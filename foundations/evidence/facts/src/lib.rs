//! What happens to evidence, for everybody who listens: ids, codes, instants, amounts.

use catalog_facts::{ProductId, VariantId};
use kernel::PersonId;
use serde::{Deserialize, Serialize};

kernel::tags! {
    /// Codes for the till of the physical shop that were made together.
    TillSheet = "till_sheet", SheetId;
    /// One of those codes.
    TillCode = "till_code", CodeId;
    /// Something that was bought at the till.
    TillLine = "till_line", TillLineId;
}

/// Something bought at the till, as facts carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TillGoods {
    /// Which line of the receipt.
    pub line: TillLineId,
    /// What was bought.
    pub product: ProductId,
    /// Its exact version.
    pub variant: VariantId,
}

events::facts! {
    /// Everything that evidence says.
    pub enum EvidenceFact {
        /// What is known of a person and a product is another than before.
        EvidenceChanged { person: PersonId, product: ProductId } = "evidence.changed" v 1 about person,
        /// Somebody typed the code of a receipt of the physical shop: they bought this there.
        TillRedeemed { code: CodeId, person: PersonId, goods: Vec<TillGoods> } = "evidence.till_redeemed" v 1 about person,
    }
}
