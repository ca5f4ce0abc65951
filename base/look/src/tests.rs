//! What the pieces promise: words are escaped, empty parts leave no holes.

use crate::{Badge, Card, Crumb, Crumbs, Price, Tone, markdown};

fn card() -> Card {
    Card {
        link: "/p/taza".into(),
        name: "Taza <b>ancha</b>".into(),
        by: None,
        pictures: vec![],
        badges: vec![],
        price: Price { now: "28,00 €".into(), ..Price::default() },
        fine: None,
        dots: None,
        is_out: false,
    }
}

#[test]
fn words_are_escaped() {
    let html = card().to_string();
    assert!(html.contains("Taza &#60;b&#62;ancha&#60;/b&#62;"), "{html}");
    assert!(
        !html.contains("class=\"badges\"") && !html.contains("class=\"dots\"") && html.contains("pic-none")
    );
}

#[test]
fn a_struck_price_is_read_aloud_as_one() {
    let mut reduced = card();
    reduced.price.was = Some(("antes".into(), "35,00 €".into()));
    reduced.badges.push(Badge { tone: Tone::Sale, text: "−20 %".into() });
    let html = reduced.to_string();
    assert!(html.contains(r#"<s class="was"><span class="sr">antes </span>35,00 €</s>"#), "{html}");
    assert!(html.contains(r#"<span class="badge badge-sale">−20 %</span>"#), "{html}");
}

#[test]
fn the_last_crumb_is_where_one_stands() {
    let crumbs = Crumbs {
        label: "Estás en".into(),
        steps: vec![Crumb { link: "/".into(), name: "Inicio".into() }],
        here: "Mesa".into(),
    };
    assert!(crumbs.to_string().ends_with(r#"<li aria-current="page">Mesa</li></ol></nav>"#));
}

#[test]
fn markdown_can_do_no_harm() {
    let html = markdown(
        "**hola** <script>alert(1)</script> [x](javascript:alert(1)) ![p](https://elsewhere.example/p.png)",
    )
    .0;
    assert!(html.contains("<strong>hola</strong>"), "{html}");
    assert!(!html.contains("script") && !html.contains("elsewhere"), "{html}");
    assert!(markdown("a | b\n--|--\n1 | 2").0.contains("<table>"));
}
