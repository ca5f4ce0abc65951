//! What the back office changes, visitors see; what it hides, only those who keep the catalogue see.

use super::journeys::shop;
use axum::body::Body;
use catalog::reads::AtSlug;
use http::Request;
use kernel::{Lang, Role};
use testing::{Answer, Engine, World, both, secret_of};

const PATH: &str = "/p/taza-de-dos-manos";

/// The address of the editor of the mug.
async fn editor(world: &World) -> String {
    let find = async |snap: &mut database::Snapshot| {
        catalog::reads::at_slug(snap, Lang::Es, "taza-de-dos-manos").await
    };
    let AtSlug::Product(id) = world.operator().read(find).await.unwrap() else { panic!("it is there") };
    format!("/admin/products/{id}")
}

async fn send(world: &World, path: &str, fields: &[(&str, &str)], picture: Option<&[u8]>) -> Answer {
    let mut body = Vec::new();
    for (name, text) in fields {
        let part = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
        body.extend(part.into_bytes());
    }
    if let Some(picture) = picture {
        body.extend(
            b"--edge\r\nContent-Disposition: form-data; name=\"pictures\"; filename=\"a.jpg\"\r\n\r\n",
        );
        body.extend([picture, b"\r\n"].concat());
    }
    body.extend(b"--edge--\r\n");
    let _ = world.as_(Role::Owner);
    let request = Request::post(path)
        .header("content-type", "multipart/form-data; boundary=edge")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("__Host-plaza={}", secret_of(Role::Owner)))
        .body(Body::from(body));
    world.send(request.unwrap()).await
}

#[both]
async fn a_kept_page_shows_the_new_name_and_the_new_picture_at_once(engine: Engine) {
    let world = shop(engine).await;
    let before = world.visit(PATH).await.expect(200).body;
    assert_eq!(world.visit(PATH).await.expect(200).body, before);
    let drawn = r##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="#3366aa"/></svg>"##;
    let picture = imaging::jpeg(drawn, None, 90).unwrap();
    let fields = [("version", "1"), ("name.es", "Taza para dos manos frías")];
    send(&world, &editor(&world).await, &fields, Some(&picture)).await.expect(303);
    world.drop_stale().await;
    let after = world.visit(PATH).await.expect(200).body;
    assert!(after.contains("Taza para dos manos frías") && !before.contains("Taza para dos manos frías"));
    let photo = after.split("class=\"shots\"").nth(1).unwrap().split("href=\"").nth(1).unwrap();
    let photo = photo.split('"').next().unwrap();
    assert!(photo.starts_with("/media/") && !photo.starts_with("/media/drawn/"), "{photo}");
    world.get(photo).await.expect(200);
}

#[both]
async fn what_is_not_published_is_seen_by_those_who_keep_the_catalogue_only(engine: Engine) {
    let world = shop(engine).await;
    let page = world.visit(PATH).await.expect(200).body;
    let path = editor(&world).await;
    send(&world, &path, &[("version", "1"), ("status", "draft")], None).await.expect(303);
    world.drop_stale().await;
    world.visit(PATH).await.expect(404);
    for (role, status) in [(Role::Owner, 200), (Role::Manager, 200), (Role::Agent, 404), (Role::Member, 404)]
    {
        let seen = world.as_(role).visit(PATH).await.expect(status);
        assert_eq!(seen.body.contains("no está publicado"), status == 200, "{role:?}");
        assert_eq!(seen.header("cache-control"), "private, no-store");
    }
    world.visit(PATH).await.expect(404);
    let way = world.as_(Role::Owner).get(&format!("{path}/preview")).await.expect(303);
    assert_eq!(way.header("location"), PATH);
    let hidden = world.as_(Role::Owner).get(PATH).await.expect(200).body;
    assert!(hidden.contains("noindex") && hidden.contains(&format!("href=\"{path}\"")));
    assert!(!page.contains("noindex") && !page.contains("no está publicado"));
}
