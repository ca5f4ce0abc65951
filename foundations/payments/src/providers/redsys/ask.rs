//! How Redsys is asked by us: for money to go back, in JSON, and how an order stands, in the XML of an older service of theirs.

use super::{
    Terminal,
    fields::{Fields, Signed},
    sign,
    words::Outcome,
};
use crate::{
    model::{GivenBack, Reason},
    providers::Places,
};
use action::{Ctx, JobFailure, Question};
use serde::Deserialize;
use serde_json::json;

/// Longer answers they do not give.
const BYTES_MAX: usize = 256 * 1_024;
/// They know no such order.
const NO_ORDER: &str = "XML0024";
/// They have had a question about this order before.
pub(super) const KNOWN_ORDER: &str = "SIS0051";
/// An order whose end is known.
const FINISHED: &str = "F";

/// How an order stands with them.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// This came of it.
    Known(Outcome),
    /// Somebody is paying.
    Waits,
    /// Nobody has begun to pay it.
    Unknown,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Replied {
    #[serde(rename = "Ds_SignatureVersion")]
    version: String,
    #[serde(rename = "Ds_MerchantParameters")]
    params: String,
    #[serde(rename = "Ds_Signature")]
    signature: String,
    #[serde(rename = "errorCode")]
    error: Option<String>,
}

/// What came of something that they were asked to do.
pub(super) enum Operated {
    /// It has an end, good or bad.
    Ended(Outcome),
    /// They have not even begun. Their code of why.
    Refused(String),
}

/// Has something done without a buyer. What they do not say in their name may have been done all the same.
pub(super) async fn operate(
    places: &Places,
    ctx: &Ctx,
    terminal: &Terminal,
    asked: &Fields,
) -> Result<Operated, JobFailure> {
    let Signed { version, params, signature } = asked.signed(&terminal.key)?;
    let body = json!({
        "Ds_SignatureVersion": version, "Ds_MerchantParameters": params, "Ds_Signature": signature,
    });
    let url = format!("{}/sis/rest/trataPeticionREST", places.redsys(terminal.is_sandbox));
    let head = vec![("content-type", "application/json".to_owned())];
    let question = Question { url, head, body: Some(body.to_string()), bytes_max: BYTES_MAX };
    let reply = places.ask(ctx, question).await?;
    let unread = || JobFailure::Later("the bank answered nothing that we know".into());
    let replied: Replied = serde_json::from_slice(&reply.beginning).map_err(|_| unread())?;
    if let Some(code) = replied.error {
        return Ok(Operated::Refused(code));
    }
    let signed = Signed { version: replied.version, params: replied.params, signature: replied.signature };
    let fields = signed.opened(&terminal.key).ok_or_else(unread)?;
    Outcome::of(&fields).map(Operated::Ended).ok_or_else(unread)
}

/// Has money given back.
pub(super) async fn refund(
    places: &Places,
    ctx: &Ctx,
    terminal: &Terminal,
    asked: &Fields,
) -> Result<GivenBack, JobFailure> {
    Ok(match operate(places, ctx, terminal, asked).await? {
        Operated::Ended(outcome) if outcome.is_given_back() => GivenBack::Done(asked.order()),
        Operated::Ended(_) => GivenBack::Refused(Reason::Provider),
        Operated::Refused(code) => {
            tracing::warn!(code, "the bank gives nothing back");
            GivenBack::Refused(Reason::Provider)
        }
    })
}

/// How an order stands with them.
pub(super) async fn stands(
    places: &Places,
    ctx: &Ctx,
    terminal: &Terminal,
    order: &str,
) -> Result<Stands, JobFailure> {
    let unfit = || JobFailure::Never("the key of the terminal cannot sign".into());
    let body = query(terminal, order).ok_or_else(unfit)?;
    let url = format!("{}/apl02/services/SerClsWSConsulta", places.redsys(terminal.is_sandbox));
    let head = vec![
        ("content-type", "text/xml; charset=utf-8".to_owned()),
        ("soapaction", "consultaOperaciones".to_owned()),
    ];
    let reply = places.ask(ctx, Question { url, head, body: Some(body), bytes_max: BYTES_MAX }).await?;
    read(&String::from_utf8_lossy(&reply.beginning), order)
}

