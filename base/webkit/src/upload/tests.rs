//! What a form with files may bring, and what happens to one that brings more, less or something else.

use super::{Allowed, Patience, SentFile, Upload, file_name};
use crate::problem::Problem;
use axum::{
    body::{Body, Bytes},
    extract::Request,
};
use futures_util::{StreamExt, stream};
use serde::Deserialize;
use std::{convert::Infallible, path::PathBuf, time::Duration};

/// Below what a route without files takes, so that no route need be there.
const ALLOWED: Allowed = Allowed { bytes_max: 1_500_000, files_max: 2, text_max: 1_000, fields_max: 4 };
const PATIENCE: Patience = Patience { whole: Duration::from_secs(20), silence: Duration::from_millis(60) };

/// A part: its name, the name of its file if it is one, its content.
type Part<'p> = (&'p str, Option<&'p str>, &'p [u8]);

fn body(parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, content) in parts {
        let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend([head.as_bytes(), content, b"\r\n"].concat());
    }
    body.extend(b"--edge--\r\n");
    body
}

fn request(body: impl Into<Body>) -> Request {
    let kind = "multipart/form-data; boundary=edge";
    Request::post("/").header("content-type", kind).body(body.into()).unwrap()
}

async fn receive(body: impl Into<Body>) -> Result<Upload, Problem> {
    Upload::receive_within(request(body), ALLOWED, PATIENCE).await
}

/// In pieces of this size, as a connection brings it.
fn in_pieces(body: &[u8], size: usize) -> Body {
    let pieces: Vec<_> = body.chunks(size).map(|piece| Ok::<_, Infallible>(piece.to_vec())).collect();
    Body::from_stream(stream::iter(pieces))
}

#[tokio::test]
async fn texts_and_files_come_as_they_were_sent() {
    #[derive(Debug, Deserialize, PartialEq)]
    struct Fields {
        name: String,
        stock: Option<i64>,
        #[serde(default)]
        hidden: bool,
    }
    let picture: Vec<u8> = (0..200_000_u32).map(|number| (number % 251) as u8).collect();
    let sent = body(&[
        ("name", None, "Taza & «té» \u{202e}+%".as_bytes()),
        ("stock", None, b"7"),
        ("picture", Some("C:\\fotos\\taza.jpg"), &picture),
        ("none", Some(""), b""),
        ("tag", None, b"a"),
        ("tag", None, b""),
    ]);
    for size in [1_usize, 7, 8_192, usize::MAX] {
        // Byte by byte only what is short, or the test is a test of patience.
        let sent =
            if size == 1 { body(&[("name", None, b"x"), ("stock", None, b"7")]) } else { sent.clone() };
        let upload = receive(in_pieces(&sent, size)).await.unwrap();
        let fields: Fields = upload.parse().unwrap();
        assert_eq!((fields.stock, fields.hidden), (Some(7), false));
        if size == 1 {
            continue;
        }
        assert_eq!(fields.name, "Taza & «té» \u{202e}+%");
        assert_eq!(upload.all("tag").collect::<Vec<_>>(), ["a", ""]);
        assert_eq!((upload.text("tag"), upload.text("nothing")), ("a", ""));
        let [file] = upload.files() else { panic!("one file, not {}", upload.files().len()) };
        assert_eq!((file.field.as_str(), file.name.as_str(), file.bytes), ("picture", "taza.jpg", 200_000));
        assert_eq!(file.read().await.unwrap(), picture);
    }
}

#[tokio::test]
async fn a_file_goes_away_with_its_value_unless_it_is_kept() {
    let sent = body(&[("a", Some("a.txt"), b"one"), ("b", Some("b.txt"), b"two")]);
    let mut files = receive(sent).await.unwrap().take();
    let (kept, dropped) = (files.remove(0), files.remove(0));
    let place: PathBuf = dropped.path().to_owned();
    assert!(place.exists());
    drop(dropped);
    assert!(!place.exists());

    let folder = tempfile::tempdir().unwrap();
    let place = kept.path().to_owned();
    kept.keep(&folder.path().join("kept.txt")).unwrap();
    assert!(!place.exists());
    assert_eq!(std::fs::read(folder.path().join("kept.txt")).unwrap(), b"one");
}

