//! How an order stands, asked by SOAP: the one service of theirs that is still XML in XML. Its signature is of the older kind
//! and is not looked at here; what it says of an order is no secret of anybody in a test.

use super::{Book, Standing};

impl Book {
    /// Answers a question about an order.
    pub(crate) fn query(&self, envelope: &str) -> String {
        let number = between(envelope, "Ds_Order").unwrap_or_default();
        let known = self.orders.iter().find(|order| order.asked.order == number);
        let message = match known {
            None => "<ErrorMsg><Ds_ErrorCode>XML0024</Ds_ErrorCode></ErrorMsg>".to_owned(),
            Some(order) => {
                let asked = &order.asked;
                let (state, code) = match order.standing {
                    Standing::Open => ("P", 9998),
                    Standing::Asking => ("A", 9998),
                    Standing::Ended(code) => ("F", code),
                };
                let fields = [
                    ("Ds_MerchantCode", asked.merchant.clone()),
                    ("Ds_Terminal", asked.terminal.clone()),
                    ("Ds_Order", asked.order.clone()),
                    ("Ds_TransactionType", asked.kind.clone()),
                    ("Ds_Amount", asked.amount.to_string()),
                    ("Ds_Currency", asked.currency.clone()),
                    ("Ds_State", state.to_owned()),
                    ("Ds_Response", format!("{code:04}")),
                ];
                let fields: String =
                    fields.iter().map(|(name, value)| format!("<{name}>{value}</{name}>")).collect();
                format!("<Response Ds_Version=\"0.0\">{fields}</Response>")
            }
        };
        let messages = format!(
            "<Messages><Version Ds_Version=\"0.0\"><Message>{message}</Message></Version><Signature/></Messages>"
        );
        let escaped = messages.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        format!(
            "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>\
             <consultaOperacionesResponse><consultaOperacionesReturn>{escaped}</consultaOperacionesReturn>\
             </consultaOperacionesResponse></soapenv:Body></soapenv:Envelope>"
        )
    }
}

/// What stands in an element, escaped or not.
fn between<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) =
        text.split_once(&format!("{name}>")).or_else(|| text.split_once(&format!("{name}&gt;")))?;
    rest.split(['<', '&']).next().map(str::trim)
}
