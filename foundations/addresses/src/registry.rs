//! Where the register of VAT numbers of the Union is (VIES), and the way there: one question at a time, as its REST service is
//! published. What an answer means is decided by `rules`; when somebody asks, by `steps`.

use crate::{
    model::{VatNumber, Verdict},
    rules,
};
use action::{House, Outside, Question};
use serde_json::json;
use std::sync::Arc;

/// Where the Commission answers.
const COMMISSION: &str = "https://ec.europa.eu/taxation_customs/vies/rest-api";
/// Its answers are short.
const BYTES_MAX: usize = 64 * 1024;

/// The register.
#[derive(Clone)]
pub struct Registry {
    address: String,
    /// Nothing where the house's own way out is taken.
    outside: Option<Arc<dyn Outside>>,
}

impl Default for Registry {
    fn default() -> Self {
        Self { address: COMMISSION.to_owned(), outside: None }
    }
}

impl Registry {
    /// At another address, as far as one is named: `https://vies.example/rest-api`.
    pub fn at(address: &str) -> Self {
        match address.trim().trim_end_matches('/') {
            "" => Self::default(),
            address => Self { address: address.to_owned(), outside: None },
        }
    }

    /// The same, gone to by a way out of its own.
    pub fn through(self, outside: Arc<dyn Outside>) -> Self {
        Self { outside: Some(outside), ..self }
    }

    /// The address that is gone to.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Asks for a number, and says who asks: then the register gives the question a number by which it can be proved. A shop that
    /// it does not know asks without.
    pub(crate) async fn ask(&self, house: &House, number: &VatNumber) -> Verdict {
        let face = house.shop.face();
        let own = rules::vat_number(&face.country, &face.tax_id).ok();
        let said = self.question(house, number, own.as_ref()).await;
        match said {
            Verdict::NotUs if own.is_some() => self.question(house, number, None).await,
            other => other,
        }
    }

    async fn question(&self, house: &House, number: &VatNumber, own: Option<&VatNumber>) -> Verdict {
        let mut body = json!({ "countryCode": number.country, "vatNumber": number.number });
        if let Some(own) = own {
            body["requesterMemberStateCode"] = json!(own.country);
            body["requesterNumber"] = json!(own.number);
        }
        let question = Question {
            url: format!("{}/check-vat-number", self.address),
            head: vec![
                ("content-type", "application/json".to_owned()),
                ("accept", "application/json".to_owned()),
            ],
            body: Some(body.to_string()),
            bytes_max: BYTES_MAX,
        };
        let outside = self.outside.as_ref().unwrap_or(&house.outside);
        match outside.ask(question).await {
            Ok(reply) => rules::read_answer(reply.status, &reply.beginning),
            Err(no) => Verdict::Busy { why: no.to_string() },
        }
    }
}
