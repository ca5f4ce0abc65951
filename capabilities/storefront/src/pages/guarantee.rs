//! What the law makes every page with goods say about the legal guarantee: the official notice where the shop has put it in,
//! else the same in our own words. What the whole guarantee is stands on the page that it leads to (`words`).

use askama::{Template, filters::HtmlSafe};
use kernel::Word;
use look::Icon;
use shop::{model::Notice, rules::Guarantee};
use webkit::Say;

/// How wide the notice is where it leads to the guarantee, and where one reads it, in pixels of the page.
const BESIDE_MAX: u32 = 240;
const LARGE_MAX: u32 = 800;

/// The notice on a page.
#[derive(Template)]
#[template(path = "guarantee.html")]
pub(crate) struct GuaranteeNotice {
    title: String,
    text: String,
    picture: Option<Shown>,
    /// Where one reads more; nothing on that very page.
    more: Option<(String, String)>,
}
impl HtmlSafe for GuaranteeNotice {}

/// The official picture and how large it stands.
struct Shown {
    address: String,
    width: u32,
    height: u32,
}

impl GuaranteeNotice {
    /// Beside a product: small, and it leads to the guarantee.
    pub(crate) fn beside(notice: Option<&Notice>, guarantee: &Guarantee, say: &Say) -> Self {
        let link = say.link(&say.t("storefront-guarantee-path"));
        let more = Some((link, say.t("storefront-guarantee-more")));
        Self { more, ..Self::new(notice, guarantee, say, BESIDE_MAX) }
    }

    /// On the page of the guarantee: large.
    pub(crate) fn large(notice: Option<&Notice>, guarantee: &Guarantee, say: &Say) -> Self {
        Self::new(notice, guarantee, say, LARGE_MAX)
    }

    /// Whether it is the official picture.
    pub(crate) fn is_official(&self) -> bool {
        self.picture.is_some()
    }

    fn new(notice: Option<&Notice>, guarantee: &Guarantee, say: &Say, width_max: u32) -> Self {
        let years = guarantee.goods_years;
        Self {
            title: say.n("storefront-fact-guarantee", &years),
            text: say.with("storefront-guarantee-text", &[("count", Word::Count(years))]),
            picture: notice.map(|notice| shown(notice, width_max)),
            more: None,
        }
    }
}

/// The whole picture, never cut and never wider than it is.
fn shown(notice: &Notice, width_max: u32) -> Shown {
    let width = notice.width.clamp(1, width_max);
    let height = u64::from(notice.height) * u64::from(width) / u64::from(notice.width.max(1));
    Shown { address: notice.address(), width, height: u32::try_from(height).unwrap_or(u32::MAX).max(1) }
}
