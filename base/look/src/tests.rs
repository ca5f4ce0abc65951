//! What the pieces promise: words are escaped, empty parts leave no holes.

use crate::{Badge, Button, Card, Crumb, Crumbs, Field, FieldKind, FormCard, Price, Stars, Tone, markdown};
use webkit::Refusal;

fn card() -> Card {
    Card {
        link: "/p/taza".into(),
        name: "Taza <b>ancha</b>".into(),
        by: None,
        pictures: vec![],
        badges: vec![],
        stars: None,
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
fn stars_are_read_aloud_in_words() {
    let mut rated = card();
    assert!(!rated.to_string().contains("rated"), "nothing stands where nobody has said anything");
    let text = "4,6 de 5 estrellas, 23 opiniones".to_owned();
    rated.stars = Some(Stars { drawn: "★★★★★".into(), count: 23, text });
    let html = rated.to_string();
    assert!(html.contains(r#"aria-hidden="true">★★★★★</b>"#) && html.contains("opiniones</span>"), "{html}");
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

fn refusal(field: Option<&'static str>) -> Refusal {
    Refusal { code: "x", field, text: "Así <no>".into() }
}

#[test]
fn a_field_is_tied_to_its_label_its_hint_and_what_is_wrong_with_it() {
    let field = Field {
        value: "ana@x".into(),
        hint: Some("Te escribiremos aquí".into()),
        error: Some("Así <no>".into()),
        autocomplete: Some("username"),
        ..Field::new(FieldKind::Email, "address", "Tu correo")
    };
    let html = field.to_string();
    for part in [
        r#"<label for="field-address">Tu correo</label>"#,
        r#"type="email" value="ana@x" id="field-address" name="address" required autocomplete="username""#,
        r#"aria-describedby="error-address hint-address" aria-invalid="true" autofocus"#,
        r#"<p class="error" id="error-address">"#,
        r#"<span>Así &#60;no&#62;</span>"#,
        r#"<p class="hint" id="hint-address">Te escribiremos aquí</p>"#,
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

#[test]
fn a_field_without_hint_and_error_promises_none() {
    let html = Field { required: false, ..Field::new(FieldKind::Text, "name", "Nombre") }.to_string();
    assert!(!html.contains("aria-") && !html.contains("required") && !html.contains("<p"), "{html}");
}

#[test]
fn a_password_is_never_printed_again() {
    let field =
        Field { value: "secreto".into(), ..Field::new(FieldKind::Password, "password", "Contraseña") };
    assert!(!field.to_string().contains("secreto"));
}

#[test]
fn every_kind_of_field_shows_what_stands_in_it() {
    let shown =
        |kind, value: &str| Field { value: value.into(), ..Field::new(kind, "thing", "Cosa") }.to_string();
    let langs = || FieldKind::Choice(vec![("es".into(), "Español".into()), ("en".into(), "English".into())]);
    assert!(shown(langs(), "en").contains(r#"<option value="en" selected>English</option>"#));
    assert!(shown(langs(), "en").contains(r#"<option value="es">Español</option>"#));
    assert!(shown(FieldKind::Tick, "yes").contains(r#"value="yes" checked"#));
    assert!(!shown(FieldKind::Tick, "").contains("checked"));
    assert!(shown(FieldKind::Lines, "una\n<dos>").contains(">\nuna\n&#60;dos&#62;</textarea>"));
    assert_eq!(
        Field::hidden("next", "/a\"b").to_string(),
        r#"<input type="hidden" name="next" value="/a&#34;b">"#
    );
}

#[test]
fn what_a_rule_said_stands_at_the_field_to_blame_or_else_above() {
    let card = || FormCard {
        fields: vec![Field::new(FieldKind::Text, "name", "Nombre"), Field::hidden("next", "/")],
        button: Some(Button::main("Guardar")),
        ..FormCard::default()
    };
    let marked = card().refused(&refusal(Some("name")));
    assert!(marked.fields[0].error.is_some() && marked.error.is_none());
    for blamed in [None, Some("other"), Some("next")] {
        let above = card().refused(&refusal(blamed));
        assert!(above.fields.iter().all(|field| field.error.is_none()), "{blamed:?}");
        assert!(above.html().0.contains(r#"role="alert""#), "{blamed:?}");
    }
    assert!(!card().html().0.contains("alert"));
}
