//! TLS by files of one's own: what they show is what browsers get, new files are taken up, and useless ones are refused.

use crate::{config::TlsFiles, stopped::Stopped, tls::Tls};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use std::{fs, path::Path, sync::Arc};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::TlsConnector;

const ONE: (&str, &str) = (include_str!("tls/one.pem"), include_str!("tls/one.key"));
const TWO: (&str, &str) = (include_str!("tls/two.pem"), include_str!("tls/two.key"));

fn put(folder: &Path, (cert, key): (&str, &str)) -> TlsFiles {
    let files = TlsFiles { cert: folder.join("cert.pem"), key: folder.join("key.pem") };
    fs::write(&files.cert, cert).unwrap();
    fs::write(&files.key, key).unwrap();
    files
}

/// Whether a browser that trusts only this certificate is answered.
async fn is_answered(tls: &Tls, trusted: &str) -> bool {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let tls = tls.clone();
    let serving = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        if let Ok(mut stream) = tls.accept(stream).await {
            stream.write_all(b"hello").await.unwrap();
            stream.shutdown().await.unwrap();
        }
    });
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(trusted.as_bytes()).unwrap()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(at).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let answered = match TlsConnector::from(Arc::new(config)).connect(name, stream).await {
        Ok(mut stream) => {
            let mut said = String::new();
            stream.read_to_string(&mut said).await.is_ok() && said == "hello"
        }
        Err(_) => false,
    };
    serving.await.unwrap();
    answered
}

#[tokio::test]
async fn browsers_get_the_certificate_of_the_file_and_a_new_one_without_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let files = put(folder.path(), ONE);
    let tls = Tls::of(&files).unwrap();
    assert!(is_answered(&tls, ONE.0).await);
    assert!(!is_answered(&tls, TWO.0).await, "another certificate is not trusted");

    fs::write(&files.cert, TWO.0).unwrap();
    assert!(tls.take_again().is_err(), "half of a new pair is of no use");
    assert!(is_answered(&tls, ONE.0).await, "the old pair goes on");
    fs::write(&files.key, TWO.1).unwrap();
    tls.take_again().unwrap();
    assert!(is_answered(&tls, TWO.0).await && !is_answered(&tls, ONE.0).await);
}

#[test]
fn files_that_are_of_no_use_are_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let nothing = "";
    for (pair, wrong) in [
        ((nothing, ONE.1), "cert.pem"),
        (("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", ONE.1), "key.pem"),
        ((ONE.0, nothing), "key.pem"),
        ((ONE.0, TWO.1), "key.pem"),
        ((ONE.1, ONE.0), "cert.pem"),
    ] {
        let unfit = Tls::of(&put(folder.path(), pair)).err().unwrap();
        let stopped = Stopped::from(unfit);
        assert!(format!("{stopped:?}").contains(wrong), "{stopped:?}");
    }
    let none = TlsFiles { cert: folder.path().join("none.pem"), key: folder.path().join("none.key") };
    assert!(Tls::of(&none).is_err());
}
