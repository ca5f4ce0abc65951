//! `plaza features`: the switchboard in a terminal. A server that runs obeys what is switched here within a second.

use crate::{config::Settings, house, stopped::Stopped, voice::Voice};
use action::Ctx;
use clap::Subcommand;
use features::{
    actions,
    model::{Decision, Switch as Row},
    reads,
};
use kernel::{Actor, Open, Word};

/// What to do with a part of the shop.
#[derive(Subcommand)]
pub(crate) enum Switch {
    /// Open it for everybody
    Open {
        /// Its name, as `plaza features` prints it
        name: String,
    },
    /// Open it for those who work here
    Staff {
        /// Its name, as `plaza features` prints it
        name: String,
    },
    /// Close it
    Close {
        /// Its name, as `plaza features` prints it
        name: String,
    },
}

impl Switch {
    fn wish(&self) -> (&str, Open) {
        match self {
            Self::Open { name } => (name, Open::Everyone),
            Self::Staff { name } => (name, Open::Staff),
            Self::Close { name } => (name, Open::Closed),
        }
    }
}

/// Switches if something is to be switched, else prints the board.
pub(crate) async fn run(switch: Option<&Switch>, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let (house, declared) = house::for_command(settings).await?;
    match switch.map(Switch::wish) {
        Some((name, to)) => {
            let ctx = Ctx::new(house.clone(), Actor::Operator);
            let from = actions::switch(&ctx, &declared, name, to).await?;
            println!("{name}: {} -> {}", state(from, voice), state(to, voice));
        }
        None => {
            let rows = house.database.read(async |snap| reads::switches(snap, &declared).await).await?;
            print!("{}", table(&rows, voice));
        }
    }
    Ok(house.database.close().await?)
}

fn state(open: Open, voice: &Voice) -> String {
    voice.t(&format!("server-features-state-{}", open.code()))
}

fn table(rows: &[Row], voice: &Voice) -> String {
    let mut lines = vec![
        ["name", "dimension", "moments", "state", "default", "who", "hours"]
            .map(|column| voice.t(&format!("server-features-{column}")))
            .to_vec(),
    ];
    lines.extend(rows.iter().map(|row| cells(row, voice)));
    let mut printed = columns(&lines).into_iter();
    let mut all: Vec<String> = printed.next().into_iter().collect();
    for (row, line) in rows.iter().zip(printed) {
        all.push(line);
        all.push(format!("    {}", voice.t(row.feature.title)));
        all.extend(row.feature.implies.duties.iter().map(|duty| format!("    {}", voice.t(duty))));
        all.extend(row.decision.iter().map(|decision| format!("    {}", decided(decision, voice))));
    }
    all.join("\n") + "\n"
}

fn cells(row: &Row, voice: &Voice) -> Vec<String> {
    let feature = &row.feature;
    let moments = feature.moments.iter();
    let moments: Vec<String> =
        moments.map(|moment| voice.t(&format!("server-features-moment-{}", moment.code()))).collect();
    vec![
        feature.name.to_owned(),
        voice.t(&format!("server-features-dimension-{}", feature.dimension.code())),
        moments.join(", "),
        state(row.state(), voice),
        state(feature.default, voice),
        voice.t(feature.implies.who),
        feature.implies.hours_a_week.to_string(),
    ]
}

fn decided(decision: &Decision, voice: &Voice) -> String {
    let who = voice.t(&format!("server-features-by-{}", decision.by.kind()));
    let (state, at) = (state(decision.state, voice), decision.at.to_string());
    let words = [("state", Word::Text(&state)), ("who", Word::Text(&who)), ("at", Word::Text(&at))];
    voice.with("server-features-decided", &words)
}

/// Cells under each other.
fn columns(lines: &[Vec<String>]) -> Vec<String> {
    let width = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let print = |line: &Vec<String>| {
        let cells = line.iter().enumerate().map(|(column, cell)| {
            let gap = width(column) - cell.chars().count();
            format!("{cell}{}", " ".repeat(gap))
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    lines.iter().map(print).collect()
}
