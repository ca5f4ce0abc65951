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

/// How wide and tall a line of steps is drawn, before it is stretched.
const WIDE: i64 = 1_000;
const HIGH: i64 = 100;

/// Since when something has a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When it began: any count that grows with time.
    pub at: i64,
    /// How much; less than nothing counts as nothing.
    pub value: i64,
    /// When, as people read it.
    pub label: String,
    /// How much, as people read it.
    pub text: String,
    /// What is particular about it.
    pub note: String,
    /// Whether it is marked.
    pub is_marked: bool,
}

/// A line that goes on until it jumps: what was asked for a thing, day by day. In order of time.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(path = "steps.html")]
pub struct Steps {
    /// What it shows, for whoever does not see it.
    pub title: String,
    /// What opens the table.
    pub open: String,
    /// Heads of the table: of the labels, of the values, of what is particular.
    pub heads: (String, String, String),
    /// The steps.
    pub steps: Vec<Step>,
    /// Until when the last one goes on.
    pub until: i64,
    /// A value that is drawn across as a line.
    pub level: Option<i64>,
}
impl HtmlSafe for Steps {}

impl Steps {
    /// Where an instant stands from left to right.
    fn left(&self, at: i64) -> i64 {
        let first = self.steps.first().map_or(self.until, |step| step.at);
        let span = i128::from(self.until.max(first)) - i128::from(first);
        if span == 0 {
            0
        } else {
            ((i128::from(at) - i128::from(first)).clamp(0, span) * i128::from(WIDE) / span) as i64
        }
    }

    /// Where a value stands from top to bottom. Nothing stands at the bottom, so that a drop looks as large as it is.
    fn top(&self, value: i64) -> i64 {
        let most = self.steps.iter().map(|step| step.value).chain(self.level).max().unwrap_or(0).max(1);
        HIGH - (i128::from(value.max(0)) * i128::from(HIGH) / i128::from(most)) as i64
    }

    /// The line as SVG draws it.
    fn path(&self) -> String {
        let mut path = String::new();
        for (place, step) in self.steps.iter().enumerate() {
            let (left, top) = (self.left(step.at), self.top(step.value));
            path += &if place == 0 { format!("M{left} {top}") } else { format!("H{left}V{top}") };
        }
        if !path.is_empty() {
            path += &format!("H{WIDE}");
        }
        path
    }

    /// Where marked steps stand: left edge, top and width.
    fn marks(&self) -> Vec<(i64, i64, i64)> {
        let ends = self.steps.iter().skip(1).map(|step| step.at).chain([self.until]);
        let marked = self.steps.iter().zip(ends).filter(|(step, _)| step.is_marked);
        marked
            .map(|(step, end)| {
                (self.left(step.at), self.top(step.value), (self.left(end) - self.left(step.at)).max(2))
            })
            .collect()
    }

    fn level_top(&self) -> Option<i64> {
        self.level.map(|level| self.top(level))
    }
}

#[cfg(test)]
mod tests {
    use super::{Bar, Bars, HIGH, Step, Steps, TALL, WIDE};

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

    fn steps(points: &[(i64, i64)], until: i64) -> Steps {
        let step = |(at, value): &(i64, i64)| Step {
            at: *at,
            value: *value,
            label: at.to_string(),
            text: format!("<{value}>"),
            note: String::new(),
            is_marked: *value < 10,
        };
        Steps {
            title: "Precios".into(),
            open: "Ver la tabla".into(),
            heads: ("Desde".into(), "Precio".into(), String::new()),
            steps: points.iter().map(step).collect(),
            until,
            level: Some(5),
        }
    }

    #[test]
    fn a_line_of_steps_goes_on_until_it_jumps_and_never_leaves_its_box() {
        let one = steps(&[(0, 10), (50, 5), (75, 10)], 100);
        assert_eq!(one.path(), "M0 0H500V50H750V0H1000");
        assert_eq!((one.marks(), one.level_top()), (vec![(500, 50, 250)], Some(50)));
        for one in [steps(&[], 3), steps(&[(7, 0)], 7), steps(&[(9, -4), (i64::MAX, i64::MAX)], i64::MAX)] {
            for (left, top, wide) in one.marks() {
                assert!((0..=WIDE).contains(&left) && (0..=HIGH).contains(&top) && wide > 0);
            }
            assert_eq!(one.to_string().matches("<tr>").count(), one.steps.len() + 1);
        }
        assert!(!steps(&[(0, 1)], 2).to_string().contains("<1>"));
    }
}
