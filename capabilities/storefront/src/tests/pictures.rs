//! A product whose pictures lie elsewhere on the web.

use super::journeys::doors;
use catalog::model::{PictureDraft, ProductDraft, ProductType, VariantDraft};
use kernel::Localized;
use outside::{Client, Guard, Patience, SystemNames};
use std::{net::SocketAddr, sync::Arc};
use testing::{Engine, World, both};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// A server with one picture, at every address.
async fn elsewhere() -> SocketAddr {
    let sky = r##"<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1250"><rect width="1000" height="1250" fill="#36a"/></svg>"##;
    let picture = imaging::jpeg(sky, None, 90).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 4_096]).await;
            let length = picture.len();
            let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
            let _ = stream.write_all(&[head.as_bytes(), &picture].concat()).await;
        }
    });
    address
}

fn product(sources: &[String]) -> ProductDraft {
    let picture = |source: &String| PictureDraft { source: source.clone(), alt: Localized::default() };
    ProductDraft {
        key: "lamina".into(),
        product_type: ProductType::Digital,
        name: Localized { es: "Lámina".into(), en: "Print".into() },
        variants: vec![VariantDraft { sku: "L-1".into(), price: 900, ..VariantDraft::default() }],
        pictures: sources.iter().map(picture).collect(),
        ..ProductDraft::default()
    }
}

#[both]
async fn a_drawing_gives_way_to_the_photograph_also_on_kept_pages(engine: Engine) {
    let address = elsewhere().await;
    let client = Client::new(Guard::new(Arc::new(SystemNames), [address]), Patience::default()).unwrap();
    let index = Arc::new(search::Engine::in_memory().unwrap());
    let world = World::furnished(engine, doors(&index), |house| house.with_outside(Arc::new(client))).await;
    let sources = [format!("http://{address}/front.jpg"), format!("http://{address}/back.jpg")];
    catalog::actions::put_product(&world.operator(), &product(&sources)).await.unwrap();
    index.rebuild(&world.house).await.unwrap();

    let pages = ["/", "/new", "/p/lamina"];
    for page in pages {
        let body = world.visit(page).await.expect(200).body;
        assert!(body.contains("/media/drawn/") && !body.contains("srcset"), "{page}");
        assert!(!body.contains(&address.to_string()), "{page} names nobody else's address");
    }
    world.see_to_duties().await;
    world.drop_stale().await;
    for page in pages {
        let body = world.visit(page).await.expect(200).body;
        assert!(body.contains("<source type=\"image/webp\" srcset=\"/media/"), "{page}");
        assert!(body.contains("/320.webp 320w") && body.contains("width=\"1000\" height=\"1250\""), "{page}");
        assert!(body.contains("fill=\"#3"), "{page} shows the colour first");
        assert!(!body.contains("/media/drawn/") && !body.contains(&address.to_string()), "{page}");
    }
    let found = world.get("/search?q=lamina").await.expect(200).body;
    assert!(found.contains("/320.webp 320w"), "{found}");
    let offered = world.get("/suggest?q=lam").await.expect(200).body;
    assert!(offered.contains(".webp 320w"), "{offered}");
    let data = world.get("/p/lamina").await.expect(200).body;
    assert!(data.contains("\"image\":[\"https://prueba.example/media/"), "JSON-LD names our own addresses");
}

#[both]
async fn the_share_picture_shows_the_photograph(engine: Engine) {
    let address = elsewhere().await;
    let client = Client::new(Guard::new(Arc::new(SystemNames), [address]), Patience::default()).unwrap();
    let index = Arc::new(search::Engine::in_memory().unwrap());
    let world = World::furnished(engine, doors(&index), |house| house.with_outside(Arc::new(client))).await;
    let sources = [format!("http://{address}/front.jpg")];
    catalog::actions::put_product(&world.operator(), &product(&sources)).await.unwrap();
    let before = crate::tests::share::picture_of(&world.get("/p/lamina").await.expect(200).body);
    world.see_to_duties().await;
    let after = crate::tests::share::picture_of(&world.get("/p/lamina").await.expect(200).body);
    assert_ne!(before, after);
    let drawn = world.get(&after).await.expect(200);
    assert_eq!(drawn.header("content-type"), "image/png");
}
