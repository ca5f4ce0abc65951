//! Whether two people live together, as far as the addresses show that they keep (RULES 1.G, referral). A house of flats is no
//! household: the floor counts too, where somebody says it.

use addresses::model::PostalAddress;
use kernel::text::fold;

/// So many signs has a telephone without the prefix of its country.
const PHONE_SIGNS: usize = 9;

/// The parts of an address by which a household is known. Nothing of an empty one.
fn place(address: &PostalAddress) -> Option<String> {
    let plain = |text: &str| -> String { fold(text).chars().filter(|sign| sign.is_alphanumeric()).collect() };
    let line: String = [&address.line1, &address.line2].map(|line| plain(line)).concat();
    let postcode = plain(&address.postcode);
    let is_whole = !line.is_empty() && !postcode.is_empty();
    is_whole.then(|| format!("{}|{postcode}|{line}", address.country.to_ascii_uppercase()))
}

fn said<'a>(all: &'a [PostalAddress], part: impl Fn(&'a PostalAddress) -> &'a str) -> Vec<String> {
    let plain =
        |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect::<String>() };
    all.iter().map(|one| plain(part(one)).to_ascii_uppercase()).filter(|text| !text.is_empty()).collect()
}

/// Telephones by their last signs: some write the prefix of the country and some do not.
fn telephones(all: &[PostalAddress]) -> Vec<String> {
    let short = |phone: String| phone[phone.len().saturating_sub(PHONE_SIGNS)..].to_owned();
    said(all, |address| &address.phone).into_iter().map(short).collect()
}

/// Whether they share an address, a telephone or a tax number.
pub(crate) fn is_same(one: &[PostalAddress], other: &[PostalAddress]) -> bool {
    let places: Vec<String> = one.iter().filter_map(place).collect();
    let phones = telephones(one);
    let numbers = said(one, |address| &address.tax_id);
    other.iter().filter_map(place).any(|here| places.contains(&here))
        || telephones(other).iter().any(|phone| phones.contains(phone))
        || said(other, |address| &address.tax_id).iter().any(|number| numbers.contains(number))
}

#[cfg(test)]
mod tests {
    use super::is_same;
    use addresses::model::PostalAddress;

    fn at(line1: &str, line2: &str, postcode: &str) -> PostalAddress {
        PostalAddress {
            line1: line1.into(),
            line2: line2.into(),
            postcode: postcode.into(),
            country: "ES".into(),
            ..PostalAddress::default()
        }
    }

    #[test]
    fn the_same_door_is_one_household_however_it_is_written() {
        let home = [at("Calle Mayor, 8", "3º B", "28013")];
        for same in [at("calle mayor 8", "3ºb", "28013"), at("CALLE MAYOR 8 3º B", "", "28013")] {
            assert!(is_same(&home, &[same]));
        }
        let others =
            [at("Calle Mayor 8", "4º B", "28013"), at("Calle Mayor 8", "3º B", "46001"), at("", "", "")];
        for other in others {
            assert!(!is_same(&home, &[other]));
        }
        assert!(!is_same(&[], &home) && !is_same(&[at("", "", "28013")], &[at("", "", "28013")]));
    }

    #[test]
    fn so_is_the_same_telephone_or_tax_number() {
        let with = |phone: &str, tax_id: &str| {
            let base = at("Calle A 1", "", "28001");
            [PostalAddress { phone: phone.into(), tax_id: tax_id.into(), ..base }]
        };
        let away = |phone: &str, tax_id: &str| {
            let base = at("Calle B 2", "", "08001");
            [PostalAddress { phone: phone.into(), tax_id: tax_id.into(), ..base }]
        };
        assert!(is_same(&with("600 100 200", ""), &away("600100200", "")));
        assert!(is_same(&with("+34600100200", ""), &away("600100200", "")));
        assert!(is_same(&with("", "12345678z"), &away("", "12345678-Z")));
        assert!(!is_same(&with("", ""), &away("", "")) && !is_same(&with("1", "2"), &away("2", "1")));
    }
}
