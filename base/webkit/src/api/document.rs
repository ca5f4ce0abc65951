//! The document of all operations, OpenAPI 3.1. It is made of what was read off the handlers; what an operation does is said
//! by its text in English.

use super::{
    operation::{Answer, Described},
    tell::Told,
};
use crate::routes::Audience;
use http::{Method, StatusCode};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        Components, Content, ContentBuilder, HeaderBuilder, HttpMethod, InfoBuilder, OpenApi, OpenApiBuilder,
        Paths, Ref, Required, ResponseBuilder, Server, Tag,
        path::{Operation, OperationBuilder},
        request_body::RequestBodyBuilder,
        schema::{ComponentsBuilder, ObjectBuilder, Type},
        security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
        tag::TagBuilder,
    },
};

/// The name of the one way in which programs show for whom they ask.
const TOKEN: &str = "token";

/// Makes the document of these operations; `says` gives the English text of a key.
pub fn document(described: &[Described], says: &dyn Fn(&str) -> String) -> OpenApi {
    let mut paths = Paths::new();
    for one in described {
        paths.add_path_operation(
            one.operation.path,
            vec![method(&one.operation.method)],
            operation(one, says),
        );
    }
    let info =
        InfoBuilder::new().title("Plaza").version("1").description(Some(says("webkit-api-about"))).build();
    OpenApiBuilder::new()
        .info(info)
        .servers(Some([Server::new("/")]))
        .paths(paths)
        .components(Some(components(described)))
        .tags(Some(tags(described, says)))
        .build()
}

fn components(described: &[Described]) -> Components {
    let mut problem = vec![(Told::name().to_string(), Told::schema())];
    Told::schemas(&mut problem);
    let schemas = described.iter().flat_map(|one| one.schemas.iter().cloned()).chain(problem);
    let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("plz_").description(Some(
        "A token of /account/tokens. The words of each operation are the scopes that it needs.",
    ));
    ComponentsBuilder::new()
        .schemas_from_iter(schemas)
        .security_scheme(TOKEN, SecurityScheme::Http(scheme.build()))
        .build()
}

fn tags(described: &[Described], says: &dyn Fn(&str) -> String) -> Vec<Tag> {
    let mut groups: Vec<&'static str> = Vec::new();
    for one in described {
        if !groups.contains(&one.operation.group) {
            groups.push(one.operation.group);
        }
    }
    groups.into_iter().map(|group| TagBuilder::new().name(says(group)).build()).collect()
}

fn operation(one: &Described, says: &dyn Fn(&str) -> String) -> Operation {
    let body = one.body.as_ref().map(|body| {
        let body = RequestBodyBuilder::new()
            .content("application/json", content(body))
            .required(Some(Required::True));
        body.build()
    });
    let mut operation = OperationBuilder::new()
        .operation_id(Some(one.operation.name()))
        .summary(Some(says(one.operation.key)))
        .tag(says(one.operation.group))
        .parameters(Some(one.parameters.clone()))
        .request_body(body)
        .securities(Some(securities(one)));
    if let Some(answer) = &one.answer {
        operation = operation.response(answer.status.as_str(), success(answer));
    }
    for status in &one.statuses {
        operation = operation.response(status.as_str(), trouble(*status));
    }
    operation.build()
}

fn securities(one: &Described) -> Vec<SecurityRequirement> {
    match one.operation.scope(one.audience) {
        Some(scope) => vec![SecurityRequirement::new(TOKEN, [scope.to_string()])],
        None => {
            debug_assert_eq!(one.audience, Audience::Everyone);
            vec![SecurityRequirement::default(), SecurityRequirement::new(TOKEN, [""; 0])]
        }
    }
}

fn content(answer: &Answer) -> Content {
    ContentBuilder::new().schema(answer.schema.clone()).example(answer.example.clone()).build()
}

fn success(answer: &Answer) -> ResponseBuilder {
    let mut response =
        ResponseBuilder::new().description(answer.status.canonical_reason().unwrap_or_default());
    if answer.schema.is_some() {
        response = response.content("application/json", content(answer));
    }
    for name in answer.headers {
        response = response.header(*name, text_header());
    }
    response
}

fn text_header() -> utoipa::openapi::Header {
    HeaderBuilder::new().schema(Some(ObjectBuilder::new().schema_type(Type::String).build())).build()
}

fn trouble(status: StatusCode) -> ResponseBuilder {
    let response = ResponseBuilder::new().description(status.canonical_reason().unwrap_or_default());
    if status == StatusCode::NOT_MODIFIED {
        return response;
    }
    let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name(Told::name())));
    let response = response.content("application/problem+json", problem.build());
    match status {
        StatusCode::TOO_MANY_REQUESTS => response.header("Retry-After", text_header()),
        _ => response,
    }
}

fn method(method: &Method) -> HttpMethod {
    match *method {
        Method::POST => HttpMethod::Post,
        Method::PUT => HttpMethod::Put,
        Method::PATCH => HttpMethod::Patch,
        Method::DELETE => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}
