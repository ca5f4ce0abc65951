//! What Redsys tells the shop by itself, and what it answers to a call: money goes back, what was held is taken or let go.

use super::asked::Parameters;
use super::{Book, Order, Standing, kept};
use crate::signing::{REDSYS_V2, redsys, to_base64};
use serde_json::{Value, json};

/// Three fields, as they travel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Signed {
    pub(crate) version: String,
    pub(crate) parameters: String,
    pub(crate) signature: String,
}

/// A notification: where it goes, how often, and the form it consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) to: String,
    pub(crate) times: u32,
    pub(crate) form: String,
}

impl Signed {
    /// Signs the parameters of an order.
    fn new(key: &str, order: &str, parameters: &Value) -> Self {
        let parameters = to_base64(&parameters.to_string());
        let signature = redsys(key, order, &parameters);
        Self { version: REDSYS_V2.into(), parameters, signature }
    }

    fn pairs(&self) -> [(&'static str, &str); 3] {
        [
            ("Ds_SignatureVersion", &self.version),
            ("Ds_MerchantParameters", &self.parameters),
            ("Ds_Signature", &self.signature),
        ]
    }

    /// As the body of an answer.
    pub(crate) fn json(&self) -> Value {
        self.pairs().into_iter().map(|(name, value)| (name.to_owned(), Value::from(value))).collect()
    }
}

impl Book {
    /// What the shop is told of an order.
    pub(super) fn notice(&mut self, number: &str, times: u32, now: i64) -> Option<Notice> {
        let key = self.key.clone();
        let order = self.find(number)?;
        let Standing::Ended(code) = order.standing else { return None };
        let mut says = news(order, code, now);
        says["Ds_SecurePayment"] = "1".into();
        says["Ds_MerchantData"] = order.asked.data.as_str().into();
        says["Ds_ConsumerLanguage"] = "1".into();
        says["Ds_ProcessedPayMethod"] = if order.asked.is_bizum { "68" } else { "1" }.into();
        let to = order.asked.notify.clone();
        let says = kept::with(says, self.keep(number));
        let signed = Signed::new(&key, number, &says);
        let form = serde_urlencoded::to_string(&signed.pairs()[..]).expect("names and values make a form");
        Some(Notice { to, times, form })
    }

    /// A call without the buyer. Each refund that is asked for is one more: nothing here knows that it was asked before.
    pub(crate) fn call(&mut self, signed: &Signed, now: i64) -> Result<Signed, &'static str> {
        let says = Parameters::open(&self.key, &signed.version, &signed.parameters, &signed.signature)?;
        let (number, kind, amount) = (says.get("ORDER"), says.get("TRANSACTIONTYPE"), says.amount()?);
        let key = self.key.clone();
        if kind == "0" {
            let code = self.charge(&says)?;
            let order = self.find(&number).ok_or("SIS0054")?;
            return Ok(Signed::new(&key, &number, &news(order, code, now)));
        }
        let order =
            self.find(&number).filter(|order| order.standing == Standing::Ended(0)).ok_or("SIS0054")?;
        let code = match kind.as_str() {
            "3" if order.is_held => return Err("SIS0055"),
            "3" if amount > order.asked.amount - order.back => return Err("SIS0057"),
            "3" => {
                order.back += amount;
                900
            }
            "2" if !order.is_held || amount > order.asked.amount => return Err("SIS0060"),
            "2" => {
                (order.is_held, order.asked.amount) = (false, amount);
                900
            }
            "9" if !order.is_held => return Err("SIS0062"),
            "9" => {
                order.standing = Standing::Ended(400);
                400
            }
            _ => return Err("SIS0023"),
        };
        let mut answer = news(order, code, now);
        answer["Ds_Amount"] = amount.to_string().into();
        answer["Ds_TransactionType"] = kind.into();
        Ok(Signed::new(&key, &number, &answer))
    }
}

fn news(order: &Order, code: u16, now: i64) -> Value {
    let (day, hour) = on_the_calendar(now);
    let authorised =
        if code == 0 || code == 900 { format!("{:06}", now.rem_euclid(1_000_000)) } else { String::new() };
    json!({
        // With the signs escaped, as theirs are.
        "Ds_Date": day.replace('/', "%2F"),
        "Ds_Hour": hour.replace(':', "%3A"),
        "Ds_Amount": order.asked.amount.to_string(),
        "Ds_Currency": order.asked.currency,
        "Ds_Order": order.asked.order,
        "Ds_MerchantCode": order.asked.merchant,
        "Ds_Terminal": order.asked.terminal,
        "Ds_TransactionType": order.asked.kind,
        "Ds_Response": format!("{code:04}"),
        "Ds_AuthorisationCode": authorised,
    })
}

/// Day and hour of a second, in the time of Greenwich: `23/11/2026`, `01:30`.
fn on_the_calendar(now: i64) -> (String, String) {
    let (days, second) = (now.div_euclid(86_400), now.rem_euclid(86_400));
    // Eras of 400 years that begin in March, as Howard Hinnant reckons them.
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march + 2) / 5 + 1;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (format!("{day:02}/{month:02}/{year}"), format!("{:02}:{:02}", second / 3_600, second / 60 % 60))
}

#[cfg(test)]
mod tests {
    use super::on_the_calendar;

    #[test]
    fn seconds_fall_on_their_day() {
        assert_eq!(on_the_calendar(0), ("01/01/1970".into(), "00:00".into()));
        assert_eq!(on_the_calendar(1_709_164_800), ("29/02/2024".into(), "00:00".into()));
        assert_eq!(on_the_calendar(1_795_397_460), ("23/11/2026".into(), "01:31".into()));
    }
}
