//! What is told of a server that says nonsense.

use crate::{Imap, Patience};
use action::{Mailbox, MailboxError};
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// Greets with this, lets anybody in and answers each command with the next of these.
async fn server(greeting: &'static str, answers: &'static [&'static str]) -> Imap {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        let (mut line, _) = listener.accept().await.unwrap();
        line.write_all(greeting.as_bytes()).await.unwrap();
        let mut answers = answers.iter();
        let mut heard = [0; 1_000];
        while let Ok(1..) = line.read(&mut heard).await {
            let tag = String::from_utf8_lossy(&heard).split(' ').next().unwrap().to_owned();
            let answer = answers.next().unwrap_or(&"* BYE\r\n").replace("TAG", &tag);
            line.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    let server = format!("imap://a%40b.example:x@127.0.0.1:{port}").parse().unwrap();
    Imap::new(server, Patience(Duration::from_secs(10)))
}

#[tokio::test]
async fn an_answer_that_nobody_can_read_is_told_without_what_it_says() {
    let in_greeting = server("( De: eva@casa.example\r\n", &[]).await;
    let later = server("* OK hola\r\n", &["TAG OK pasa\r\n", "( De: eva@casa.example\r\n"]).await;
    for imap in [in_greeting, later] {
        let MailboxError::Away(why) = imap.look(None).await.unwrap_err() else { panic!("it is set") };
        assert_eq!(why, "the server said what nobody can read");
    }
}
