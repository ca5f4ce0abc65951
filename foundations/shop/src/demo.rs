//! The face of the demo shop. It is invented.

use crate::{actions, model::Profile, rules::ProfileRejected};
use action::{Ctx, Failure};
use kernel::Localized;

/// Who Barro y Lino is.
pub fn profile() -> Profile {
    Profile {
        name: "Barro y Lino".into(),
        sentence: Localized {
            es: "Hecho a mano para usar a diario".into(),
            en: "Made by hand for every day".into(),
        },
        welcome: Localized {
            es: "Cerámica, lino y despensa de doce talleres. Cada pieza lleva el nombre de quien la hizo.".into(),
            en: "Pottery, linen and pantry from twelve workshops. Every piece carries the name of who made it.".into(),
        },
        legal_name: "Barro y Lino, S. Coop.".into(),
        tax_id: "F00000000".into(),
        address: "Calle del Alfar 4, 45600 Talavera de la Reina, Toledo".into(),
        email: "hola@barroylino.example".into(),
        phone: "+34900000000".into(),
        ..Profile::default()
    }
}

/// Opens Barro y Lino.
pub async fn fill(ctx: &Ctx) -> Result<(), Failure<ProfileRejected>> {
    actions::set_profile(ctx, &profile()).await
}

/// Whether a shop with this profile is the demo's own, even if somebody tried other words on it.
pub fn is_own(known: &Profile) -> bool {
    known.tax_id == profile().tax_id
}
