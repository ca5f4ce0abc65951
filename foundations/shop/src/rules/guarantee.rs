//! For how long a seller answers for what it sells, by the country whose law applies (RULES section 2 rows 17 and 18). What a
//! page says about it is the page's.

/// The legal guarantee of a country, in years from delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guarantee {
    /// Of new goods.
    pub goods_years: i64,
    /// Of digital content and services.
    pub files_years: i64,
}

/// What no country of the Union may go below (Directives (EU) 2019/771, article 10, and 2019/770, article 11).
const LEAST: Guarantee = Guarantee { goods_years: 2, files_years: 2 };
/// Countries whose law gives three years for goods.
const THREE_FOR_GOODS: [&str; 3] = ["ES", "PT", "SE"];

/// The legal guarantee of a country, however it is written; of one that is not known here, the least that the Union asks for.
pub fn guarantee(country: &str) -> Guarantee {
    let is_longer = THREE_FOR_GOODS.iter().any(|known| known.eq_ignore_ascii_case(country));
    if is_longer { Guarantee { goods_years: 3, ..LEAST } } else { LEAST }
}