#[tokio::test]
async fn more_than_is_allowed_is_refused() {
    let large = vec![b'x'; 1_500_001];
    let much = vec![b'x'; 20_000_000];
    let text = vec![b'x'; 1_001];
    let cases: [(&str, Vec<u8>); 6] = [
        ("one file", body(&[("a", Some("a"), &large)])),
        ("two files", body(&[("a", Some("a"), &large[..1_000_000]), ("b", Some("b"), &large[..500_001])])),
        ("far more", body(&[("a", Some("a"), &much)])),
        ("files", body(&[("a", Some("a"), b"1"), ("a", Some("a"), b"2"), ("a", Some("a"), b"3")])),
        ("text", body(&[("a", None, &text)])),
        ("fields", body(&[("a", None, &b""[..]); 5])),
    ];
    for (what, sent) in cases {
        for size in [usize::MAX, 16_384] {
            let refused = receive(in_pieces(&sent, size)).await;
            assert!(matches!(refused, Err(Problem::TooLarge)), "{what} in pieces of {size}: {refused:?}");
        }
    }
    let fits = body(&[("a", Some("a"), &large[1..]), ("b", None, &text[2..])]);
    receive(in_pieces(&fits, 16_384)).await.unwrap();
}

#[tokio::test]
async fn a_form_that_is_too_large_is_heard_out_so_that_its_answer_is_heard() {
    let left = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(200));
    let count = left.clone();
    let head = body(&[("a", Some("a"), b"")]);
    let head = Bytes::from(head[..head.len() - 12].to_vec());
    let piece = Bytes::from(vec![b'x'; 16_384]);
    let rest = stream::iter(0..200).map(move |_| {
        count.fetch_sub(1, std::sync::atomic::Ordering::Relaxed);
        Ok::<_, Infallible>(piece.clone())
    });
    let sent = Body::from_stream(stream::iter([Ok(head)]).chain(rest));
    assert!(matches!(receive(sent).await, Err(Problem::TooLarge)));
    assert_eq!(left.load(std::sync::atomic::Ordering::Relaxed), 0);
}

#[tokio::test]
async fn what_is_no_such_form_is_refused() {
    for kind in [
        "application/x-www-form-urlencoded",
        "text/plain",
        "multipart/form-data",
        "multipart/mixed; boundary=edge",
    ] {
        let request = Request::post("/").header("content-type", kind).body(Body::from(body(&[]))).unwrap();
        let refused = Upload::receive(request, ALLOWED).await;
        assert!(matches!(refused, Err(Problem::WrongType)), "{kind}: {refused:?}");
    }
    let whole = body(&[("a", Some("a.txt"), b"content"), ("b", None, b"text")]);
    for end in [0, 3, 20, 60, 90, whole.len() - 5] {
        let refused = receive(whole[..end].to_vec()).await;
        assert!(matches!(refused, Err(Problem::Unreadable)), "cut at {end}: {refused:?}");
    }
    for (name, text) in [("a", &b"\xff\xfe"[..]), (&"n".repeat(300), b"")] {
        let refused = receive(body(&[(name, None, text)])).await;
        assert!(matches!(refused, Err(Problem::Unreadable)), "{refused:?}");
    }
    let endless =
        [&b"--edge\r\nContent-Disposition: form-data; name=\"a"[..], &vec![b'x'; 2_500_000]].concat();
    let refused = receive(in_pieces(&endless, 16_384)).await;
    assert!(matches!(refused, Err(Problem::TooLarge)), "{refused:?}");
}

#[tokio::test]
async fn whoever_falls_silent_is_not_waited_for() {
    let begun = Bytes::from(body(&[("a", Some("a.txt"), b"content")])[..80].to_vec());
    let silent = stream::iter([Ok::<_, Infallible>(begun)]).chain(stream::pending());
    assert!(matches!(receive(Body::from_stream(silent)).await, Err(Problem::Unreadable)));

    let slow = Patience { whole: Duration::from_millis(50), silence: Duration::from_secs(5) };
    let drops = stream::unfold((), async |()| {
        tokio::time::sleep(Duration::from_millis(5)).await;
        Some((Ok::<_, Infallible>("x"), ()))
    });
    let begun =
        stream::iter([Ok("--edge\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n")]);
    let refused = Upload::receive_within(request(Body::from_stream(begun.chain(drops))), ALLOWED, slow).await;
    assert!(matches!(refused, Err(Problem::Unreadable)), "{refused:?}");
}

#[test]
fn a_file_brings_a_name_and_never_a_way() {
    let long = "ñ".repeat(500);
    for (sent, name) in [
        ("taza.jpg", "taza.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ines\\taza.jpg", "taza.jpg"),
        ("/var/lib/", ""),
        ("..", "_"),
        ("a\0b\r\n.jpg", "ab.jpg"),
        ("gpj.\u{202e}exe", "gpj.exe"),
        ("  taza .jpg ", "taza .jpg"),
        (long.as_str(), &"ñ".repeat(200)),
    ] {
        assert_eq!(file_name(sent), name, "{sent:?}");
    }
}

#[test]
fn files_may_be_handed_on() {
    fn goes_elsewhere<T: Send + 'static>() {}
    goes_elsewhere::<SentFile>();
    goes_elsewhere::<Upload>();
}
