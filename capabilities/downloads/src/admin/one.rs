//! Files and keys of one variant. How the page is drawn is `view`.

mod view;

use crate::{
    actions::{self, Handed, Sent},
    model::{Added, FILE_BYTES_MAX, FileId},
};
use axum::{
    extract::{Path, Query, Request},
    response::{IntoResponse, Response},
};
use catalog_facts::VariantId;
use serde::Deserialize;
use view::{Typed, page};
use webkit::{Allowed, Form, Page, Problem, SeeOther, Upload, Web};

/// What a form with a file may bring.
const FILE: Allowed = Allowed { bytes_max: FILE_BYTES_MAX, files_max: 1, text_max: 4_096, fields_max: 8 };
/// What a form with keys may: ten thousand of them, as text or as a table.
const KEYS: Allowed = Allowed { bytes_max: 6 << 20, files_max: 1, text_max: 6 << 20, fields_max: 8 };

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
    added: u32,
    known: u32,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    fetches: String,
}

fn id_of(path: &str) -> Result<VariantId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

/// `/admin/downloads/ID`
pub(crate) async fn show(
    web: Web,
    Path(variant): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let done = match way.done.as_str() {
        "keys" => Some(view::added(&web.say, Added { added: way.added, known: way.known })),
        "" => None,
        _ => Some(web.say.t("downloads-done")),
    };
    page(&web, id_of(&variant)?, Typed { done, ..Typed::default() }).await
}

/// On, or the page again with what is wrong.
async fn gone_on(
    web: &Web,
    variant: VariantId,
    done: Result<String, Problem>,
    typed: Typed,
) -> Result<Response, Problem> {
    match done {
        Ok(query) => Ok(SeeOther(format!("/admin/downloads/{variant}?{query}")).into_response()),
        Err(problem) => {
            let refusal = problem.refusal(&web.say)?;
            let typed = Typed { refusal: Some(refusal), ..typed };
            Ok(page(web, variant, typed).await?.refused().office().into_response())
        }
    }
}

/// Another file, or one in the place of another.
pub(crate) async fn put_file(
    web: Web,
    Path(variant): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let variant = id_of(&variant)?;
    let upload = Upload::receive(request, FILE).await?;
    let mark = upload.text("mark").to_owned();
    let replaces: Option<FileId> = match upload.text("replaces") {
        "" => None,
        id => Some(id.parse().map_err(|_| Problem::NotFound)?),
    };
    let file = upload.files().first();
    let sent = file.map(|file| Sent { name: &file.name, bytes: file.bytes, path: file.path() });
    let put = actions::put_file(&web.of_form(&mark), variant, replaces, sent.as_ref()).await;
    let done = put.map(|_| "done=file".to_owned()).map_err(Problem::from);
    gone_on(&web, variant, done, Typed { mark, ..Typed::default() }).await
}

/// One file less.
pub(crate) async fn remove_file(
    web: Web,
    Path((variant, file)): Path<(String, String)>,
) -> Result<SeeOther, Problem> {
    let (variant, file) = (id_of(&variant)?, file.parse().map_err(|_| Problem::NotFound)?);
    actions::remove_file(web.ctx(), variant, file).await?;
    Ok(SeeOther(format!("/admin/downloads/{variant}?done=removed")))
}

/// More keys: pasted, as a table, or both.
pub(crate) async fn add_keys(
    web: Web,
    Path(variant): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let variant = id_of(&variant)?;
    let upload = Upload::receive(request, KEYS).await?;
    let (mark, pasted) = (upload.text("mark").to_owned(), upload.text("keys").to_owned());
    let file = match upload.files().first() {
        Some(file) if pasted.trim().is_empty() => Some((file.read().await?, is_list(&file.name))),
        _ => None,
    };
    let handed = match &file {
        Some((bytes, true)) => Handed::Lines(bytes),
        Some((bytes, false)) => Handed::Table(bytes),
        None => Handed::Pasted(&pasted),
    };
    let added = actions::add_keys(&web.of_form(&mark), variant, &handed).await;
    let done =
        added.map(|all| format!("done=keys&added={}&known={}", all.added, all.known)).map_err(Problem::from);
    gone_on(&web, variant, done, Typed { keys: pasted, mark, ..Typed::default() }).await
}

/// Whether a file holds one key a line, by its name.
fn is_list(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("txt"))
}

/// The keys that nobody has bought are taken away.
pub(crate) async fn remove_keys(web: Web, Path(variant): Path<String>) -> Result<SeeOther, Problem> {
    let variant = id_of(&variant)?;
    actions::remove_keys(web.ctx(), variant).await?;
    Ok(SeeOther(format!("/admin/downloads/{variant}?done=removed")))
}

/// How often the files of one line may be fetched.
pub(crate) async fn set_fetches(
    web: Web,
    Path(variant): Path<String>,
    Form(sent): Form<Settings>,
) -> Result<Response, Problem> {
    let variant = id_of(&variant)?;
    let done = actions::set_fetches(web.ctx(), variant, &sent.fetches).await;
    let done = done.map(|()| "done=settings".to_owned()).map_err(Problem::from);
    gone_on(&web, variant, done, Typed { fetches: Some(sent.fetches), ..Typed::default() }).await
}
