//! Numbers as people type them and as they are shown again: with the marks of their language, or with the other's where
//! nothing else can be meant.

use kernel::{Currency, Lang, Money};

/// How whoever fills a form writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    /// In which language.
    pub lang: Lang,
    /// In which money.
    pub currency: Currency,
    /// The first language of the shop: words without a language are in it.
    pub first: Lang,
}

impl Hand {
    /// An amount without its currency: `1234,50`.
    pub fn show_price(&self, minor: i64) -> String {
        Money::new(minor, self.currency).decimal().replace('.', &self.lang.decimal_mark().to_string())
    }

    /// Minor units of what is typed; nothing if it is no amount of this currency.
    pub fn price(&self, typed: &str) -> Option<i64> {
        let signs: String = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '€').collect();
        let (whole, part) = self.parts(&signs)?;
        let digits = self.currency.exponent() as usize;
        if part.len() > digits {
            return None;
        }
        format!("{whole}{part:0<digits$}").parse().ok()
    }

    /// A measure without its unit: `2,5`.
    pub fn show_measure(&self, number: f64) -> String {
        number.to_string().replace('.', &self.lang.decimal_mark().to_string())
    }

    /// The number that is typed; nothing if it is none.
    pub fn measure(&self, typed: &str) -> Option<f64> {
        let typed = typed.trim();
        let (sign, digits) = typed.strip_prefix('-').map_or(("", typed), |rest| ("-", rest));
        if digits.is_empty() || !digits.starts_with(|one: char| one.is_ascii_digit()) {
            return None;
        }
        format!("{sign}{digits}").replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// The whole number that is typed; nothing if it is none.
    pub fn whole(typed: &str) -> Option<i64> {
        let typed = typed.trim();
        let is_number = typed.strip_prefix('-').unwrap_or(typed).bytes().all(|byte| byte.is_ascii_digit());
        typed.parse().ok().filter(|_| is_number)
    }

    /// What stands before and behind the decimal mark.
    fn parts<'t>(&self, signs: &'t str) -> Option<(String, &'t str)> {
        let (mark, group) = match self.lang.decimal_mark() {
            ',' => (',', '.'),
            _ => ('.', ','),
        };
        let (whole, part) = match signs.rsplit_once(mark) {
            Some((whole, part)) => (whole, part),
            None => match signs.rsplit_once(group) {
                // One mark before other than three digits parts nothing into thousands.
                Some((whole, part)) if part.len() != 3 => (whole, part),
                _ => (signs, ""),
            },
        };
        let mut groups = whole.split(group);
        let first = groups.next().filter(|first| !first.is_empty())?;
        let rest: Vec<&str> = groups.collect();
        let is_fit = rest.iter().all(|one| one.len() == 3) && (rest.is_empty() || first.len() <= 3);
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let whole = [first].into_iter().chain(rest).collect::<String>();
        (is_fit && are_digits(&whole) && are_digits(part)).then_some((whole, part))
    }
}
