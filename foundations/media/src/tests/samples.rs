//! A house with a way out to one small server of our own, and a picture made here.

use action::House;
use outside::{Client, Guard, Patience, SystemNames};
use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use testing::{Engine, World};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// A JPEG of this size, drawn.
pub(super) fn picture(width: u32, height: u32) -> Vec<u8> {
    let sky = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="{width}" height="{height}" fill="#3366aa"/></svg>"##
    );
    imaging::jpeg(&sky, None, 90).unwrap()
}

/// A server that answers everything in the same way, which can be changed, and counts.
pub(super) struct Elsewhere {
    pub(super) address: SocketAddr,
    says: Arc<Mutex<(u16, Vec<u8>)>>,
    asked: Arc<AtomicUsize>,
}

impl Elsewhere {
    pub(super) async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let says = Arc::new(Mutex::new((200, picture(800, 600))));
        let asked = Arc::new(AtomicUsize::new(0));
        let (answers, count) = (says.clone(), asked.clone());
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                let mut buffer = [0; 4_096];
                let _ = stream.read(&mut buffer).await;
                let (status, body) = answers.lock().unwrap().clone();
                let length = body.len();
                let head =
                    format!("HTTP/1.1 {status} x\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
                let _ = stream.write_all(&[head.as_bytes(), &body].concat()).await;
            }
        });
        Self { address, says, asked }
    }

    pub(super) fn says(&self, status: u16, body: &[u8]) {
        *self.says.lock().unwrap() = (status, body.to_vec());
    }

    pub(super) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    pub(super) fn source(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

/// A world whose house reaches that server and nothing else that is private.
pub(super) async fn world(engine: Engine, allowed: &[SocketAddr]) -> World {
    let patience = Patience { connect: Duration::from_secs(2), whole: Duration::from_secs(4) };
    let client = Client::new(Guard::new(Arc::new(SystemNames), allowed), patience).unwrap();
    let furnish = |house: House| house.with_outside(Arc::new(client));
    World::furnished(engine, vec![crate::door()], furnish).await
}

/// Names a source, as a product does that shows it.
pub(super) async fn want(world: &World, source: &str) {
    let ctx = world.operator();
    let wanted: Result<(), database::StoreError> =
        ctx.write(async |tx| crate::steps::want(tx, &ctx, source).await).await;
    wanted.unwrap();
}
