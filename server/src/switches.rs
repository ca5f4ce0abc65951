//! `plaza features`: the switchboard in a terminal. A server that runs obeys what is switched here within a second.

use crate::{commands::Stopped, config::Settings, house};
use action::{Ctx, House};
use clap::Subcommand;
use features::{actions, model::Switch as Row, reads};
use kernel::{Actor, Lang, Open};
use std::sync::Arc;

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
pub(crate) async fn run(switch: Option<&Switch>, settings: &Settings) -> Result<(), Stopped> {
    let (house, declared) = house::for_command(settings).await?;
    match switch.map(Switch::wish) {
        Some((name, to)) => {
            let ctx = Ctx::new(house.clone(), Actor::Operator);
            let from = actions::switch(&ctx, &declared, name, to)
                .await
                .map_err(|no| Stopped::refused(&house, no))?;
            println!("{name}: {} -> {}", from.code(), to.code());
        }
        None => {
            let rows = house.database.read(async |snap| reads::switches(snap, &declared).await).await?;
            print!("{}", table(&house, &rows));
        }
    }
    Ok(house.database.close().await?)
}

fn table(house: &Arc<House>, rows: &[Row]) -> String {
    let say = |key: &str| house.texts.say(Lang::En, key, &[]);
    let mut lines = vec![
        ["name", "dimension", "moments", "state", "default", "answers", "hours a week"]
            .map(str::to_owned)
            .to_vec(),
    ];
    lines.extend(rows.iter().map(|row| {
        let feature = &row.feature;
        let moments: Vec<&str> = feature.moments.iter().map(|moment| moment.code()).collect();
        vec![
            feature.name.to_owned(),
            feature.dimension.code().to_owned(),
            moments.join(", "),
            row.state().code().to_owned(),
            feature.default.code().to_owned(),
            say(feature.implies.who),
            feature.implies.hours_a_week.to_string(),
        ]
    }));
    let mut printed = columns(&lines).into_iter();
    let mut all: Vec<String> = printed.next().into_iter().collect();
    for (row, line) in rows.iter().zip(printed) {
        all.push(line);
        all.push(format!("    {}", say(row.feature.title)));
        all.extend(row.feature.implies.duties.iter().map(|duty| format!("    {}", say(duty))));
        if let Some(decision) = &row.decision {
            all.push(format!("    {} by {}, {}", decision.state.code(), decision.by.kind(), decision.at));
        }
    }
    all.join("\n") + "\n"
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
