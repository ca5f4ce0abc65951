//! How long the texts of a body may be: as long as the document says, counted as they were sent. A rule that tidies a text
//! before it counts would let through what the document forbids. What else a text may be is for the rules.

use super::Fault;
use serde_json::Value;
use utoipa::{
    ToSchema,
    openapi::{RefOr, Schema, schema::ArrayItems, schema::Object},
};

/// The parts that a schema is made of, by their names.
type Parts = [(String, RefOr<Schema>)];

/// The first text in a body that is longer than the document says.
pub(super) fn too_long<T: ToSchema>(body: &Value) -> Option<Fault> {
    let mut parts = Vec::new();
    T::schemas(&mut parts);
    in_any(&T::schema(), &parts, body, "")
}

fn in_any(said: &RefOr<Schema>, parts: &Parts, value: &Value, place: &str) -> Option<Fault> {
    let schema = match said {
        RefOr::T(schema) => schema,
        RefOr::Ref(other) => {
            let name = other.ref_location.rsplit('/').next()?;
            let (_, part) = parts.iter().find(|(known, _)| known == name)?;
            return in_any(part, parts, value, place);
        }
    };
    match (schema, value) {
        (Schema::Object(object), _) => in_object(object, parts, value, place),
        (Schema::Array(array), Value::Array(all)) => {
            let ArrayItems::RefOrSchema(item) = &array.items else { return None };
            let mut all = all.iter().enumerate();
            all.find_map(|(number, one)| in_any(item, parts, one, &format!("{place}[{number}]")))
        }
        (Schema::AllOf(all), _) => all.items.iter().find_map(|one| in_any(one, parts, value, place)),
        (Schema::OneOf(some), _) => in_some(&some.items, parts, value, place),
        (Schema::AnyOf(some), _) => in_some(&some.items, parts, value, place),
        _ => None,
    }
}

/// Of several that it may be it is too long where it fits none.
fn in_some(some: &[RefOr<Schema>], parts: &Parts, value: &Value, place: &str) -> Option<Fault> {
    let faults = some.iter().filter(|one| !is_null(one)).map(|one| in_any(one, parts, value, place));
    faults.collect::<Option<Vec<_>>>().and_then(|all| all.into_iter().next())
}

fn is_null(said: &RefOr<Schema>) -> bool {
    let null = utoipa::openapi::schema::SchemaType::from(utoipa::openapi::schema::Type::Null);
    matches!(said, RefOr::T(Schema::Object(object)) if object.schema_type == null)
}

fn in_object(object: &Object, parts: &Parts, value: &Value, place: &str) -> Option<Fault> {
    match value {
        Value::String(text) => {
            let most = object.max_length?;
            (text.chars().count() > most).then(|| Fault::new(place, "webkit-api-text-long"))
        }
        Value::Object(fields) => object.properties.iter().find_map(|(name, part)| {
            let below = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
            in_any(part, parts, fields.get(name)?, &below)
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::too_long;
    use serde_json::{Value, json};
    use utoipa::ToSchema;

    #[derive(ToSchema)]
    #[expect(dead_code, reason = "only what is said of it is read")]
    struct Inner {
        #[schema(max_length = 2)]
        word: Option<String>,
    }

    #[derive(ToSchema)]
    #[expect(dead_code, reason = "only what is said of it is read")]
    struct Outer {
        #[schema(max_length = 3)]
        name: String,
        free: String,
        one: Option<Inner>,
        many: Vec<Inner>,
    }

    #[test]
    fn a_text_is_as_long_as_it_was_sent() {
        let cases: [(Value, Option<&str>); 9] = [
            (json!({ "name": "añb" }), None),
            (json!({ "name": "a  b" }), Some("name")),
            (json!({ "name": "abc\u{200b}" }), Some("name")),
            (json!({ "name": 7, "free": "as long as one likes" }), None),
            (json!({ "one": { "word": "ab" } }), None),
            (json!({ "one": { "word": "abc" } }), Some("one.word")),
            (json!({ "one": null }), None),
            (json!({ "many": [{ "word": null }, { "word": "abc" }] }), Some("many[1].word")),
            (json!({}), None),
        ];
        for (body, blamed) in cases {
            assert_eq!(too_long::<Outer>(&body).map(|fault| fault.field).as_deref(), blamed, "{body}");
        }
    }
}
