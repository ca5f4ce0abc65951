//! A product and its variations. A variation that leaves an attribute open stands for every value of it: here it becomes as
//! many variants, because a buyer must say which one.

use super::{
    super::{
        amounts::{self, Decimals},
        cells,
        goods::{self, Choices},
        told::Told,
    },
    Woocommerce,
};
use crate::model::{Goods, Row};
use catalog::model::{Status, TaxClass};
use std::collections::HashSet;

/// Most variants of one product, as the catalogue has it.
const VARIANTS_MAX: usize = 2_000;

/// An attribute by which variations differ.
struct Choice<'r> {
    name: &'r str,
    values: Vec<String>,
}

/// A family on its way to become a product.
struct Family<'r> {
    form: &'r Woocommerce,
    head: &'r Row,
    options: Vec<Choice<'r>>,
    choices: Choices,
    /// What variants choose that are there already.
    taken: HashSet<Vec<String>>,
    /// Places of the variants whose stock is counted with the product.
    sharing: Vec<usize>,
}

/// What becomes of the head and its variations.
pub(super) fn fill(form: &Woocommerce, rows: &[Row], goods: &mut Goods, told: &mut Told) -> Option<()> {
    let lang = form.options.lang;
    let (head, members) = rows.split_first()?;
    let members = offered(form, head, members, goods, told)?;
    let (chosen, others): (Vec<_>, Vec<_>) = form
        .columns
        .attributes(head)
        .into_iter()
        .partition(|(name, _)| members.iter().any(|row| says(form, row, name).is_some()));
    for (name, value) in others {
        goods.characteristic(name, value, lang);
    }
    let options: Vec<Choice<'_>> =
        chosen.iter().map(|(name, value)| Choice { name, values: cells::list(value, ',') }).collect();
    let mut choices = Choices::default();
    options.iter().for_each(|option| choices.add(option.name, lang));
    let mut family = Family { form, head, options, choices, taken: HashSet::new(), sharing: Vec::new() };
    for row in members {
        family.member(row, goods, told);
    }
    family.share_stock(goods, told);
    // Values stand in the order of the product, not of the variations that happen to come first.
    for (option, draft) in family.options.iter().zip(&mut family.choices.options) {
        draft.values.sort_by_key(|value| option.values.iter().position(|name| *name == value.name.own(lang)));
    }
    goods.draft.options = family.choices.options;
    Some(())
}

/// The variations in their order, without those that are not published. If none is, all stay, and the product waits.
fn offered<'r>(
    form: &Woocommerce,
    head: &Row,
    members: &'r [Row],
    goods: &mut Goods,
    told: &mut Told,
) -> Option<Vec<&'r Row>> {
    if members.is_empty() {
        told.refuse(head, form.at(form.columns.kind), "exchange-variations-missing", vec![]);
        return None;
    }
    let mut members: Vec<&Row> = members.iter().collect();
    members.sort_by_key(|row| {
        amounts::whole(row.get(form.columns.position), Decimals::Point).unwrap_or(i64::MAX)
    });
    let (offered, kept_back): (Vec<_>, Vec<_>) =
        members.iter().copied().partition(|row| form.is_published(row));
    let at = form.at(form.columns.published);
    if offered.is_empty() {
        goods.draft.status = Status::Draft;
        told.note(head, at, "exchange-not-published", vec![]);
        return Some(members);
    }
    for row in kept_back {
        told.note(row, at, "exchange-variation-unpublished", vec![]);
    }
    Some(offered)
}

/// What a variation says of an attribute: nothing if it does not name it, an empty text if it leaves it open.
fn says<'r>(form: &Woocommerce, row: &'r Row, name: &str) -> Option<&'r str> {
    form.columns.attributes(row).into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// The part of a stock that one of several gets: together they have all of it, and none of it twice.
fn part_of(stock: i64, count: usize, at: usize) -> i64 {
    let count = i64::try_from(count.max(1)).unwrap_or(i64::MAX);
    let at = i64::try_from(at).unwrap_or(i64::MAX);
    stock / count + i64::from(at < stock % count)
}

