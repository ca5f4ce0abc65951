//! Who the shop is, as programs read it: what every page says of it.

use serde::Serialize;
use utoipa::ToSchema;
use webkit::{
    Problem, Routes,
    api::{Call, Operation, Reply, Translated},
};

/// The operations of the shop itself.
pub(crate) fn routes() -> Routes {
    Routes::new().api(Operation::get("/api/v1/shop", "shop-api-show-shop").of("shop-api-group"), show)
}

/// Name, legal identity and settings of the shop.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Shop, example = json!({
    "name": "Barro y Lino",
    "sentence": { "es": "Cosas hechas despacio", "en": "Things made slowly" },
    "legal_name": "Barro y Lino, S. L.",
    "tax_id": "B12345674",
    "address": "Calle Mayor 1, 28013 Madrid",
    "country": "ES",
    "email": "hola@barroylino.example",
    "phone": "",
    "registry": "",
    "currency": "EUR",
    "url": "https://barroylino.example",
}))]
pub(crate) struct Face {
    /// The name on the sign.
    name: String,
    /// One sentence: what one finds here.
    sentence: Translated,
    /// The name in the commercial register.
    legal_name: String,
    /// NIF or VAT number.
    tax_id: String,
    /// Postal address, one line.
    address: String,
    /// Two letters of ISO 3166: the country of the law that applies.
    country: String,
    /// Where people write.
    email: String,
    /// Where people call; may be empty.
    phone: String,
    /// Entry in the commercial register; may be empty.
    registry: String,
    /// The currency of all prices: three letters of ISO 4217.
    currency: String,
    /// The address under which visitors reach it.
    url: String,
}

/// The face of the shop.
async fn show(call: Call) -> Result<Reply<Face>, Problem> {
    let face = call.house().shop.face();
    Ok(Reply::new(Face {
        name: face.name.clone(),
        sentence: face.sentence.clone().into(),
        legal_name: face.legal_name.clone(),
        tax_id: face.tax_id.clone(),
        address: face.address.clone(),
        country: face.country.clone(),
        email: face.email.clone(),
        phone: face.phone.clone(),
        registry: face.registry.clone(),
        currency: face.currency.code().to_owned(),
        url: face.public_url.clone(),
    }))
}
