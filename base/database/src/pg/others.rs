//! Hearing other nodes, and letting them hear this one, over a connection of its own: `NOTIFY` after facts were kept.
//! Not part of the transactions themselves, because PostgreSQL lets those that notify commit only one after the other.

use crate::StoreError;
use futures_util::{StreamExt, stream};
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio_postgres::{AsyncMessage, Client, Config, NoTls};

const CHANNEL: &str = "plaza_log";
/// How long nothing is said after something was: many writes, one notice.
const BREATH: Duration = Duration::from_millis(10);
/// How long a lost connection rests before the next.
const RECONNECT: Duration = Duration::from_secs(1);

/// Hears and tells until it is dropped. A lost connection is made anew; meanwhile listeners look by themselves.
pub(super) async fn hear(config: &Config, here: watch::Receiver<()>, grew: watch::Sender<()>) {
    loop {
        if let Err(error) = hear_once(config, here.clone(), &grew).await {
            tracing::warn!(%error, "other nodes cannot be heard; trying again");
        }
        tokio::time::sleep(RECONNECT).await;
    }
}

async fn hear_once(
    config: &Config,
    mut here: watch::Receiver<()>,
    grew: &watch::Sender<()>,
) -> Result<(), StoreError> {
    let failed = |error: tokio_postgres::Error| StoreError::pg(&error, CHANNEL);
    let (client, connection) = config.connect(NoTls).await.map_err(failed)?;
    let (heard, mut notices) = mpsc::unbounded_channel();
    let mut connection = connection;
    tokio::spawn(async move {
        let mut messages = stream::poll_fn(move |cx| connection.poll_message(cx));
        while let Some(Ok(message)) = messages.next().await {
            if let AsyncMessage::Notification(notice) = message
                && heard.send(notice.process_id()).is_err()
            {
                break;
            }
        }
    });
    let own = introduce(&client).await.map_err(failed)?;
    // Whatever was said while nobody listened.
    grew.send_replace(());
    loop {
        tokio::select! {
            notice = notices.recv() => match notice {
                Some(process) if process == own => {}
                Some(_) => drop(grew.send_replace(())),
                None => return Err(StoreError::Unavailable("the connection was lost".into())),
            },
            changed = here.changed() => {
                if changed.is_err() {
                    return Ok(());
                }
                client.batch_execute("NOTIFY plaza_log").await.map_err(failed)?;
                tokio::time::sleep(BREATH).await;
            }
        }
    }
}

/// Starts to listen and tells which process of the server this connection is.
async fn introduce(client: &Client) -> Result<i32, tokio_postgres::Error> {
    client.batch_execute("LISTEN plaza_log").await?;
    Ok(client.query_one("SELECT pg_backend_pid()", &[]).await?.get(0))
}