impl Family<'_> {
    fn member(&mut self, row: &Row, goods: &mut Goods, told: &mut Told) {
        let form = self.form;
        let open: Vec<bool> =
            self.options.iter().map(|option| says(form, row, option.name).unwrap_or("").is_empty()).collect();
        let Some(sets) = self.sets(row, told) else { return };
        let wanted = sets.len();
        let mut fresh = Vec::new();
        for names in sets {
            let values: Vec<String> = names
                .iter()
                .enumerate()
                .map(|(at, name)| self.choices.value(at, name, form.options.lang))
                .collect();
            if self.taken.insert(values.clone()) {
                fresh.push(values);
            }
        }
        if fresh.len() < wanted {
            let words = vec![("count", (wanted - fresh.len()).to_string())];
            told.note(row, form.at(form.columns.sku), "exchange-variation-shadowed", words);
        }
        if fresh.is_empty() || self.variants(row, &open, fresh, goods, told).is_none() {
            return;
        }
        self.pictures(row, goods, told);
        self.say_what_is_left(row, told);
    }

    /// Each choice of one value of each attribute that the variation stands for.
    fn sets(&self, row: &Row, told: &mut Told) -> Option<Vec<Vec<String>>> {
        let mut sets: Vec<Vec<String>> = vec![Vec::new()];
        for option in &self.options {
            let said = says(self.form, row, option.name).unwrap_or("");
            let values = if said.is_empty() { option.values.clone() } else { vec![said.to_owned()] };
            if values.is_empty() {
                let words = vec![("cell", option.name.to_owned())];
                told.refuse(row, self.form.at(self.form.columns.kind), "exchange-values-unfit", words);
                return None;
            }
            let with = |set: &Vec<String>| {
                let set = set.clone();
                values
                    .iter()
                    .map(move |value| [set.as_slice(), std::slice::from_ref(value)].concat())
                    .collect::<Vec<_>>()
            };
            sets = sets.iter().flat_map(with).take(VARIANTS_MAX).collect();
        }
        Some(sets)
    }

    fn variants(
        &mut self,
        row: &Row,
        open: &[bool],
        sets: Vec<Vec<String>>,
        goods: &mut Goods,
        told: &mut Told,
    ) -> Option<()> {
        let form = self.form;
        let count = sets.len();
        let is_open = open.contains(&true);
        let class = self.class(row, goods.draft.tax, told);
        let mut first = form.variant(row, class, String::new(), Vec::new(), told)?;
        if row.get(form.columns.weight).is_empty() {
            first.weight_g = goods::kilograms(self.head, form.at(form.columns.weight), &mut Told::default());
        }
        if count > 1 && first.gtin.take().is_some() {
            let words = vec![("cell", row.get(form.columns.gtin).to_owned())];
            told.note(row, form.at(form.columns.gtin), "exchange-barcode-shared", words);
        }
        let shares = first.stock.is_none() && self.shares(row);
        for (at, values) in sets.into_iter().enumerate() {
            let mut variant = first.clone();
            variant.sku = sku(row.get(form.columns.sku), &goods.draft.key, &values, open);
            // Nobody says how a common stock falls to the values; promising all of it to each would sell it twice.
            variant.stock = variant.stock.map(|stock| part_of(stock, count, at));
            variant.values = values;
            if shares {
                self.sharing.push(goods.draft.variants.len());
            }
            goods.draft.variants.push(variant);
        }
        if is_open {
            let words = vec![("variants", count.to_string())];
            told.note(row, form.at(form.columns.sku), "exchange-open-attribute", words);
        }
        Some(())
    }

    /// By which class a variation is taxed. The catalogue has one for the whole product, so another one is said.
    fn class(&self, row: &Row, of_product: TaxClass, told: &mut Told) -> TaxClass {
        let cell = row.get(self.form.columns.tax_class);
        if matches!(cell.to_lowercase().as_str(), "" | "parent" | "superior" | "padre") {
            return of_product;
        }
        let class = self.form.tax(row, told);
        if class != of_product {
            let words = vec![("cell", cell.to_owned())];
            told.note(row, self.form.at(self.form.columns.tax_class), "exchange-tax-of-product", words);
        }
        class
    }

    /// Whether a variation that is not counted by itself is counted with the product: unless it may be sold without stock.
    fn shares(&self, row: &Row) -> bool {
        let columns = &self.form.columns;
        let waits = |cell: &str| matches!(cell.to_lowercase().as_str(), "1" | "notify" | "yes" | "backorder");
        !waits(row.get(columns.backorders)) && !row.get(columns.in_stock).eq_ignore_ascii_case("backorder")
    }

    /// A stock that is counted on the product is parted among the variations that have none of their own.
    fn share_stock(&self, goods: &mut Goods, told: &mut Told) {
        let column = self.form.columns.stock;
        if self.head.get(column).is_empty() || self.sharing.is_empty() {
            return;
        }
        let Some(stock) = self.form.stock(self.head, told) else { return };
        for (number, at) in self.sharing.iter().enumerate() {
            goods.draft.variants[*at].stock = Some(part_of(stock, self.sharing.len(), number));
        }
        let words = vec![("cell", stock.to_string()), ("variants", self.sharing.len().to_string())];
        told.note(self.head, self.form.at(column), "exchange-stock-shared", words);
    }

    /// All pictures of a variation are the product's; the first shows what the variation is.
    fn pictures(&mut self, row: &Row, goods: &mut Goods, told: &mut Told) {
        let (form, lang) = (self.form, self.form.options.lang);
        for (number, image) in cells::list(row.get(form.columns.images), ',').iter().enumerate() {
            let shown = form.picture(row, image, goods, told);
            let said = self.options.first().and_then(|option| says(form, row, option.name));
            let values = self.choices.options.first_mut().map(|option| &mut option.values);
            let value = values.and_then(|values| {
                values.iter_mut().find(|value| said.is_some_and(|said| value.name.own(lang) == said))
            });
            if let Some(value) = value.filter(|value| number == 0 && value.picture.is_none()) {
                value.picture = shown;
            }
        }
    }

    /// Words and measures of a single variation have no place of their own here.
    fn say_what_is_left(&self, row: &Row, told: &mut Told) {
        let columns = &self.form.columns;
        let own = [
            columns.summary,
            columns.text,
            columns.length,
            columns.width,
            columns.height,
            columns.tags,
            columns.categories,
        ];
        for column in own {
            if !row.get(column).is_empty() && row.get(column) != self.head.get(column) {
                told.note(row, self.form.at(column), "exchange-variation-cell-left", vec![]);
            }
        }
    }
}

fn sku(given: &str, key: &str, values: &[String], open: &[bool]) -> String {
    if given.is_empty() {
        return goods::made_sku(key, values);
    }
    let left_open: Vec<String> =
        values.iter().zip(open).filter(|(_, open)| **open).map(|(value, _)| value.clone()).collect();
    if left_open.is_empty() { given.to_owned() } else { goods::made_sku(given, &left_open) }
}