/// The question, signed over the text of its inner part. Numbers and signs of orders need no escaping.
fn query(terminal: &Terminal, order: &str) -> Option<String> {
    let version = format!(
        "<Version Ds_Version=\"0.0\"><Message><Transaction><Ds_MerchantCode>{}</Ds_MerchantCode>\
         <Ds_Terminal>{}</Ds_Terminal><Ds_Order>{order}</Ds_Order>\
         <Ds_TransactionType>0</Ds_TransactionType></Transaction></Message></Version>",
        terminal.merchant_code, terminal.number
    );
    let signature = sign::older_signature(terminal.key.reveal(), order, &version)?;
    let how = sign::OLDER;
    Some(format!(
        "<?xml version=\"1.0\"?>\
         <soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" \
         xmlns:web=\"http://webservices.apl02.redsys.es\"><soapenv:Header/><soapenv:Body>\
         <web:consultaOperaciones><cadenaXML><![CDATA[<Messages>{version}<Signature>{signature}</Signature>\
         <SignatureVersion>{how}</SignatureVersion></Messages>]]></cadenaXML></web:consultaOperaciones>\
         </soapenv:Body></soapenv:Envelope>"
    ))
}

/// What stands in their answer. It comes by an encrypted connection to a host that we chose; what they tell by themselves, and
/// not this, is what a shop usually hears first.
fn read(answer: &str, order: &str) -> Result<Stands, JobFailure> {
    let unread = || JobFailure::Later("the bank answered nothing that we know".into());
    let inner = answer.split("consultaOperacionesReturn").nth(1).ok_or_else(unread)?;
    let inner = inner.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    match element(&inner, "Ds_ErrorCode") {
        Some(NO_ORDER) => return Ok(Stands::Unknown),
        Some(code) => return Err(JobFailure::Never(format!("the bank answered {code}"))),
        None => {}
    }
    if element(&inner, "Ds_Order") != Some(order) {
        return Err(unread());
    }
    let of = |name: &str| element(&inner, name).unwrap_or_default();
    let outcome =
        Outcome::new(of("Ds_Response"), of("Ds_TransactionType"), of("Ds_Amount"), of("Ds_Currency"));
    match outcome.filter(|_| of("Ds_State") == FINISHED) {
        Some(outcome) => Ok(Stands::Known(outcome)),
        None => Ok(Stands::Waits),
    }
}

/// What stands in the first element of this name, whatever its name space and attributes.
fn element<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let is_start = |at: usize| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + name.len()..).unwrap_or_default();
        (before.ends_with('<') || before.ends_with(':')) && after.starts_with(['>', ' '])
    };
    let at = text.match_indices(name).map(|(at, _)| at).find(|at| is_start(*at))?;
    let (_, inside) = text.get(at..)?.split_once('>')?;
    inside.split("</").next().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Stands, element, read};
    use action::JobFailure;

    fn answer(inner: &str) -> String {
        let inner = inner.replace('<', "&lt;").replace('>', "&gt;");
        format!(
            "<soapenv:Envelope><soapenv:Body><p:consultaOperacionesResponse><p:consultaOperacionesReturn \
             x=\"y\">{inner}</p:consultaOperacionesReturn></p:consultaOperacionesResponse></soapenv:Body></soapenv:Envelope>"
        )
    }

    fn order(state: &str, response: &str) -> String {
        answer(&format!(
            "<Messages><Version Ds_Version=\"0.0\"><Message><Response Ds_Version=\"0.0\"><Ds_Order>0001AB</Ds_Order>\
             <Ds_TransactionType>0</Ds_TransactionType><Ds_Amount>2500</Ds_Amount><Ds_Currency>978</Ds_Currency>\
             <Ds_State>{state}</Ds_State><Ds_Response>{response}</Ds_Response></Response></Message></Version></Messages>"
        ))
    }

    #[test]
    fn an_answer_says_how_an_order_stands_or_nothing() {
        let paid = Outcome::new("0000", "0", "2500", "978").unwrap();
        assert_eq!(read(&order("F", "0000"), "0001AB").unwrap(), Stands::Known(paid));
        for (state, response) in [("A", "0000"), ("P", ""), ("F", "")] {
            assert_eq!(read(&order(state, response), "0001AB").unwrap(), Stands::Waits, "{state}");
        }
        let no = |code: &str| {
            answer(&format!("<Message><ErrorMsg><Ds_ErrorCode>{code}</Ds_ErrorCode></ErrorMsg></Message>"))
        };
        assert_eq!(read(&no("XML0024"), "0001AB").unwrap(), Stands::Unknown);
        assert!(matches!(read(&no("XML0010"), "0001AB"), Err(JobFailure::Never(_))));
        for odd in ["", "<html>", &order("F", "0000").replace("0001AB", "0001AC")] {
            assert!(matches!(read(odd, "0001AB"), Err(JobFailure::Later(_))), "{odd}");
        }
    }

    #[test]
    fn an_element_is_found_by_its_whole_name() {
        let text = "<Ds_OrderX>1</Ds_OrderX><n:Ds_Order a=\"b\"> 2 </n:Ds_Order><Ds_Empty></Ds_Empty>";
        assert_eq!(element(text, "Ds_Order"), Some("2"));
        assert_eq!((element(text, "Ds_Empty"), element(text, "Order")), (Some(""), None));
    }
}
