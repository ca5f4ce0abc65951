//! The program: `stand-in` stands for Stripe and Redsys, `stand-in proxy` before another that remembers nothing. Both say on
//! their first line where they listen.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line program speaks on its streams")]

use clap::{Args, Parser, Subcommand};
use stand_in::{Faults, ProxySettings, Settings};
use std::io::Write;
use std::net::SocketAddr;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "stand-in", about = "Stands for providers of payments in tests; no money moves")]
struct Line {
    #[command(flatten)]
    serve: Serve,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Args)]
struct Serve {
    /// Where it listens
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// none, late, double, silent, shuffled, lost, or the number that dice begin with
    #[arg(long, default_value = "none")]
    faults: Faults,
    /// The secret key of the account at Stripe
    #[arg(long)]
    stripe_secret: Option<String>,
    /// What Stripe signs its notifications with
    #[arg(long)]
    stripe_signing: Option<String>,
    /// Where Stripe tells what happens
    #[arg(long)]
    stripe_notify: Option<String>,
    /// The key of the merchant at Redsys
    #[arg(long)]
    redsys_key: Option<String>,
    /// The code of the merchant at Redsys
    #[arg(long)]
    redsys_merchant: Option<String>,
    /// Seconds after which a slow card has paid
    #[arg(long)]
    late_s: Option<u64>,
    /// Seconds after which a payment is disputed
    #[arg(long)]
    disputed_s: Option<u64>,
}

#[derive(Subcommand)]
enum Verb {
    /// Stands before another stand-in and remembers by idempotency key
    Proxy {
        /// Before whom: the beginning of an address
        #[arg(long)]
        to: String,
        /// Where it listens
        #[arg(long, default_value = "127.0.0.1:0")]
        listen: SocketAddr,
        /// none, late, silent, lost, or the number that dice begin with
        #[arg(long, default_value = "none")]
        faults: Faults,
    },
}

impl Serve {
    fn settings(self) -> Settings {
        let usual = Settings::default();
        Settings {
            listen: self.listen,
            stripe_secret: self.stripe_secret.unwrap_or(usual.stripe_secret),
            stripe_signing: self.stripe_signing.unwrap_or(usual.stripe_signing),
            stripe_notify: self.stripe_notify,
            redsys_key: self.redsys_key.unwrap_or(usual.redsys_key),
            redsys_merchant: self.redsys_merchant.unwrap_or(usual.redsys_merchant),
            faults: self.faults,
            late_s: self.late_s.unwrap_or(usual.late_s),
            disputed_s: self.disputed_s.unwrap_or(usual.disputed_s),
        }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let line = Line::parse();
    let started = match line.verb {
        None => {
            stand_in::start(line.serve.settings()).await.map(|running| (running.address(), Some(running)))
        }
        Some(Verb::Proxy { to, listen, faults }) => {
            let to = to.trim_end_matches('/').to_owned();
            stand_in::start_proxy(ProxySettings { listen, to, faults }).await.map(|address| (address, None))
        }
    };
    match started {
        Ok((address, running)) => {
            println!("http://{address}");
            // Whoever reads it waits for it.
            drop(std::io::stdout().flush());
            std::future::pending::<()>().await;
            drop(running);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("it cannot listen: {error}");
            ExitCode::FAILURE
        }
    }
}
