//! The program `plaza`: reads its command line and settings, opens the doors, serves.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line program speaks to its terminal"
)]

mod backup;
mod carry;
mod commands;
mod config;
mod doctor;
mod doors;
mod house;
mod line;
mod listening;
mod logs;
mod machine;
mod measures;
mod notice;
mod pictures;
mod restore;
mod searching;
mod serve;
mod setup;
mod stopped;
mod switches;
mod tls;
mod user;
mod voice;

use commands::Command;
use std::process::ExitCode;
use stopped::{FAILED, Stopped};
use voice::Voice;

/// A page is many small texts: the allocator of the system spends a fifth of its time on them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let voice = match Voice::of_terminal() {
        Ok(voice) => voice,
        Err(error) => {
            // Without texts there is no language to say it in.
            eprintln!("plaza: {error}");
            return ExitCode::from(FAILED);
        }
    };
    let line = match line::read(std::env::args_os(), &voice) {
        Ok(line) => line,
        Err(answer) => {
            answer.print();
            return ExitCode::from(answer.code());
        }
    };
    match run(&line, &voice) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stopped) => {
            eprintln!("plaza: {}", stopped.say(&voice));
            ExitCode::from(stopped.code())
        }
    }
}

fn run(line: &commands::Line, voice: &Voice) -> Result<(), Stopped> {
    let settings = config::read(&line.common, &line.command)?;
    if let Command::Config = line.command {
        print!("{}", settings.table(voice));
        return Ok(());
    }
    logs::start(settings.log());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime =
        runtime.map_err(|error| Stopped::failed("server-start-failed").with("why", error.to_string()))?;
    runtime.block_on(commands::run(&line.command, &settings, voice))
}

#[cfg(test)]
mod tests;
