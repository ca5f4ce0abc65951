//! Listening, and stopping without dropping anybody.

use crate::{
    backup::schedule,
    config::Settings,
    house::{self, Opened},
    listening::{self, Entrance, Patience},
    setup,
    stopped::Stopped,
    tls::Tls,
    voice::Voice,
};
use action::follow_on;
use kernel::Word;
use std::{io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::TcpListener,
    sync::{Semaphore, watch},
    task::JoinSet,
};
use webkit::{Front, Limits};

/// How long the last requests may take to end.
const LAST_ANSWERS_MAX: Duration = Duration::from_secs(30);

/// Serves until the process is asked to stop; requests that have begun are finished.
pub(crate) async fn serve(opened: Opened, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let tls = settings.tls().map(Tls::of).transpose()?;
    let listeners = listen(settings).await?;
    opened.site.limit_programs(settings.rates().programs_per_minute);
    let limits = Arc::new(Limits::new(settings.rates(), &opened.doors));
    let router = webkit::router(&opened.site, &opened.doors);
    let (router, link) = setup::before(router, &opened.house, settings).await?;
    let front = Front::keeping(router, opened.cache).limiting(opened.site.clone(), limits);
    let (stop, stopping) = watch::channel(false);
    let (leave, leaving) = watch::channel(false);
    let following = tokio::spawn(follow_on(opened.house.clone(), opened.followers, stopping.clone()));

    let seeing = tokio::spawn(opened.duties.see_to(opened.house.clone(), stopping.clone()));
    let hearing = tokio::spawn(opened.house.database.clone().hear_others());

    let mut aside = JoinSet::new();
    let known = house::migrations(&opened.doors);
    aside.spawn(opened.figures.tidy_up());
    aside.spawn(schedule::keep(opened.house.clone(), known, settings.backups().clone(), settings.media()));
    if let Some(tls) = &tls {
        aside.spawn(tls.clone().follow_files());
    }
    let seats = Arc::new(Semaphore::new(opened.room.connections));
    let entrance = Entrance { front, seats, tls, sending: Patience::SENDING, leaving, stopping };
    let mut serving = JoinSet::new();
    for listener in listeners {
        serving.spawn(listening::answer(listener, entrance.clone()));
    }
    println!("{}", voice.with("server-open", &[("url", Word::Text(&settings.public_url()))]));
    if let Some(link) = link {
        println!("{}", voice.with("server-setup", &[("link", Word::Text(&link))]));
    }
    tracing::info!(url = settings.public_url(), "open");

    asked_to_stop().await;
    leave.send_replace(true);
    let wait = settings.leave();
    if !wait.is_zero() {
        tracing::info!(seconds = wait.as_secs(), "leaving: /readyz says so, requests are still answered");
        // Whoever asks again is in a hurry.
        let _ = tokio::time::timeout(wait, asked_to_stop()).await;
    }
    tracing::info!("closing; requests that have begun are finished");
    stop.send_replace(true);
    opened.hub.close();
    aside.shutdown().await;
    see_out(&mut serving, LAST_ANSWERS_MAX).await?;
    following.await.map_err(Stopped::bug)?;
    seeing.await.map_err(Stopped::bug)?;
    hearing.abort();
    Ok(opened.house.database.close().await?)
}

/// Waits for the last answers, but not for whoever never asks to the end.
async fn see_out(serving: &mut JoinSet<()>, most: Duration) -> Result<(), Stopped> {
    let all = async {
        while let Some(served) = serving.join_next().await {
            served.map_err(Stopped::bug)?;
        }
        Ok(())
    };
    if let Ok(seen_out) = tokio::time::timeout(most, all).await {
        return seen_out;
    }
    tracing::warn!(seconds = most.as_secs(), "some requests have not ended; closing all the same");
    serving.shutdown().await;
    Ok(())
}

/// Opens every address. A name such as `localhost` may stand for several; one that this machine lacks is passed over.
async fn listen(settings: &Settings) -> Result<Vec<TcpListener>, Stopped> {
    let mut listeners = Vec::new();
    for name in settings.listen() {
        let unusable = |error: &io::Error| match error.kind() {
            io::ErrorKind::InvalidInput => {
                Stopped::usage("server-listen-unfit").with("address", name.as_str())
            }
            _ => Stopped::unavailable("server-listen-failed").with("address", name.as_str()).since(error),
        };
        let mut addresses: Vec<SocketAddr> =
            tokio::net::lookup_host(&name).await.map_err(|error| unusable(&error))?.collect();
        if let Some(port) = name.strip_prefix("localhost:").and_then(|port| port.parse().ok()) {
            addresses = vec![
                SocketAddr::from(([127, 0, 0, 1], port)),
                SocketAddr::from(([0, 0, 0, 0, 0, 0, 0, 1], port)),
            ];
        }
        let mut last_error = None;
        let before = listeners.len();
        for address in addresses {
            match TcpListener::bind(address).await {
                Ok(listener) => listeners.push(listener),
                Err(error) => last_error = Some(error),
            }
        }
        match last_error {
            Some(error) if listeners.len() == before => return Err(unusable(&error)),
            Some(error) => tracing::warn!(%error, name, "one of the addresses of this name could not be had"),
            None => {}
        }
    }
    Ok(listeners)
}

async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())
        else {
            let _ = interrupted.await;
            return;
        };
        tokio::select! {
            _ = interrupted => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    {
        let _ = interrupted.await;
    }
}

#[cfg(test)]
mod tests {
    use super::see_out;
    use std::time::Duration;
    use tokio::{sync::oneshot, task::JoinSet};

    #[tokio::test]
    async fn who_never_asks_to_the_end_is_not_waited_for() {
        let mut serving = JoinSet::new();
        let (held, ended) = oneshot::channel::<()>();
        serving.spawn(async move {
            let _held = held;
            std::future::pending::<()>().await;
        });
        see_out(&mut serving, Duration::from_millis(20)).await.expect("it is no failure");
        assert!(ended.await.is_err(), "what was held is let go");
    }

    #[tokio::test]
    async fn who_is_answered_in_time_is_waited_for() {
        let mut serving = JoinSet::new();
        let (answer, mut answered) = oneshot::channel();
        serving.spawn(async move {
            tokio::time::sleep(Duration::from_millis(20)).await;
            answer.send(()).expect("somebody listens");
        });
        see_out(&mut serving, Duration::from_secs(30)).await.expect("it ends");
        answered.try_recv().expect("an answer");
    }
}
