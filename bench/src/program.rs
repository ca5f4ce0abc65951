//! Other programs: the shop and the floor, each on the first processor while the load comes from the second, so that the
//! load is never what is measured. What they use is read from /proc.

use crate::{
    Done,
    client::{self, Answer, Ask},
};
use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};
use tokio::process::{Child, Command};

/// A shop of a hundred thousand products makes its index when it opens for the first time.
const START_MAX: Duration = Duration::from_secs(300);
/// Processor time in /proc is counted in these.
const TICKS_PER_SECOND: f64 = 100.0;

/// A server that runs until it is dropped.
pub(crate) struct Running {
    pub(crate) at: SocketAddr,
    child: Child,
}

/// A command on the first processor, without the limits that a household has.
pub(crate) fn on_first(program: &Path) -> Command {
    on("0", program)
}

/// The same on both processors.
pub(crate) fn on_both(program: &Path) -> Command {
    on("0-1", program)
}

fn on(processors: &str, program: &Path) -> Command {
    let mut command = Command::new("taskset");
    command
        .args(["-c", processors])
        .arg(program)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    for of in ["PAGES", "SEARCHES", "HEAVY", "FORMS"] {
        command.env(format!("PLAZA_LIMITS_{of}_PER_MINUTE"), "0");
        command.env(format!("PLAZA_LIMITS_{of}_AT_ONCE"), "0");
    }
    command.env("PLAZA_LIMITS_PROGRAMS_PER_MINUTE", "0");
    command
}

/// An address that nobody listens on.
pub(crate) fn free_address() -> Done<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

impl Running {
    /// Starts a server and waits until it answers this question. Tells how long that took.
    pub(crate) async fn start(mut command: Command, at: SocketAddr, ask: &Ask) -> Done<(Self, Duration)> {
        let begun = Instant::now();
        let mut running = Self { at, child: command.spawn()? };
        while begun.elapsed() < START_MAX {
            if matches!(client::once(at, ask).await, Ok(Answer { status: 200, .. })) {
                return Ok((running, begun.elapsed()));
            }
            if let Some(status) = running.child.try_wait()? {
                return Err(format!("a server ended at its start: {status}").into());
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        Err("a server does not answer".into())
    }

    fn pid(&self) -> Done<u32> {
        Ok(self.child.id().ok_or("the server has ended")?)
    }

    /// Processor time it has used, in seconds.
    pub(crate) fn processor(&self) -> Done<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.pid()?))?;
        let (_, fields) = stat.rsplit_once(')').ok_or("a strange /proc")?;
        let ticks: f64 =
            fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
        Ok(ticks / TICKS_PER_SECOND)
    }

    /// Memory of its own, in bytes.
    pub(crate) fn memory(&self) -> Done<u64> {
        memory_of(self.pid()?).ok_or_else(|| "the server has ended".into())
    }

    /// Asks it to stop and waits until it has.
    pub(crate) async fn stop(mut self) -> Done {
        let pid = self.pid()?.to_string();
        Command::new("kill").arg(&pid).status().await?;
        self.child.wait().await?;
        Ok(())
    }
}

/// RssAnon of a process, in bytes; nothing once it is gone.
pub(crate) fn memory_of(pid: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kib| kib * 1024)
}
