//! Payouts as a file that a bank takes: credit transfers in euro, ISO 20022 `pain.001.001.03` as the European Payments Council
//! asks for it. Nothing is sent by it; somebody hands it to their bank.

use jiff::civil::Date;
use kernel::{Currency, Money, Personal, Rejection, Timestamp};
use std::fmt::Write;

/// Names are no longer.
const NAME_MAX: usize = 70;

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransfersRejected {
    /// The shop has not said from which account it pays.
    NoAccount,
    /// Nothing is to be sent in euro to anybody whose account is known.
    Nothing,
}

impl Rejection for TransfersRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NoAccount => "ledger-no-account",
            Self::Nothing => "ledger-no-transfers",
        }
    }
}

/// One transfer.
#[derive(Clone, Debug)]
pub struct Transfer {
    /// By what it is found again: letters, digits and hyphens, 35 at most.
    pub id: String,
    /// To whom.
    pub holder: Personal<String>,
    /// To which account, without blanks.
    pub iban: Personal<String>,
    /// How much, in euro.
    pub amount: Money,
}

/// Who pays, and when.
#[derive(Clone, Debug)]
pub struct Order<'a> {
    /// By what the file is found again.
    pub id: &'a str,
    /// Who pays.
    pub holder: &'a str,
    /// From which account, blanks are passed over.
    pub iban: &'a str,
    /// When the file was made.
    pub made_at: Timestamp,
    /// On which day the money should leave.
    pub day: Date,
}

/// A name in the signs that every bank of the SEPA takes.
fn plain(name: &str) -> String {
    let folded = kernel::text::fold(name);
    let known = |sign: char| sign.is_ascii_alphanumeric() || "/-?:().,'+".contains(sign);
    let words: Vec<&str> = folded.split(|sign| !known(sign)).filter(|word| !word.is_empty()).collect();
    words.join(" ").to_uppercase().chars().take(NAME_MAX).collect()
}

fn bare(iban: &str) -> String {
    iban.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The file. Nothing but euro is sent so.
pub fn file(order: &Order<'_>, transfers: &[Transfer]) -> Result<String, TransfersRejected> {
    let is_euro = |one: &Transfer| one.amount.currency == Currency::EUR && one.amount.minor > 0;
    if transfers.is_empty() || !transfers.iter().all(is_euro) {
        return Err(TransfersRejected::Nothing);
    }
    let sum = transfers.iter().try_fold(Money::eur(0), |sum, one| sum.plus(one.amount));
    let sum = sum.ok_or(TransfersRejected::Nothing)?.decimal();
    let (count, name, from) = (transfers.len(), plain(order.holder), bare(order.iban));
    let (id, day) = (order.id, order.day);
    let made = order.made_at.strftime("%Y-%m-%dT%H:%M:%S");
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"><CstmrCdtTrfInitn>\n\
         <GrpHdr><MsgId>{id}</MsgId><CreDtTm>{made}</CreDtTm><NbOfTxs>{count}</NbOfTxs><CtrlSum>{sum}</CtrlSum>\
         <InitgPty><Nm>{name}</Nm></InitgPty></GrpHdr>\n\
         <PmtInf><PmtInfId>{id}</PmtInfId><PmtMtd>TRF</PmtMtd><NbOfTxs>{count}</NbOfTxs><CtrlSum>{sum}</CtrlSum>\
         <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf><ReqdExctnDt>{day}</ReqdExctnDt>\
         <Dbtr><Nm>{name}</Nm></Dbtr><DbtrAcct><Id><IBAN>{from}</IBAN></Id></DbtrAcct>\
         <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>\n"
    );
    for one in transfers {
        let (to, iban) = (plain(one.holder.reveal()), bare(one.iban.reveal()));
        let amount = one.amount.decimal();
        // Writing into a text cannot fail.
        let _ = writeln!(
            text,
            "<CdtTrfTxInf><PmtId><EndToEndId>{}</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"EUR\">{amount}</InstdAmt></Amt>\
             <Cdtr><Nm>{to}</Nm></Cdtr><CdtrAcct><Id><IBAN>{iban}</IBAN></Id></CdtrAcct></CdtTrfTxInf>",
            one.id
        );
    }
    text.push_str("</PmtInf></CstmrCdtTrfInitn></Document>\n");
    Ok(text)
}
