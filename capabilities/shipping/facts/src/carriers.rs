//! Carriers as data: what they are called, and where somebody sees how far a parcel is. Labels are the capability's.
//!
//! Addresses of tracking pages are marked: what a carrier has not confirmed is found in other programs only, and changes
//! without notice. A wrong one is mended here and nowhere else.

/// What stands for the number of a parcel in an address.
const NUMBER: &str = "{number}";
/// What stands for the postcode where it goes.
const POSTCODE: &str = "{postcode}";
/// What stands for the office of origin, where the number is written `office/number`.
const OFFICE: &str = "{office}";
/// A longer number is none.
const NUMBER_MAX: usize = 40;

/// Whoever carries parcels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// The stable word, in tables and files.
    pub code: &'static str,
    /// What they are called.
    pub name: &'static str,
    /// The address where a parcel is followed, with what it needs in braces.
    pub tracking: &'static str,
    /// Whether the address was seen to work; if not, it is only believed.
    pub is_checked: bool,
}

impl Carrier {
    /// Whether following a parcel needs the postcode where it goes.
    pub fn needs_postcode(&self) -> bool {
        self.tracking.contains(POSTCODE)
    }

    /// Whether its numbers are written with the office of origin before them: `2801/12345678`.
    pub fn needs_office(&self) -> bool {
        self.tracking.contains(OFFICE)
    }
}

macro_rules! carriers {
    ($($code:literal $name:literal $tracking:literal),* $(,)?) => {
        &[$(Carrier { code: $code, name: $name, tracking: $tracking, is_checked: false }),*]
    };
}

/// None of these addresses was tried against the carrier itself; each stands so in several public programs.
const ALL: &[Carrier] = carriers! {
    "correos" "Correos"
        "https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number={number}",
    "correos_express" "Correos Express" "https://s.correosexpress.com/SeguimientoSinCP/search?n={number}",
    "seur" "SEUR" "https://www.seur.com/livetracking/?segOnlineIdentificador={number}&segOnlineIdioma=es",
    "gls" "GLS" "https://mygls.gls-spain.es/e/{number}/{postcode}",
    "mrw" "MRW"
        "https://www.mrw.es/seguimiento_envios/MRW_resultados_consultas.asp?modo=nacional&envio={number}",
    "nacex" "NACEX"
        "https://www.nacex.es/seguimientoDetalle.do?agencia_origen={office}&numero_albaran={number}&estado=1&internacional=0&externo=N",
    "inpost" "InPost" "https://www.inpost.es/seguimiento-del-envio/?exp={number}&language=ES",
    "dhl" "DHL" "https://www.dhl.com/es-es/home/tracking.html?tracking-id={number}",
    "ups" "UPS" "https://www.ups.com/track?tracknum={number}",
};

/// All that we know.
pub const fn all() -> &'static [Carrier] {
    ALL
}

/// The one of that code.
pub fn find(code: &str) -> Option<&'static Carrier> {
    ALL.iter().find(|carrier| carrier.code == code)
}

/// Where a parcel is followed; nothing where the carrier is unknown, or what was written is no number of theirs. What comes back
/// holds no sign that could lead elsewhere than to the carrier.
pub fn tracking(carrier: &str, number: &str, postcode: &str) -> Option<String> {
    let carrier = find(carrier)?;
    let written = without_blanks(number);
    let (office, number) = match written.split_once('/') {
        Some((office, number)) if carrier.needs_office() => (office, number),
        Some(_) => return None,
        None if carrier.needs_office() => return None,
        None => ("", written.as_str()),
    };
    let postcode = without_blanks(postcode);
    let is_fit = |text: &str, needed: bool| !needed || is_word(text);
    if !is_word(number)
        || !is_fit(office, carrier.needs_office())
        || !is_fit(&postcode, carrier.needs_postcode())
    {
        return None;
    }
    let address = carrier.tracking.replace(NUMBER, number).replace(OFFICE, office);
    Some(address.replace(POSTCODE, &postcode))
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

fn is_word(text: &str) -> bool {
    (1..=NUMBER_MAX).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::{all, tracking};

    #[test]
    fn a_parcel_is_followed_at_its_carrier() {
        let cases = [
            (
                "ups",
                "1Z 999 AA1 01 2345 6784",
                "",
                Some("https://www.ups.com/track?tracknum=1Z999AA10123456784"),
            ),
            ("gls", "61197140248079", "28001", Some("https://mygls.gls-spain.es/e/61197140248079/28001")),
            ("gls", "61197140248079", "", None),
            ("gls", "61197140248079", "28001/../x", None),
            ("dhl", "", "28001", None),
            ("dhl", "12?x=https://evil.example", "28001", None),
            ("dhl", "12/34", "28001", None),
            ("nacex", "12345678", "28001", None),
            ("nacex", "/12345678", "28001", None),
            ("pigeon", "1", "28001", None),
        ];
        for (carrier, number, postcode, expected) in cases {
            assert_eq!(tracking(carrier, number, postcode).as_deref(), expected, "{carrier} {number}");
        }
        let found = tracking("nacex", "2801/12345678", "").unwrap_or_default();
        assert!(found.contains("agencia_origen=2801&numero_albaran=12345678&"), "{found}");
    }

    #[test]
    fn every_carrier_has_a_code_of_its_own_and_an_address_that_is_filled() {
        for carrier in all() {
            let same = all().iter().filter(|other| other.code == carrier.code).count();
            assert_eq!(same, 1, "{}", carrier.code);
            let number = if carrier.needs_office() { "2801/AB-12" } else { "AB-12" };
            let found = tracking(carrier.code, number, "28001").unwrap_or_default();
            assert!(found.starts_with("https://") && found.contains("AB-12"), "{found}");
            assert!(!found.contains(['{', '}']), "{found}");
        }
    }
}
