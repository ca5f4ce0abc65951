//! The program `plaza`: reads its command line and settings, opens the doors, serves.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line program speaks to its terminal"
)]

mod carry;
mod commands;
mod config;
mod doctor;
mod doors;
mod house;
mod listening;
mod logs;
mod machine;
mod measures;
mod pictures;
mod searching;
mod serve;
mod switches;

use clap::Parser;
use commands::{Command, Line};
use std::process::ExitCode;

fn main() -> ExitCode {
    let line = Line::parse();
    let settings = match config::read(&line.common, &line.command) {
        Ok(settings) => settings,
        Err(error) => {
            eprintln!("plaza: {error}");
            return ExitCode::from(commands::USAGE);
        }
    };
    if let Command::Config = line.command {
        print!("{}", settings.table());
        return ExitCode::SUCCESS;
    }
    logs::start(settings.log());
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("plaza: cannot start: {error}");
            return ExitCode::from(commands::FAILED);
        }
    };
    match runtime.block_on(commands::run(&line.command, &settings)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stopped) => {
            eprintln!("plaza: {stopped}");
            ExitCode::from(stopped.code())
        }
    }
}

#[cfg(test)]
mod tests;
