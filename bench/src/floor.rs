//! The bare handlers that the shop is compared with: axum and nothing else. Each answers with the very bytes and headers
//! that the shop gave when it was asked before; those of lists ask the same statements and the same index first, and throw
//! away what they hear.

use crate::{
    Done,
    client::{self, Ask},
};
use axum::{
    Router,
    body::Body,
    extract::{Query as AddressQuery, State},
    response::{IntoResponse, Response},
    routing::get,
};
use bytes::Bytes;
use catalog::reads;
use database::{Address, Commit, Database};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use kernel::Lang;
use search::{Engine, model::Query};
use std::{
    collections::{BTreeMap, HashMap},
    net::SocketAddr,
    path::PathBuf,
    sync::Arc,
};

#[derive(clap::Args)]
pub(crate) struct Wish {
    /// Whose answers are given again
    #[arg(long)]
    like: SocketAddr,
    #[arg(long)]
    listen: SocketAddr,
    /// A copy of the shop's folder
    #[arg(long)]
    data: PathBuf,
    /// Addresses that are answered
    #[arg(long)]
    path: Vec<String>,
    /// A header of those who ask, `name: value`
    #[arg(long)]
    header: Vec<String>,
}

struct Floor {
    database: Database,
    index: Engine,
    answers: Answers,
}

type Shared = State<Arc<Floor>>;

/// What is answered at each address: headers and bytes.
pub(crate) type Answers = HashMap<String, (HeaderMap, Bytes)>;

/// The answers that somebody else gives to these questions, to be given again.
pub(crate) async fn answers_like(like: SocketAddr, paths: &[String], headers: &[String]) -> Done<Answers> {
    let headers: Vec<(&str, &str)> = headers.iter().filter_map(|line| line.split_once(": ")).collect();
    let mut answers = HashMap::new();
    for path in paths {
        let answer = client::once(like, &Ask::get(path, &headers)).await?;
        if answer.status != 200 {
            return Err(format!("{path} answered {}", answer.status).into());
        }
        let mut kept = HeaderMap::new();
        for (name, value) in &answer.headers {
            // What every server says by itself.
            if !["content-length", "date"].contains(&name.as_str()) {
                kept.insert(name.parse::<HeaderName>()?, HeaderValue::from_str(value)?);
            }
        }
        answers.insert(path.clone(), (kept, Bytes::from(answer.body)));
    }
    Ok(answers)
}

/// Serves until it is ended.
pub(crate) async fn serve(wish: Wish) -> Done {
    let answers = answers_like(wish.like, &wish.path, &wish.header).await?;
    let floor = Floor {
        database: Database::open(&Address::File(wish.data.join("plaza.db")), Commit::Inline).await?,
        index: Engine::open(&wish.data.join("search"))?,
        answers,
    };
    let router = Router::new()
        .route("/p/{slug}", get(kept))
        .route("/c/{*path}", get(category))
        .route("/search", get(searched))
        .route("/suggest", get(suggested))
        .with_state(Arc::new(floor));
    let listener = tokio::net::TcpListener::bind(wish.listen).await?;
    Ok(axum::serve(listener, router).await?)
}

impl Floor {
    fn answer(&self, uri: &http::Uri) -> Response {
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        match self.answers.get(path) {
            Some((headers, body)) => (headers.clone(), Body::from(body.clone())).into_response(),
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }
}

async fn kept(State(floor): Shared, uri: http::Uri) -> Response {
    floor.answer(&uri)
}

type Words = AddressQuery<BTreeMap<String, String>>;

async fn category(State(floor): Shared, uri: http::Uri) -> Response {
    let path = uri.path().trim_start_matches("/c/");
    let way = floor.database.read(async |snap| reads::category_and_below(snap, Lang::Es, path).await).await;
    let Ok(Some((way, _))) = way else { return StatusCode::NOT_FOUND.into_response() };
    floor.find(Query { category: way.last().map(|here| here.id), ..Query::default() });
    floor.answer(&uri)
}

async fn searched(State(floor): Shared, AddressQuery(words): Words, uri: http::Uri) -> Response {
    floor.find(Query { text: words.get("q").cloned().unwrap_or_default(), ..Query::default() });
    let tree = floor.database.read(async |snap| reads::categories(snap).await).await;
    std::hint::black_box(tree.is_ok());
    floor.answer(&uri)
}

async fn suggested(State(floor): Shared, AddressQuery(words): Words, uri: http::Uri) -> Response {
    let typed = words.get("q").map_or("", String::as_str);
    let found = floor.index.suggest(typed, 6, 3);
    std::hint::black_box(found.is_ok());
    floor.answer(&uri)
}

impl Floor {
    fn find(&self, query: Query) {
        let found = self.index.find(&Query { lang: Lang::Es, take: 24, ..query });
        std::hint::black_box(found.is_ok_and(|found| found.total > 0));
    }
}
