//! What somebody types who means harm: it is printed as text, or refused, and nothing runs.

use super::samples::{draft, one, person, try_write, world, write};
use crate::{model::ContributionId, pieces, rules::WriteRejected};
use action::Failure;
use kernel::Actor;
use testing::{Engine, both};

fn printed(text: &str) -> String {
    pieces::printed(text).0
}

#[test]
fn markup_is_text_and_markdown_can_do_no_harm() {
    for bad in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[clic](javascript:alert(1))",
        "![foto](https://a.example/p.png)",
        "<https://a.example/\"onmouseover=alert(1)>",
        "`<b onclick=x>`",
        "[x]: javascript:alert(1)\n[x]",
        "<!-- --><iframe src=//a.example>",
        "# Título de la tienda",
    ] {
        let html = printed(bad);
        for harm in
            ["<script", "<img", "<iframe", "<h1", "<b ", "href=\"javascript", " onclick=\"", " onerror=\""]
        {
            assert!(!html.contains(harm), "{bad}: {html}");
        }
        let handlers =
            html.split('<').skip(1).any(|tag| tag.split('>').next().unwrap().contains("onmouseover="));
        assert!(!handlers, "{bad}: {html}");
    }
    assert_eq!(printed("**sí** y 2 < 3").trim(), "<p><strong>sí</strong> y 2 &lt; 3</p>");
    assert!(printed("[a](https://a.example)").contains("nofollow"));
    assert!(printed("# Hola").contains("<strong>Hola</strong>"));
}

#[both]
async fn what_is_too_long_or_nothing_at_all_is_refused_and_changes_nothing(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.ctx(Actor::Member(person(1)));
    let before = world.everything().await;
    let long = try_write(&ctx, &draft(person(1), &"a".repeat(100_000))).await;
    assert!(matches!(long, Err(Failure::Rejected(WriteRejected::BodyLong { most: 5_000 }))), "{long:?}");
    let unseen = try_write(&ctx, &draft(person(1), "\u{200b}\u{2060}\u{ad} \u{202e}")).await;
    assert!(matches!(unseen, Err(Failure::Rejected(WriteRejected::BodyShort { .. }))), "{unseen:?}");
    let mut many = draft(person(1), "Fotos.");
    many.pictures = vec!["upload:x".into(); 9];
    let many = try_write(&ctx, &many).await;
    assert!(matches!(many, Err(Failure::Rejected(WriteRejected::TooManyPictures { most: 8 }))), "{many:?}");
    assert_eq!(world.everything().await, before);
}

#[both]
async fn what_disguises_a_text_is_taken_out_before_it_is_kept(engine: Engine) {
    let world = world(engine).await;
    let id: ContributionId =
        write(&world, &draft(person(1), "Muy \u{202e}neib\u{202c} to\u{200b}do\0")).await.id;
    assert_eq!(one(&world, id).await.body.reveal(), "Muy neib todo");
    let hidden = write(&world, &draft(person(1), "6\u{200b}0\u{200b}0 123 123")).await;
    assert_eq!(hidden.reason, Some(crate::model::HoldReason::Personal), "a telephone is found behind them");
}
