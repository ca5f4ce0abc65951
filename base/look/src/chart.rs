//! Charts: drawn here as SVG, readable without script, with a table behind them. Colours are the style's.

use askama::{Template, filters::HtmlSafe};

/// Room for a bar with its gap, and for the tallest bar.
const STEP: i64 = 10;
const TALL: i64 = 48;
/// What a day on which nothing happened shows.
const FLAT: i64 = 1;

/// A column of a chart, and a row of its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for: a day.
    pub label: String,
    /// How much; less than nothing counts as nothing.
    pub value: i64,
    /// The same as people read it.
    pub text: String,
}

/// Columns beside each other, the last one being now.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(path = "bars.html")]
pub struct Bars {
    /// What they show, for whoever does not see them.
    pub title: String,
    /// What opens the table.
    pub open: String,
    /// Heads of the table: of the labels and of the values.
    pub heads: (String, String),
    /// The columns.
    pub bars: Vec<Bar>,
}
impl HtmlSafe for Bars {}

impl Bars {
    fn width(&self) -> i64 {
        STEP * i64::try_from(self.bars.len()).unwrap_or(0)
    }

    /// Each column with its left edge, its top and its height.
    fn columns(&self) -> Vec<(i64, i64, i64, &Bar)> {
        let most = self.bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
        let column = |(bar, place): (_, i64)| {
            let bar: &Bar = bar;
            let tall = (bar.value.max(0) * (TALL - FLAT) + most / 2) / most + FLAT;
            (place * STEP, TALL - tall, tall, bar)
        };
        self.bars.iter().zip(0..).map(column).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Bar, Bars, TALL};

    fn bars(values: &[i64]) -> Bars {
        let bar = |value: &i64| Bar { label: "<hoy>".into(), value: *value, text: value.to_string() };
        Bars {
            title: "Visitas".into(),
            open: "Ver la tabla".into(),
            heads: ("Día".into(), "Visitas".into()),
            bars: values.iter().map(bar).collect(),
        }
    }

    #[test]
    fn the_tallest_column_fills_the_chart_and_nothing_leaves_it() {
        for values in [&[0, 3, 6][..], &[0, 0], &[-4, 1], &[1_000_000], &[]] {
            for (_, top, tall, bar) in bars(values).columns() {
                assert!(top >= 0 && tall > 0 && top + tall == TALL, "{values:?}");
                let is_tallest = bar.value > 0 && Some(&bar.value) == values.iter().max();
                assert_eq!(top == 0, is_tallest, "{values:?}");
            }
        }
    }

    #[test]
    fn every_column_is_a_row_of_the_table() {
        let html = bars(&[1, 2, 3]).to_string();
        assert_eq!(html.matches("<rect").count(), 3);
        assert_eq!(html.matches("<tr>").count(), 4);
        assert!(html.contains("&#60;hoy&#62;") && !html.contains("<hoy>"), "{html}");
    }
}
